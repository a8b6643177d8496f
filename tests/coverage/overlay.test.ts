import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverDiscs } from '../../src/core/coverage/cover.ts';
import { DiscIndex } from '../../src/core/coverage/disc-index.ts';
import type { Discs } from '../../src/core/coverage/disc.ts';
import { depthOverlays, exclusiveAreas } from '../../src/core/coverage/depth.ts';
import { gapParts } from '../../src/core/coverage/gap-parts.ts';
import { Ground } from '../../src/core/coverage/ground.ts';
import type { Mesh } from '../../src/core/coverage/mesh.ts';
import { Overlay } from '../../src/core/coverage/overlay.ts';
import { OverlayRings } from '../../src/core/coverage/overlay-rings.ts';
import { squareDistricts } from './square-districts.ts';

const { mesh, outline } = new Ground(squareDistricts(3, 2));

type Row = readonly [lng: number, lat: number, radiusM: number];

/** Anywhere around the squares to a metre, or on their corners and lines. */
const anywhere = fc.tuple(
  fc.integer({ min: 9_980_000, max: 10_320_000 }).map((n) => n / 1e5),
  fc.integer({ min: 3_580_000, max: 3_820_000 }).map((n) => n / 1e5),
);
const onLines = fc.tuple(
  fc.integer({ min: 0, max: 12 }).map((n) => 100 + n / 4),
  fc.integer({ min: 0, max: 8 }).map((n) => 36 + n / 4),
);
const radius = fc.constantFrom(500, 3000, 12_000, 40_000, 90_000);
const rows: fc.Arbitrary<Row[]> = fc.array(
  fc.tuple(fc.oneof(anywhere, onLines), radius).map(([[lng, lat], r]): Row => [lng, lat, r]),
  { maxLength: 25 },
);

function discsOf(list: readonly Row[]): Discs {
  return {
    lng: Float64Array.from(list, ([lng]) => lng),
    lat: Float64Array.from(list, ([, lat]) => lat),
    radiusM: Float64Array.from(list, ([, , radiusM]) => radiusM),
  };
}

const coveredOf = (list: readonly Row[], on: Mesh = mesh): Float64Array =>
  coverDiscs(discsOf(list), on).overlay.coveredM2();
const total = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

test('covered and stitched gaps make up every district; stitched cover is the cover', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const { overlay } = coverDiscs(discsOf(list), mesh);
      const covered = overlay.coveredM2();
      const rings = new OverlayRings(overlay, 10);
      const gaps = new Float64Array(covered.length);
      for (const { district, areaM2 } of gapParts(overlay, 10)) gaps[district]! += areaM2;
      for (const [district, area] of mesh.areaM2.entries()) {
        const stitched = total(rings.ofDistrict(district, 'covered').map((ring) => ring.areaM2));
        expect(Math.abs(covered[district]! + gaps[district]! - area)).toBeLessThan(1e-9 * area);
        expect(Math.abs(covered[district]! - stitched)).toBeLessThan(1e-9 * area);
      }
      const sum = total(covered);
      const whole = total(coveredOf(list, outline));
      expect(Math.abs(sum - whole)).toBeLessThan(1e-9 * total(mesh.areaM2));
    }),
    { numRuns: 2000 },
  );
});

test('one more station, or a wider circle, never lowers what is covered', () => {
  fc.assert(
    fc.property(rows, anywhere, radius, fc.nat(), (list, [lng, lat], radiusM, pick) => {
      const before = coveredOf(list);
      const added = coveredOf([...list, [lng, lat, radiusM]]);
      const wider = coveredOf(
        list.map(([x, y, r], at): Row => [x, y, at === pick % list.length ? r * 1.1 : r]),
      );
      for (const [district, area] of mesh.areaM2.entries()) {
        expect(added[district]!).toBeGreaterThanOrEqual(before[district]! - 1e-9 * area);
        expect(wider[district]!).toBeGreaterThanOrEqual(before[district]! - 1e-9 * area);
      }
    }),
    { numRuns: 1000 },
  );
});

/** Places asked by brute force; a share is then right to about 1/√places. */
const SIDE = 160;

test('areas, depth and what each circle covers alone are what counting places gives', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(anywhere, fc.constantFrom(15_000, 40_000)).map(([[x, y], r]): Row => [x, y, r]),
        { minLength: 3, maxLength: 10 },
      ),
      (list) => {
        const discs = discsOf(list);
        const drawn = mesh.plane.discs(discs);
        const index = new DiscIndex(drawn);
        const { minX, minY, maxX, maxY } = mesh.box;
        const counts = { all: 0, deep: [0, 0, 0], alone: list.map(() => 0) };
        for (let k = 0; k < SIDE * SIDE; k += 1) {
          const x = minX + (((k % SIDE) + 0.5) / SIDE) * (maxX - minX);
          const y = minY + ((Math.floor(k / SIDE) + 0.5) / SIDE) * (maxY - minY);
          if (mesh.districtAt(x, y) < 0) continue;
          const holding = index.holding(x, y);
          counts.all += 1;
          counts.deep.forEach(
            (_, depth) => (counts.deep[depth]! += holding.length > depth ? 1 : 0),
          );
          if (holding.length === 1) counts.alone[holding[0]!]! += 1;
        }
        const area = total(mesh.areaM2);
        const depth = depthOverlays(discs, mesh, 3).map((each) => total(each.coveredM2()));
        depth.forEach((covered, k) => {
          expect(covered / area).toBeCloseTo(counts.deep[k]! / counts.all, 1.7);
        });
        exclusiveAreas(discs, mesh).forEach((alone, i) => {
          expect(alone / area).toBeCloseTo(counts.alone[i]! / counts.all, 1.7);
        });
        expect(Math.abs(depth[0]! - total(coveredOf(list)))).toBeLessThan(1e-9 * area);
      },
    ),
    { numRuns: 40 },
  );
});

test('what each circle covers alone is what is lost without it', () => {
  fc.assert(
    fc.property(
      rows.filter((list) => list.length > 0),
      (list) => {
        const distinct = [...new Map(list.map((row) => [`${row[0]},${row[1]}`, row])).values()];
        const all = total(coveredOf(distinct));
        const slack = 1e-9 * total(mesh.areaM2);
        exclusiveAreas(discsOf(distinct), mesh).forEach((alone, i) => {
          const lost = all - total(coveredOf(distinct.filter((_, at) => at !== i)));
          expect(Math.abs(alone - lost)).toBeLessThan(slack);
        });
      },
    ),
    { numRuns: 300 },
  );
});

test('depth is stitched to outlines with the same area', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const distinct = [...new Map(list.map((row) => [`${row[0]},${row[1]}`, row])).values()];
      const discs = discsOf(distinct);
      const index = new DiscIndex(mesh.plane.discs(discs));
      for (const [depth, level] of depthOverlays(discs, mesh, 3).entries()) {
        const covers = (x: number, y: number): boolean => index.holding(x, y).length > depth;
        const overlay = new Overlay(level.discs, level.arcs, outline, covers);
        const rings = new OverlayRings(overlay, 10).ofDistrict(0, 'covered');
        const stitched = total(rings.map((ring) => ring.areaM2));
        const slack = 1e-9 * total(mesh.areaM2);
        expect(Math.abs(stitched - total(level.coveredM2()))).toBeLessThan(slack);
      }
    }),
    { numRuns: 500 },
  );
});
