import { isFunctional } from '../gazetteer/functional.ts';
import { isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Division } from '../gazetteer/division.ts';

/**
 * Counties of a region of which no outline is known: their land is missing from areas, gaps and shares.
 * Functional zones are left aside: they lie in the outlines of their neighbours.
 */
export function districtsWithoutOutline(
  divisions: Iterable<Division>,
  region: DivisionCode,
  outlines: ReadonlySet<DivisionCode>,
): Division[] {
  return [...divisions].filter(
    ({ code, name, level }) =>
      level === 'county' &&
      !isFunctional(code, name) &&
      isWithin(code, region) &&
      !outlines.has(code),
  );
}
