const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES = 65_535;
const MAX_ENTRIES = 10_000;

/**
 * How many bytes a zip archive promises to unpack to, by its table of contents; null when it has none that can be
 * read. Asked before anything is unpacked.
 */
export function zipPromise(archive: Uint8Array): number | null {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) return Infinity;
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) return null;
    total += view.getUint32(at + 24, true);
    const names = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += 46 + names.reduce((sum, length) => sum + length, 0);
  }
  return total;
}

/** Where the end record begins: the last that fits; -1 without one. */
function endOf(view: DataView): number {
  const from = view.byteLength - END_BYTES;
  for (let at = from; at >= Math.max(0, from - COMMENT_BYTES); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}
