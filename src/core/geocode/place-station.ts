import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { matchRank } from '../gazetteer/level.ts';
import { distanceM } from '../geo/distance.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { toWgs84 } from '../geo/to-wgs84.ts';
import type { ListedStation } from '../stations/station-row.ts';
import type { Station } from '../stations/station.ts';
import type { PositionRadii } from './position-radii.ts';

/**
 * What is assumed of a position that the list itself gives and says nothing of: 100 m, the size of
 * a compound. An assumption, not a measurement.
 */
export const LISTED_UNCERTAINTY_M = 100;

/**
 * How far a position that was read as WGS 84 may lie from where it is if it was GCJ-02 or BD-09, metres: 0.7 to
 * 1.5 km in the mainland.
 */
function datumDoubtM(lngLat: LngLat): number {
  const others = (['gcj02', 'bd09'] as const).map((crs) => toWgs84(lngLat, crs));
  return Math.max(0, ...others.map((each) => Math.ceil(each ? distanceM(lngLat, each) : 0)));
}

type Precision = Pick<Station, 'point_level' | 'uncertainty_m'>;

const AT_THE_DOOR: Precision = { point_level: 'door', uncertainty_m: LISTED_UNCERTAINTY_M };

/** What a position of a list is worth when its datum is not known: a street, not a door. */
export function withDatumDoubt(
  { point_level, uncertainty_m }: Precision,
  lngLat: LngLat,
): Precision {
  return {
    point_level: matchRank(point_level) > matchRank('road') ? 'road' : point_level,
    uncertainty_m: Math.max(uncertainty_m ?? 0, LISTED_UNCERTAINTY_M + datumDoubtM(lngLat)),
  };
}

/**
 * Gives a station its position: what a person has decided; the list's own; else its division's point, else the point of the
 * nearest division above that has one. At the point of its own level it is taken to be the division's seat;
 * else it is somewhere in the division whose point that is. Keeps apart how well the division is known (`match_level`:
 * its code is given, so its own level) and how precise the point is (`point_level`).
 */
export function placeStation(
  { lngLat, precision, reviewed, ...listed }: ListedStation,
  gazetteer: Gazetteer,
  radii: PositionRadii,
): Station {
  const match = { score: null, score_next: null, remainder: '' };
  const division = gazetteer.get(listed.division_code);
  const matchLevel = division?.level ?? 'none';
  if (lngLat && reviewed !== 'failed') {
    const manual = reviewed === 'manual';
    const stated = (manual ? null : precision) ?? AT_THE_DOOR;
    const unsure = listed.source_crs === 'unsure' && !manual;
    const { point_level, uncertainty_m } = unsure ? withDatumDoubt(stated, lngLat) : stated;
    const coarse = unsure || matchRank(point_level) < matchRank(listed.level);
    return {
      ...listed,
      ...match,
      lng: lngLat[0],
      lat: lngLat[1],
      match_level: 'door',
      point_level,
      uncertainty_m,
      ...(manual
        ? { provider: 'override', review_status: 'manual' }
        : { provider: precision?.provider ?? 'list', review_status: coarse ? 'imprecise' : 'ok' }),
    };
  }
  const found = division && reviewed !== 'failed' ? gazetteer.nearestPoint(division.code) : null;
  if (!found) {
    return {
      ...listed,
      ...match,
      lng: null,
      lat: null,
      match_level: matchLevel,
      point_level: 'none',
      uncertainty_m: null,
      provider: 'offline',
      review_status: 'failed',
    };
  }
  const own = found.pointLevel === listed.level;
  return {
    ...listed,
    ...match,
    lng: found.lngLat[0],
    lat: found.lngLat[1],
    match_level: matchLevel,
    point_level: found.pointLevel,
    uncertainty_m: own ? radii.seatM(found) : radii.withinM(found),
    provider: 'offline',
    review_status: reviewed === 'manual' ? 'manual' : own ? 'ok' : 'imprecise',
  };
}
