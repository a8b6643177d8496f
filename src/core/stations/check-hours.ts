import type { Issue } from '../issue.ts';
import { parseOpening } from './opening.ts';
import { issueAt, type ListedStation, type TableRow } from './station-row.ts';

/** Opening hours that do not read as OpenStreetMap syntax: the finder can only show them as written. */
export function checkHours(
  stations: readonly { readonly row: TableRow; readonly station: Pick<ListedStation, 'hours'> }[],
): Issue[] {
  const readable = new Map<string, boolean>([['', true]]);
  return stations.flatMap(({ row, station: { hours } }) => {
    const known = readable.get(hours) ?? parseOpening(hours) !== null;
    readable.set(hours, known);
    if (known) return [];
    const remedy =
      'Write them as Mo-Fr 09:00-12:00,14:00-17:30 (OpenStreetMap syntax), or they are shown as written.';
    return [issueAt(row, 'warning', 'hours', 'are no opening hours that can be read', remedy)];
  });
}
