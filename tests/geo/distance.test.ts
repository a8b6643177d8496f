import turfDistance from '@turf/distance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distanceM } from '../../src/core/geo/distance.ts';

const lngLat = fc.tuple(
  fc.double({ min: 73, max: 136, noNaN: true }),
  fc.double({ min: 3, max: 54, noNaN: true }),
);

test('agrees with Turf to a micrometre per kilometre', () => {
  fc.assert(
    fc.property(lngLat, lngLat, (a, b) => {
      const oracle = turfDistance(a, b, { units: 'meters' });
      expect(Math.abs(distanceM(a, b) - oracle)).toBeLessThanOrEqual(1e-9 * oracle + 1e-6);
    }),
  );
});

test('is symmetric, and zero only at the same place', () => {
  fc.assert(fc.property(lngLat, lngLat, (a, b) => distanceM(a, b) === distanceM(b, a)));
  expect(distanceM([106.5, 29.5], [106.5, 29.5])).toBe(0);
  expect(distanceM([0, 0], [180, 0])).toBeCloseTo(Math.PI * 6371008.8, 3);
});
