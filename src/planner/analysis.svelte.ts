import type { Coverage, Doubts } from '../core/coverage/coverage.ts';
import type { Gain } from '../core/coverage/gain.ts';
import type { Demand } from '../core/demand/demand.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { coverageBeside } from './coverage-once.ts';
import { CoverageClient, type Analysis, type Post } from './coverage-client.ts';
import { ShapeUrls } from './shape-urls.svelte.ts';

/** Progress is shown at most so often, milliseconds. */
const PROGRESS_EVERY_MS = 100;

/** What the worker has found of the present state, and of the list without the scenario. */
export class AnalysisState {
  readonly #openWorker: () => Post;
  #client: CoverageClient | null = null;
  #folder: string | null = null;
  #demand: Demand | null = null;
  #beside = new AbortController();
  #progressAt = 0;

  coverage = $state.raw<Coverage | null>(null);
  /** The same without the scenario; null while it is not known. */
  baseline = $state.raw<Coverage | null>(null);
  /** An analysis runs; what is shown is of the one before. */
  busy = $state.raw(false);
  /** The first totals of an edit are on their way: the map waits, so as to leave them the processor. */
  counting = $state.raw(false);
  /** Part done, 0 to 1. */
  progress = $state.raw(0);
  failure = $state.raw<string | null>(null);
  doubts = $state.raw<Doubts | null>(null);
  doubtsBusy = $state.raw(false);
  /** Counts finished analyses: what hangs on one is asked for again. */
  round = $state.raw(0);
  readonly shapes = new ShapeUrls();

  constructor(openWorker: () => Post) {
    this.#openWorker = openWorker;
  }

  /** Begins with the region in a folder, given by its whole address; what was known of another is forgotten. */
  open(folder: string, demand: Demand | null): void {
    this.reset();
    this.#folder = folder;
    this.#demand = demand;
    this.#client = new CoverageClient(this.#openWorker(), {
      onprogress: (share) => {
        this.#showProgress(share);
      },
      oncoverage: (coverage, whole) => {
        this.#take(coverage, whole);
      },
      onshapes: (shapes) => {
        performance.mark('planner-shapes');
        this.shapes.put(shapes);
      },
      onfailure: (message) => {
        this.failure = message;
        this.busy = false;
        this.counting = false;
      },
    });
    this.#client.open(folder);
    this.#client.setDemand(demand);
  }

  reset(): void {
    this.#client?.close();
    this.#client = null;
    this.#beside.abort();
    this.coverage = null;
    this.baseline = null;
    this.busy = false;
    this.counting = false;
    this.failure = null;
    this.doubts = null;
    this.shapes.clear();
  }

  setDemand(demand: Demand | null): void {
    this.#demand = demand;
    this.#client?.setDemand(demand);
  }

  /** `original` is the same without the scenario, or null when there is none: then this is it. */
  run(analysis: Analysis, original: (() => Analysis) | null): void {
    performance.mark('planner-asked');
    this.busy = true;
    this.counting = this.coverage !== null;
    this.progress = 0;
    this.failure = null;
    this.doubts = null;
    this.#client?.analyse(analysis);
    this.#ownBaseline = original === null;
    if (original === null) this.#beside.abort();
    else if (this.baseline === null) void this.#findBaseline(original());
  }

  /** Standards or demand have changed: the list alone has to be analysed anew. */
  forgetBaseline(): void {
    this.#beside.abort();
    this.baseline = null;
  }

  #ownBaseline = true;

  #take(coverage: Coverage, whole: boolean): void {
    performance.mark(whole ? 'planner-numbers' : 'planner-totals');
    this.coverage = coverage;
    this.counting = false;
    this.failure = null;
    if (!whole) return;
    this.busy = false;
    if (this.#ownBaseline) this.baseline = coverage;
    this.round += 1;
  }

  async #findBaseline(original: Analysis): Promise<void> {
    this.#beside.abort();
    this.#beside = new AbortController();
    const { signal } = this.#beside;
    const found = await this.beside([original], signal).catch((error: unknown) => {
      if (!signal.aborted) this.failure = String(error);
      return [];
    });
    if (!signal.aborted) this.baseline = found[0] ?? null;
  }

  /** Analyses of the same ground that leave what is shown as it is. */
  beside(analyses: readonly Analysis[], signal: AbortSignal): Promise<Coverage[]> {
    if (this.#folder === null) return Promise.resolve([]);
    const ground = { folder: this.#folder, demand: this.#demand };
    return coverageBeside(this.#openWorker(), ground, analyses, signal);
  }

  gain(lngLat: LngLat, radiusM: number): Promise<Gain> {
    if (!this.#client) return Promise.reject(new Error('No region is open'));
    return this.#client.gain(lngLat, radiusM);
  }

  async findDoubts(): Promise<void> {
    if (!this.#client || this.doubtsBusy) return;
    this.doubtsBusy = true;
    const { round } = this;
    try {
      const doubts = await this.#client.doubts();
      if (round === this.round) this.doubts = doubts;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      this.doubtsBusy = false;
    }
  }

  #showProgress(share: number): void {
    const now = performance.now();
    if (now - this.#progressAt < PROGRESS_EVERY_MS) return;
    this.#progressAt = now;
    this.progress = share;
  }
}
