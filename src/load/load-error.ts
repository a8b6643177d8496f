/** Why a file could not be used: not there, not reachable, or not what it should be. */
export type LoadFault = 'missing' | 'unreachable' | 'damaged';

/** A file that could not be loaded, to be named to the reader in plain words. */
export class LoadError extends Error {
  override name = 'LoadError';
  readonly file: string;
  readonly fault: LoadFault;

  constructor(file: string, fault: LoadFault, cause?: unknown) {
    super(`${file}: ${fault}`, { cause });
    this.file = file;
    this.fault = fault;
  }
}
