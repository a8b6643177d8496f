import { PictureError } from './picture-error.ts';

/** How much a JPEG may lose: letters stay clean on white. */
const QUALITY = 0.92;

/** The pixels of a canvas as a file; the canvas is given back to the browser, which has few of that size. */
export async function canvasBytes(
  canvas: HTMLCanvasElement,
  format: 'png' | 'jpeg',
): Promise<Uint8Array> {
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, `image/${format}`, format === 'jpeg' ? QUALITY : undefined);
  });
  canvas.width = 0;
  canvas.height = 0;
  if (!blob) throw new PictureError('size');
  return new Uint8Array(await blob.arrayBuffer());
}
