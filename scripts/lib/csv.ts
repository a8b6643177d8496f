import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { guarded, unguarded } from '../../src/core/list/cell-guard.ts';
import type { TableRow } from '../../src/core/stations/station-row.ts';
import { CliError } from './cli-error.ts';

/**
 * Reads a UTF-8 CSV file (with or without BOM) with a header; `shownAs` is the path that messages name. The guard
 * of {@link printCsv} before what looks like a formula is taken off.
 */
export function readCsv(path: string, shownAs: string): TableRow[] {
  try {
    const records = parse(readFileSync(path), {
      bom: true,
      columns: true,
      info: true,
      relax_column_count_less: true,
      skip_empty_lines: true,
    }) as unknown as { record: Record<string, string>; info: { lines: number } }[];
    return records.map(({ record, info }) => {
      const cells = Object.entries(record).map(([column, text]) => [column, unguarded(text)]);
      return { file: shownAs, line: info.lines, cells: Object.fromEntries(cells) };
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`${shownAs}: ${reason}. Save it as UTF-8 CSV with one header row.`);
  }
}

/** CSV text with a header, LF, quotes only where needed; no cell runs as a formula. */
export function printCsv<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Partial<Record<Column, string | number | null>>>[],
): string {
  return stringify(
    rows.map((row) =>
      columns.map((column) => {
        const value = row[column] ?? '';
        return typeof value === 'string' ? guarded(value) : value;
      }),
    ),
    { header: true, columns: [...columns] },
  );
}
