import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { loadDistricts } from '../../scripts/lib/load-districts.ts';
import type { Districts } from '../../src/core/coverage/districts.ts';
import { Mesh } from '../../src/core/coverage/mesh.ts';
import { squareDistricts } from './square-districts.ts';

/** The rings of every district, outer and inner alike, each as a polygon. */
function outlines({ arcs, rings }: Districts): Polygon[][] {
  const positionsOf = (number: number): [number, number][] => {
    const arc = arcs[number < 0 ? ~number : number]!;
    const positions = Array.from({ length: arc.length / 2 }, (_, at): [number, number] => [
      arc[2 * at]!,
      arc[2 * at + 1]!,
    ]);
    return number < 0 ? positions.reverse() : positions;
  };
  return rings.map((ofDistrict) =>
    ofDistrict.map((ring) => {
      const positions = ring.flatMap(positionsOf);
      return { type: 'Polygon', coordinates: [[...positions, positions[0]!]] };
    }),
  );
}

test('agrees with polygons, county by county', () => {
  const districts = loadDistricts('620000000000');
  const mesh = new Mesh(districts);
  const polygons = outlines(districts);
  let inside = 0;
  for (let i = 0; i < 2000; i += 1) {
    // A lattice that no line follows, over the box of Gansu.
    const [lng, lat] = [92.3 + ((i * 0.6180339) % 1) * 16.5, 32.5 + (i / 2000) * 10.4];
    // Within an odd number of rings: holes are rings too.
    const expected = polygons.findIndex(
      (rings) => rings.filter((ring) => booleanPointInPolygon([lng, lat], ring)).length % 2 === 1,
    );
    expect(mesh.districtAt(...mesh.plane.toPlane([lng, lat]))).toBe(expected);
    if (expected >= 0) inside += 1;
  }
  expect(inside).toBeGreaterThan(400);
});

test('places outside the box, or none at all, lie in no district', () => {
  const mesh = new Mesh(squareDistricts(2, 2));
  for (const position of [
    [102.1, 36.5],
    [100.5, 38.1],
    [99.99, 36.5],
    [100.5, 35.9],
    [NaN, NaN],
  ] as const) {
    expect(mesh.districtAt(...mesh.plane.toPlane(position))).toBe(-1);
  }
  expect(new Mesh(squareDistricts(0, 0)).districtAt(0, 0)).toBe(-1);
});
