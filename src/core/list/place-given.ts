import { inMainlandBox } from '../geo/mainland.ts';
import { toWgs84 } from '../geo/to-wgs84.ts';
import type { Issue } from '../issue.ts';
import type { ListRow, SourceCrs } from './list-row.ts';

/**
 * A row with its coordinates read in a datum. Coordinates at the very edge of the mainland box can leave it
 * by the conversion: they are taken away, with an issue. `file` is what messages name.
 */
export function placeGiven(
  row: ListRow,
  crs: SourceCrs,
  file: string,
): { row: ListRow; issues: Issue[] } {
  if (row.given === null) return { row, issues: [] };
  const position = toWgs84(row.given, crs);
  if (position !== null && inMainlandBox(position)) {
    return { row: { ...row, position, source_crs: crs }, issues: [] };
  }
  const issue: Issue = {
    severity: 'warning',
    file,
    line: row.line,
    field: 'lng',
    value: row.given.join(','),
    message: `lies outside the mainland of China when read as ${crs}`,
    remedy: 'Check both numbers and the datum.',
  };
  return { row: { ...row, given: null, source_crs: '' }, issues: [issue] };
}
