import type { LngLat } from '../geo/lng-lat.ts';
import { matchRank } from '../gazetteer/level.ts';
import type { Decision } from './decision.ts';
import type { ReviewRow } from './review-data.ts';

/** Where a row is after a decision, WGS 84. */
export interface ReviewPosition {
  readonly lngLat: LngLat;
  /** Set by hand; the point of the division that was chosen; the answer of the build. */
  readonly from: 'hand' | 'division' | 'answer';
  /** How far the truth may lie from it, metres; null when nothing is known of that. */
  readonly uncertaintyM: number | null;
}

/**
 * The position of a row under a decision, or null when it has none. An answer at the point of a division
 * moves along when another division is chosen; one that is more precise stays.
 */
export function positionOf(row: ReviewRow, decision: Decision | null): ReviewPosition | null {
  if (decision?.review_status === 'failed') return null;
  if (decision?.lngLat) return { lngLat: decision.lngLat, from: 'hand', uncertaintyM: null };
  const other = decision?.division_code ?? row.division_code;
  if (other !== row.division_code && matchRank(row.point_level) <= matchRank('village')) {
    const chosen = row.candidates.find(({ code }) => code === other);
    if (chosen?.lng == null || chosen.lat == null) return null;
    return { lngLat: [chosen.lng, chosen.lat], from: 'division', uncertaintyM: null };
  }
  if (row.lng === null || row.lat === null) return null;
  return { lngLat: [row.lng, row.lat], from: 'answer', uncertaintyM: row.uncertainty_m };
}
