/** Why a picture could not be made. */
export type PictureFault =
  /** No WebGL 2, or it was lost. */
  | 'webgl'
  /** A file of the map did not come. */
  | 'incomplete'
  /** The browser has no canvas or buffer of this size: fewer dots per inch may do. */
  | 'size';

/** A picture that could not be made; nothing half done is handed out. */
export class PictureError extends Error {
  readonly fault: PictureFault;

  constructor(fault: PictureFault, cause?: unknown) {
    super(`picture: ${fault}`, { cause });
    this.name = 'PictureError';
    this.fault = fault;
  }
}
