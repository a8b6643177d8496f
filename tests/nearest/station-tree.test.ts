import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceM } from '../../src/core/geo/distance.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import { StationTree } from '../../src/core/nearest/station-tree.ts';
import { POINT_SETS, pointSet, seeded } from '../bench/seeded-points.ts';

/** Chord and haversine round differently: places nearer to each other than a micrometre are equally far. */
const SAME_M = 1e-6;
/** Towards the antipode, where the chord hardly grows, a double tells centimetres apart and no less. */
const EDGE_M = 0.2;

function treeOf(positions: readonly LngLat[]): StationTree {
  return new StationTree(
    Float64Array.from(positions, ([lng]) => lng),
    Float64Array.from(positions, ([, lat]) => lat),
  );
}

/** All distances within `withinM`, nearest first. */
function bruteForce(positions: readonly LngLat[], from: LngLat, withinM = Infinity): number[] {
  const distances = positions.map((each) => distanceM(from, each));
  return distances.filter((metres) => metres <= withinM).sort((a, b) => a - b);
}

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -90, max: 90, noNaN: true }),
);
/** Few distinct places, so that many coincide or lie equally far. */
const onLattice = fc.tuple(fc.integer({ min: 105, max: 109 }), fc.integer({ min: 28, max: 31 }));

describe('StationTree', () => {
  test('is never wrong in 20,000 queries among 5,561 stations', () => {
    const { lng, lat } = pointSet('chongqing');
    const tree = new StationTree(lng, lat);
    const random = seeded(20);
    const [west, south, east, north] = POINT_SETS.chongqing.box;
    let wrong = 0;
    for (let query = 0; query < 20_000; query += 1) {
      // A fifth of them from around the box.
      const stretch = query % 5 === 0 ? 3 : 1;
      const from: LngLat = [
        (west + east) / 2 + (random() - 0.5) * (east - west) * stretch,
        (south + north) / 2 + (random() - 0.5) * (north - south) * stretch,
      ];
      let least = Infinity;
      for (let i = 0; i < lng.length; i += 1) {
        // A degree of latitude is 111 km: most need no measuring.
        if (Math.abs(lat[i]! - from[1]) * 111_000 > least) continue;
        least = Math.min(least, distanceM(from, [lng[i]!, lat[i]!]));
      }
      const [found = -1] = tree.nearest(from, 1);
      if (!(distanceM(from, [lng[found]!, lat[found]!]) <= least + SAME_M)) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test.each([
    ['all over the earth', anywhere],
    ['on a lattice', onLattice],
  ])('agrees with measuring every position %s', (_, position) => {
    fc.assert(
      fc.property(
        fc.array(position, { maxLength: 80 }),
        position,
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom(Infinity, 0, 150_000, 3e6),
        (positions, from, count, withinM) => {
          const oracle = bruteForce(positions, from, withinM + EDGE_M).slice(0, count);
          const surely = bruteForce(positions, from, withinM - EDGE_M).slice(0, count);
          const found = treeOf(positions).nearest(from, count, withinM);
          const metres = found.map((i) => distanceM(from, positions[i]!));
          expect(found.length).toBeLessThanOrEqual(oracle.length);
          expect(found.length).toBeGreaterThanOrEqual(surely.length);
          metres.forEach((each, at) => expect(Math.abs(each - oracle[at]!)).toBeLessThan(EDGE_M));
          expect(new Set(found).size).toBe(found.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('equally far positions come by number', () => {
    const positions: LngLat[] = Array.from({ length: 50 }, (_, i) => [105 + (i % 5), 30]);
    const tree = treeOf(positions);
    expect(tree.nearest([107, 30], 4)).toEqual([2, 7, 12, 17]);
    expect(tree.nearest([107, 30], 12).slice(0, 10)).toEqual(
      Array.from({ length: 10 }, (_, i) => 2 + 5 * i),
    );
  });

  test('looks across the date line and over the pole', () => {
    const positions: LngLat[] = [
      [-179.9, 0],
      [179, 0],
      [0, 89.9],
      [0, 80],
    ];
    expect(treeOf(positions).nearest([179.9, 0], 2)).toEqual([0, 1]);
    expect(treeOf(positions).nearest([180, 89.9], 2)).toEqual([2, 3]);
  });

  test('finds nothing among none, and no position that holds NaN', () => {
    expect(treeOf([]).nearest([105, 30], 3)).toEqual([]);
    const some: LngLat[] = [
      [NaN, 30],
      [105, NaN],
      [106, 30],
    ];
    expect(treeOf(some).nearest([105, 30], 3)).toEqual([2]);
    expect(treeOf(some).nearest([105, 30], 0)).toEqual([]);
  });

  test('a later query is not told of an earlier one', () => {
    const tree = treeOf([
      [105, 30],
      [106, 30],
      [107, 30],
    ]);
    expect(tree.nearest([105, 30], 3)).toEqual([0, 1, 2]);
    expect(tree.nearest([107, 30], 1)).toEqual([2]);
    expect(tree.nearest([110, 30], 2, 1000)).toEqual([]);
  });
});
