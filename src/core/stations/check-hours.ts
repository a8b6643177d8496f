import type { Issue } from '../issue.ts';
import { hoursFromWords } from './hours-from-words.ts';
import { parseOpening } from './opening.ts';
import { issueAt, type ListedStation, type TableRow } from './station-row.ts';

/**
 * Opening hours that do not read as OpenStreetMap syntax, which the finder can only show as written, and
 * those that read as something else than what was meant: 2:30-5:30 after a morning. Where the words can be
 * read, the remedy is what to write.
 */
export function checkHours(
  stations: readonly { readonly row: TableRow; readonly station: Pick<ListedStation, 'hours'> }[],
): Issue[] {
  const faults = new Map<string, readonly [message: string, remedy: string] | null>([['', null]]);
  return stations.flatMap(({ row, station: { hours } }) => {
    let fault = faults.get(hours);
    if (fault === undefined) faults.set(hours, (fault = faultOf(hours)));
    return fault === null ? [] : [issueAt(row, 'warning', 'hours', ...fault)];
  });
}

/** An hour before any office opens: 2:30 meant as the afternoon. */
const EARLY = /(?<!\d)0?[1-5]:\d\d/;

function faultOf(hours: string): readonly [message: string, remedy: string] | null {
  const meant = hoursFromWords(hours);
  const isRead = parseOpening(hours) !== null;
  if (meant !== null && meant !== hours && (!isRead || EARLY.test(hours))) {
    const message = isRead ? 'are read as open at night' : 'are not in OpenStreetMap syntax';
    return [message, `Write ${meant}.`];
  }
  if (isRead) return null;
  return [
    'are no opening hours that can be read',
    'Write them as Mo-Fr 09:00-12:00,14:00-17:30 (OpenStreetMap syntax), or they are shown as written.',
  ];
}
