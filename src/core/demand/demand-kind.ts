/** What a file of demand turns out to be by its first bytes; `text` is everything else. */
export type DemandKind = 'raster' | 'workbook' | 'old_workbook' | 'text';

/** Bytes that {@link demandKind} looks at. */
export const KIND_BYTES = 8;
/** Texts, and workbooks as packed; half a million rows stay below. */
export const MAX_TEXT_BYTES = 150_000_000;
export const MAX_WORKBOOK_BYTES = 50_000_000;

const SIGNATURES: readonly (readonly [DemandKind, readonly number[]])[] = [
  // TIFF and BigTIFF, little and big endian.
  ['raster', [0x49, 0x49, 42, 0]],
  ['raster', [0x49, 0x49, 43, 0]],
  ['raster', [0x4d, 0x4d, 0, 42]],
  ['raster', [0x4d, 0x4d, 0, 43]],
  ['workbook', [0x50, 0x4b, 3, 4]],
  ['old_workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/** The kind of a file: the contents decide, not the name. */
export function demandKind(first: Uint8Array): DemandKind {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => first[at] === byte));
  return found?.[0] ?? 'text';
}
