import { parentCode, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { shortName } from '../../src/core/gazetteer/division-name.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { groupBy } from './group-by.ts';
import type { LocatedPlace } from './locate-places.ts';
import { settleClaims, type Claim } from './settle-claims.ts';

/** Added to the rank of a place outside the county's outline: after all that lie inside. */
const OUTSIDE = 100;

/**
 * How well a place's name fits a town: the official name, the bare name (双凤桥 for 双凤桥街道), the bare
 * name under another type (双凤桥镇, as it was before); within each, a seat of government before other places.
 */
function rankOf(name: string, town: Division, short: string, isSeat: boolean): number {
  const byName = name === town.name ? 0 : name === short ? 1 : 2;
  return byName * 2 + (isSeat ? 0 : 1);
}

/** Finds the places of towns by name within the county. Values are positions in `places`. */
export function joinTowns(
  towns: readonly Division[],
  places: readonly LocatedPlace[],
): Map<DivisionCode, number> {
  const byCounty = groupBy(towns, ({ code }) => parentCode(code)!);
  const index = new Map(
    [...byCounty].map(([county, all]) => [county, groupBy(all, (t) => shortName(t.name, 'town'))]),
  );
  const claims: Claim[] = [];
  for (const [at, { feature, names, inside, near }] of places.entries()) {
    const isSeat = feature.startsWith('PPLA') || feature === 'PPLC';
    for (const county of [...inside, ...near]) {
      const extra = inside.includes(county) ? 0 : OUTSIDE;
      const best = new Map<DivisionCode, number>();
      for (const name of names) {
        const short = shortName(name, 'town');
        for (const town of index.get(county)?.get(short) ?? []) {
          const rank = rankOf(name, town, short, isSeat) + extra;
          best.set(town.code, Math.min(rank, best.get(town.code) ?? Infinity));
        }
      }
      for (const [code, rank] of best) claims.push({ code, place: at, rank });
    }
  }
  return settleClaims(claims);
}
