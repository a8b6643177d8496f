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

/** Cells that stand for the cell above, and those of them above which nothing stands. */
export interface Dittos {
  readonly fillings: readonly Filling[];
  readonly open: readonly { readonly row: number; readonly column: number }[];
}

/**
 * Fills 同上 and 〃 from the cell above, whatever filled that. `rows` are the rows of data in their order,
 * `filled` what merged and empty cells were filled with.
 */
export function fillDittos(rows: readonly SheetRow[], filled: readonly Filling[]): Dittos {
  const given = new Map(filled.map(({ row, column, text }) => [`${row}:${column}`, text]));
  const fillings: Filling[] = [];
  const open: { row: number; column: number }[] = [];
  let above: string[] = [];
  for (const [row, { cells }] of rows.entries()) {
    const width = Math.max(cells.length, above.length);
    const texts: string[] = [];
    for (let column = 0; column < width; column += 1) {
      const own = given.get(`${row}:${column}`) ?? cells[column] ?? '';
      if (own === '' || !isDitto(own)) {
        texts.push(own);
        continue;
      }
      const text = (above[column] ?? '').trim();
      if (text === '') open.push({ row, column });
      else fillings.push({ row, column, text, rule: 'ditto' });
      texts.push(text);
    }
    above = texts;
  }
  return { fillings, open };
}
