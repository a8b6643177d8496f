import type { DemandContext, DemandResult } from '../core/demand/demand-context.ts';
import { DemandIssues } from '../core/demand/demand-issues.ts';
import { demandTexts } from '../core/demand/demand-texts.ts';

/** What the page asks of the demand worker; the answer is a `DemandResult`. */
export interface DemandRequest {
  readonly file: File;
  readonly context: DemandContext;
}

/** Reads files of demand in a worker of its own each time, so that a large one can be given up. */
export class DemandReader {
  readonly #open: () => Worker;
  #stop: (() => void) | null = null;

  /** `open` starts `src/workers/demand.worker.ts`. */
  constructor(open: () => Worker) {
    this.#open = open;
  }

  /** Reads a file; the reading before is given up and never answered. */
  read(file: File, context: DemandContext): Promise<DemandResult> {
    this.cancel();
    const worker = this.#open();
    this.#stop = () => {
      worker.terminate();
    };
    return new Promise((resolve) => {
      const done = (result: DemandResult): void => {
        worker.terminate();
        resolve(result);
      };
      worker.onmessage = (event: MessageEvent<DemandResult>) => {
        done(event.data);
      };
      worker.onerror = (event) => {
        // Out of memory, or the program could not be fetched.
        event.preventDefault();
        const fault = demandTexts(context.lang).readFailed(event.message || 'worker');
        done(DemandIssues.refuse(file.name, context.lang, fault));
      };
      worker.postMessage({ file, context } satisfies DemandRequest);
    });
  }

  /** Gives up what is being read; its promise stays open. */
  cancel(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
