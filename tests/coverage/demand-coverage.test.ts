import fc from 'fast-check';
import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { bandRadiusM } from '../../src/core/coverage/band-radius.ts';
import { BANDS, type Band, type CoveringStation } from '../../src/core/coverage/coverage.ts';
import {
  demandCoverage,
  sumDemandCoverage,
  type CoveredDemand,
} from '../../src/core/coverage/demand-coverage.ts';
import { Mesh } from '../../src/core/coverage/mesh.ts';
import { makeDemand, type DemandPoint } from '../demand/make-demand.ts';
import { coveringStation } from './covering-station.ts';
import { squareDistricts } from './square-districts.ts';

const mesh = new Mesh(squareDistricts(3, 2));

function cover(
  points: readonly DemandPoint[],
  stations: readonly CoveringStation[],
): CoveredDemand {
  return demandCoverage({ demand: makeDemand(points), mesh, stations });
}

/** North of 36.5, 100.5 by metres; a degree of latitude has 110,974 m there. */
const north = (metres: number): DemandPoint => ({ lng: 100.5, lat: 36.5 + metres / 110_974 });

/** `cnp` for a point covered in all bands, `--p` for one possibly covered. */
function bandsOf({ inBand }: CoveredDemand): string[] {
  return Array.from(inBand.certain, (_, i) =>
    BANDS.map((band) => (inBand[band][i] === 1 ? band[0] : '-')).join(''),
  );
}

describe('bands by distance', () => {
  test.each<[string, Partial<CoveringStation>, number, string[]]>([
    ['known to the metre', {}, 0, ['cnp', 'cnp', 'cnp', '---']],
    ['400 m uncertain', { uncertaintyM: 400 }, 0, ['cnp', '-np', '-np', '--p']],
    [
      'the same and approximate',
      { uncertaintyM: 400, approximate: true },
      0,
      ['cnp', '--p', '--p', '--p'],
    ],
    ['more uncertain than it reaches', { uncertaintyM: 2000 }, 0, ['-np', '-np', '-np', '--p']],
    ['demand 200 m uncertain', {}, 200, ['cnp', 'cnp', '-np', '--p']],
    ['both', { uncertaintyM: 400 }, 300, ['-np', '-np', '-np', '--p']],
  ])('%s', (_, station, own, expected) => {
    const points = [400, 700, 950, 1100].map((m) => ({ ...north(m), uncertaintyM: own }));
    expect(bandsOf(cover(points, [coveringStation(station)]))).toEqual(expected);
  });

  test('a point without a position is never covered, whatever its code', () => {
    const covered = cover([{ code: '620100001201' }], [coveringStation({ uncertaintyM: 9e5 })]);
    expect(bandsOf(covered)).toEqual(['---']);
    expect([...covered.inDistrict]).toEqual([0]);
  });

  test('of stations that share a point the wider one counts', () => {
    const stations = [coveringStation({ radiusM: 300 }), coveringStation({ radiusM: 1500 })];
    expect(bandsOf(cover([north(1400)], stations))).toEqual(['cnp']);
  });

  test('no stations, no demand', () => {
    expect(bandsOf(cover([north(0)], []))).toEqual(['---']);
    expect(bandsOf(cover([], [coveringStation()]))).toEqual([]);
  });
});

test('the district is that of the code, else that of the position', () => {
  const covered = cover(
    [
      { lng: 100.5, lat: 36.5 },
      { lng: 102.2, lat: 37.9 },
      { lng: 100.5, lat: 36.5, code: '620101000000' },
      { lng: 100.5, lat: 36.5, code: '999900000000' },
      { code: '620104001000' },
      { code: '999900000000' },
      { lng: 99.9, lat: 36.5 },
      { lng: 100.5, lat: 38.1 },
      {},
    ],
    [],
  );
  expect([...covered.inDistrict]).toEqual([0, 5, 1, 0, 4, -1, -1, -1, -1]);
});

test('sums by district, in no district only in the total', () => {
  const points = [
    { ...north(0), weight: 5 },
    { ...north(1100), weight: 2 },
    { code: '620100000000', weight: 4 },
    { lng: 99.9, lat: 36.5, weight: 10 },
    { lng: 101.5, lat: 36.5, weight: 3 },
  ];
  const covered = cover(points, [coveringStation({ uncertaintyM: 400 })]);
  const { total, districts: rows } = sumDemandCoverage(makeDemand(points), covered, 6);
  expect(total).toEqual({
    total: 24,
    located: 20,
    covered: { certain: 5, nominal: 5, possible: 7 },
  });
  expect(rows[0]).toEqual({
    total: 11,
    located: 7,
    covered: { certain: 5, nominal: 5, possible: 7 },
  });
  expect(rows[1]).toEqual({
    total: 3,
    located: 3,
    covered: { certain: 0, nominal: 0, possible: 0 },
  });
  expect(rows[2]?.total).toBe(0);
});

const position = {
  lng: fc.double({ min: 100.2, max: 100.8, noNaN: true }),
  lat: fc.double({ min: 36.2, max: 36.8, noNaN: true }),
};
const anyPoint = fc.record({
  ...position,
  weight: fc.integer({ min: 0, max: 1000 }),
  uncertaintyM: fc.constantFrom(0, 0, 150, 5000),
});
const anyStation = fc
  .record({
    ...position,
    radiusM: fc.integer({ min: 1, max: 20_000 }),
    uncertaintyM: fc.constantFrom(0, 300, 9100),
    approximate: fc.boolean(),
  })
  .map(({ lng, lat, ...rest }) => coveringStation({ lngLat: [lng, lat], ...rest }));
const points = fc.array(anyPoint, { maxLength: 60 });
const stations = fc.array(anyStation, { maxLength: 12 });

test('certain ≤ nominal ≤ possible, and one more station covers no less', () => {
  fc.assert(
    fc.property(points, stations, anyStation, (some, few, more) => {
      const before = cover(some, few).inBand;
      const after = cover(some, [...few, more]).inBand;
      some.forEach((_, i) => {
        expect(before.certain[i]!).toBeLessThanOrEqual(before.nominal[i]!);
        expect(before.nominal[i]!).toBeLessThanOrEqual(before.possible[i]!);
        for (const band of BANDS) expect(before[band][i]!).toBeLessThanOrEqual(after[band][i]!);
      });
    }),
  );
});

/** How far a geodesic may be from the radius before both answers are right: the plane is good to 3 cm at 50 km. */
const TOLERANCE_M = 0.1;

test('agrees with geodesics measured one by one', () => {
  const change: Record<Band, number> = { certain: -1, nominal: 0, possible: 1 };
  fc.assert(
    fc.property(points, stations, (some, few) => {
      const { inBand } = cover(some, few);
      some.forEach((point, i) => {
        for (const band of BANDS) {
          const reaches = BANDS.slice(0, BANDS.indexOf(band) + 1).flatMap((each) =>
            few.map((station) => {
              const { s12 } = Geodesic.WGS84.Inverse(
                point.lat,
                point.lng,
                station.lngLat[1],
                station.lngLat[0],
              );
              return bandRadiusM(station, each) + change[each] * point.uncertaintyM - s12!;
            }),
          );
          const spare = Math.max(-Infinity, ...reaches);
          if (Math.abs(spare) > TOLERANCE_M) expect(inBand[band][i]).toBe(spare > 0 ? 1 : 0);
        }
      });
    }),
    { numRuns: 40 },
  );
});
