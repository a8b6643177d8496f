import type { PublishedRow } from './suppress-demand.ts';

/** Columns of the table of divisions, left to right. */
export const COLUMNS = [
  'name',
  'area',
  'nominal',
  'certain',
  'possible',
  'gap',
  'demand',
  'demand_covered',
  'stations',
  'worst',
] as const;
export type Column = (typeof COLUMNS)[number];

/** By which column the table is sorted, and whether the largest stands first. */
export interface Sort {
  readonly column: Column;
  readonly descending: boolean;
}

/** The largest gap first: what a planner asks. */
export const FIRST_SORT: Sort = { column: 'gap', descending: true };

/** What a row is sorted by; null where the row has no such number. */
function sortKey({ demand, ...row }: PublishedRow, column: Column): string | number | null {
  switch (column) {
    case 'name':
      return row.code;
    case 'area':
      return row.area_km2;
    case 'nominal':
    case 'certain':
    case 'possible':
      return row.covered_share[column];
    case 'gap':
      return row.gap_km2;
    case 'demand':
      return demand?.total ?? null;
    case 'demand_covered':
      return demand?.total && demand.covered.nominal !== null
        ? demand.covered.nominal / demand.total
        : null;
    case 'stations':
      return row.stations;
    case 'worst':
      return row.worst_m;
  }
}

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
