import { inflateRawSync } from 'node:zlib';
import { CliError } from '../cli-error.ts';

/** What a zip archive says of one of its files. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed_bytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
}

/** All files of a workbook together; a list of a million rows stays below. */
export const MAX_UNPACKED_BYTES = 500_000_000;
const MAX_ENTRIES = 10_000;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const COMMENT_BYTES = 65_535;
const STORED = 0;
const DEFLATED = 8;

/**
 * Reads the table of contents of a zip archive. Nothing is inflated before the sizes that it promises are
 * known to be within {@link MAX_UNPACKED_BYTES}; {@link unzipEntry} holds every file to its promise.
 */
export function zipEntries(archive: Buffer, shownAs: string): ZipEntry[] {
  const broken = (): never => {
    throw new CliError(`${shownAs}: the file is damaged. Save it again as .xlsx.`);
  };
  const from = Math.max(0, archive.length - END_BYTES - COMMENT_BYTES);
  const end = archive.subarray(from).lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6])) + from;
  if (end < from || end + END_BYTES > archive.length || archive.readUInt32LE(end) !== END)
    return broken();
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) {
    throw new CliError(
      `${shownAs}: holds ${count} files, no workbook does. Save it again as .xlsx.`,
    );
  }
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  let total = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > archive.length || archive.readUInt32LE(at) !== CENTRAL) return broken();
    const nameBytes = archive.readUInt16LE(at + 28);
    const entry = {
      name: archive.toString('utf8', at + 46, at + 46 + nameBytes).replaceAll('\\', '/'),
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      packed_bytes: archive.readUInt32LE(at + 20),
      bytes: archive.readUInt32LE(at + 24),
      offset: archive.readUInt32LE(at + 42),
    };
    if ((archive.readUInt16LE(at + 8) & 1) === 1) {
      throw new CliError(`${shownAs}: is protected by a password. Save it without one.`);
    }
    total += entry.bytes;
    entries.push(entry);
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  if (total > MAX_UNPACKED_BYTES) {
    const megabytes = Math.round(total / 1e6);
    throw new CliError(
      `${shownAs}: unpacks to ${megabytes} MB, more than ${MAX_UNPACKED_BYTES / 1e6} MB. Save only the sheet with the list.`,
    );
  }
  return entries;
}

/** One file of the archive; a CliError when it is damaged or larger than the table of contents says. */
export function unzipEntry(archive: Buffer, entry: ZipEntry, shownAs: string): Buffer {
  const { offset, method, bytes, packed_bytes: packed } = entry;
  try {
    if (archive.readUInt32LE(offset) !== LOCAL) throw new Error('no local header');
    const start =
      offset + 30 + archive.readUInt16LE(offset + 26) + archive.readUInt16LE(offset + 28);
    const data = archive.subarray(start, start + packed);
    if (data.length !== packed) throw new Error('cut off');
    if (method !== STORED && method !== DEFLATED) throw new Error(`packed by method ${method}`);
    const content =
      method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(1, bytes) });
    if (content.length !== bytes) throw new Error('not as large as promised');
    return content;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(
      `${shownAs}: ${entry.name} in it is damaged (${reason}). Save the file again as .xlsx.`,
    );
  }
}
