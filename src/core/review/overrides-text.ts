import { unguarded } from '../list/cell-guard.ts';
import { csvLine } from '../list/csv-line.ts';
import { splitDelimited } from '../list/split-delimited.ts';
import type { OverrideLine } from './review-data.ts';

const HEADER = ['station_id', 'field', 'value', 'note'] as const;

/** `overrides.csv`: header, LF, UTF-8. What a spreadsheet would run as a formula is shielded. */
export function printOverrides(lines: readonly OverrideLine[]): string {
  const rows = lines.map((line) => HEADER.map((field) => line[field].replace(/\s+/g, ' ').trim()));
  return [HEADER, ...rows].map(csvLine).join('');
}

/**
 * Reads `overrides.csv`, columns in any order; null when the text is no such file: a header without
 * `station_id`, `field` or `value`.
 */
export function parseOverrides(text: string): OverrideLine[] | null {
  const [header, ...rows] = splitDelimited(text.replace(/^\ufeff/, ''), ',');
  const columns = (header?.cells ?? []).map((each) => each.trim());
  const at = HEADER.map((field) => columns.indexOf(field));
  if (at.slice(0, 3).includes(-1)) return null;
  return rows.map(({ cells }) => {
    const [station_id = '', field = '', value = '', note = ''] = at.map((column) =>
      unguarded(cells[column] ?? '').trim(),
    );
    return { station_id, field, value, note };
  });
}
