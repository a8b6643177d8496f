import type { SheetRow } from '../list/sheet.ts';
import { SPREADSHEET_ERRORS } from '../list/spreadsheet-errors.ts';

/** A cell as the package @e965/xlsx gives it: type and stored value; formulas are never evaluated. */
interface WorkbookCell {
  readonly t: string;
  readonly v?: unknown;
}

const MAX_COLUMNS = 200;
/** The longest honest cell is a header with its explanation. */
const MAX_CHARS = 500;

/**
 * The rows of a worksheet as text: numbers in full, of a formula the value stored with it, nothing when none is.
 * `grid` is the sheet's dense data, `looks` says which rows are hidden.
 */
export function workbookRows(
  grid: readonly (readonly (WorkbookCell | undefined)[] | undefined)[],
  looks: readonly ({ readonly hidden?: boolean } | undefined)[] = [],
): SheetRow[] {
  const rows: SheetRow[] = [];
  // Not for…of: a hostile cell far below would make it walk every empty row.
  grid.forEach((line, at) => {
    const cells: string[] = [];
    line?.forEach((cell, column) => {
      if (cell !== undefined && column < MAX_COLUMNS) cells[column] = textOf(cell);
    });
    if (cells.length === 0) return;
    const row = { line: at + 1, cells: Array.from(cells, (text) => text ?? '') };
    rows.push(looks[at]?.hidden === true ? { ...row, hidden: true } : row);
  });
  return rows;
}

function textOf({ t, v }: WorkbookCell): string {
  if (v === undefined || v === null || t === 'z') return '';
  if (t === 'e') return SPREADSHEET_ERRORS[Number(v)] ?? '#VALUE!';
  if (typeof v === 'number') return String(Number(v.toPrecision(15)));
  return String(v).slice(0, MAX_CHARS);
}
