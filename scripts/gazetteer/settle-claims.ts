import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { groupBy } from './group-by.ts';

/** A division that might be at a place; a smaller rank is a better reason. */
export interface Claim {
  readonly code: DivisionCode;
  readonly place: number;
  readonly rank: number;
}

/**
 * Gives each division at most one place and each place to at most one division. Ranks are gone through from the best
 * on. At each, a claim holds when neither its division nor its place has another one; otherwise it is
 * ambiguous, and all divisions and places of the tangle end with nothing. The order of the claims does not matter.
 */
export function settleClaims(claims: readonly Claim[]): Map<DivisionCode, number> {
  const settled = new Map<DivisionCode, number>();
  const closedCodes = new Set<DivisionCode>();
  const closedPlaces = new Set<number>();
  const ranks = [...groupBy(claims, ({ rank }) => rank)].sort(([a], [b]) => a - b);
  for (const [, all] of ranks) {
    const open = all.filter(
      ({ code, place }) => !closedCodes.has(code) && !closedPlaces.has(place),
    );
    const placesOf = groupBy(open, ({ code }) => code);
    const codesOf = groupBy(open, ({ place }) => place);
    for (const { code, place } of open) {
      const alone =
        new Set(placesOf.get(code)!.map((each) => each.place)).size === 1 &&
        new Set(codesOf.get(place)!.map((each) => each.code)).size === 1;
      if (alone) settled.set(code, place);
      closedCodes.add(code);
      closedPlaces.add(place);
    }
  }
  return settled;
}
