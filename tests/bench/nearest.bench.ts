import turfDistance from '@turf/distance';
import { bench, describe } from 'vitest';
import { nearestPlaces } from '../../src/core/nearest/nearest-places.ts';
import type { Place } from '../../src/core/stations/place.ts';

/** Points spread by a fixed rule, so that every run measures the same. */
function spread(count: number): Place[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    lngLat: [105 + ((index * 0.618034) % 1) * 5, 28 + ((index * 0.754878) % 1) * 4] as const,
    approximate: false,
    pointLevel: 'door',
    rows: [index],
  }));
}

describe.each([359, 5_561, 18_718])('the ten nearest of %i', (count) => {
  const places = spread(count);
  const origin = [107.3, 29.9] as const;
  bench('ours', () => {
    nearestPlaces(origin, places, 10);
  });
  bench('sorting by @turf/distance', () => {
    places
      .map((place) => ({
        place,
        metres: turfDistance([...origin], [...place.lngLat], { units: 'meters' }),
      }))
      .sort((a, b) => a.metres - b.metres)
      .slice(0, 10);
  });
});
