/** Where a PNG has its width and height, after signature, length and name of the first block. */
const WIDTH_AT = 16;
const SIGNATURE = 0x89504e47;

/** Pixels of a PNG; throws a `TypeError` for anything else. */
export function pngSize(bytes: ArrayBuffer): { width: number; height: number } {
  const view = new DataView(bytes);
  if (view.byteLength < WIDTH_AT + 8 || view.getUint32(0) !== SIGNATURE) {
    throw new TypeError('The picture is no PNG.');
  }
  return { width: view.getUint32(WIDTH_AT), height: view.getUint32(WIDTH_AT + 4) };
}
