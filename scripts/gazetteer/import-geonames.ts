import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { Issue } from '../../src/core/issue.ts';
import type { CountyLocator } from './county-locator.ts';
import type { FoundPoints } from './found-points.ts';
import { parseGeonames } from './geonames.ts';
import { geonamesPoints } from './join-points.ts';
import { locatePlaces } from './locate-places.ts';
import { isZip, readZipEntry } from './read-zip.ts';

/** Joins a GeoNames dump of China (`CN.txt`, or the .zip with it) to divisions by name within the county. */
export function importGeonames(
  bytes: Uint8Array,
  file: string,
  divisions: readonly Division[],
  locator: CountyLocator,
  formerNames: ReadonlyMap<DivisionCode, readonly string[]>,
): FoundPoints {
  const table = isZip(bytes) ? readZipEntry(bytes, 'CN.txt') : bytes;
  const issues: Issue[] = [];
  const places = parseGeonames(new TextDecoder().decode(table), (line, value) => {
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
  const located = locatePlaces(places, locator, (county) => [county]);
  return { read: places.length, points: geonamesPoints(divisions, located, formerNames), issues };
}
