import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { placeName, shortName } from '../../src/core/gazetteer/division-name.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { groupBy } from './group-by.ts';
import type { LocatedPlace } from './locate-places.ts';
import { settleClaims, type Claim } from './settle-claims.ts';

function countyOf({ code }: Division): DivisionCode {
  return code.slice(0, 6).padEnd(12, '0');
}

/**
 * Finds the places of villages by name within the county. A place that is called as a town in or next to its
 * county is left out, and so is one that `taken` says is a town's: it is more likely the town.
 */
export function joinVillages(
  villages: readonly Division[],
  towns: readonly Division[],
  places: readonly LocatedPlace[],
  taken: ReadonlySet<number>,
): Map<DivisionCode, number> {
  const townNames = new Map(
    [...groupBy(towns, countyOf)].map(([county, all]) => [
      county,
      new Set(all.map(({ name }) => shortName(name, 'town'))),
    ]),
  );
  const index = new Map(
    [...groupBy(villages, countyOf)].map(([county, all]) => [
      county,
      groupBy(all, ({ name }) => shortName(name, 'village')),
    ]),
  );
  const claims: Claim[] = [];
  for (const [at, { names, inside, near }] of places.entries()) {
    const calledAsTown = [...inside, ...near].some((county) =>
      names.some((name) => townNames.get(county)?.has(shortName(name, 'town'))),
    );
    if (calledAsTown || taken.has(at)) continue;
    for (const county of inside) {
      const best = new Map<DivisionCode, number>();
      for (const name of names) {
        for (const village of index.get(county)?.get(shortName(name, 'village')) ?? []) {
          const rank = name === placeName(village.name, 'village') ? 0 : 1;
          best.set(village.code, Math.min(rank, best.get(village.code) ?? Infinity));
        }
      }
      for (const [code, rank] of best) claims.push({ code, place: at, rank });
    }
  }
  return settleClaims(claims);
}
