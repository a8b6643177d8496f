import { ancestorCodes, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { shortName } from '../../src/core/gazetteer/division-name.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import type { LocatedPlace } from './locate-places.ts';
import { settleClaims, type Claim } from './settle-claims.ts';

/** Which seats may be those of a level: a provincial capital is the seat of its city too, but is marked only once. */
const SEATS = {
  province: ['PPLA', 'PPLC'],
  city: ['PPLA2', 'PPLA', 'PPLC'],
  county: ['PPLA3', 'PPLA2', 'PPLA', 'PPLC'],
} as const;

/** Ranks after those of marked seats that bear a name of today. */
const RANK = { unmarked: 100, former: 110, alone: 120 } as const;

/** How well a place fits as the seat of a division; null when not at all. */
function rankOf(
  { feature, names }: LocatedPlace,
  { name, level }: Division,
  kinds: readonly string[],
  former: readonly string[],
): number | null {
  const kind = kinds.indexOf(feature);
  const exact = names.includes(name);
  if (kind >= 0 && exact) return kind * 2;
  if (kind >= 0 && names.includes(shortName(name, level))) return kind * 2 + 1;
  if (exact) return RANK.unmarked;
  if (kind >= 0 && former.some((each) => names.includes(each))) return RANK.former;
  return level !== 'county' && kind === 0 ? RANK.alone : null;
}

/**
 * Finds the seats of one level inside their outline: marked seats by name, the level's own kind first; then places that
 * bear the full name (GeoNames has 大连市 as a plain place); then marked seats under a former name (开县
 * for 开州区); at last, for cities and provinces, the one seat of their kind whatever its name, because
 * capitals have names of their own. Values are positions in `places`.
 */
export function joinSeats(
  level: keyof typeof SEATS,
  divisions: readonly Division[],
  places: readonly LocatedPlace[],
  formerNames: ReadonlyMap<DivisionCode, readonly string[]>,
): Map<DivisionCode, number> {
  const byCode = new Map(divisions.filter((d) => d.level === level).map((d) => [d.code, d]));
  const claims: Claim[] = [];
  for (const [at, place] of places.entries()) {
    const around = new Set(place.inside.flatMap((code) => [code, ...ancestorCodes(code)]));
    for (const code of around) {
      const division = byCode.get(code);
      if (!division) continue;
      const rank = rankOf(place, division, SEATS[level], formerNames.get(code) ?? []);
      if (rank !== null) claims.push({ code, place: at, rank });
    }
  }
  return settleClaims(claims);
}
