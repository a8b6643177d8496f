import {
  CountyBoundaries,
  type CountyFeature,
} from '../../src/core/gazetteer/county-boundaries.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import { compareCodes } from '../../src/core/gazetteer/division-code.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { placeStation, type FallbackUncertainty } from '../../src/core/geocode/place-station.ts';
import type { Issue } from '../../src/core/issue.ts';
import { checkRegion } from '../../src/core/region/check-region.ts';
import { districtsWithoutOutline } from '../../src/core/region/districts-without-outline.ts';
import { amendRows } from '../../src/core/stations/amend-rows.ts';
import { checkHours } from '../../src/core/stations/check-hours.ts';
import { checkStations, type StationOfRow } from '../../src/core/stations/check-stations.ts';
import { parseStationRow } from '../../src/core/stations/station-row.ts';
import type { Station } from '../../src/core/stations/station.ts';
import { shown } from './paths.ts';
import type { RegionFiles } from './region-files.ts';

/** What a region is built against. */
export interface Surroundings {
  readonly gazetteer: Gazetteer;
  readonly counties: readonly CountyFeature[];
  readonly fallback: FallbackUncertainty;
}

export interface PreparedRegion {
  /** Placed stations in code order; complete only when no issue is an error. */
  readonly stations: readonly Station[];
  /** How many of them people added to the derived list. */
  readonly extra: number;
  /** Its counties without an outline. */
  readonly withoutOutline: readonly Division[];
  readonly issues: readonly Issue[];
}

/** Rows → checked and placed stations: everything of a build that is not writing files. */
export function prepareRegion(files: RegionFiles, around: Surroundings): PreparedRegion {
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
  const dataDate = read.reduce(
    (last, { station }) => (station.source_date > last ? station.source_date : last),
    '',
  );
  const [regionFile = ''] = files.paths;
  issues.push(...checkRegion(files.region, shown(regionFile), dataDate));
  const outlines = new Set(around.counties.map(({ properties }) => properties.code));
  const withoutOutline = districtsWithoutOutline(around.gazetteer.all(), division_code, outlines);
  issues.push(...withoutOutline.map(outlineIssue));
  const stations = read
    .map(({ station }) => placeStation(station, around.gazetteer, around.fallback))
    .sort(
      (a, b) =>
        compareCodes(a.division_code, b.division_code) || compareCodes(a.station_id, b.station_id),
    );
  const extra = read.filter((each) => each.extra).length;
  return { stations, extra, withoutOutline, issues };
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
