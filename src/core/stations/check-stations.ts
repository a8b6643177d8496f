import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Issue } from '../issue.ts';
import { issueAt, type ListedStation, type TableRow } from './station-row.ts';

/** A station with the row it was read from. */
export interface StationOfRow {
  readonly row: TableRow;
  readonly station: ListedStation;
}

/**
 * What only the gazetteer can say of stations that read well: whether their divisions exist and lie in
 * the region, whether given positions lie within `TOLERANCE_M` of their own county, whether the level
 * agrees with the code.
 *
 * `distanceToCountyM` answers how far a position lies outside the county of a division: 0 inside, null
 * when the county has no boundary.
 */
export function checkStations(
  stations: readonly StationOfRow[],
  region: DivisionCode,
  gazetteer: Gazetteer,
  distanceToCountyM: (lngLat: LngLat, code: DivisionCode) => number | null,
): Issue[] {
  return stations.flatMap(({ row, station }) => {
    const issues: Issue[] = [];
    const error = (field: string, message: string, remedy: string): void => {
      issues.push(issueAt(row, 'error', field, message, remedy));
    };
    const division = gazetteer.get(station.division_code);
    if (!division) {
      error('division_code', 'is in no division list', 'Look the code up in data/gazetteer.');
    } else if (!isWithin(division.code, region)) {
      const remedy = 'Move the row to its own region, or mend the code.';
      error('division_code', `(${division.name}) lies outside the region`, remedy);
    } else if (station.level !== division.level) {
      const remedy = `Write ${division.level}, the level of ${division.name}, or mend the code.`;
      issues.push(issueAt(row, 'warning', 'level', 'is not the level of the division', remedy));
    }
    const unknown = station.serves.filter((code) => !gazetteer.get(code));
    if (unknown.length > 0) {
      error('serves', `holds ${unknown.join(', ')}, in no division list`, 'Mend the codes.');
    }
    if (station.kind === 'mobile' && station.serves.length === 0) {
      error('serves', 'is empty for a mobile station', 'List the divisions it serves.');
    }
    if (station.lngLat && division) {
      const away = distanceToCountyM(station.lngLat, division.code);
      if (away !== null && away > TOLERANCE_M) {
        const km = (away / 1000).toFixed(1);
        const message = `and lat put it ${km} km outside its own county`;
        error('lng', message, 'Check both numbers, their order and source_crs.');
      }
    }
    return issues;
  });
}

/** How far outside its county a position may lie: the boundaries are simplified and of 2018. */
export const TOLERANCE_M = 3000;
