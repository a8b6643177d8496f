import fc from 'fast-check';
import loadHighs, { type Highs } from 'highs';
import { beforeAll, expect, test } from 'vitest';
import { chooseGreedily } from '../../src/core/suggest/choose-greedily.ts';
import { swapSites } from '../../src/core/suggest/swap-sites.ts';
import { proveOptimum } from '../../src/workers/prove-optimum.ts';
import { seeded } from '../bench/seeded-points.ts';
import { bestOfAll, problemOf, smallProblem, unionWeight } from './small-problem.ts';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

const MOST_SECONDS = 20;
const unheard = (): void => undefined;

test('the optimum is that of trying all choices', () => {
  fc.assert(
    fc.property(smallProblem, fc.integer({ min: 0, max: 11 }), (problem, sites) => {
      const found = chooseGreedily(problem, sites);
      const { chosen, bound } = proveOptimum(highs, problem, found, sites, MOST_SECONDS, unheard);
      const best = bestOfAll(problem, sites);
      expect(chosen.length).toBeLessThanOrEqual(sites);
      expect(unionWeight(problem, chosen)).toBe(best);
      expect(Math.abs(bound - best)).toBeLessThanOrEqual(1e-6 * best);
    }),
    { numRuns: 150 },
  );
});

/** Candidates and demand strewn over a square, each candidate reaching what lies within a tenth of it. */
function strewn(seed: number) {
  const random = seeded(seed);
  const place = () => [random(), random()] as const;
  const demand = Array.from({ length: 150 }, place);
  const lists = Array.from({ length: 60 }, place).map(([x, y]) =>
    [...demand.keys()].filter((d) => Math.hypot(demand[d]![0] - x, demand[d]![1] - y) < 0.1),
  );
  return problemOf(
    demand.map(() => Math.ceil(random() * 100)),
    lists,
  );
}

test('swapping comes within 1 % of the optimum on average, and 4 % at worst, in 40 small cases', () => {
  let sum = 0;
  for (let seed = 0; seed < 40; seed += 1) {
    const problem = strewn(seed);
    const swapped = swapSites(problem, chooseGreedily(problem, 8));
    const { chosen, bound } = proveOptimum(highs, problem, swapped, 8, MOST_SECONDS, unheard);
    const optimum = unionWeight(problem, chosen);
    expect(bound).toBeLessThanOrEqual(optimum * (1 + 1e-6));
    const short = 1 - unionWeight(problem, swapped) / optimum;
    expect(short).toBeLessThan(0.04);
    sum += short;
  }
  expect(sum / 40).toBeLessThan(0.01);
});
