import pointToLineDistance from '@turf/point-to-line-distance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CountyBoundaries,
  type CountyFeature,
} from '../../src/core/gazetteer/county-boundaries.ts';

function square(code: string, west: number, south: number, side: number): CountyFeature {
  const ring = [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ];
  return {
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

const A = square('500112000000', 106, 29, 1);
const BOUNDARIES = new CountyBoundaries([A, square('500113000000', 107, 29, 1)]);

test('is 0 inside, the distance to the edge outside, null without an outline', () => {
  expect(BOUNDARIES.distanceM([106.5, 29.5], '500112017005')).toBe(0);
  expect(BOUNDARIES.distanceM([106.5, 28.99], '500112000000')).toBeCloseTo(1112, -1);
  expect(BOUNDARIES.distanceM([106.5, 29.5], '500199000000')).toBeNull();
});

test('for a province it is the nearest of its counties', () => {
  expect(BOUNDARIES.distanceM([107.5, 29.5], '500000000000')).toBe(0);
  expect(BOUNDARIES.distanceM([107.5, 29.5], '510000000000')).toBeNull();
});

test('agrees with Turf to 1 % outside', () => {
  const outside = fc.tuple(
    fc.double({ min: 105, max: 105.99, noNaN: true }),
    fc.double({ min: 28, max: 31, noNaN: true }),
  );
  const line = {
    type: 'LineString' as const,
    coordinates: A.geometry.coordinates[0] as [number, number][],
  };
  fc.assert(
    fc.property(outside, (lngLat) => {
      const oracle = pointToLineDistance(lngLat, line, { units: 'meters', method: 'geodesic' });
      const ours = BOUNDARIES.distanceM(lngLat, '500112000000') ?? NaN;
      expect(Math.abs(ours - oracle)).toBeLessThan(0.01 * oracle + 1);
    }),
  );
});
