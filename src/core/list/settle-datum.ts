import type { Issue } from '../issue.ts';
import type { ListRow, SourceCrs } from './list-row.ts';
import { placeGiven } from './place-given.ts';

/**
 * Places the rows whose coordinates are in a datum that the list did not say: `crs` is what the user or
 * {@link decideDatum} says of them. `unsure` reads them as WGS 84 and keeps the doubt in `source_crs`. Rows already placed stay as they are.
 */
export function settleDatum(
  rows: readonly ListRow[],
  crs: SourceCrs | 'unsure',
  file: string,
): { rows: ListRow[]; issues: Issue[] } {
  const placed = rows.map((row) =>
    row.position === null
      ? placeGiven(row, crs === 'unsure' ? 'wgs84' : crs, file)
      : { row, issues: [] },
  );
  if (crs === 'unsure') {
    const settled = placed.map(({ row }, at): ListRow =>
      rows[at]?.position === null && row.position !== null ? { ...row, source_crs: crs } : row,
    );
    return { rows: settled, issues: placed.flatMap((each) => each.issues) };
  }
  return { rows: placed.map((each) => each.row), issues: placed.flatMap((each) => each.issues) };
}
