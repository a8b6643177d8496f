import { ancestorCodes, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { distanceM } from '../geo/distance.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { SAME_POSITION_M } from '../list/shared-position.ts';
import type { RowReason } from './match-row.ts';
import { listedPosition, type GivenPosition } from './place-row.ts';
import { withDatumDoubt } from './place-station.ts';

/** What is known of a position that a list gives, besides itself. */
export interface PositionFacts {
  /** Whether nothing tells its datum, and it was read as WGS 84. */
  readonly unsureDatum: boolean;
  /** The smallest division around those that share it; empty for none, null when nobody else has it. */
  readonly sharedBy: DivisionCode | '' | null;
  /** What its row names. */
  readonly division: DivisionCode | null;
}

/**
 * A position of a list with what speaks against it. One that rows of several divisions share says no more than the
 * division around them; one at the gazetteer's own point for the division, or one above, no more than that point.
 */
export function doubtedPosition(
  lngLat: LngLat,
  { unsureDatum, sharedBy, division }: PositionFacts,
  gazetteer: Gazetteer,
): GivenPosition {
  const doubts: RowReason[] = [];
  let given = listedPosition(lngLat);
  if (unsureDatum) {
    const { point_level, uncertainty_m } = withDatumDoubt(
      { point_level: given.pointLevel, uncertainty_m: given.uncertaintyM },
      lngLat,
    );
    given = { ...given, pointLevel: point_level, uncertaintyM: uncertainty_m ?? 0 };
    doubts.push('datum_unsure');
  }
  if (sharedBy !== null) {
    doubts.push('shared_position');
    return { ...given, pointLevel: gazetteer.get(sharedBy)?.level ?? 'province', doubts };
  }
  for (const code of division === null ? [] : [division, ...ancestorCodes(division)]) {
    const point = gazetteer.ownPoint(code);
    const level = gazetteer.get(code)?.level;
    if (!point || !level || distanceM(point.lngLat, lngLat) > SAME_POSITION_M) continue;
    doubts.push('position_of_division');
    const uncertaintyM = Math.max(given.uncertaintyM, point.uncertaintyM);
    return { ...given, pointLevel: level, uncertaintyM, doubts };
  }
  return { ...given, doubts };
}
