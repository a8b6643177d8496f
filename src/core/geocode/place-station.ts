import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { matchRank } from '../gazetteer/level.ts';
import type { ListedStation } from '../stations/station-row.ts';
import type { Station } from '../stations/station.ts';
import type { PositionRadii } from './position-radii.ts';

/**
 * What is assumed of a position that the list itself gives and says nothing of: 100 m, the size of
 * a compound. An assumption, not a measurement.
 */
export const LISTED_UNCERTAINTY_M = 100;

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
    const coarse = precision && matchRank(precision.point_level) < matchRank(listed.level);
    return {
      ...listed,
      ...match,
      lng: lngLat[0],
      lat: lngLat[1],
      match_level: 'door',
      ...(precision && reviewed !== 'manual'
        ? precision
        : { point_level: 'door', uncertainty_m: LISTED_UNCERTAINTY_M }),
      ...(reviewed === 'manual'
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
    uncertainty_m: own ? found.uncertaintyM : radii.withinM(found),
    provider: 'offline',
    review_status: reviewed === 'manual' ? 'manual' : own ? 'ok' : 'imprecise',
  };
}
