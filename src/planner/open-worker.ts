/** Starts the worker that computes coverage. */
export function openCoverageWorker(): Worker {
  return new Worker(new URL('../workers/coverage.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker that suggests sites. */
export function openSuggestWorker(): Worker {
  return new Worker(new URL('../workers/suggest.worker.ts', import.meta.url), { type: 'module' });
}

/** Starts the worker that reads a file of demand. */
export function openDemandWorker(): Worker {
  return new Worker(new URL('../workers/demand.worker.ts', import.meta.url), { type: 'module' });
}
