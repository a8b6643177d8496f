import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CoveringStation } from '../../src/core/coverage/coverage.ts';
import { distanceDistribution } from '../../src/core/coverage/distance-distribution.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import { makeDemand, type DemandPoint } from '../demand/make-demand.ts';
import { coveringStation } from './covering-station.ts';

/** Metres of a degree of latitude on the mean sphere. */
const DEGREE_M = (6371008.8 * Math.PI) / 180;
const north = (metres: number, weight: number): DemandPoint => ({
  lng: 100.5,
  lat: 36.5 + metres / DEGREE_M,
  weight,
});

test('bins, quantiles and shares of a row of points', () => {
  const demand = makeDemand([
    north(0, 10),
    north(249, 20),
    north(251, 20),
    north(1400, 30),
    north(1900, 10),
    north(9000, 10),
    { weight: 1000, code: '620100000000' },
  ]);
  const answer = distanceDistribution(demand, [coveringStation()], 1000)!;
  expect(answer.bin_ends).toHaveLength(16);
  expect(answer.bin_ends.at(-1)).toBe(4);
  expect(answer.bins).toEqual([30, 20, 0, 0, 0, 30, 0, 10, 0, 0, 0, 0, 0, 0, 0, 0, 10]);
  expect(answer.located).toBe(100);
  expect(answer.median_m).toBeCloseTo(251, 3);
  expect(answer.p90_m).toBeCloseTo(1900, 3);
  expect(answer.beyond).toEqual({ r1: 0.5, r1_5: 0.2, r2: 0.1 });
});

test('approximate stations are no place to measure to', () => {
  const approximate = coveringStation({ approximate: true, uncertaintyM: 9000 });
  const demand = makeDemand([north(100, 1)]);
  expect(distanceDistribution(demand, [approximate], 1000)).toBeNull();
  const far = coveringStation({ lngLat: [100.5, 36.6] });
  expect(distanceDistribution(demand, [approximate, far], 1000)?.median_m).toBeGreaterThan(10_000);
});

test('nothing to measure is null', () => {
  const station = coveringStation();
  expect(distanceDistribution(makeDemand([]), [station], 1000)).toBeNull();
  expect(distanceDistribution(makeDemand([{ weight: 3 }]), [station], 1000)).toBeNull();
  expect(distanceDistribution(makeDemand([north(0, 0)]), [station], 1000)).toBeNull();
  expect(distanceDistribution(makeDemand([north(0, 1)]), [], 1000)).toBeNull();
  expect(distanceDistribution(makeDemand([north(0, 1)]), [station], 0)).toBeNull();
});

/** The definitions, measured one by one. */
function slowly(points: readonly DemandPoint[], stations: readonly CoveringStation[]) {
  const located = points.flatMap(({ lng, lat, weight = 1 }) =>
    lng === undefined || lat === undefined
      ? []
      : [{ weight, m: Math.min(...stations.map((each) => distanceM([lng, lat], each.lngLat))) }],
  );
  const total = located.reduce((sum, each) => sum + each.weight, 0);
  located.sort((a, b) => a.m - b.m);
  const quantile = (share: number): number => {
    let sum = 0;
    return located.find((each) => (sum += each.weight) >= share * total)!.m;
  };
  const within = (from: number, to: number): number =>
    located.reduce((sum, { m, weight }) => (m > from && m <= to ? sum + weight : sum), 0);
  return { total, median: quantile(0.5), p90: quantile(0.9), within };
}

test('agrees with every distance measured', () => {
  const degrees = {
    lng: fc.double({ min: 100, max: 101, noNaN: true }),
    lat: fc.double({ min: 36, max: 37, noNaN: true }),
  };
  const stations = fc.array(fc.record(degrees), { minLength: 1, maxLength: 20 });
  const points = fc.array(fc.record({ ...degrees, weight: fc.integer({ min: 0, max: 500 }) }), {
    minLength: 1,
    maxLength: 80,
  });
  fc.assert(
    fc.property(points, stations, fc.integer({ min: 300, max: 40_000 }), (some, few, radiusM) => {
      const at = few.map(({ lng, lat }) => coveringStation({ lngLat: [lng, lat] }));
      const answer = distanceDistribution(makeDemand(some), at, radiusM);
      const { total, median, p90, within } = slowly(some, at);
      if (total === 0) {
        expect(answer).toBeNull();
        return;
      }
      expect(answer!.located).toBe(total);
      // Rounded to the centimetre.
      expect(Math.abs(answer!.median_m - median)).toBeLessThan(0.0051);
      expect(Math.abs(answer!.p90_m - p90)).toBeLessThan(0.0051);
      expect(answer!.bins.reduce((sum, bin) => sum + bin, 0)).toBe(total);
      expect(answer!.bins[0]).toBe(within(-1, radiusM / 4));
      expect(answer!.bins[16]).toBe(within(4 * radiusM, Infinity));
      expect(answer!.beyond.r1 * total).toBeCloseTo(within(radiusM, Infinity), 6);
      expect(answer!.beyond.r2 * total).toBeCloseTo(within(2 * radiusM, Infinity), 6);
    }),
  );
});
