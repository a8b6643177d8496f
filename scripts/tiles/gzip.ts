import { gzipSync } from 'node:zlib';

/** Place of the "operating system" byte in a gzip header (RFC 1952), and its value "unknown". */
const OS_BYTE = 9;
const OS_UNKNOWN = 255;
/** More than header, trailer and what does not compress add to a tile; zlib wants 64 bytes at least. */
const HEADROOM = 1024;

/**
 * Compresses so that the same input gives the same bytes on every system: no time, no file name and
 * no system in the header. Only another version of zlib may still pack differently. `level` is zlib's,
 * 1 (quick) to 9 (small).
 */
export function gzip(data: Uint8Array, level = 9): Uint8Array {
  // Room for all of it at once: zlib would take 16 KB for every tile, and keep them.
  const packed = gzipSync(data, { level, chunkSize: data.length + HEADROOM });
  packed[OS_BYTE] = OS_UNKNOWN;
  return new Uint8Array(packed);
}
