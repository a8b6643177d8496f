import turfDistance from '@turf/distance';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestPlaces } from '../../src/core/nearest/nearest-places.ts';
import type { Place } from '../../src/core/stations/place.ts';

function place(id: string, lngLat: readonly [number, number]): Place {
  return { id, lngLat, approximate: false, pointLevel: 'door', rows: [0] };
}

const lngLat = fc.tuple(
  fc.double({ min: 105, max: 110, noNaN: true }),
  fc.double({ min: 28, max: 32, noNaN: true }),
);

test('agrees with sorting all by the distance of Turf', () => {
  fc.assert(
    fc.property(
      lngLat,
      fc.array(lngLat, { maxLength: 40 }),
      fc.integer({ min: 1, max: 12 }),
      (origin, all, count) => {
        const places = all.map((each, index) => place(String(index), each));
        const oracle = all
          .map((each) => turfDistance(origin, each, { units: 'meters' }))
          .sort((a, b) => a - b)
          .slice(0, count);
        const near = nearestPlaces(origin, places, count).map((each) => each.distanceM);
        expect(near).toHaveLength(oracle.length);
        near.forEach((metres, index) => expect(metres).toBeCloseTo(oracle[index] ?? NaN, 3));
      },
    ),
  );
});

test('equal distances come by id, whatever the order of the list', () => {
  const places = ['c', 'a', 'b'].map((id) => place(id, [106, 29]));
  for (const list of [places, places.toReversed()]) {
    expect(nearestPlaces([106, 29], list, 2).map(({ place: { id } }) => id)).toEqual(['a', 'b']);
  }
});
