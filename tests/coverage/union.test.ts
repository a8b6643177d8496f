import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainArcs } from '../../src/core/coverage/arc-chain.ts';
import { edgeArcs, type EdgeArcs } from '../../src/core/coverage/edge-arcs.ts';
import { allOverlaps, boundingOverlaps } from '../../src/core/coverage/overlaps.ts';
import type { PlaneDiscs } from '../../src/core/coverage/plane.ts';
import { anyDiscs } from './any-discs.ts';
import { extrapolatedUnionArea } from './geos-union.ts';
import { planeArea } from './plane-area.ts';

/** Outlines that enclose less are rounding where edges meet in a point, m²; the code's own limit. */
const NOTHING_M2 = 0.001;

function outlinesOf(discs: PlaneDiscs, arcs: EdgeArcs): number[][] {
  const { next } = chainArcs(discs, arcs);
  const left = new Set(arcs.disc.keys());
  return [...arcs.disc.keys()].flatMap((start) => {
    const outline: number[] = [];
    for (let arc = start; left.delete(arc); arc = next[arc]!) outline.push(arc);
    return outline.length > 0 ? [outline] : [];
  });
}

test('every piece of edge has a follower, every cluster one outer outline, every hole an owner', () => {
  fc.assert(
    fc.property(anyDiscs(40), ({ discs, equal }) => {
      const overlaps = boundingOverlaps(discs, equal);
      const arcs = edgeArcs(overlaps);
      const outers = new Map<number, number>();
      const holes: number[] = [];
      for (const outline of outlinesOf(discs, arcs)) {
        const area = planeArea(discs, arcs, outline);
        const cluster = overlaps.component[arcs.disc[outline[0]!]!]!;
        if (area > NOTHING_M2) outers.set(cluster, (outers.get(cluster) ?? 0) + 1);
        else if (area < -NOTHING_M2) holes.push(cluster);
      }
      const clusters = new Set(overlaps.component.filter((_, i) => overlaps.live[i] === 1));
      expect([...outers.keys()].sort()).toEqual([...clusters].sort());
      expect([...outers.values()].every((count) => count === 1)).toBe(true);
      expect(holes.every((cluster) => outers.has(cluster))).toBe(true);
    }),
    { numRuns: 10_000 },
  );
});

test("Delaunay's neighbours give the same edge as all pairs", () => {
  fc.assert(
    fc.property(
      anyDiscs(60).filter(({ equal }) => equal),
      ({ discs }) => {
        const quick = planeArea(discs, edgeArcs(boundingOverlaps(discs, true)));
        const slow = planeArea(discs, edgeArcs(allOverlaps(discs)));
        expect(Math.abs(quick - slow)).toBeLessThanOrEqual(1e-9 * slow);
      },
    ),
    { numRuns: 2000 },
  );
});

describe('the area of a union is that of GEOS, extrapolated to circles, within 1 ppm', () => {
  const cases = fc.sample(anyDiscs(12), { numRuns: 200, seed: 20_261 });
  test.each(cases.map((each, at) => [at, each.kind, each] as const))(
    '%i %s',
    async (_, _kind, each) => {
      const exact = planeArea(each.discs, edgeArcs(boundingOverlaps(each.discs, each.equal)));
      const expected = await extrapolatedUnionArea(each.discs);
      expect(Math.abs(exact - expected)).toBeLessThanOrEqual(1e-6 * expected);
    },
  );
});
