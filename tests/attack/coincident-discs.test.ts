import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Discs } from '../../src/core/coverage/disc.ts';
import { edgeArcs } from '../../src/core/coverage/edge-arcs.ts';
import { allOverlaps, boundingOverlaps } from '../../src/core/coverage/overlaps.ts';
import { unionArea } from '../../src/core/coverage/union-area.ts';
import { planeArea } from '../coverage/plane-area.ts';

const MANY = 10_000;

function discs(rows: readonly (readonly [lng: number, lat: number, radiusM: number])[]): Discs {
  return {
    lng: Float64Array.from(rows, ([lng]) => lng),
    lat: Float64Array.from(rows, ([, lat]) => lat),
    radiusM: Float64Array.from(rows, ([, , radiusM]) => radiusM),
  };
}

const many = (
  row: (at: number) => readonly [number, number, number],
): (readonly [number, number, number])[] => Array.from({ length: MANY }, (_, at) => row(at));

/** Ten thousand circles, and the few that have the same union. */
const HEAPS = {
  'at one point': [many(() => [107, 30, 1000]), [[107, 30, 1000]]],
  'at one point, of many radii': [many((at) => [107, 30, 1 + at / 10]), [[107, 30, 1000.9]]],
  'at one point, some covering nothing': [
    many((at) => [107, 30, at % 3 === 0 ? 0 : 1000]),
    [[107, 30, 1000]],
  ],
  'at two points': [
    many((at) => [107 + (at % 2) / 100, 30, 1000]),
    [
      [107, 30, 1000],
      [107.01, 30, 1000],
    ],
  ],
  'at three points, of two radii': [
    many((at) => [107 + (at % 3) / 100, 30, at % 2 === 0 ? 500 : 1000]),
    [
      [107, 30, 1000],
      [107.01, 30, 1000],
      [107.02, 30, 1000],
    ],
  ],
  'within a billionth of a degree': [
    many((at) => [107 + (at % 100) * 1e-11, 30 + at * 1e-13, 1000]),
    [[107, 30, 1000]],
  ],
  'within a billionth of a degree, of two radii': [
    many((at) => [107 + (at % 100) * 1e-11, 30 + at * 1e-13, at === 0 ? 999.9999 : 1000]),
    [[107, 30, 1000]],
  ],
} as const;

describe('ten thousand circles in one heap are worked out at once, and as the few that matter', () => {
  test.each(Object.entries(HEAPS))('%s', (_, [heap, few]) => {
    const started = process.cpuUsage();
    const area = unionArea(discs(heap));
    const { user, system } = process.cpuUsage(started);
    const alone = unionArea(discs(few));
    // Rounding, the rim that is not looked at, and the ten thousand's own spread.
    expect(Math.abs(area - alone)).toBeLessThanOrEqual(4e-7 * alone);
    expect((user + system) / 1e6).toBeLessThan(1);
  });
});

test('heaps have the union that all pairs give', () => {
  const jitter = fc.constantFrom(0, 0, 1e-9, -1e-9, 1e-6, 1e-4, 1);
  const row = fc.tuple(
    fc.constantFrom(0, 700, 1500),
    jitter,
    jitter,
    fc.constantFrom(1000, 1000, 1000 + 1e-9, 500, 0),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 40 }), (rows) => {
      const plane = {
        x: Float64Array.from(rows, ([x, dx]) => x + dx),
        y: Float64Array.from(rows, ([, , dy]) => dy),
        r: Float64Array.from(rows, ([, , , r]) => r),
      };
      const quick = planeArea(plane, edgeArcs(boundingOverlaps(plane, false)));
      const slow = planeArea(plane, edgeArcs(allOverlaps(plane)));
      expect(Math.abs(quick - slow)).toBeLessThanOrEqual(2.1e-7 * slow);
    }),
    { numRuns: 2000 },
  );
});
