import { gzipSync } from 'node:zlib';

/** Place of the "operating system" byte in a gzip header (RFC 1952), and its value "unknown". */
const OS_BYTE = 9;
const OS_UNKNOWN = 255;

/**
 * Compresses so that the same input gives the same bytes on every system: no time, no file name and
 * no system in the header. Only another version of zlib may still pack differently.
 */
export function gzip(data: Uint8Array): Uint8Array {
  const packed = gzipSync(data, { level: 9 });
  packed[OS_BYTE] = OS_UNKNOWN;
  return packed;
}
