import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { AnswerRow, AnswerTable } from '../../../src/core/list/answer-table.ts';

/** The format that keeps codes and telephones as text even when a person edits the cell. */
const TEXT_FORMAT = '@';
const MAX_NAME_CHARS = 31;

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
  const taken = new Set<string>();
  for (const [name, rows] of bySheet) {
    utils.book_append_sheet(book, sheetOf(table.columns, rows), sheetName(name, taken));
  }
  return new Uint8Array(
    write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }),
  );
}

/**
 * A name that Excel takes, unlike any in `taken`, which grows by it: some programs write names that Excel forbids
 * (`村/社区`). Letter case does not tell sheets apart.
 */
function sheetName(given: string, taken: Set<string>): string {
  const legal = given
    .replace(/[\\/?*[\]:\p{Cc}\ufffe\uffff]/gu, '_')
    .replace(/^'+|'+$/g, '')
    .trim();
  // Excel keeps this one for itself.
  const base = legal === '' ? 'Sheet1' : /^history$/i.test(legal) ? `${legal}_` : legal;
  let name = cut(base, MAX_NAME_CHARS);
  for (let second = 2; taken.has(name.toLowerCase()); second += 1) {
    const end = ` (${second})`;
    name = cut(base, MAX_NAME_CHARS - end.length) + end;
  }
  taken.add(name.toLowerCase());
  return name;
}

/** The beginning of a text, in UTF-16 units as Excel counts, no character cut in half. */
function cut(text: string, chars: number): string {
  const begin = text.slice(0, chars);
  return (/[\ud800-\udbff]$/.test(begin) ? begin.slice(0, -1) : begin).replace(/'+$/, '');
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
