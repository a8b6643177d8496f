import type { SiteProblem } from './site-problem.ts';

/**
 * No choice of `sites` candidates covers more than this. Whatever is added to `chosen` wins at most its
 * gain beside it, so that the best choice covers at most what the first of `chosen` do and the `sites`
 * largest gains beside them; the least over all beginnings of `chosen` counts. Quick, not tight.
 */
export function quickBound(problem: SiteProblem, chosen: readonly number[], sites: number): number {
  const { weight, starts, reached } = problem;
  const covered = new Uint8Array(weight.length);
  let value = 0;
  let bound = Infinity;
  for (let at = 0; at <= chosen.length; at += 1) {
    bound = Math.min(bound, value + largestGains(problem, covered, sites));
    if (at === chosen.length) break;
    const candidate = chosen[at]!;
    for (let i = starts[candidate]!; i < starts[candidate + 1]!; i += 1) {
      const d = reached[i]!;
      if (covered[d] === 0) value += weight[d]!;
      covered[d] = 1;
    }
  }
  return Math.max(bound, value);
}

/** Sum of the `count` largest gains of candidates beside what is covered. */
function largestGains(
  { weight, starts, reached }: SiteProblem,
  covered: Uint8Array,
  count: number,
): number {
  const gains = new Float64Array(starts.length - 1);
  for (let c = 0; c < gains.length; c += 1) {
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) {
      const d = reached[at]!;
      if (covered[d] === 0) gains[c]! += weight[d]!;
    }
  }
  gains.sort();
  return gains.subarray(Math.max(0, gains.length - count)).reduce((sum, gain) => sum + gain, 0);
}
