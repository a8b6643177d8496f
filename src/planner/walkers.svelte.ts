import type { ThreeWay } from '../core/coverage/coverage.ts';
import { PRESETS } from '../core/coverage/presets.ts';
import type { Standards } from '../core/coverage/standard.ts';

/** Walkers that are set beside each other, fastest first. */
export const WALKERS = ['fast_walk', 'walk', 'elder_walk'] as const;
export type Walker = (typeof WALKERS)[number];

/** Speed of a walker, km/h. */
export function walkerSpeedKmh(walker: Walker): number {
  const preset = PRESETS.find(({ id }) => id === walker);
  if (!preset) throw new Error(`No preset ${walker}: add one to PRESETS.`);
  return preset.standard.speed_kmh;
}

/** Standards with another walker wherever people walk; minutes and detours stay. */
export function standardsOfWalker(standards: Standards, walker: Walker): Standards {
  const speed_kmh = walkerSpeedKmh(walker);
  const entries = Object.entries(standards).map(([key, standard]) => [
    key,
    standard.mode === 'walk' || standard.mode === 'elder_walk'
      ? { ...standard, speed_kmh }
      : standard,
  ]);
  return Object.fromEntries(entries) as Standards;
}

/** How much the answer depends on the walker: three analyses, made when asked for. */
export class WalkersState {
  readonly #run: (standards: readonly Standards[], signal: AbortSignal) => Promise<ThreeWay[]>;
  #running = new AbortController();

  shares = $state.raw<readonly ThreeWay[] | null>(null);
  busy = $state.raw(false);
  failure = $state.raw<string | null>(null);

  constructor(run: (standards: readonly Standards[], signal: AbortSignal) => Promise<ThreeWay[]>) {
    this.#run = run;
  }

  /** Gives up what runs and forgets what was found: the question has changed. */
  clear(): void {
    this.#running.abort();
    this.shares = null;
    this.busy = false;
    this.failure = null;
  }

  async compare(standards: Standards): Promise<void> {
    this.clear();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.busy = true;
    try {
      const each = WALKERS.map((walker) => standardsOfWalker(standards, walker));
      const shares = await this.#run(each, signal);
      if (!signal.aborted) this.shares = shares;
    } catch (error) {
      if (!signal.aborted) this.failure = error instanceof Error ? error.message : String(error);
    } finally {
      if (!signal.aborted) this.busy = false;
    }
  }
}
