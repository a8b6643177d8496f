/** Rounds that warm up and are not counted. */
const WARM_UP = 2;

/** Median milliseconds of each of several works, done by turns so that a busy moment meets all of them. */
export async function mediansMs(
  rounds: number,
  works: readonly (() => unknown)[],
): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = -WARM_UP; round < rounds; round += 1) {
    for (const [at, work] of works.entries()) {
      const started = performance.now();
      await work();
      if (round >= 0) times[at]!.push(performance.now() - started);
    }
  }
  return times.map(median);
}

/** Milliseconds of one run, and what it gave. */
export async function onceMs<T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? NaN)) / 2;
}
