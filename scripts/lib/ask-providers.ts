import { matchRank, type MatchLevel } from '../../src/core/gazetteer/level.ts';
import { checkCounty, type DistanceToCountyM } from '../providers/check-county.ts';
import { PATIENCE, type Patience } from '../providers/patience.ts';
import type { GeocodeQuery } from '../providers/provider.ts';
import { ProviderLane, type LaneOutcome, type LaneWorld } from '../providers/provider-lane.ts';
import type { ReadyProvider } from '../providers/ready-provider.ts';
import { CliError } from './cli-error.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Journal } from './journal.ts';
import { stopLine } from './stop-line.ts';

export interface AskOptions {
  /** Queries with the same key are asked once. */
  readonly queries: Iterable<GeocodeQuery>;
  /**
   * In the order of preference: a later one is asked where the earlier ones had no answer deep
   * enough.
   */
  readonly chain: readonly ReadyProvider[];
  readonly journal: Journal;
  /** The level that ends the chain for a query. */
  readonly leastLevel: MatchLevel;
  readonly distanceToCountyM: DistanceToCountyM;
  readonly world: LaneWorld;
  readonly patience?: Patience;
  /**
   * Entries of earlier days are asked anew (`YYYY-MM-DD`; today for `--refresh`). Those of this day
   * or later stay, so that a killed refresh resumes.
   */
  readonly refreshBefore?: string | null;
  /** Called after every query that is through. */
  readonly onQuery?: () => void;
}

/** What a run came to. */
export interface AskSummary {
  /** Different queries. */
  readonly queries: number;
  /** Queries answered by the journal alone. */
  readonly cache_hits: number;
  /** Queries of which a provider that is out of order or out of quota was not asked. */
  readonly left: number;
  readonly requests: number;
  readonly retries: number;
  /** Entries added, by provider and status. */
  readonly added: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /**
   * To be thrown when all that is known has been written: why not everything was asked. Null when
   * it was.
   */
  readonly error: CliError | null;
}

/**
 * Sends every query down the chain of providers until one has an answer deep enough, and records
 * each answer the moment it is there. What the journal holds is never asked again. A provider that
 * fails for good is left out from there on; the others go on, and a later run asks it what it
 * missed.
 */
export async function askProviders(options: AskOptions): Promise<AskSummary> {
  const run = new Run(options);
  const pending = distinct(options.queries);
  const runners = run.lanes.reduce((sum, lane) => sum + lane.concurrency, 0);
  const work = Array.from({ length: Math.max(1, runners) }, () => run.work(pending));
  // All must have ended before the caller closes the journal, even when one of them failed.
  const failure = (await Promise.allSettled(work)).find((each) => each.status === 'rejected');
  if (failure) throw failure.reason;
  return run.summary();
}

class Run {
  readonly lanes: readonly ProviderLane[];
  readonly #options: AskOptions;
  readonly #added: Record<string, Record<string, number>> = {};
  #queries = 0;
  #hits = 0;
  #left = 0;
  #failed = false;

  constructor(options: AskOptions) {
    const { chain, world, patience = PATIENCE, journal } = options;
    this.#options = options;
    this.lanes = chain.map((ready) => {
      const spent = journal.countOn(ready.provider.id, world.today());
      return new ProviderLane(ready, world, patience, spent);
    });
  }

  /**
   * Takes queries from the shared iterator until it is empty, the signal aborts, or a bug stops a
   * runner.
   */
  async work(pending: Iterator<GeocodeQuery>): Promise<void> {
    try {
      for (let next = this.#next(pending); next !== null; next = this.#next(pending)) {
        this.#queries += 1;
        await this.#answer(next);
        this.#options.onQuery?.();
      }
    } catch (error) {
      this.#failed = true;
      throw error;
    }
  }

  #next(pending: Iterator<GeocodeQuery>): GeocodeQuery | null {
    if (this.#failed || this.#options.world.signal.aborted) return null;
    const { done, value } = pending.next();
    return done === true ? null : value;
  }

  async #answer(query: GeocodeQuery): Promise<void> {
    let asked = false;
    let missed = false;
    for (const lane of this.lanes) {
      let entry = this.#stored(query, lane.ready.provider.id);
      if (entry === null) {
        asked = true;
        entry = lane.stopped === null ? this.#record(query, lane, await lane.ask(query)) : null;
      }
      missed ||= entry === null;
      if (entry !== null && this.#isDeepEnough(entry)) break;
    }
    if (!asked) this.#hits += 1;
    if (missed) this.#left += 1;
  }

  #stored(query: GeocodeQuery, provider: string): JournalEntry | null {
    const entry = this.#options.journal.get(query.key, provider);
    const { refreshBefore = null } = this.#options;
    return entry !== null && refreshBefore !== null && entry.date < refreshBefore ? null : entry;
  }

  #isDeepEnough(entry: JournalEntry): boolean {
    const least = matchRank(this.#options.leastLevel);
    return entry.answers.some((answer) => matchRank(answer.match_level) >= least);
  }

  #record(query: GeocodeQuery, lane: ProviderLane, outcome: LaneOutcome): JournalEntry | null {
    if (outcome.kind === 'none') return null;
    const { provider, licence } = lane.ready;
    const given = outcome.kind === 'answers' ? outcome.answers : [];
    const verdict = checkCounty(given, query.county_code, this.#options.distanceToCountyM);
    const entry: JournalEntry = {
      key: query.key,
      provider: provider.id,
      date: this.#options.world.today(),
      query: query[provider.asks],
      status: statusOf(outcome, verdict.answers.length),
      ...verdict,
      failure: outcome.kind === 'refused' ? outcome.message : null,
      storage: provider.storage,
      licence,
    };
    this.#options.journal.record(entry);
    const counts = (this.#added[provider.id] ??= {});
    counts[entry.status] = (counts[entry.status] ?? 0) + 1;
    return entry;
  }

  summary(): AskSummary {
    return {
      queries: this.#queries,
      cache_hits: this.#hits,
      left: this.#left,
      requests: this.lanes.reduce((sum, lane) => sum + lane.requests, 0),
      retries: this.lanes.reduce((sum, lane) => sum + lane.retries, 0),
      added: this.#added,
      error: this.#error(),
    };
  }

  #error(): CliError | null {
    const again = 'All answers so far are kept: run the same command to go on.';
    if (this.#options.world.signal.aborted) return new CliError(`Interrupted. ${again}`);
    const stops = this.lanes.flatMap(({ ready, stopped }) =>
      stopped ? [stopLine(ready.provider, stopped)] : [],
    );
    if (stops.length === 0 && this.#left === 0) return null;
    if (stops.length === 0) stops.push('Some requests failed again and again.');
    return new CliError(`${stops.join(' ')} ${this.#left} queries are left. ${again}`);
  }
}

function statusOf(outcome: LaneOutcome, accepted: number): JournalEntry['status'] {
  if (outcome.kind === 'refused') return 'failed-final';
  if (accepted > 0) return 'ok';
  return outcome.kind === 'answers' && outcome.answers.length > 0 ? 'rejected' : 'no-result';
}

/** Each key once, as they come. */
function* distinct(queries: Iterable<GeocodeQuery>): Generator<GeocodeQuery, undefined> {
  const seen = new Set<string>();
  for (const query of queries) {
    if (seen.has(query.key)) continue;
    seen.add(query.key);
    yield query;
  }
  return undefined;
}
