import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { Issue } from '../../src/core/issue.ts';
import { ColumnMap } from '../../src/core/list/column-map.ts';
import type { StrayControl } from '../../src/core/list/decode-text.ts';
import { guessDelimiter } from '../../src/core/list/guess-delimiter.ts';
import type { SkippedSheet, SourceCrs, StationTable } from '../../src/core/list/list-row.ts';
import { plainHeader } from '../../src/core/list/plain-header.ts';
import { readTable } from '../../src/core/list/read-table.ts';
import type { Sheet } from '../../src/core/list/sheet.ts';
import { splitDelimited } from '../../src/core/list/split-delimited.ts';
import { CliError } from './cli-error.ts';
import {
  checkBounds,
  MAX_ROWS,
  MAX_TEXT_BYTES,
  MAX_WORKBOOK_BYTES,
  TEXT_BOUNDS,
} from './list/check-bounds.ts';
import { decodeText, strayControl } from './list/decode-text.ts';
import { readGeojson } from './list/read-geojson.ts';
import { readXls, readXlsx } from './list/read-workbook.ts';

export interface ReadListOptions {
  /** What columns mean where the user says so. */
  readonly map?: ColumnMap;
  /** Datum of the coordinates; `auto` (the default) leaves them unsettled where the list names none. */
  readonly crs?: SourceCrs | 'auto';
}

interface Contents {
  readonly kind: 'xlsx' | 'xls' | 'geojson' | 'text';
  readonly format: string;
  readonly sheets: readonly Sheet[];
  readonly skipped: readonly SkippedSheet[];
  readonly issues: readonly Issue[];
}

/** Extensions that people give to each kind; another one is reported, the contents decide. */
const EXTENSIONS: Readonly<Record<Contents['kind'], readonly string[]>> = {
  xlsx: ['.xlsx', '.xlsm'],
  xls: ['.xls', '.et'],
  geojson: ['.geojson', '.json'],
  text: ['.csv', '.tsv', '.txt'],
};
const XLS = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ZIP = Buffer.from([0x50, 0x4b, 3, 4]);
const READABLE = 'Give a .csv, .tsv, .xlsx, .xls or .geojson file';

/**
 * Reads any office's station list: the kind of file, encoding, delimiter, header and meaning of the columns are
 * found by looking. Everything doubtful about a row is in the table's issues; a file that cannot be
 * read at all, or has no header, is a CliError. `shownAs` is the path that messages name.
 */
export function readList(
  path: string,
  options: ReadListOptions = {},
  shownAs = path,
): StationTable {
  const contents = readContents(readBytes(path, shownAs), extname(path).toLowerCase(), shownAs);
  checkBounds(contents.sheets, shownAs);
  const map = options.map ?? new ColumnMap([]);
  const { format, skipped } = contents;
  const crs = options.crs ?? 'auto';
  const table = readTable(contents.sheets, { file: shownAs, format, skipped, map, crs });
  if (table.sheets.length === 0) throw new CliError(noHeader(table, shownAs));
  for (const header of map.headers) {
    const plain = plainHeader(header);
    if (table.columns.some((column) => plainHeader(column) === plain)) continue;
    throw new CliError(
      `--map ${header}: ${shownAs} has no such column. It has ${table.columns.join(', ')}.`,
    );
  }
  return { ...table, issues: [...contents.issues, ...table.issues] };
}

function readBytes(path: string, shownAs: string): Buffer {
  try {
    refuseLarger(statSync(path).size, MAX_TEXT_BYTES, shownAs);
    const bytes = readFileSync(path);
    if (bytes.length === 0) throw new CliError(`${shownAs}: is empty. ${READABLE}.`);
    return bytes;
  } catch (error) {
    if (error instanceof CliError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${shownAs}: cannot be read (${reason}). ${READABLE}.`);
  }
}

function refuseLarger(bytes: number, most: number, shownAs: string): void {
  if (bytes <= most) return;
  const megabytes = Math.round(bytes / 1e6);
  throw new CliError(
    `${shownAs}: has ${megabytes} MB, more than ${most / 1e6} MB. Split it into several files.`,
  );
}

function readContents(bytes: Buffer, extension: string, shownAs: string): Contents {
  const contents = contentsOf(bytes, extension, shownAs);
  if (EXTENSIONS[contents.kind].includes(extension)) return contents;
  const issue: Issue = {
    severity: 'warning',
    file: shownAs,
    line: 0,
    field: 'file',
    value: extension,
    message: `is the name, ${contents.format} the contents`,
    remedy: `Name it ${EXTENSIONS[contents.kind][0] ?? ''} so that other programs can open it.`,
  };
  return { ...contents, issues: [issue, ...contents.issues] };
}

function contentsOf(bytes: Buffer, extension: string, shownAs: string): Contents {
  const isZip = bytes.subarray(0, ZIP.length).equals(ZIP);
  const isXls = bytes.subarray(0, XLS.length).equals(XLS);
  if (isZip || isXls) refuseLarger(bytes.length, MAX_WORKBOOK_BYTES, shownAs);
  if (isZip) {
    return { kind: 'xlsx', format: 'Excel workbook', issues: [], ...readXlsx(bytes, shownAs) };
  }
  if (isXls) {
    return { kind: 'xls', format: 'Excel 97 workbook', issues: [], ...readXls(bytes, shownAs) };
  }
  const decoded = decodeText(bytes);
  if (decoded === null) {
    const stray = strayControl(bytes);
    if (stray) throw new CliError(withControl(stray, shownAs));
    throw new CliError(
      `${shownAs}: is neither a text in UTF-8, UTF-16 or GB18030 nor a workbook. ${READABLE}.`,
    );
  }
  const { text, encoding, unreadable } = decoded;
  if (/^\s*</.test(text)) {
    throw new CliError(
      `${shownAs}: is a web page or XML. Open it in Excel or WPS and save it as .xlsx.`,
    );
  }
  const issues = unreadable === 0 ? [] : [damaged(shownAs, unreadable)];
  if (/^\s*\{/.test(text) || extension === '.geojson' || extension === '.json') {
    const read = readGeojson(text, shownAs);
    const format = `GeoJSON (${encoding})`;
    return {
      kind: 'geojson',
      format,
      sheets: [read.sheet],
      skipped: [],
      issues: [...issues, ...read.issues],
    };
  }
  const delimiter = guessDelimiter(text);
  const rows = splitDelimited(text, delimiter, MAX_ROWS + 1, TEXT_BOUNDS);
  const sheet = { name: '', rows, merges: [], origins: new Map(), headed: false };
  const format = `text (${encoding}, ${delimiter === '\t' ? 'tabs' : `"${delimiter}"`})`;
  return { kind: 'text', format, sheets: [sheet], skipped: [], issues };
}

function withControl({ line, code, count }: StrayControl, shownAs: string): string {
  const named = code === 0 ? 'NUL' : 'control';
  const hex = code.toString(16).padStart(2, '0');
  const more = count > 1 ? `, and ${count - 1} more below` : '';
  return `${shownAs}:${line}: holds a ${named} character (0x${hex})${more}, which no text does. Delete it, or export the list again.`;
}

function damaged(file: string, count: number): Issue {
  const message = `characters could not be read and are shown as \ufffd`;
  const remedy = 'Save the file again as UTF-8.';
  return {
    severity: 'warning',
    file,
    line: 0,
    field: 'file',
    value: String(count),
    message,
    remedy,
  };
}

function noHeader({ skipped }: StationTable, shownAs: string): string {
  const counting = skipped.filter((each) => each.reason === 'counts').map((each) => each.sheet);
  if (counting.length > 0) {
    return `${shownAs}: counts stations and names none (${counting.join(', ') || 'the only table'}). Give the list of the stations.`;
  }
  const hidden = skipped.filter((each) => each.reason === 'hidden').map((each) => each.sheet);
  const shown = hidden.length > 0 ? ` Hidden sheets are not read: ${hidden.join(', ')}.` : '';
  return (
    `${shownAs}: no header row found: looked in the first rows for names of columns such as ` +
    `名称, 地址, 区县, 乡镇（街道）, 经度. Add a header row, or name a column with --map HEADER=address.${shown}`
  );
}
