import type { SiteProblem } from './site-problem.ts';

/**
 * Takes, `count` times, the candidate that covers the most of what is left; ties by the lowest number.
 * Stops early when nothing is left that a candidate reaches. Lazy: a gain only ever falls, so that a
 * candidate whose old gain is beaten need not be reckoned again.
 */
export function chooseGreedily(problem: SiteProblem, count: number): number[] {
  const { weight, starts, reached } = problem;
  const covered = new Uint8Array(weight.length);
  const candidates = starts.length - 1;
  const gain = new Float64Array(candidates);
  const gainOf = (c: number) => {
    let sum = 0;
    for (let at = starts[c]!; at < starts[c + 1]!; at += 1) {
      const d = reached[at]!;
      if (covered[d] === 0) sum += weight[d]!;
    }
    return sum;
  };
  for (let c = 0; c < candidates; c += 1) gain[c] = gainOf(c);
  const heap = new GainHeap(gain);
  const chosen: number[] = [];
  while (chosen.length < count && heap.size > 0) {
    const best = heap.first;
    const fresh = gainOf(best);
    if (fresh < gain[best]!) {
      gain[best] = fresh;
      heap.firstFell();
      continue;
    }
    if (fresh <= 0) break;
    heap.takeFirst();
    chosen.push(best);
    for (let at = starts[best]!; at < starts[best + 1]!; at += 1) covered[reached[at]!] = 1;
  }
  return chosen;
}

/** Numbers by falling gain, then rising number: a binary heap over gains that its owner lowers. */
class GainHeap {
  readonly #gain: Float64Array;
  readonly #items: Uint32Array;
  size: number;

  constructor(gain: Float64Array) {
    this.#gain = gain;
    this.#items = Uint32Array.from(gain.keys());
    this.size = gain.length;
    for (let at = (this.size >> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  get first(): number {
    return this.#items[0]!;
  }

  firstFell(): void {
    this.#sink(0);
  }

  takeFirst(): void {
    this.size -= 1;
    this.#items[0] = this.#items[this.size]!;
    this.#sink(0);
  }

  #before(a: number, b: number): boolean {
    const [gainA, gainB] = [this.#gain[a]!, this.#gain[b]!];
    return gainA > gainB || (gainA === gainB && a < b);
  }

  #sink(from: number): void {
    const items = this.#items;
    const item = items[from]!;
    let at = from;
    for (let child = 2 * at + 1; child < this.size; child = 2 * at + 1) {
      if (child + 1 < this.size && this.#before(items[child + 1]!, items[child]!)) child += 1;
      if (!this.#before(items[child]!, item)) break;
      items[at] = items[child]!;
      at = child;
    }
    items[at] = item;
  }
}
