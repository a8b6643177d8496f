/** What a spreadsheet would run as a formula when it opens a CSV. */
const FORMULA = /^[=+@\t\r-]/;
/** Numbers and telephones with a country code begin like one and run nothing. */
const NUMBERS = /^[+-]?[\d\s().;；、/-]+$/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/**
 * One line of CSV with its LF. Cells that a spreadsheet would run get an apostrophe in front, which shows
 * them as text; numbers do not.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(',')}\n`;
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) && !NUMBERS.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
