import type { Issue } from '../issue.ts';
import type { ListRow, SourceCrs } from './list-row.ts';
import { placeGiven } from './place-given.ts';

/**
 * Places the rows whose coordinates are in a datum that the list did not say: `crs` is what the user or
 * {@link decideDatum} says of them. Rows already placed stay as they are.
 */
export function settleDatum(
  rows: readonly ListRow[],
  crs: SourceCrs,
  file: string,
): { rows: ListRow[]; issues: Issue[] } {
  const placed = rows.map((row) =>
    row.position === null ? placeGiven(row, crs, file) : { row, issues: [] },
  );
  return { rows: placed.map((each) => each.row), issues: placed.flatMap((each) => each.issues) };
}
