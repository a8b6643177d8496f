import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { matchRank, type Level, type MatchLevel } from '../gazetteer/level.ts';
import type { ListedStation } from '../stations/station-row.ts';
import type { Station } from '../stations/station.ts';

/**
 * How far the seat of a division of one level may lie from the point of a larger one, metres:
 * p90 over all pairs that both have a point, by `<level>_at_<level>`.
 */
export type FallbackUncertainty = Readonly<Record<string, number>>;

/**
 * What is assumed of a position that the list itself gives and says nothing of: 100 m, the size of
 * a compound. An assumption, not a measurement.
 */
export const LISTED_UNCERTAINTY_M = 100;

/**
 * Gives a station its position: what a person has decided; the list's own; else its division's point, else the point of the
 * nearest division above that has one. Keeps apart how well the division is known (`match_level`:
 * its code is given, so its own level) and how precise the point is (`point_level`).
 */
export function placeStation(
  { lngLat, precision, reviewed, ...listed }: ListedStation,
  gazetteer: Gazetteer,
  fallback: FallbackUncertainty,
): Station {
  const match = { score: null, score_next: null, remainder: '' };
  const division = gazetteer.get(listed.division_code);
  const matchLevel = division?.level ?? 'none';
  if (lngLat && reviewed !== 'failed') {
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
        : { provider: precision?.provider ?? 'list', review_status: 'ok' }),
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
  const own = matchRank(found.pointLevel) >= matchRank(listed.level);
  return {
    ...listed,
    ...match,
    lng: found.lngLat[0],
    lat: found.lngLat[1],
    match_level: matchLevel,
    point_level: found.pointLevel,
    uncertainty_m: own
      ? found.uncertaintyM
      : fallbackUncertaintyM(fallback, listed.level, found.pointLevel),
    provider: 'offline',
    review_status: reviewed === 'manual' ? 'manual' : own ? 'ok' : 'imprecise',
  };
}

function fallbackUncertaintyM(
  table: FallbackUncertainty,
  level: Level,
  pointLevel: MatchLevel,
): number {
  const metres = table[`${level}_at_${pointLevel}`];
  if (metres === undefined) {
    throw new Error(
      `No uncertainty for a ${level} at the point of its ${pointLevel}: rebuild the gazetteer.`,
    );
  }
  return metres;
}
