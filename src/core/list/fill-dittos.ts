import type { SheetRow } from './sheet.ts';
import type { Filling } from './fill-down.ts';

/** What people write for the cell above: in words, with the sign, or with a lone quotation mark. */
const DITTO =
  /^[「『"'([]?\s*(同上(行|格|一行|列|栏)?|与上同|与上行同|上同|同前|〃|々|ditto|do\.|〞|″|"|”|“|''|‘’|’’)\s*[」』"')\]]?$/iu;

/** Whether a cell stands for the cell above it. */
export function isDitto(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '');
  return plain !== '' && plain.length <= 8 && (DITTO.test(plain) || DITTO.test(text.trim()));
}

/**
 * Fills 同上 and 〃 from the cell above, whatever filled that. `rows` are the rows of data in their order,
 * `filled` what merged and empty cells were filled with, `columns` those that are looked at. A cell
 * above which nothing stands stays as it is.
 */
export function fillDittos(
  rows: readonly SheetRow[],
  filled: readonly Filling[],
  columns: ReadonlySet<number>,
): Filling[] {
  const given = new Map(filled.map(({ row, column, text }) => [`${row}:${column}`, text]));
  const fillings: Filling[] = [];
  const above = new Map<number, string>();
  for (const [row, { cells }] of rows.entries()) {
    for (const column of columns) {
      const own = given.get(`${row}:${column}`) ?? cells[column] ?? '';
      if (own === '' || !isDitto(own)) {
        above.set(column, own);
        continue;
      }
      const text = (above.get(column) ?? '').trim();
      if (text !== '') fillings.push({ row, column, text, rule: 'ditto' });
    }
  }
  return fillings;
}
