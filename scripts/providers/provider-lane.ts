import { setMaxListeners } from 'node:events';
import PQueue from 'p-queue';
import type { fetch } from 'undici';
import type { Patience } from './patience.ts';
import { pauseMs } from './pause-ms.ts';
import { ProviderError, type ProviderErrorKind } from './provider-error.ts';
import type { GeocodeQuery, ProviderAnswer } from './provider.ts';
import type { ReadyProvider } from './ready-provider.ts';
import { retryAfterMs } from './retry-after-ms.ts';

/** The outside world, as arguments. */
export interface LaneWorld {
  readonly fetch: typeof fetch;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** `YYYY-MM-DD`, where the quota of a day begins anew. */
  readonly today: () => string;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Resolves after `ms`, or early when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly signal: AbortSignal;
}

/** Why a provider is asked no more in this run. */
export interface LaneStop {
  readonly kind: ProviderErrorKind;
  readonly message: string;
}

export type LaneOutcome =
  | { readonly kind: 'answers'; readonly answers: readonly ProviderAnswer[] }
  | { readonly kind: 'refused'; readonly message: string }
  /** Nothing that could be stored: to be asked again by another run. */
  | { readonly kind: 'none' };

const NONE: LaneOutcome = { kind: 'none' };

/** Requests under way at most, whatever the quota. */
const MAX_CONCURRENT = 8;

/**
 * One provider within a run: keeps its quota, repeats what may pass, and stops for good where that
 * is the only polite thing.
 */
export class ProviderLane {
  readonly ready: ReadyProvider;
  stopped: LaneStop | null = null;
  requests = 0;
  retries = 0;
  readonly #world: LaneWorld;
  readonly #patience: Patience;
  readonly #queue: PQueue;
  /** Requests by day, those of earlier runs included. */
  readonly #spent: Map<string, number>;
  /** Aborts when the lane stops or the run does: ends waiting, not the requests under way. */
  readonly #halt = new AbortController();
  #pausedUntil = 0;
  #failures = 0;

  constructor(ready: ReadyProvider, world: LaneWorld, patience: Patience, spentToday: number) {
    this.ready = ready;
    this.#world = world;
    this.#patience = patience;
    this.#spent = new Map([[world.today(), spentToday]]);
    this.#queue = new PQueue({
      concurrency: concurrencyOf(ready),
      ...intervalOf(ready.quota.perSecond),
    });
    // One listener for each query under way, more than the ten that count as a leak.
    setMaxListeners(0, this.#halt.signal, world.signal);
    world.signal.addEventListener('abort', () => this.#halt.abort(), { once: true });
    if (world.signal.aborted) this.#halt.abort();
  }

  /** Queries that are worth having under way at a time. */
  get concurrency(): number {
    return concurrencyOf(this.ready);
  }

  /** Asks until there is an answer, the tries are used up, or the lane stops. */
  async ask(query: GeocodeQuery): Promise<LaneOutcome> {
    const { tries, failuresInARow } = this.#patience;
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await this.#inTurn(() => this.#request(query));
      if (!(outcome instanceof ProviderError)) {
        if (outcome.kind !== 'none') this.#failures = 0;
        return outcome;
      }
      if (attempt === tries) {
        this.#failures += 1;
        if (this.#failures >= failuresInARow) this.#stop(outcome.kind, outcome.message);
        return NONE;
      }
      this.retries += 1;
      const ms = pauseMs(this.#patience, attempt, this.#world.random());
      await this.#world.sleep(ms, this.#halt.signal);
    }
  }

  /**
   * Runs a task when the quota of the second has room. A halt takes it out of the queue, but lets
   * it finish once begun: what was asked and paid for is still recorded.
   */
  async #inTurn(
    task: () => Promise<LaneOutcome | ProviderError>,
  ): Promise<LaneOutcome | ProviderError> {
    const waiting = new AbortController();
    const leave = (): void => waiting.abort();
    const halt = this.#halt.signal;
    if (halt.aborted) return NONE;
    halt.addEventListener('abort', leave);
    try {
      const begin = (): Promise<LaneOutcome | ProviderError> => {
        halt.removeEventListener('abort', leave);
        return task();
      };
      return await this.#queue.add(begin, { signal: waiting.signal });
    } catch (error) {
      if (waiting.signal.aborted) return NONE;
      throw error;
    }
  }

  /** One request; a failure that may pass is returned, not thrown. */
  async #request(query: GeocodeQuery): Promise<LaneOutcome | ProviderError> {
    await this.#waitForPause();
    if (this.#halt.signal.aborted || !this.#spendOne()) return NONE;
    const { provider, ...settings } = this.ready;
    const { fetch, signal } = this.#world;
    try {
      const answers = await provider.geocode(query, { ...settings, fetch, signal });
      return { kind: 'answers', answers };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return this.#afterError(error);
    }
  }

  #afterError(error: ProviderError): LaneOutcome | ProviderError {
    switch (error.kind) {
      case 'interrupted':
        return NONE;
      case 'refused':
        return { kind: 'refused', message: error.message };
      case 'bad-key':
      case 'quota-spent':
        this.#stop(error.kind, error.message);
        return NONE;
      case 'retryable':
      case 'bad-answer':
        this.#heedRetryAfter(error);
        return this.stopped === null ? error : NONE;
    }
  }

  /**
   * Counts a request against the quota of the day; false, and the end, when nothing is left of it.
   */
  #spendOne(): boolean {
    const day = this.#world.today();
    const spent = this.#spent.get(day) ?? 0;
    const { perDay } = this.ready.quota;
    if (perDay !== null && spent >= perDay) {
      this.#stop('quota-spent', `has had its ${perDay} requests of the day`);
      return false;
    }
    this.#spent.set(day, spent + 1);
    this.requests += 1;
    return true;
  }

  #heedRetryAfter({ retryAfter, message }: ProviderError): void {
    const waitMs = retryAfterMs(retryAfter, this.#world.now());
    if (waitMs > this.#patience.longestRetryAfterMs) {
      this.#stop(
        'quota-spent',
        `${message} and asks for a pause of ${Math.ceil(waitMs / 60_000)} min`,
      );
    }
    this.#pausedUntil = Math.max(this.#pausedUntil, this.#world.now() + waitMs);
  }

  /**
   * A pause that the service asked for holds for all queries, those that wait here already
   * included.
   */
  async #waitForPause(): Promise<void> {
    for (;;) {
      const waitMs = this.#pausedUntil - this.#world.now();
      if (waitMs <= 0 || this.#halt.signal.aborted) return;
      await this.#world.sleep(waitMs, this.#halt.signal);
    }
  }

  #stop(kind: ProviderErrorKind, message: string): void {
    this.stopped ??= { kind, message };
    this.#halt.abort();
  }
}

function concurrencyOf({ quota: { perSecond } }: ReadyProvider): number {
  return Math.max(1, Math.min(MAX_CONCURRENT, Math.floor(perSecond ?? MAX_CONCURRENT)));
}

/** No window of a second (longer, for less than one request a second) sees more than the quota. */
function intervalOf(perSecond: number | null): object {
  if (perSecond === null) return {};
  const intervalCap = Math.max(1, Math.floor(perSecond));
  return { intervalCap, interval: Math.ceil((1000 * intervalCap) / perSecond), strict: true };
}
