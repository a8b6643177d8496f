import type { LngLat } from '../geo/lng-lat.ts';
import { chooseGreedily } from './choose-greedily.ts';
import type { SiteProblem } from './site-problem.ts';
import type { SuggestedSite } from './suggested-site.ts';

/**
 * Chosen candidates in the order in which they would be built, each with what it newly covers; those
 * that cover nothing are left out. The last `cumulative` is what all of them cover.
 */
export function orderSites(
  problem: SiteProblem,
  chosen: readonly number[],
  lngLatOf: (candidate: number) => LngLat,
): SuggestedSite[] {
  const { weight, starts, reached } = problem;
  // Rising, so that ties go to the lowest number here too.
  const numbers = [...chosen].sort((a, b) => a - b);
  const order = chooseGreedily(only(problem, numbers), numbers.length);
  const covered = new Uint8Array(weight.length);
  let cumulative = 0;
  return order.map((at) => {
    const candidate = numbers[at]!;
    let newly_covered = 0;
    for (let i = starts[candidate]!; i < starts[candidate + 1]!; i += 1) {
      const d = reached[i]!;
      if (covered[d] === 0) newly_covered += weight[d]!;
      covered[d] = 1;
    }
    cumulative += newly_covered;
    return { candidate, lngLat: lngLatOf(candidate), newly_covered, cumulative };
  });
}

/** The problem with these candidates alone. */
function only(
  { weight, starts, reached }: SiteProblem,
  candidates: readonly number[],
): SiteProblem {
  const lists = candidates.map((c) => reached.subarray(starts[c]!, starts[c + 1]!));
  const ends = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => (ends[at + 1] = ends[at]! + list.length));
  const joined = new Uint32Array(ends.at(-1)!);
  lists.forEach((list, at) => joined.set(list, ends[at]!));
  return { weight, starts: ends, reached: joined };
}
