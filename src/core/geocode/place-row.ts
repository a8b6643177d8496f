import { ancestorCodes, levelOfCode, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { matchRank, type Level, type MatchLevel } from '../gazetteer/level.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { TOLERANCE_M } from '../stations/check-stations.ts';
import { plateRank } from '../stations/plate-rank.ts';
import type { Station } from '../stations/station.ts';
import type { RowMatch, RowReason } from './match-row.ts';
import { LISTED_UNCERTAINTY_M } from './place-station.ts';
import type { PositionRadii } from './position-radii.ts';

/** A position that someone else gives for a row: the list itself, a networked service. */
export interface GivenPosition {
  readonly lngLat: LngLat;
  readonly provider: string;
  readonly pointLevel: MatchLevel;
  readonly uncertaintyM: number;
  /** Whether anything confirms that it lies in the right county. */
  readonly confirmed: boolean;
  /** What speaks against its being the row's own; it is then never `ok`. */
  readonly doubts?: readonly RowReason[];
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
  readonly radii: PositionRadii;
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
 * nearest division above. A given position outside the row's own county is kept and marked. `name` is what stands on
 * the row's plate; empty when it has none.
 */
export function placeRow(
  match: RowMatch,
  given: GivenPosition | null,
  ground: PlacingGround,
  name: string,
): RowPlace {
  const { division } = match;
  if (given) {
    const away = division ? ground.distanceToCountyM(given.lngLat, division.code) : null;
    const outside = away !== null && away > TOLERANCE_M;
    const { doubts = [] } = given;
    const reasons: RowReason[] = outside ? ['position_outside_division', ...doubts] : [...doubts];
    const atSeat = division?.level === given.pointLevel && isSeat(match, division.level, name);
    const coarse =
      !given.confirmed || doubts.length > 0 || matchRank(given.pointLevel) < matchRank('village');
    const status = outside ? 'mismatch' : coarse ? 'imprecise' : 'ok';
    return {
      lngLat: given.lngLat,
      point_level: given.pointLevel,
      uncertainty_m: givenUncertaintyM(match, given, atSeat, ground.radii),
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
  const seat = found.pointLevel === division.level && isSeat(match, division.level, name);
  return {
    lngLat: found.lngLat,
    point_level: found.pointLevel,
    uncertainty_m: seat ? ground.radii.seatM(found) : ground.radii.withinM(found),
    provider: 'offline',
    review_status: match.status !== 'ok' ? match.status : seat ? 'ok' : 'imprecise',
    reasons:
      found.pointLevel !== division.level
        ? ['point_of_larger_division']
        : seat || match.unknown !== '' || match.status !== 'ok'
          ? []
          : ['somewhere_in_division'],
  };
}

/**
 * Whether a row lies at the seat of its division, which has `level`: it is that division's own station by its plate,
 * or says nothing but the division. Anything else lies somewhere in it.
 */
function isSeat({ status, unknown, beyond }: RowMatch, level: Level, name: string): boolean {
  if (status !== 'ok' || unknown !== '') return false;
  const plate = plateRank(name);
  const own = plate.body === 'station' && plate.levels.includes(level);
  const another = plate.levels.length > 0 && !plate.levels.includes(level);
  return own || (!beyond && !another);
}

/** A service that answers with a division says no more than where its point is: never nearer than its seat. */
function givenUncertaintyM(
  { division }: RowMatch,
  { pointLevel, uncertaintyM, lngLat }: GivenPosition,
  seat: boolean,
  radii: PositionRadii,
): number {
  const at = division && [division.code, ...ancestorCodes(division.code)];
  const code = at?.find((each) => levelOfCode(each) === pointLevel);
  if (code === undefined || seat) return uncertaintyM;
  const point = { code, lngLat, pointLevel, source: 'given', uncertaintyM };
  return Math.max(uncertaintyM, radii.withinM(point));
}
