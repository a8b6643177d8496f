import type { SiteProblem } from './site-problem.ts';

/** A swap must win at least this part of all weight: less is rounding, and could go round in circles. */
const LEAST_WIN = 1e-12;

/**
 * Improves a choice by swapping one chosen candidate for one that is not, as long as that covers more.
 * Candidates are tried in rising order, each against the chosen one that is least missed; the search
 * ends when a whole round finds nothing. The result covers at least what `chosen` does.
 */
export function swapSites(problem: SiteProblem, chosen: readonly number[]): number[] {
  const search = new SwapSearch(problem, chosen);
  const candidates = problem.starts.length - 1;
  for (let c = 0, idle = 0; idle < candidates; c = (c + 1) % candidates) {
    idle = search.trySwapIn(c) ? 0 : idle + 1;
  }
  return search.sites;
}

class SwapSearch {
  readonly sites: number[];
  readonly #problem: SiteProblem;
  readonly #leastWin: number;
  readonly #isChosen: Uint8Array;
  /** How many chosen candidates reach each demand point. */
  readonly #times: Uint32Array;
  /** Sum of the slots in `sites` of those candidates: where there is one, its slot. */
  readonly #slotSum: Uint32Array;
  /** By candidate all that it reaches: a swap cannot win more than that, less the least loss. */
  readonly #reach: Float64Array;
  /** By slot: demand that only this candidate covers. */
  readonly #loss: Float64Array;
  #leastLoss = Infinity;
  /** By slot: what of its loss the candidate in question would catch. Zero between tries. */
  readonly #caught: Float64Array;

  constructor(problem: SiteProblem, chosen: readonly number[]) {
    this.#problem = problem;
    this.sites = [...chosen];
    this.#leastWin = LEAST_WIN * problem.weight.reduce((sum, weight) => sum + weight, 0);
    this.#isChosen = new Uint8Array(problem.starts.length - 1);
    this.#times = new Uint32Array(problem.weight.length);
    this.#slotSum = new Uint32Array(problem.weight.length);
    this.#loss = new Float64Array(chosen.length);
    this.#caught = new Float64Array(chosen.length);
    this.#reach = new Float64Array(problem.starts.length - 1);
    for (let c = 0; c < this.#reach.length; c += 1) {
      for (let at = problem.starts[c]!; at < problem.starts[c + 1]!; at += 1) {
        this.#reach[c]! += problem.weight[problem.reached[at]!]!;
      }
    }
    this.sites.forEach((c, slot) => this.#add(c, slot));
    this.#measureLosses();
  }

  /** Swaps a candidate in where that covers more, and says whether it did. */
  trySwapIn(c: number): boolean {
    if (this.#isChosen[c] === 1 || this.#reach[c]! - this.#leastLoss <= this.#leastWin)
      return false;
    const { weight, starts, reached } = this.#problem;
    const caught = this.#caught;
    let gain = 0;
    caught.fill(0);
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) {
      const d = reached[at]!;
      if (this.#times[d] === 0) gain += weight[d]!;
      else if (this.#times[d] === 1) caught[this.#slotSum[d]!]! += weight[d]!;
    }
    let slot = 0;
    for (let each = 1; each < caught.length; each += 1) {
      if (this.#missed(each) < this.#missed(slot)) slot = each;
    }
    if (gain - this.#missed(slot) <= this.#leastWin) return false;
    this.#remove(this.sites[slot]!, slot);
    this.sites[slot] = c;
    this.#add(c, slot);
    this.#measureLosses();
    return true;
  }

  /** What is lost when the candidate in a slot makes way for the one in question. */
  #missed(slot: number): number {
    return this.#loss[slot]! - this.#caught[slot]!;
  }

  #add(c: number, slot: number): void {
    const { starts, reached } = this.#problem;
    this.#isChosen[c] = 1;
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) {
      this.#times[reached[at]!]! += 1;
      this.#slotSum[reached[at]!]! += slot;
    }
  }

  #remove(c: number, slot: number): void {
    const { starts, reached } = this.#problem;
    this.#isChosen[c] = 0;
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) {
      this.#times[reached[at]!]! -= 1;
      this.#slotSum[reached[at]!]! -= slot;
    }
  }

  #measureLosses(): void {
    this.#leastLoss = Infinity;
    const { weight, starts, reached } = this.#problem;
    this.sites.forEach((c, slot) => {
      let loss = 0;
      for (let at = starts[c]!; at < starts[c + 1]!; at += 1) {
        if (this.#times[reached[at]!] === 1) loss += weight[reached[at]!]!;
      }
      this.#loss[slot] = loss;
      this.#leastLoss = Math.min(this.#leastLoss, loss);
    });
  }
}
