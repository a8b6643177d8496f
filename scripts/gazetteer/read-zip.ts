import { inflateRawSync } from 'node:zlib';
import { CliError } from '../lib/cli-error.ts';

/** Signatures of the format (APPNOTE 4.3): end of the central directory, one of its entries, a local header. */
const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
/** Length of the end record without its comment, and the longest comment. */
const [END_LENGTH, LONGEST_COMMENT] = [22, 0xffff];

/** Unpacked files may not be larger: GeoNames' dump of China has about 150 MB, a zip bomb more. */
const LARGEST_BYTES = 500_000_000;

function endRecord(zip: Buffer): number {
  const lowest = Math.max(0, zip.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = zip.length - END_LENGTH; at >= lowest; at--) {
    if (zip.readUInt32LE(at) === END) return at;
  }
  throw new CliError('The .zip file is cut off: download it again.');
}

/** Whether bytes begin as a zip file does. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes.length > 4 && Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32LE(0) === LOCAL
  );
}

/** The file of a name out of a zip: stored or deflated, not encrypted, not split, under 4 GB. */
export function readZipEntry(bytes: Uint8Array, name: string): Uint8Array {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(zip);
  let at = zip.readUInt32LE(end + 16);
  try {
    for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
      if (zip.readUInt32LE(at) !== ENTRY) break;
      const nameLength = zip.readUInt16LE(at + 28);
      const found = zip.toString('utf8', at + 46, at + 46 + nameLength);
      if (found === name || found.endsWith(`/${name}`)) return unpack(zip, at);
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    }
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(`The .zip file is broken (${(error as Error).message}): download it again.`);
  }
  throw new CliError(
    `The file is an archive without ${name}: give the dump of the country, CN.zip. A workbook of your own goes with --csv.`,
  );
}

function unpack(zip: Buffer, entry: number): Uint8Array {
  const method = zip.readUInt16LE(entry + 10);
  const packedLength = zip.readUInt32LE(entry + 20);
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + packedLength);
  if (packed.length < packedLength)
    throw new CliError('The .zip file is cut off: download it again.');
  if (method === 0) return packed;
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: LARGEST_BYTES });
  throw new CliError(`The .zip file is packed by method ${method}: unpack it and give the .txt.`);
}
