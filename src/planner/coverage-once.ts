import type { Coverage } from '../core/coverage/coverage.ts';
import type { Demand } from '../core/demand/demand.ts';
import { CoverageClient, type Analysis, type Post } from './coverage-client.ts';

/** What stays the same over several analyses. */
export interface Ground {
  /** Whole address of the region's folder. */
  readonly folder: string;
  readonly demand: Demand | null;
}

/**
 * Analyses beside the worker that the page talks to, one after the other: for comparisons, which must
 * not throw away what that worker knows. Rejects with the reason of `signal` when it aborts.
 */
export async function coverageBeside(
  worker: Post,
  { folder, demand }: Ground,
  analyses: readonly Analysis[],
  signal: AbortSignal,
): Promise<Coverage[]> {
  const found: Coverage[] = [];
  let settle: (coverage: Coverage) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const client = new CoverageClient(worker, {
    onprogress: () => undefined,
    oncoverage: (coverage, whole) => {
      if (whole) settle(coverage);
    },
    onshapes: () => undefined,
    onfailure: (message) => {
      fail(new Error(message));
    },
  });
  const stop = (): void => {
    fail(new DOMException('Aborted', 'AbortError'));
  };
  signal.addEventListener('abort', stop);
  try {
    client.open(folder);
    client.setDemand(demand);
    for (const analysis of analyses) {
      const answer = new Promise<Coverage>((resolve, reject) => {
        [settle, fail] = [resolve, reject];
      });
      if (signal.aborted) stop();
      else client.analyse(analysis);
      found.push(await answer);
    }
    return found;
  } finally {
    signal.removeEventListener('abort', stop);
    client.close();
  }
}
