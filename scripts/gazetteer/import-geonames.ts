import type { Issue } from '../../src/core/issue.ts';
import { CliError } from '../lib/cli-error.ts';
import type { FinderGround } from './division-finder.ts';
import type { FoundPoints } from './found-points.ts';
import { parseGeonames } from './geonames.ts';
import { geonamesPoints } from './join-points.ts';
import { locatePlaces } from './locate-places.ts';
import { isZip, readZipEntry } from './read-zip.ts';

/** Joins a GeoNames dump of China (`CN.txt`, or the .zip with it) to divisions by name within the county. A CliError for a file that is none. */
export function importGeonames(
  bytes: Uint8Array,
  file: string,
  ground: () => FinderGround,
): FoundPoints {
  const table = isZip(bytes) ? readZipEntry(bytes, 'CN.txt') : bytes;
  const text = textOf(table, file);
  const issues: Issue[] = [];
  let lines = 0;
  const places = parseGeonames(text, (line, value) => {
    issues.push({
      severity: 'error',
      file,
      line,
      field: 'line',
      value,
      message: 'is not a line of a GeoNames table',
      remedy: 'Give the dump of the country as it is, 19 columns with tabs between.',
    });
  });
  for (let at = 0; at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  if (places.length === 0 || issues.length > lines / 2) throw noDump(file);
  const { divisions, locator, formerNames } = ground();
  const located = locatePlaces(places, locator, (county) => [county]);
  return { read: places.length, points: geonamesPoints(divisions, located, formerNames), issues };
}

/** The text of a table; a CliError for what is none, so that nobody reads thousands of lines of a picture. */
function textOf(table: Uint8Array, file: string): string {
  if (table.length === 0) throw new CliError(`${file} is empty: download it again.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(table);
    if (!text.slice(0, 1 << 20).includes('\0')) return text;
  } catch {
    // No UTF-8, which GeoNames writes.
  }
  throw noDump(file);
}

function noDump(file: string): CliError {
  return new CliError(
    `${file} is no GeoNames dump of China: give CN.txt, or the CN.zip with it. A table or workbook of your own goes with --csv.`,
  );
}
