import type { ListField } from './list-field.ts';
import type { MergedRange, SheetRow } from './sheet.ts';

/** A cell that takes its text from the cell above. */
export interface Filling {
  /** Index into the rows given. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /**
   * `merged_cell`: the file says so. `blank_below`: the pattern of the column says so. `ditto`: the cell says
   * 同上.
   */
  readonly rule: 'merged_cell' | 'blank_below' | 'ditto';
}

/** Largest first: a new value in one starts anew all that follow. */
const DIVISION_FIELDS = ['province', 'city', 'county', 'town', 'village'] as const;

/**
 * Finds the cells that merging left empty. Ranges that the file merges are filled in every column, from
 * their top left cell downwards. A column of divisions without merged ranges is filled where its
 * pattern says that it once had them: the values stand above at least as many blanks and are never
 * repeated in the next row. There a cell stays empty when a larger division starts in its row, or when a smaller
 * division's column exists and is empty too: the row may belong to the larger division itself.
 */
export function fillDown(
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
  columnOf: ReadonlyMap<ListField, number>,
): Filling[] {
  const texts = rows.map((row) => row.cells);
  const fillings = fillMerged(rows, merges);
  const merged = new Set(fillings.map((each) => each.column));
  const divisions = DIVISION_FIELDS.flatMap((field) => columnOf.get(field) ?? []);
  const filled = new Map(fillings.map((each) => [`${each.row}:${each.column}`, each.text]));
  const textAt = (row: number, column: number): string =>
    (filled.get(`${row}:${column}`) ?? texts[row]?.[column] ?? '').trim();
  for (const [order, column] of [...divisions.entries()].reverse()) {
    if (merged.has(column) || !looksMerged(texts, column)) continue;
    const larger = divisions.slice(0, order);
    const smaller = divisions.slice(order + 1);
    let above = '';
    for (let row = 0; row < rows.length; row += 1) {
      const own = textAt(row, column);
      if (own !== '') above = own;
      else if (larger.some((each) => startsAnew(texts, row, each))) above = '';
      else if (
        above !== '' &&
        (smaller.length === 0 || smaller.some((each) => textAt(row, each) !== ''))
      ) {
        filled.set(`${row}:${column}`, above);
        fillings.push({ row, column, text: above, rule: 'blank_below' });
      }
    }
  }
  return fillings;
}

function fillMerged(rows: readonly SheetRow[], merges: readonly MergedRange[]): Filling[] {
  const fillings: Filling[] = [];
  const filledTo = new Map<number, number>();
  for (const { top, bottom, left } of [...merges].sort((a, b) => a.top - b.top)) {
    // No honest file overlaps its ranges; a hostile one would make this quadratic.
    if (top <= (filledTo.get(left) ?? -1)) continue;
    filledTo.set(left, bottom);
    const first = firstAtOrBelow(rows, top);
    if (rows[first]?.line !== top) continue;
    const text = rows[first].cells[left] ?? '';
    if (text.trim() === '') continue;
    for (let row = first + 1; row < rows.length && (rows[row]?.line ?? 0) <= bottom; row += 1) {
      if ((rows[row]?.cells[left] ?? '').trim() !== '') continue;
      fillings.push({ row, column: left, text, rule: 'merged_cell' });
    }
  }
  return fillings;
}

/** Index of the first row whose line is not above `line`; rows are in the order of their lines. */
function firstAtOrBelow(rows: readonly SheetRow[], line: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.line ?? 0) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a column starts with a value, is blank at least as often, and never repeats the value above. */
function looksMerged(texts: readonly (readonly string[])[], column: number): boolean {
  let above = (texts[0]?.[column] ?? '').trim();
  if (above === '') return false;
  let blanks = 0;
  let values = 1;
  for (let row = 1; row < texts.length; row += 1) {
    const text = (texts[row]?.[column] ?? '').trim();
    if (text === '') {
      blanks += 1;
      continue;
    }
    if (text === above) return false;
    above = text;
    values += 1;
  }
  return blanks >= values;
}

/** Whether a division's column has a value of its own in this row that differs from the one above. */
function startsAnew(texts: readonly (readonly string[])[], row: number, column: number): boolean {
  const own = (texts[row]?.[column] ?? '').trim();
  if (own === '') return false;
  for (let up = row - 1; up >= 0; up -= 1) {
    const above = (texts[up]?.[column] ?? '').trim();
    if (above !== '') return above !== own;
  }
  return true;
}
