import fc from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { groundDistanceM } from '../../src/core/geo/ground-distance.ts';

const place = fc.tuple(
  fc.double({ min: 73, max: 135, noNaN: true }),
  fc.double({ min: 3, max: 54, noNaN: true }),
);

test.each([
  [1_000, 1e-6],
  [100_000, 1e-3],
  [1_000_000, 1],
])('up to %i m the distance is the geodesic within %f m', (farthestM, toleranceM) => {
  fc.assert(
    fc.property(
      place,
      fc.double({ min: 0, max: 360, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      ([lng, lat], bearing, share) => {
        const metres = share * farthestM;
        const { lon2, lat2 } = Geodesic.WGS84.Direct(lat, lng, bearing, metres);
        const found = groundDistanceM([lng, lat], [lon2!, lat2!]);
        expect(Math.abs(found - metres)).toBeLessThan(toleranceM);
      },
    ),
    { numRuns: 500 },
  );
});
