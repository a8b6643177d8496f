import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { LEVELS, matchRank, type Level, type MatchLevel } from '../gazetteer/level.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { TOLERANCE_M } from '../stations/check-stations.ts';
import type { Station } from '../stations/station.ts';
import type { RowMatch, RowReason } from './match-row.ts';
import { LISTED_UNCERTAINTY_M, type FallbackUncertainty } from './place-station.ts';

/** A position that someone else gives for a row: the list itself, a networked service. */
export interface GivenPosition {
  readonly lngLat: LngLat;
  readonly provider: string;
  readonly pointLevel: MatchLevel;
  readonly uncertaintyM: number;
  /** Whether anything confirms that it lies in the right county. */
  readonly confirmed: boolean;
}

/** Where a row is put, and how sure that is. */
export interface RowPlace {
  readonly lngLat: LngLat | null;
  readonly point_level: MatchLevel;
  readonly uncertainty_m: number | null;
  readonly provider: string;
  readonly review_status: Station['review_status'];
  readonly reasons: readonly RowReason[];
}

/** What rows are placed by. */
export interface PlacingGround {
  readonly gazetteer: Gazetteer;
  readonly fallback: FallbackUncertainty;
  /** Metres outside the county of a division: 0 inside, null without an outline. */
  readonly distanceToCountyM: (lngLat: LngLat, code: DivisionCode) => number | null;
}

/** The position that a list gives for a row. */
export function listedPosition(lngLat: LngLat): GivenPosition {
  return {
    lngLat,
    provider: 'list',
    pointLevel: 'door',
    uncertaintyM: LISTED_UNCERTAINTY_M,
    confirmed: true,
  };
}

/**
 * Puts a row where the list or a service says, else at the point of its division, else at that of the
 * nearest division above. A given position outside the row's own county is kept and marked.
 */
export function placeRow(
  match: RowMatch,
  given: GivenPosition | null,
  ground: PlacingGround,
): RowPlace {
  const { division } = match;
  if (given) {
    const away = division ? ground.distanceToCountyM(given.lngLat, division.code) : null;
    const outside = away !== null && away > TOLERANCE_M;
    const reasons: RowReason[] = outside ? ['position_outside_division'] : [];
    const coarse = !given.confirmed || matchRank(given.pointLevel) < matchRank('village');
    const status = outside ? 'mismatch' : coarse ? 'imprecise' : 'ok';
    return {
      lngLat: given.lngLat,
      point_level: given.pointLevel,
      uncertainty_m: given.uncertaintyM,
      provider: given.provider,
      review_status: match.status === 'ok' || match.status === 'failed' ? status : match.status,
      reasons,
    };
  }
  const found = division ? ground.gazetteer.nearestPoint(division.code) : null;
  if (!division || !found) {
    const status = match.status === 'ok' ? 'failed' : match.status;
    return {
      lngLat: null,
      point_level: 'none',
      uncertainty_m: null,
      provider: 'offline',
      review_status: status,
      reasons: match.status === 'ok' ? ['no_point'] : [],
    };
  }
  const precise =
    match.unknown === '' && matchRank(found.pointLevel) >= matchRank(match.match_level);
  return {
    lngLat: found.lngLat,
    point_level: found.pointLevel,
    uncertainty_m: uncertaintyM(match, found.pointLevel, found.uncertaintyM, ground.fallback),
    provider: 'offline',
    review_status: match.status !== 'ok' ? match.status : precise ? 'ok' : 'imprecise',
    reasons: precise || match.unknown !== '' ? [] : ['point_of_larger_division'],
  };
}

/**
 * p90 for a division of the row's level at a point of that level. A street or a door lies somewhere in its
 * division, as a village does.
 */
function uncertaintyM(
  { division, match_level }: RowMatch,
  pointLevel: MatchLevel,
  ownM: number,
  fallback: FallbackUncertainty,
): number {
  const deep = matchRank(match_level) > matchRank('village');
  const level: Level = deep ? 'village' : (division?.level ?? 'village');
  const same = LEVELS.indexOf(level) === LEVELS.indexOf(pointLevel as Level);
  if (same) return ownM;
  const metres = fallback[`${level}_at_${pointLevel}`];
  if (metres === undefined)
    throw new Error(`No uncertainty for a ${level} at the point of its ${pointLevel}.`);
  return Math.max(metres, ownM);
}
