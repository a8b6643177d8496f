import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LocatedPoints } from '../../src/core/coverage/located-points.ts';
import { Mesh } from '../../src/core/coverage/mesh.ts';
import { worstPlaces } from '../../src/core/coverage/worst-places.ts';
import { groundDistanceM } from '../../src/core/geo/ground-distance.ts';
import { coveringStation } from './covering-station.ts';
import { squareDistricts } from './square-districts.ts';

const mesh = new Mesh(squareDistricts(3, 2));
/** The tolerance of the search, and what choosing the nearest in the plane may cost. */
const SLACK_M = 50;
const SLACK_SHARE = 0.001;

const anywhere = fc.tuple(
  fc.double({ min: 99.5, max: 103.5, noNaN: true }),
  fc.double({ min: 35.5, max: 38.5, noNaN: true }),
);

test('no place of a district is farther than its worst, by brute force', () => {
  fc.assert(
    fc.property(fc.array(anywhere, { minLength: 1, maxLength: 30 }), (places) => {
      const stations = places.map((lngLat) => coveringStation({ lngLat }));
      const worst = worstPlaces(mesh, new LocatedPoints(mesh.plane, stations));
      const nearestM = (x: number, y: number): number =>
        Math.min(...places.map((place) => groundDistanceM(mesh.plane.toLngLat(x, y), place)));
      const { minX, minY, maxX, maxY } = mesh.box;
      for (let k = 0; k < 60 * 60; k += 1) {
        const x = minX + (((k % 60) + 0.5) / 60) * (maxX - minX);
        const y = minY + ((Math.floor(k / 60) + 0.5) / 60) * (maxY - minY);
        const district = mesh.districtAt(x, y);
        if (district < 0) continue;
        const metres = nearestM(x, y);
        expect(metres).toBeLessThanOrEqual(worst[district]!.metres * (1 + SLACK_SHARE) + SLACK_M);
      }
      for (const place of worst) {
        const metres = nearestM(place!.x, place!.y);
        expect(Math.abs(place!.metres - metres)).toBeLessThanOrEqual(metres * SLACK_SHARE + 1e-6);
      }
    }),
    { numRuns: 60 },
  );
});

test('without a located station there is no worst place', () => {
  const approximate = coveringStation({ approximate: true });
  expect(worstPlaces(mesh, new LocatedPoints(mesh.plane, [approximate]))).toEqual(
    mesh.codes.map(() => null),
  );
});
