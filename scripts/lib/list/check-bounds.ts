import type { Sheet } from '../../../src/core/list/sheet.ts';
import type { TextBounds } from '../../../src/core/list/split-delimited.ts';
import { CliError } from '../cli-error.ts';

/** Texts: a million rows of names and addresses. */
export const MAX_TEXT_BYTES = 150_000_000;
/** Workbooks, which are packed. */
export const MAX_WORKBOOK_BYTES = 50_000_000;
/** Rows of all sheets together; the nation has 665,000 villages. */
export const MAX_ROWS = 1_000_000;
export const MAX_COLUMNS = 200;
/** The longest honest cells are lists of services. */
const MAX_CELL_CHARS = 2_000;
/** What a text is read to: a list exported from a whole sheet ends with a million empty lines. */
export const TEXT_BOUNDS: TextBounds = {
  lines: 4 * MAX_ROWS,
  columns: MAX_COLUMNS,
  chars: MAX_CELL_CHARS,
};

/** Refuses a list that is larger than any list is, naming the place. */
export function checkBounds(sheets: readonly Sheet[], shownAs: string): void {
  let rows = 0;
  for (const sheet of sheets) {
    rows += sheet.rows.length;
    if (rows > MAX_ROWS) {
      throw new CliError(
        `${shownAs}: has more than ${MAX_ROWS} rows. Split it into several files.`,
      );
    }
    for (const { line, cells } of sheet.rows) {
      const where = `${shownAs}:${line}${sheet.name === '' ? '' : ` (sheet ${sheet.name})`}`;
      if (line > TEXT_BOUNDS.lines) {
        throw new CliError(
          `${shownAs}: has more than ${TEXT_BOUNDS.lines} lines. Delete the empty ones, or split it into several files.`,
        );
      }
      if (cells.length > MAX_COLUMNS) {
        throw new CliError(
          `${where}: has more than ${MAX_COLUMNS} columns. Keep only the columns of the list.`,
        );
      }
      for (const [column, text] of cells.entries()) {
        if (text.length <= MAX_CELL_CHARS) continue;
        throw new CliError(
          `${where}: column ${column + 1} has ${text.length} characters, more than ${MAX_CELL_CHARS}. Shorten the cell, or close the quote that it began with.`,
        );
      }
    }
  }
}
