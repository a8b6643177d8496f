/**
 * Reads the comma-separated files that our own scripts write: a header, then one row a line, no
 * quoting, because no field of theirs may hold a comma, a quote or a line break. Rows come back as
 * cells in the header's order. Throws when the header or a row's width differs: then the file is broken.
 */
export function parsePlainRows(text: string, header: readonly string[]): string[][] {
  const [first, ...lines] = text.split('\n');
  if (first !== header.join(',')) {
    throw new Error(
      `Expected the header "${header.join(',')}": rebuild it with "fuwuquan gazetteer".`,
    );
  }
  const rows = lines.filter((line) => line !== '').map((line) => line.split(','));
  const broken = rows.find((row) => row.length !== header.length);
  if (broken)
    throw new Error(`Broken line "${broken.join(',')}": rebuild it with "fuwuquan gazetteer".`);
  return rows;
}

/** The reverse of {@link parsePlainRows}; throws on a cell that the format cannot hold. */
export function printPlainRows(
  header: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): string {
  const lines = [header.join(',')];
  for (const row of rows) {
    const cells = row.map(String);
    const bad = cells.find((cell) => /[,"\r\n]/.test(cell));
    if (bad !== undefined)
      throw new Error(`"${bad}" holds a comma, quote or line break: reword it.`);
    lines.push(cells.join(','));
  }
  return `${lines.join('\n')}\n`;
}
