import { area } from '@turf/area';
import { describe, expect, test } from 'vitest';
import type { Districts } from '../../src/core/coverage/districts.ts';
import { Plane } from '../../src/core/coverage/plane.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import { cellsWithin } from '../../src/core/suggest/cells-within.ts';
import { gridCellM } from '../../src/core/suggest/grid-cell.ts';
import { poseQuestion } from '../../src/core/suggest/pose-question.ts';
import type { SiteQuestion } from '../../src/core/suggest/site-question.ts';
import { suggestSites } from '../../src/core/suggest/suggest-sites.ts';
import { seededPoints } from '../bench/seeded-points.ts';

const BOX = [106, 29, 107, 30] as const;
const NONE = { lng: new Float64Array(), lat: new Float64Array(), radiusM: new Float64Array() };

/** Two neighbours with a shared line along 106.5° E, the eastern one with a hole. */
const DISTRICTS: Districts = {
  codes: ['500101000000', '500102000000'],
  names: ['west', 'east'],
  arcs: [
    Float64Array.of(106.5, 29, 106.5, 30),
    Float64Array.of(106.5, 30, 106, 30, 106, 29, 106.5, 29),
    Float64Array.of(106.5, 29, 107, 29, 107, 30, 106.5, 30),
    Float64Array.of(106.7, 29.4, 106.9, 29.4, 106.9, 29.6, 106.7, 29.6, 106.7, 29.4),
  ],
  rings: [[[0, 1]], [[~0, 2], [3]]],
};

function ring(west: number, south: number, east: number, north: number): number[][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('cellsWithin', () => {
  const plane = new Plane([106.5, 29.5]);
  const cells = cellsWithin(DISTRICTS, plane, 500);

  test('adds up to the area of the districts', () => {
    const whole = area({
      type: 'Polygon',
      coordinates: [ring(...BOX), ring(106.7, 29.4, 106.9, 29.6)],
    });
    const sum = cells.km2.reduce((a, b) => a + b, 0);
    // Turf measures on a sphere (up to 0.4 %), and cells follow the edge by their middles.
    expect(Math.abs(sum / (whole / 1e6) - 1)).toBeLessThan(0.006);
  });

  test('lays every cell once, within the districts and out of the hole', () => {
    const seen = new Set<string>();
    for (let i = 0; i < cells.x.length; i += 1) {
      seen.add(`${cells.x[i]} ${cells.y[i]}`);
      const [lng, lat] = plane.toLngLat(cells.x[i]!, cells.y[i]!);
      // Lines are straight in the plane, parallels are not: they bend by some hundred metres.
      expect(lng > 105.999 && lng < 107.001 && lat > 28.99 && lat < 30.01).toBe(true);
      expect(lng > 106.71 && lng < 106.89 && lat > 29.41 && lat < 29.59).toBe(false);
    }
    expect(seen.size).toBe(cells.x.length);
  });

  test('has no cells where there are no districts', () => {
    const none = { codes: [], names: [], arcs: [], rings: [] };
    expect(cellsWithin(none, plane, 500).x).toHaveLength(0);
  });
});

test.each([
  [360, 1_000, 250],
  [82_400, 1_000, 650],
  [425_800, 3_000, 1_500],
  [1, 10, 50],
])('%i km² at %i m is laid in cells of %i m', (km2, radiusM, cellM) => {
  expect(gridCellM(km2, radiusM)).toBe(cellM);
});

describe('poseQuestion', () => {
  const demand = seededPoints(800, BOX, 3);
  const candidates = seededPoints(120, BOX, 4);
  const weight = demand.lng.map((_, d) => 1 + (d % 7));
  const question: SiteQuestion = {
    candidates: { kind: 'points', ...candidates },
    demand: { kind: 'points', ...demand, weight },
    existing: NONE,
    radiusM: 3_000,
    sites: 5,
  };

  test('a candidate reaches the demand that lies within the radius', () => {
    const { problem } = poseQuestion(question, null);
    let doubtful = 0;
    for (let c = 0; c < candidates.lng.length; c += 1) {
      const reached = new Set(problem.reached.subarray(problem.starts[c]!, problem.starts[c + 1]!));
      for (let d = 0; d < demand.lng.length; d += 1) {
        const at = [candidates.lng[c]!, candidates.lat[c]!] as const;
        const metres = distanceM(at, [demand.lng[d]!, demand.lat[d]!]);
        // The sphere's distances differ from the ellipsoid's by up to 0.56 %.
        if (Math.abs(metres / 3_000 - 1) < 0.006) doubtful += 1;
        else expect(reached.has(d)).toBe(metres < 3_000);
      }
    }
    expect(doubtful).toBeLessThan(100);
  });

  test('what stands is not asked for again, and all demand is accounted for', () => {
    const existing = {
      lng: candidates.lng.slice(0, 20),
      lat: candidates.lat.slice(0, 20),
      radiusM: new Float64Array(20).fill(3_000),
    };
    const posed = poseQuestion({ ...question, existing }, null);
    const total = weight.reduce((sum, each) => sum + each, 0);
    expect(posed.demand).toBe(total);
    expect(posed.already_covered).toBeGreaterThan(0);
    const left = posed.problem.weight.reduce((sum, each) => sum + each, 0);
    expect(left).toBe(total - posed.already_covered);
    // Candidates that stand already reach nothing more.
    expect(posed.problem.starts[20]).toBe(0);
    const all = suggestSites(posed, 120).at(-1)?.cumulative ?? 0;
    expect(posed.already_covered + all + posed.out_of_reach).toBe(total);
  });

  test('points without a position take no part', () => {
    const lng = demand.lng.with(0, NaN);
    const posed = poseQuestion(
      {
        ...question,
        demand: { kind: 'points', lng, lat: demand.lat, weight },
        candidates: { kind: 'points', lng: candidates.lng.with(5, NaN), lat: candidates.lat },
      },
      null,
    );
    expect(posed.unlocated).toBe(weight[0]);
    expect(posed.candidates).toBe(119);
    expect(posed.problem.starts[6]! - posed.problem.starts[5]!).toBe(0);
  });

  test('a grid says its cells, and one site covers about its circle', () => {
    const grid = { kind: 'grid', cellM: null } as const;
    const posed = poseQuestion({ ...question, candidates: grid, demand: grid }, DISTRICTS);
    expect(posed.cell_m).toBe(750);
    const [first] = suggestSites(posed, 1);
    // A circle of 3 km; cells of a quarter of the radius follow it within some per cent.
    expect(Math.abs(first!.newly_covered / (9 * Math.PI) - 1)).toBeLessThan(0.05);
  });

  test('a grid without districts is our own mistake', () => {
    const grid = { kind: 'grid', cellM: 500 } as const;
    expect(() => poseQuestion({ ...question, demand: grid }, null)).toThrow('districts');
  });

  test('more sites than candidates are not an error', () => {
    const posed = poseQuestion(question, null);
    const sites = suggestSites(posed, 1_000);
    expect(sites.length).toBeLessThanOrEqual(120);
    expect(sites.at(-1)!.cumulative).toBe(posed.demand - posed.out_of_reach);
  });
});
