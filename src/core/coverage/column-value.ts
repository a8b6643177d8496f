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

/** What a row holds in a column, as it was counted; null where the row has no such number. */
export function columnValue(
  { demand, ...row }: PublishedRow,
  column: Column,
): string | number | null {
  switch (column) {
    case 'name':
      return row.name;
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
