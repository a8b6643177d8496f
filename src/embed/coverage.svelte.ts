import type { Coverage } from '../core/coverage/coverage.ts';
import { shapeOptionsFor } from '../core/coverage/shape-options.ts';
import type { Standards } from '../core/coverage/standard.ts';
import type { Region } from '../core/region/region.ts';
import type { CoverageAnswer, CoverageRequest } from '../workers/coverage-protocol.ts';

/** Coverage of a region by some standards, counted once by the worker that the planner asks too. */
export class EmbedCoverage {
  coverage = $state.raw<Coverage | null>(null);
  /** `blob:` addresses of what the map draws. */
  shapes = $state.raw<{ readonly bands: string; readonly gaps: string } | null>(null);
  failure = $state.raw<string | null>(null);

  /** `folder` is the whole address of the region's artifacts. Returns its end. */
  start(region: Region, standards: Standards, folder: string): () => void {
    const worker = new Worker(new URL('../workers/coverage.worker.ts', import.meta.url), {
      type: 'module',
    });
    const ask = (request: CoverageRequest): void => {
      worker.postMessage(request);
    };
    worker.onmessage = ({ data }: MessageEvent<CoverageAnswer>) => {
      this.#take(data);
    };
    worker.onerror = (event) => {
      this.failure = event.message || 'worker';
    };
    ask({ kind: 'open', folder });
    ask({ kind: 'demand', demand: null });
    ask({ kind: 'analyse', id: 1, standards, scenario: [], shapes: shapeOptionsFor(region) });
    return () => {
      worker.terminate();
      if (!this.shapes) return;
      URL.revokeObjectURL(this.shapes.bands);
      URL.revokeObjectURL(this.shapes.gaps);
    };
  }

  #take(answer: CoverageAnswer): void {
    if (answer.kind === 'coverage') this.coverage = answer.coverage;
    else if (answer.kind === 'failed') this.failure = answer.message;
    else if (answer.kind === 'shapes') {
      const address = (bytes: ArrayBuffer): string =>
        URL.createObjectURL(new Blob([bytes], { type: 'application/geo+json' }));
      const { bands, gaps } = answer.shapes;
      this.shapes = { bands: address(bands), gaps: address(gaps) };
    }
  }
}
