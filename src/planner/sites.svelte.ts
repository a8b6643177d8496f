import type { Districts } from '../core/coverage/districts.ts';
import type { SuggestedSite } from '../core/suggest/suggested-site.ts';
import type { SuggestAnswer, SuggestPhase, UnprovedReason } from '../workers/suggest-protocol.ts';
import { SuggestClient, type SuggestPost, type Suggestion } from './suggest-client.ts';

type Found = Extract<SuggestAnswer, { kind: 'found' }>;
type Proved = Extract<SuggestAnswer, { kind: 'proved' }>;
type Progress = Extract<SuggestAnswer, { kind: 'progress' }>;

/** Progress is shown at most so often, milliseconds. */
const PROGRESS_EVERY_MS = 250;

/** The search for new sites: what runs, and what it has found. */
export class SitesState {
  readonly #openWorker: () => SuggestPost;
  #client: SuggestClient | null = null;
  #progressAt = 0;

  running = $state.raw(false);
  phase = $state.raw<SuggestPhase | null>(null);
  progress = $state.raw<Progress | null>(null);
  found = $state.raw<Found | null>(null);
  proved = $state.raw<Proved | null>(null);
  unproved = $state.raw<UnprovedReason | null>(null);
  failure = $state.raw<string | null>(null);
  /** Whether demand was people or divisions, or area. */
  ofArea = $state.raw(false);

  constructor(openWorker: () => SuggestPost) {
    this.#openWorker = openWorker;
  }

  /** The best selection so far. */
  readonly sites = $derived.by(
    (): readonly SuggestedSite[] => this.proved?.sites ?? this.found?.sites ?? [],
  );

  start(districts: Districts, suggestion: Suggestion): void {
    this.clear();
    this.running = true;
    this.ofArea = suggestion.demand.kind === 'grid';
    this.#client = new SuggestClient(this.#openWorker(), districts, suggestion, (answer) => {
      this.#take(answer);
      const proving = suggestion.proveSeconds !== null;
      if (answer.kind !== 'progress' && !(answer.kind === 'found' && proving)) this.cancel();
    });
  }

  /** Ends what runs; what was found stands. */
  readonly cancel = (): void => {
    this.#client?.cancel();
    this.#client = null;
    this.running = false;
    this.phase = null;
  };

  clear(): void {
    this.cancel();
    this.progress = null;
    this.found = null;
    this.proved = null;
    this.unproved = null;
    this.failure = null;
  }

  #take(answer: SuggestAnswer): void {
    switch (answer.kind) {
      case 'progress':
        this.#showProgress(answer);
        return;
      case 'found':
        this.found = answer;
        return;
      case 'proved':
        this.proved = answer;
        return;
      case 'unproved':
        this.unproved = answer.reason;
        return;
      case 'failed':
        this.failure = answer.message;
        return;
    }
  }

  #showProgress(progress: Progress): void {
    const now = performance.now();
    const other = progress.phase !== this.phase;
    if (!other && now - this.#progressAt < PROGRESS_EVERY_MS) return;
    this.#progressAt = now;
    this.phase = progress.phase;
    this.progress = progress;
  }
}
