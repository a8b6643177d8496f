import fc from 'fast-check';
import type { SiteProblem } from '../../src/core/suggest/site-problem.ts';

/** A problem from lists of demand, one a candidate. */
export function problemOf(weight: readonly number[], lists: readonly number[][]): SiteProblem {
  const sorted = lists.map((list) => [...new Set(list)].sort((a, b) => a - b));
  let end = 0;
  const starts = [0, ...sorted.map((list) => (end += list.length))];
  return {
    weight: Float64Array.from(weight),
    starts: Uint32Array.from(starts),
    reached: Uint32Array.from(sorted.flat()),
  };
}

/** Demand of a choice, straight from the definition. */
export function unionWeight({ weight, starts, reached }: SiteProblem, chosen: Iterable<number>) {
  const covered = new Set<number>();
  for (const c of chosen)
    for (const d of reached.subarray(starts[c]!, starts[c + 1]!)) covered.add(d);
  return [...covered].reduce((sum, d) => sum + weight[d]!, 0);
}

/** The best value over all choices of up to `count` candidates. */
export function bestOfAll(problem: SiteProblem, count: number): number {
  const candidates = problem.starts.length - 1;
  let best = 0;
  const extend = (chosen: number[], from: number): void => {
    best = Math.max(best, unionWeight(problem, chosen));
    if (chosen.length === count) return;
    for (let c = from; c < candidates; c += 1) extend([...chosen, c], c + 1);
  };
  extend([], 0);
  return best;
}

/** Up to ten candidates over up to fourteen demand points, with whole weights so that sums are exact. */
export const smallProblem = fc
  .integer({ min: 1, max: 14 })
  .chain((points) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: points, maxLength: points }),
        fc.array(fc.array(fc.nat({ max: points - 1 }), { maxLength: 6 }), { maxLength: 10 }),
      )
      .map(([weight, lists]) => problemOf(weight, lists)),
  );
