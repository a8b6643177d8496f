import type { SiteProblem } from './site-problem.ts';

/** The same question with less to ask: every selection of it newly covers as much as its original does. */
export interface ReducedProblem extends SiteProblem {
  /** Number in the whole problem, by candidate of this one. */
  readonly candidateOf: Uint32Array;
  /** Number in this problem of each original candidate or of one that reaches at least as much; −1 for none. */
  readonly standIn: Int32Array;
}

/**
 * Drops candidates whose reach lies within another's (of equal ones the first stays), drops demand that
 * nobody reaches and joins demand that the same candidates reach: the best value stays the same.
 */
export function reduceProblem(problem: SiteProblem): ReducedProblem {
  const dominator = findDominators(problem);
  const kept = [...dominator.keys()].filter((c) => dominator[c] === c);
  const numberOf = new Int32Array(dominator.length).fill(-1);
  kept.forEach((c, at) => (numberOf[c] = at));
  const standIn = dominator.map((c) => (c < 0 ? -1 : numberOf[lastOf(dominator, c)]!));
  return { ...joinDemand(problem, kept), candidateOf: Uint32Array.from(kept), standIn };
}

function lastOf(dominator: Int32Array, candidate: number): number {
  let last = candidate;
  while (dominator[last] !== last) last = dominator[last]!;
  return last;
}

/** For each candidate one that reaches all that it reaches: itself where there is no other, −1 for an empty reach. */
function findDominators(problem: SiteProblem): Int32Array {
  const { starts, reached } = problem;
  const reachers = reachersOf(problem, [...starts.subarray(1).keys()]);
  const dominator = new Int32Array(starts.length - 1);
  const lengthOf = (c: number) => starts[c + 1]! - starts[c]!;
  for (let c = 0; c < dominator.length; c += 1) {
    dominator[c] = lengthOf(c) === 0 ? -1 : c;
    let fewest: readonly number[] | undefined;
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) {
      const list = reachers[reached[at]!]!;
      if (!fewest || list.length < fewest.length) fewest = list;
    }
    for (const other of fewest ?? []) {
      // Of equal reaches the lower number stands, so that no two stand in for each other.
      const longer =
        lengthOf(other) > lengthOf(c) || (lengthOf(other) === lengthOf(c) && other < c);
      if (!longer || !isWithin(starts, reached, c, other)) continue;
      dominator[c] = other;
      break;
    }
  }
  return dominator;
}

function isWithin(starts: Uint32Array, reached: Uint32Array, c: number, other: number): boolean {
  let at = starts[other]!;
  for (let i = starts[c]!; i < starts[c + 1]!; i += 1) {
    while (at < starts[other + 1]! && reached[at]! < reached[i]!) at += 1;
    if (at === starts[other + 1] || reached[at] !== reached[i]) return false;
  }
  return true;
}

/** For each demand point the candidates that reach it, as places in `candidates`, rising. */
function reachersOf(
  { weight, starts, reached }: SiteProblem,
  candidates: readonly number[],
): number[][] {
  const reachers = Array.from(weight, (): number[] => []);
  candidates.forEach((c, at) => {
    for (let i = starts[c]!; i < starts[c + 1]!; i += 1) reachers[reached[i]!]!.push(at);
  });
  return reachers;
}

/** The problem with the candidates `kept`, and one demand point for all that the same of them reach. */
function joinDemand(problem: SiteProblem, kept: readonly number[]): SiteProblem {
  const groupOf = new Map<string, number>();
  const joined: number[] = [];
  const lists: number[][] = kept.map(() => []);
  reachersOf(problem, kept).forEach((list, d) => {
    if (list.length === 0) return;
    const key = list.join();
    let group = groupOf.get(key);
    if (group === undefined) {
      group = joined.push(0) - 1;
      groupOf.set(key, group);
      for (const at of list) lists[at]!.push(group);
    }
    joined[group]! += problem.weight[d]!;
  });
  const ends = new Uint32Array(kept.length + 1);
  lists.forEach((list, at) => (ends[at + 1] = ends[at]! + list.length));
  return {
    weight: Float64Array.from(joined),
    starts: ends,
    reached: Uint32Array.from(lists.flat()),
  };
}
