import { createRequire } from 'node:module';
import {
  read,
  set_cptable,
  type CellObject,
  type ParsingOptions,
  type RowInfo,
  type WorkSheet,
} from '@e965/xlsx';
import type { SkippedSheet } from '../../../src/core/list/list-row.ts';
import {
  cellKey,
  type CellOrigin,
  type Sheet,
  type SheetRow,
} from '../../../src/core/list/sheet.ts';
import { CliError } from '../cli-error.ts';
import { cellText } from './cell-text.ts';
import { MAX_COLUMNS, MAX_ROWS } from './check-bounds.ts';
import { checkParts } from './check-parts.ts';
import { storeZip } from './store-zip.ts';
import { unzipEntry, zipEntries } from './zip-parts.ts';

/** The visible sheets of a workbook, and the names of those left out. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly skipped: readonly SkippedSheet[];
}

/** Formulas are kept as text and never evaluated; texts are made by us from values. */
const OPTIONS: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellFormula: true,
  cellHTML: false,
  cellNF: true,
  cellText: false,
  bookVBA: false,
  // One more than allowed, so that a longer sheet is seen to be longer.
  sheetRows: MAX_ROWS + 1,
};

/** Parts of a workbook that say nothing about its cells, and that are never unpacked. */
const UNREAD =
  /\/(media|embeddings|drawings|charts|chartsheets|pivot\w*|slicer\w*|externalLinks|activeX)\//i;

/** Reads an .xlsx: only the parts that hold cells are unpacked, each to the size it promises. */
export function readXlsx(archive: Buffer, shownAs: string): Workbook {
  const entries = zipEntries(archive, shownAs);
  const names = new Set(entries.map((each) => each.name));
  if (names.has('mimetype') || !names.has('[Content_Types].xml')) {
    throw new CliError(`${shownAs}: is an archive but no .xlsx. Save the list as .xlsx or .csv.`);
  }
  const read = entries.filter(
    ({ name }) => /\.(xml|rels)$/i.test(name) && !UNREAD.test(`/${name}`),
  );
  const files = read.map((entry) => {
    return { name: entry.name, crc: entry.crc, content: unzipEntry(archive, entry, shownAs) };
  });
  checkParts(files, shownAs);
  const hides = files.some(({ name, content }) => isSheet(name) && hasHiddenRows(content));
  return readBook(storeZip(files), shownAs, hides);
}

function isSheet(name: string): boolean {
  return /(^|\/)sheet[^/]*\.xml$/i.test(name) || /\/worksheets\//i.test(name);
}

/** As programs write them; a row of no height is hidden too. */
const HIDDEN = [` hidden="1"`, ` hidden="true"`, ` hidden='1'`, ` hidden='true'`, ` ht="0"`];

/** Rows are told apart by reading their styles too, which costs memory: only where one is hidden. */
function hasHiddenRows(content: Buffer): boolean {
  return HIDDEN.some((mark) => content.includes(mark));
}

/** Reads an .xls of Excel 5 to 2003, or of WPS. */
export function readXls(bytes: Buffer, shownAs: string): Workbook {
  // Code pages of Excel 95 and older: half a megabyte that nothing else needs.
  set_cptable(createRequire(import.meta.url)('@e965/xlsx/dist/cpexcel.js'));
  return readBook(bytes, shownAs, true);
}

function readBook(bytes: Buffer, shownAs: string, cellStyles: boolean): Workbook {
  try {
    const book = read(bytes, { ...OPTIONS, cellStyles });
    const sheets: Sheet[] = [];
    const skipped: SkippedSheet[] = [];
    for (const [at, name] of book.SheetNames.entries()) {
      const sheet = book.Sheets[name];
      if ((book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0)
        skipped.push({ sheet: name, reason: 'hidden' });
      else if (sheet)
        sheets.push(readSheet(name, sheet, book.Workbook?.WBProps?.date1904 === true, shownAs));
    }
    return { sheets, skipped };
  } catch (error) {
    if (error instanceof CliError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(reason)) {
      throw new CliError(`${shownAs}: is protected by a password. Save it without one.`);
    }
    throw new CliError(
      `${shownAs}: cannot be read as a workbook (${reason}). Open it in Excel or WPS and save it as .xlsx.`,
    );
  }
}

function readSheet(name: string, sheet: WorkSheet, since1904: boolean, shownAs: string): Sheet {
  const rows: SheetRow[] = [];
  const origins = new Map<string, CellOrigin>();
  const hidden = sheet['!rows'] ?? [];
  const grid = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  // Not for…of: a hostile cell far below would make it walk every empty row.
  grid.forEach((line, at) => {
    const cells: string[] = [];
    line.forEach((cell, column) => {
      if (cell === undefined) return;
      const { text, origin } = cellText(cell, since1904);
      if (origin) origins.set(cellKey(at + 1, column), origin);
      if (text === '') return;
      if (column >= MAX_COLUMNS) {
        throw new CliError(
          `${shownAs}:${at + 1} (sheet ${name}): has text beyond column ${MAX_COLUMNS}. Keep only the columns of the list.`,
        );
      }
      cells[column] = text;
    });
    if (cells.length === 0) return;
    // Cells that were never written are holes.
    const row = { line: at + 1, cells: Array.from(cells, (text) => text ?? '') };
    rows.push(isHidden(hidden[at]) ? { ...row, hidden: true } : row);
  });
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => {
    return { top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c };
  });
  return { name, rows, merges, origins, headed: false };
}

function isHidden(row: RowInfo | undefined): boolean {
  return row?.hidden === true || row?.hpt === 0;
}
