import { columnValue, type Column } from './column-value.ts';
import type { PublishedRow } from './suppress-demand.ts';

/** By which column the table is sorted, and whether the largest stands first. */
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** The largest gap first: what a planner asks. */
export const FIRST_SORT: Sort = { column: 'gap', descending: true };

/** What a row is sorted by: its number in the column, and by its code instead of its name. */
const sortKey = (row: PublishedRow, column: Column): string | number | null =>
  column === 'name' ? row.code : columnValue(row, column);

/** The rows in order; rows without the number last either way, equal ones by code. */
export function sortRows<Row extends PublishedRow>(rows: readonly Row[], sort: Sort): Row[] {
  const direction = sort.descending ? -1 : 1;
  const byCode = (a: Row, b: Row): number => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
  return [...rows].sort((a, b) => {
    const [first, second] = [sortKey(a, sort.column), sortKey(b, sort.column)];
    if (first === null || second === null) {
      return Number(first === null) - Number(second === null) || byCode(a, b);
    }
    if (first === second) return byCode(a, b);
    return first < second ? -direction : direction;
  });
}
