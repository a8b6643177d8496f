import type { Coverage, Doubts } from '../core/coverage/coverage.ts';
import type { Gain } from '../core/coverage/gain.ts';
import type { Demand } from '../core/demand/demand.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import type {
  CoverageAnswer,
  CoverageRequest,
  CoverageShapes,
} from '../workers/coverage-protocol.ts';

type AnalyseRequest = Extract<CoverageRequest, { kind: 'analyse' }>;

/** What an analysis is made of, but for its number. */
export type Analysis = Omit<AnalyseRequest, 'kind' | 'id'>;

/** Where the answers of the newest analysis go. */
export interface CoverageListener {
  /** Part done, 0 to 1. */
  readonly onprogress: (share: number) => void;
  readonly oncoverage: (coverage: Coverage, whole: boolean) => void;
  readonly onshapes: (shapes: CoverageShapes) => void;
  readonly onfailure: (message: string) => void;
}

interface Waiting {
  readonly resolve: (answer: CoverageAnswer) => void;
  readonly reject: (error: Error) => void;
}

/** What the client needs of a `Worker`; tests hand in another. */
export type Post = Pick<Worker, 'postMessage' | 'terminate'> & {
  onmessage: ((event: MessageEvent<CoverageAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

/** The coverage worker as the page knows it: answers of an older analysis never arrive. */
export class CoverageClient {
  readonly #worker: Post;
  readonly #listener: CoverageListener;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #analysis = 0;

  constructor(worker: Post, listener: CoverageListener) {
    this.#worker = worker;
    this.#listener = listener;
    worker.onmessage = ({ data }) => {
      this.#take(data);
    };
    worker.onerror = (event) => {
      this.#fail(event.message || 'worker');
    };
  }

  /** Begins with the region in a folder, given by its whole address. */
  open(folder: string): void {
    this.#post({ kind: 'open', folder });
  }

  setDemand(demand: Demand | null): void {
    this.#post({ kind: 'demand', demand });
  }

  analyse(analysis: Analysis): void {
    this.#lastId += 1;
    this.#analysis = this.#lastId;
    this.#post({ kind: 'analyse', id: this.#analysis, ...analysis });
  }

  /** What a station at a place would newly cover, after all that was asked before. */
  async gain(lngLat: LngLat, radiusM: number): Promise<Gain> {
    const answer = await this.#ask((id) => ({ kind: 'gain', id, lngLat, radiusM }));
    if (answer.kind !== 'gain') throw new Error(`Asked for a gain, got ${answer.kind}`);
    return answer;
  }

  async doubts(): Promise<Doubts> {
    const answer = await this.#ask((id) => ({ kind: 'doubts', id }));
    if (answer.kind !== 'doubts') throw new Error(`Asked for doubts, got ${answer.kind}`);
    return answer.doubts;
  }

  close(): void {
    this.#worker.terminate();
    this.#rejectAll('closed');
  }

  #ask(request: (id: number) => CoverageRequest): Promise<CoverageAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#post(request(id));
    });
  }

  #post(request: CoverageRequest): void {
    this.#worker.postMessage(request);
  }

  #take(answer: CoverageAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (waiting) {
      this.#waiting.delete(answer.id);
      if (answer.kind === 'failed') waiting.reject(new Error(answer.message));
      else waiting.resolve(answer);
      return;
    }
    // 0 is what has no number: districts or demand that could not be opened.
    if (answer.id !== this.#analysis && answer.id !== 0) return;
    const listener = this.#listener;
    switch (answer.kind) {
      case 'progress':
        listener.onprogress(answer.total > 0 ? answer.done / answer.total : 0);
        return;
      case 'totals':
      case 'coverage':
        listener.oncoverage(answer.coverage, answer.kind === 'coverage');
        return;
      case 'shapes':
        listener.onshapes(answer.shapes);
        return;
      case 'failed':
        listener.onfailure(answer.message);
        return;
      case 'gain':
      case 'doubts':
        return;
    }
  }

  #fail(message: string): void {
    this.#rejectAll(message);
    this.#listener.onfailure(message);
  }

  #rejectAll(message: string): void {
    for (const { reject } of this.#waiting.values()) reject(new Error(message));
    this.#waiting.clear();
  }
}
