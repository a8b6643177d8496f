import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseGreedily } from '../../src/core/suggest/choose-greedily.ts';
import { orderSites } from '../../src/core/suggest/order-sites.ts';
import { quickBound } from '../../src/core/suggest/quick-bound.ts';
import { reduceProblem } from '../../src/core/suggest/reduce-problem.ts';
import type { SiteProblem } from '../../src/core/suggest/site-problem.ts';
import { siteProof } from '../../src/core/suggest/site-proof.ts';
import { swapSites } from '../../src/core/suggest/swap-sites.ts';
import { bestOfAll, problemOf, smallProblem, unionWeight } from './small-problem.ts';

const count = fc.integer({ min: 0, max: 12 });

/** Greedy without any laziness. */
function plainGreedy(problem: SiteProblem, sites: number): number[] {
  const chosen: number[] = [];
  while (chosen.length < sites) {
    const now = unionWeight(problem, chosen);
    let best = -1;
    let most = 0;
    for (let c = 0; c + 1 < problem.starts.length; c += 1) {
      const gain = unionWeight(problem, [...chosen, c]) - now;
      if (gain > most) [best, most] = [c, gain];
    }
    if (best < 0) break;
    chosen.push(best);
  }
  return chosen;
}

describe('chooseGreedily', () => {
  test('chooses what plain greed chooses, ties by the lowest number', () => {
    fc.assert(
      fc.property(smallProblem, count, (problem, sites) => {
        expect(chooseGreedily(problem, sites)).toEqual(plainGreedy(problem, sites));
      }),
      { numRuns: 500 },
    );
  });

  test('one more site never lowers what is covered', () => {
    fc.assert(
      fc.property(smallProblem, count, (problem, sites) => {
        const fewer = chooseGreedily(problem, sites);
        const more = chooseGreedily(problem, sites + 1);
        expect(more.slice(0, fewer.length)).toEqual(fewer);
        expect(unionWeight(problem, more)).toBeGreaterThanOrEqual(unionWeight(problem, fewer));
      }),
    );
  });

  test('stops when nothing is left to cover', () => {
    const problem = problemOf([5, 3], [[0], [0, 1], [1]]);
    expect(chooseGreedily(problem, 10)).toEqual([1]);
    expect(chooseGreedily(problemOf([], []), 3)).toEqual([]);
  });
});

describe('swapSites', () => {
  test('keeps the number of sites and never covers less', () => {
    fc.assert(
      fc.property(smallProblem, count, (problem, sites) => {
        const greedy = chooseGreedily(problem, sites);
        const swapped = swapSites(problem, greedy);
        expect(new Set(swapped).size).toBe(greedy.length);
        expect(unionWeight(problem, swapped)).toBeGreaterThanOrEqual(unionWeight(problem, greedy));
        expect(unionWeight(problem, swapped)).toBeLessThanOrEqual(bestOfAll(problem, sites));
      }),
      { numRuns: 300 },
    );
  });

  test('leaves no single swap that covers more', () => {
    fc.assert(
      fc.property(smallProblem, count, (problem, sites) => {
        const swapped = swapSites(problem, chooseGreedily(problem, sites));
        const value = unionWeight(problem, swapped);
        for (let c = 0; c + 1 < problem.starts.length; c += 1) {
          for (let slot = 0; slot < swapped.length; slot += 1) {
            expect(unionWeight(problem, swapped.with(slot, c))).toBeLessThanOrEqual(value);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('finds the two halves that greed passes over for the middle', () => {
    const problem = problemOf(
      [3, 3, 3, 3, 2, 2],
      [
        [1, 2, 4, 5],
        [0, 1, 4],
        [2, 3, 5],
      ],
    );
    const greedy = chooseGreedily(problem, 2);
    expect(unionWeight(problem, greedy)).toBe(13);
    expect(unionWeight(problem, swapSites(problem, greedy))).toBe(16);
  });
});

describe('orderSites', () => {
  test('what it tells adds up to what the sites cover together', () => {
    fc.assert(
      fc.property(smallProblem, count, (problem, sites) => {
        const chosen = swapSites(problem, chooseGreedily(problem, sites));
        const ordered = orderSites(problem, chosen, (c) => [c, 0]);
        let sum = 0;
        ordered.forEach((site, at) => {
          sum += site.newly_covered;
          expect(site.cumulative).toBe(sum);
          expect(site.lngLat).toEqual([site.candidate, 0]);
          expect(site.newly_covered).toBeLessThanOrEqual(
            ordered[at - 1]?.newly_covered ?? Infinity,
          );
        });
        expect(sum).toBe(unionWeight(problem, chosen));
      }),
    );
  });
});

describe('quickBound', () => {
  test('lies above every choice', () => {
    fc.assert(
      fc.property(smallProblem, count, (problem, sites) => {
        const bound = quickBound(problem, chooseGreedily(problem, sites), sites);
        expect(bound).toBeGreaterThanOrEqual(bestOfAll(problem, sites));
      }),
      { numRuns: 300 },
    );
  });
});

describe('reduceProblem', () => {
  test('keeps the best value, and a stand-in for every candidate covers as much', () => {
    fc.assert(
      fc.property(smallProblem, count, (problem, sites) => {
        const reduced = reduceProblem(problem);
        expect(bestOfAll(reduced, sites)).toBe(bestOfAll(problem, sites));
        reduced.standIn.forEach((at, c) => {
          const own = unionWeight(problem, [c]);
          if (at < 0) expect(own).toBe(0);
          else expect(unionWeight(reduced, [at])).toBeGreaterThanOrEqual(own);
        });
        reduced.candidateOf.forEach((c, at) => {
          expect(unionWeight(reduced, [at])).toBe(unionWeight(problem, [c]));
        });
      }),
      { numRuns: 300 },
    );
  });

  test('drops what lies within another and joins what the same reach', () => {
    const problem = problemOf([1, 2, 4, 8], [[0, 1], [0, 1, 2], [0, 1, 2], [3], []]);
    const { candidateOf, standIn, weight } = reduceProblem(problem);
    expect([...candidateOf]).toEqual([1, 3]);
    expect([...standIn]).toEqual([0, 0, 0, 1, -1]);
    expect([...weight]).toEqual([7, 8]);
  });
});

describe('siteProof', () => {
  const site = (cumulative: number) => ({
    candidate: 0,
    lngLat: [0, 0] as const,
    newly_covered: cumulative,
    cumulative,
  });
  test('takes the better selection, and a bound below its value for rounding', () => {
    expect(siteProof([site(90)], [site(80)], 100)).toMatchObject({ value: 90, gap: 0.1 });
    expect(siteProof([site(90)], [site(99)], 100)).toMatchObject({ value: 99, optimal: false });
    expect(siteProof([site(90)], [], 90 - 1e-9)).toMatchObject({ bound: 90, optimal: true });
    expect(siteProof([], [], 0)).toMatchObject({ value: 0, gap: 0, optimal: true });
  });
});
