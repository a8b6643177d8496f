import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandRadiusM } from '../../src/core/coverage/band-radius.ts';
import type { CoveringStation, Doubts } from '../../src/core/coverage/coverage.ts';
import { DistrictGrid } from '../../src/core/coverage/district-grid.ts';
import { doubts } from '../../src/core/coverage/doubts.ts';
import { Mesh } from '../../src/core/coverage/mesh.ts';
import { coveringStation } from './covering-station.ts';
import { squareDistricts } from './square-districts.ts';

const mesh = new Mesh(squareDistricts(1, 1));
const { plane } = mesh;
const AREA_KM2 = 9948.6;

function ask(stations: readonly CoveringStation[]): Doubts {
  return doubts({ mesh, stations });
}

test('the grid holds at most so many cells, nearly so many, and the whole area', () => {
  for (const most of [500, 7_000, 60_000]) {
    const grid = new DistrictGrid(mesh, most);
    const inside = grid.areaM2.filter((area) => area > 0);
    expect(inside.length).toBeLessThanOrEqual(most);
    expect(inside.length).toBeGreaterThan(most * 0.8);
    expect(inside.reduce((sum, area) => sum + area, 0) / 1e6 / AREA_KM2).toBeCloseTo(1, 1);
  }
  const nothing = new Mesh({ codes: [], names: [], arcs: [], rings: [] });
  expect(new DistrictGrid(nothing, 10).cellM).toBe(0);
  expect(doubts({ mesh: nothing, stations: [coveringStation()] }).ranked).toEqual([]);
});

describe('what hangs on a point', () => {
  test('one uncertain point holds the ring between R − u and R + u', () => {
    const { ranked, doubtful_km2, cell_m } = ask([
      coveringStation({ station_id: 'a', radiusM: 9000, uncertaintyM: 4000, name: '甲' }),
      coveringStation({ station_id: 'b', radiusM: 8000, uncertaintyM: 5000 }),
    ]);
    const expected = Math.PI * (13 ** 2 - 5 ** 2);
    expect(doubtful_km2 / expected).toBeCloseTo(1, 1.5);
    expect(ranked).toEqual([
      {
        lngLat: [100.5, 36.5],
        station_ids: ['a', 'b'],
        name: '甲',
        uncertainty_m: 5000,
        at_stake_km2: doubtful_km2,
        settled_share: 1,
      },
    ]);
    expect(cell_m).toBe(410);
  });

  test('what a well known station covers is in no doubt', () => {
    const known = coveringStation({ station_id: 'known', radiusM: 20_000 });
    expect(ask([known, coveringStation({ uncertaintyM: 3000 })]).ranked).toEqual([]);
    expect(ask([known]).doubtful_km2).toBe(0);
  });

  test('shared doubt is settled by the last of those that share it', () => {
    const { ranked } = ask([
      coveringStation({ station_id: 'small', lngLat: [100.5, 36.5], uncertaintyM: 9000 }),
      coveringStation({ station_id: 'large', lngLat: [100.5001, 36.5], uncertaintyM: 20_000 }),
    ]);
    expect(ranked.map((each) => each.station_ids)).toEqual([['large'], ['small']]);
    // The small one's 10 km are shared with the large one's 21 km.
    expect(ranked[0]!.settled_share).toBeCloseTo(1 - 10 ** 2 / 21 ** 2, 1);
    expect(ranked[1]!.settled_share).toBe(1);
    expect(ranked[1]!.at_stake_km2).toBeCloseTo((Math.PI * 10 ** 2) / 2, -1);
  });
});

/** The definition, cell by cell and point by point. */
function slowly(stations: readonly CoveringStation[]): Omit<Doubts, 'cell_m'> {
  const grid = new DistrictGrid(mesh, 60_000);
  const discsOf = (band: 'certain' | 'possible', some: readonly CoveringStation[]) =>
    plane.discs({
      lng: Float64Array.from(some, ({ lngLat }) => lngLat[0]),
      lat: Float64Array.from(some, ({ lngLat }) => lngLat[1]),
      radiusM: Float64Array.from(some, (each) => bandRadiusM(each, band)),
    });
  const held = new Map<number, Set<number>>();
  const certain = new Set<number>();
  const certainly = discsOf('certain', stations);
  stations.forEach((_, i) => {
    grid.visitWithin(certainly, i, (cell) => certain.add(cell));
  });
  const doubtful = stations.filter((each) => each.uncertaintyM > 0);
  const keys = [...new Set(doubtful.map(({ lngLat }) => lngLat.join()))];
  const possibly = discsOf('possible', doubtful);
  doubtful.forEach(({ lngLat }, i) => {
    grid.visitWithin(possibly, i, (cell) => {
      if (certain.has(cell)) return;
      if (!held.has(cell)) held.set(cell, new Set());
      held.get(cell)!.add(keys.indexOf(lngLat.join()));
    });
  });
  const stake = keys.map(() => 0);
  let all = 0;
  for (const [cell, reaching] of held) {
    all += grid.areaM2[cell]! / 1e6;
    for (const key of reaching) stake[key]! += grid.areaM2[cell]! / 1e6 / reaching.size;
  }
  const order = [...keys.keys()].filter((key) => stake[key]! > 0);
  order.sort((a, b) => stake[b]! - stake[a]!);
  const ranked = order.map((key, rank) => {
    const before = new Set(order.slice(0, rank + 1));
    let settled = 0;
    for (const [cell, reaching] of held) {
      if ([...reaching].every((each) => before.has(each))) settled += grid.areaM2[cell]! / 1e6;
    }
    const sharing = doubtful.filter(({ lngLat }) => lngLat.join() === keys[key]);
    return {
      lngLat: sharing[0]!.lngLat,
      station_ids: sharing.map((each) => each.station_id),
      name: sharing[0]!.name,
      uncertainty_m: Math.max(...sharing.map((each) => each.uncertaintyM)),
      at_stake_km2: stake[key]!,
      settled_share: settled / all,
    };
  });
  return { doubtful_km2: all, ranked };
}

test('agrees with the definition, cell by cell', () => {
  const anyStation = fc.record({
    lngLat: fc.constantFrom<[number, number][]>(
      [100.1, 36.1],
      [100.3, 36.35],
      [100.31, 36.36],
      [100.95, 36.9],
    ),
    radiusM: fc.integer({ min: 500, max: 9000 }),
    uncertaintyM: fc.constantFrom(0, 800, 5000, 12_000),
  });
  fc.assert(
    fc.property(fc.array(anyStation, { maxLength: 8 }), (some) => {
      const stations = some.map((each, at) => coveringStation({ ...each, station_id: `s${at}` }));
      const fast = ask(stations);
      const slow = slowly(stations);
      expect(fast.doubtful_km2).toBeCloseTo(slow.doubtful_km2, 6);
      expect(fast.ranked.map((each) => each.at_stake_km2)).toEqual(
        slow.ranked.map((each) => expect.closeTo(each.at_stake_km2, 6)),
      );
      // Points with equal stakes may change places.
      const byId = (ranked: Doubts['ranked']) =>
        ranked.map(({ station_ids }) => station_ids.join()).sort();
      expect(byId(fast.ranked)).toEqual(byId(slow.ranked));
      fast.ranked.forEach((each, rank) => {
        const tied = (other?: { at_stake_km2: number }): boolean =>
          other !== undefined && Math.abs(other.at_stake_km2 - each.at_stake_km2) < 1e-6;
        if (tied(fast.ranked[rank + 1])) return;
        expect(each.settled_share).toBeCloseTo(slow.ranked[rank]!.settled_share, 9);
      });
    }),
    { numRuns: 15 },
  );
});
