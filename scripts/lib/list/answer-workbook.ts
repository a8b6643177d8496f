import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { AnswerRow, AnswerTable } from '../../../src/core/list/answer-table.ts';

/** The format that keeps codes and telephones as text even when a person edits the cell. */
const TEXT_FORMAT = '@';

/**
 * An .xlsx of an answer, one sheet for each sheet of the list. What the list held is text, numbers of the
 * answer are numbers. No formula can arise: text cells are never evaluated.
 */
export function answerWorkbook(table: AnswerTable): Uint8Array {
  const bySheet = new Map<string, AnswerRow[]>();
  for (const row of table.rows) {
    const rows = bySheet.get(row.sheet);
    if (rows) rows.push(row);
    else bySheet.set(row.sheet, [row]);
  }
  if (bySheet.size === 0) bySheet.set('', []);
  const book = utils.book_new();
  for (const [name, rows] of bySheet) {
    utils.book_append_sheet(book, sheetOf(table.columns, rows), name === '' ? 'Sheet1' : name);
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }),
  );
}

function sheetOf(columns: readonly string[], rows: readonly AnswerRow[]): WorkSheet {
  const lines = [columns, ...rows.map((row) => row.cells)].map((cells) => cells.map(cellOf));
  const last = { r: lines.length - 1, c: Math.max(0, columns.length - 1) };
  return {
    '!type': 'sheet',
    '!data': lines,
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: last }),
  } as WorkSheet;
}

function cellOf(value: string | number): CellObject {
  if (typeof value === 'number') return { t: 'n', v: value };
  return value === '' ? { t: 'z' } : { t: 's', v: value, z: TEXT_FORMAT };
}
