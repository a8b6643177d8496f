import { crc32, gzipSync } from 'node:zlib';

/** Header without time and name, by an unknown system (RFC 1952): the same on all of them. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
/** Place of the "operating system" byte in the header. */
const OS_BYTE = 9;
/**
 * Shorter data is put in as it is: compressing saves a tenth of it, and takes as long as for a page of
 * text. A nation's villages make a hundred thousand such tiles.
 */
const STORED_BELOW = 128;
/** More than header, trailer and what does not compress add to a tile; zlib wants 64 bytes at least. */
const HEADROOM = 1024;

/**
 * Compresses so that the same input gives the same bytes on every system. Only another version of zlib
 * may still pack differently. `level` is zlib's, 1 (quick) to 9 (small).
 */
export function gzip(data: Uint8Array, level = 9): Uint8Array {
  if (data.length < STORED_BELOW) return stored(data);
  // Room for all of it at once: zlib would take 16 KB for every tile, and keep them.
  const packed = gzipSync(data, { level, chunkSize: data.length + HEADROOM });
  packed[OS_BYTE] = HEADER[OS_BYTE]!;
  return new Uint8Array(packed);
}

/** One block that is not compressed (RFC 1951), with checksum and length after it. */
function stored(data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER.length + 5 + data.length + 8);
  const view = new DataView(bytes.buffer);
  bytes.set(HEADER);
  // The last block, of the kind "stored", then the length and its complement.
  bytes[HEADER.length] = 1;
  view.setUint16(HEADER.length + 1, data.length, true);
  view.setUint16(HEADER.length + 3, ~data.length & 0xffff, true);
  bytes.set(data, HEADER.length + 5);
  view.setUint32(bytes.length - 8, crc32(data), true);
  view.setUint32(bytes.length - 4, data.length, true);
  return bytes;
}
