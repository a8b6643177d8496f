import type { Division } from '../gazetteer/division.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { RowMatch } from '../geocode/match-row.ts';
import {
  listedPosition,
  placeRow,
  type PlacingGround,
  type RowPlace,
} from '../geocode/place-row.ts';
import type { Decision } from './decision.ts';

/** What a decision is carried out on. */
export interface DecisionGround extends PlacingGround {
  /** The county in whose outline a position lies; null in none. */
  readonly countyAt: (lngLat: LngLat) => DivisionCode | null;
}

/** A row after a person's decision, and who was overridden. */
export interface DecidedRow {
  readonly match: RowMatch;
  readonly place: RowPlace;
  /** Who gave the answer that no longer counts, and what it was. */
  readonly overridden: string;
}

/**
 * Carries out what a person has decided of a row: it always wins. A position set for a row whose division
 * nobody knows takes the county that it lies in. `name` is the row's plate.
 */
export function applyDecision(
  match: RowMatch,
  place: RowPlace,
  decision: Decision,
  ground: DecisionGround,
  name: string,
): DecidedRow {
  const overridden = [place.provider, place.lngLat?.join(',') ?? '', match.division?.code ?? '']
    .filter(Boolean)
    .join(' ');
  const county = decision.lngLat && !match.division ? ground.countyAt(decision.lngLat) : null;
  const code = decision.division_code ?? match.division?.code ?? county;
  const division: Division | null =
    (code === null ? undefined : ground.gazetteer.get(code)) ?? null;
  const decided: RowMatch = {
    ...match,
    division,
    match_level: decision.division_code && division ? division.level : match.match_level,
    unknown: '',
    candidates: [],
    reasons: [],
    status: division ? 'ok' : 'failed',
  };
  if (decision.review_status === 'failed') {
    const nowhere = { lngLat: null, point_level: 'none', uncertainty_m: null } as const;
    const told = { provider: 'override', review_status: 'failed', reasons: [] } as const;
    return { match: decided, place: { ...nowhere, ...told }, overridden };
  }
  const given = decision.lngLat && { ...listedPosition(decision.lngLat), provider: 'override' };
  const placed = placeRow(decided, given, ground, name);
  return { match: decided, place: { ...placed, review_status: 'manual', reasons: [] }, overridden };
}
