import { gzip } from './gzip.ts';

/** Where a run of equal tiles lies. `runLength` 0 points at a leaf directory instead of a tile. */
export interface DirectoryEntry {
  readonly tileId: number;
  /** Bytes from the start of the section (tile data, or leaf directories). */
  readonly offset: number;
  /** Bytes, compressed. */
  readonly length: number;
  /** How many tiles in a row share the content. */
  readonly runLength: number;
}

/** Header and root directory must lie in the first 16 KiB; the header takes 127 of them. */
const MAX_ROOT_BYTES = 16384 - 127;
/** Entries of a leaf at first: a leaf is one request of some ten kilobytes. */
const FIRST_LEAF_SIZE = 4096;

function writeVarint(out: number[], value: number): void {
  // Division, not shifts: offsets may pass 2^32.
  for (; value >= 128; value = Math.floor(value / 128)) out.push((value % 128) + 128);
  out.push(value);
}

/** One directory in the form of PMTiles v3: ids as steps, then run lengths, lengths and offsets. */
function printDirectory(entries: readonly DirectoryEntry[]): Uint8Array {
  const out: number[] = [];
  writeVarint(out, entries.length);
  let lastId = 0;
  for (const { tileId } of entries) {
    writeVarint(out, tileId - lastId);
    lastId = tileId;
  }
  for (const { runLength } of entries) writeVarint(out, runLength);
  for (const { length } of entries) writeVarint(out, length);
  let end = -1;
  for (const { offset, length } of entries) {
    // 0 says "right after the entry before", so that true offsets are stored one higher.
    writeVarint(out, offset === end ? 0 : offset + 1);
    end = offset + length;
  }
  return gzip(Uint8Array.from(out));
}

function printLeaves(entries: readonly DirectoryEntry[], leafSize: number) {
  const pointers: DirectoryEntry[] = [];
  const leaves: Uint8Array[] = [];
  let offset = 0;
  for (let first = 0; first < entries.length; first += leafSize) {
    const leaf = printDirectory(entries.slice(first, first + leafSize));
    const tileId = entries[first]?.tileId ?? 0;
    pointers.push({ tileId, offset, length: leaf.length, runLength: 0 });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: printDirectory(pointers), leaves };
}

/**
 * Packs entries, sorted by id, into a root directory that fits the first request and, only when it
 * would not, into leaf directories beneath it. Leaves double until the root fits.
 */
export function packDirectories(entries: readonly DirectoryEntry[]): {
  root: Uint8Array;
  leaves: Uint8Array[];
} {
  let packed = { root: printDirectory(entries), leaves: [] as Uint8Array[] };
  for (let size = FIRST_LEAF_SIZE; packed.root.length > MAX_ROOT_BYTES; size *= 2) {
    packed = printLeaves(entries, size);
  }
  return packed;
}
