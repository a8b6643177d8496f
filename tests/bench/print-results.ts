import type { BenchResult } from './bench-result.ts';

/** A row's script gives its results to `run.ts` this way: stdout is for them alone. */
export function printResults(results: readonly BenchResult[]): void {
  process.stdout.write(JSON.stringify(results));
}
