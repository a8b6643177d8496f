import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { ExportCell, ExportSheet } from './export-sheet.ts';

/** The format that keeps codes as text even when a person edits the cell. */
const TEXT_FORMAT = '@';
/** Widths of columns in characters. */
const WIDTH = { least: 8, most: 40 };

/**
 * An .xlsx of sheets with their titles in a language; the same sheets give the same bytes. Texts are text
 * cells, which nothing evaluates. The library is large: the page imports this file when it is asked for one.
 */
export function exportWorkbook(sheets: readonly ExportSheet[], lang: 'zh' | 'en'): Uint8Array {
  const book = utils.book_new();
  for (const sheet of sheets) {
    utils.book_append_sheet(book, sheetOf(sheet, lang), sheet.name[lang]);
  }
  const options = { type: 'array', bookType: 'xlsx', bookSST: true, compression: true } as const;
  return new Uint8Array(write(book, options) as ArrayBuffer);
}

function sheetOf({ columns, rows }: ExportSheet, lang: 'zh' | 'en'): WorkSheet {
  const titles = columns.map(({ title }) => title[lang]);
  const lines = [titles, ...rows].map((cells) => cells.map(cellOf));
  const last = { r: lines.length - 1, c: Math.max(0, columns.length - 1) };
  return {
    '!type': 'sheet',
    '!data': lines,
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: last }),
    '!cols': titles.map((title, at) => ({ wch: widthOf([title, ...rows.map((row) => row[at])]) })),
  } as WorkSheet;
}

function cellOf(value: ExportCell): CellObject {
  if (typeof value === 'number') return { t: 'n', v: value };
  return value === null || value === '' ? { t: 'z' } : { t: 's', v: value, z: TEXT_FORMAT };
}

/** Chinese characters are twice as wide as others. */
function widthOf(cells: readonly (ExportCell | undefined)[]): number {
  const widths = cells.map((cell) =>
    [...String(cell ?? '')].reduce((sum, each) => sum + (each > '\u2e7f' ? 2 : 1), 2),
  );
  return Math.min(
    WIDTH.most,
    widths.reduce((a, b) => Math.max(a, b), WIDTH.least),
  );
}
