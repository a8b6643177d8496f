import type { Division } from '../../src/core/gazetteer/division.ts';
import { isFunctional } from '../../src/core/gazetteer/functional.ts';
import type { Boundaries, BoundaryProperties } from './boundary-properties.ts';
import type { PlacedCounty } from './place-counties.ts';

/** What the boundary file holds, and what it lacks. */
export interface BoundaryCounts {
  readonly county: number;
  readonly city: number;
  readonly province: number;
  /** Outlines that stand for a county under another code than their own. */
  readonly by_successor: number;
  /** Counties larger or smaller than their outline, or beside one that is much so. */
  readonly approximate: number;
  /** Counties whose outline is the gap between their neighbours. */
  readonly from_neighbours: number;
  /** Old outlines of counties that were split: they stand for no county. */
  readonly split: number;
  /** Functional zones without an outline. */
  readonly functional_without: number;
  /** Other counties without an outline, as `code name`. */
  readonly without: readonly string[];
}

function shapes(topology: Boundaries, level: keyof Boundaries['objects']): BoundaryProperties[] {
  return topology.objects[level].geometries.map((each) => each.properties as BoundaryProperties);
}

/** Counts what came of the outlines. */
export function countBoundaries(
  topology: Boundaries,
  placed: readonly PlacedCounty[],
  divisions: readonly Division[],
): BoundaryCounts {
  const counties = shapes(topology, 'county');
  const have = new Set(counties.map(({ code }) => code));
  const without = divisions.filter(({ code, level }) => level === 'county' && !have.has(code));
  return {
    county: counties.length,
    city: shapes(topology, 'city').length,
    province: shapes(topology, 'province').length,
    by_successor: placed.filter((each) => each.county && each.county !== each.old_code).length,
    approximate: counties.filter((each) => each.approximate).length,
    from_neighbours: counties.filter((each) => each.from_neighbours).length,
    split: placed.filter((each) => each.county === null).length,
    functional_without: without.filter((each) => isFunctional(each.code, each.name)).length,
    without: without
      .filter((each) => !isFunctional(each.code, each.name))
      .map(({ code, name }) => `${code} ${name}`),
  };
}
