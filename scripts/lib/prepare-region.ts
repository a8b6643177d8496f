import {
  CountyBoundaries,
  type CountyFeature,
} from '../../src/core/gazetteer/county-boundaries.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import { compareCodes } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { placeStation } from '../../src/core/geocode/place-station.ts';
import type { PositionRadii } from '../../src/core/geocode/position-radii.ts';
import type { Issue } from '../../src/core/issue.ts';
import { publishFaults } from '../../src/core/publish/publish-gate.ts';
import { districtsWithoutOutline } from '../../src/core/region/districts-without-outline.ts';
import type { Basemap } from '../../src/core/region/site-config.ts';
import { amendRows } from '../../src/core/stations/amend-rows.ts';
import { checkHours } from '../../src/core/stations/check-hours.ts';
import { checkStations, type StationOfRow } from '../../src/core/stations/check-stations.ts';
import { parseStationRow } from '../../src/core/stations/station-row.ts';
import type { Station } from '../../src/core/stations/station.ts';
import { clearStations } from './clear-stations.ts';
import { shown } from './paths.ts';
import { publishIssues } from './publish-issues.ts';
import type { RegionFiles } from './region-files.ts';

/** What a region is built against. */
export interface Surroundings {
  readonly gazetteer: Gazetteer;
  readonly counties: readonly CountyFeature[];
  readonly radii: PositionRadii;
}

/** What the region is held against besides its data. */
export interface PrepareOptions {
  /** Of the site; unless told, none. */
  readonly basemap?: Basemap;
  /** YYYY-MM-DD; unless told, the day of the data, so that a build does not hang on the day it is made. */
  readonly today?: string;
}

export interface PreparedRegion {
  /** Placed stations in code order; complete only when no issue is an error. */
  readonly stations: readonly Station[];
  /** How many of them people added to the derived list. */
  readonly extra: number;
  /** Its counties without an outline. */
  readonly withoutOutline: readonly Division[];
  /** Counties that are not as large as their outline. */
  readonly approximate: readonly Division[];
  readonly issues: readonly Issue[];
}

/**
 * Rows → checked and placed stations: everything of a build that is not writing files. What the region's
 * audience may not see is left out here, so that no artifact and no number can hold it.
 */
export function prepareRegion(
  files: RegionFiles,
  around: Surroundings,
  { basemap = { kind: 'none' }, today }: PrepareOptions = {},
): PreparedRegion {
  const amended = amendRows(files.list, files.extras, files.overrides);
  const issues: Issue[] = [...amended.issues];
  const read: (StationOfRow & { extra: boolean })[] = [];
  for (const { row, extra } of amended.rows) {
    const { station, issues: found } = parseStationRow(row);
    issues.push(...found);
    if (station) read.push({ row, station, extra });
  }
  const boundaries = new CountyBoundaries(around.counties);
  const { division_code } = files.region;
  issues.push(
    ...checkStations(read, division_code, around.gazetteer, (lngLat, code) =>
      boundaries.distanceM(lngLat, code),
    ),
  );
  issues.push(...checkHours(read));
  const cleared = clearStations(read, files.region, around.gazetteer);
  issues.push(...cleared.issues);
  const dataDate = cleared.stations.reduce(
    (last, { station }) => (station.source_date > last ? station.source_date : last),
    '',
  );
  const [regionFile = ''] = files.paths;
  const faults = publishFaults({
    region: files.region,
    manifest: {
      data_date: dataDate,
      stations_unsourced: cleared.stations.filter(({ station }) => station.source === '').length,
    },
    basemap,
    today: today ?? dataDate,
    output: 'build',
  });
  issues.push(...publishIssues(faults, shown(regionFile)));
  const outlines = new Set(around.counties.map(({ properties }) => properties.code));
  const withoutOutline = districtsWithoutOutline(around.gazetteer.all(), division_code, outlines);
  issues.push(...withoutOutline.map(outlineIssue));
  const approximate = around.counties
    .filter(({ properties }) => properties.approximate)
    .flatMap(({ properties }) => around.gazetteer.get(properties.code) ?? []);
  if (approximate.length > 0) issues.push(approximateIssue(approximate));
  const stations = cleared.stations
    .map(({ station }) => placeStation(station, around.gazetteer, around.radii))
    .sort(
      (a, b) =>
        compareCodes(a.division_code, b.division_code) || compareCodes(a.station_id, b.station_id),
    );
  const extra = cleared.stations.filter((each) => each.extra).length;
  return { stations, extra, withoutOutline, approximate, issues };
}

function approximateIssue(counties: readonly Division[]): Issue {
  return {
    severity: 'warning',
    file: 'data/gazetteer/boundaries.topojson',
    line: 0,
    field: 'county',
    value: counties.map(({ name }) => name).join('、'),
    message: `outlines differ from the published areas: areas and shares of these are approximate`,
    remedy: 'Read them as such, or rebuild the outlines from a source that has them right.',
  };
}

function outlineIssue({ code, name }: Division): Issue {
  return {
    severity: 'warning',
    file: 'data/gazetteer/boundaries.topojson',
    line: 0,
    field: 'county',
    value: name,
    message: `(${code}) has no outline: its area is missing from coverage`,
    remedy: 'Rebuild the outlines from a source that has it.',
  };
}
