import {
  ancestorCodes,
  isWithin,
  levelOfCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { shortName } from '../../src/core/gazetteer/division-name.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { LocatedPlace } from './locate-places.ts';
import { settleClaims, type Claim } from './settle-claims.ts';

/** Which seats may be those of a level: a provincial capital is the seat of its city too, but is marked only once. */
const SEATS = {
  province: ['PPLC', 'PPLA'],
  city: ['PPLA2', 'PPLA', 'PPLC'],
  county: ['PPLA3', 'PPLA2', 'PPLA', 'PPLC'],
} as const;

/** Rank of a place that is not marked as a seat but bears the division's full official name. */
const UNMARKED = 100;

/**
 * Finds the seats of one level. Cities and counties by name inside their outline, the level's own kind of seat first,
 * last places that bear the full name (GeoNames has 大连市 as a plain place); provinces by the one
 * capital inside, because the capital has another name. Values are positions in `places`.
 */
export function joinSeats(
  level: keyof typeof SEATS,
  divisions: readonly Division[],
  places: readonly LocatedPlace[],
): Map<DivisionCode, number> {
  const kinds: readonly string[] = SEATS[level];
  const byCode = new Map(divisions.filter((d) => d.level === level).map((d) => [d.code, d]));
  const claims: Claim[] = [];
  for (const [at, { feature, names, inside }] of places.entries()) {
    const kind = kinds.indexOf(feature);
    if (kind < 0 && level === 'province') continue;
    const around = new Set(
      inside.flatMap((code) => [code, ...ancestorCodes(code)]).filter((c) => levelOfCode(c) === level),
    );
    for (const code of around) {
      const division = byCode.get(code);
      if (!division || !inside.some((county) => isWithin(county, code))) continue;
      const exact = names.includes(division.name);
      const bare = names.includes(shortName(division.name, level));
      if (level === 'province') claims.push({ code, place: at, rank: 0 });
      else if (kind < 0 && exact) claims.push({ code, place: at, rank: UNMARKED });
      else if (kind >= 0 && (exact || bare)) {
        claims.push({ code, place: at, rank: kind * 2 + (exact ? 0 : 1) });
      }
    }
  }
  return settleClaims(claims);
}
