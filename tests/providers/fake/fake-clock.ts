import { fetch } from 'undici';
import type { LaneWorld } from '../../../scripts/providers/provider-lane.ts';

export interface FakeClock {
  readonly world: LaneWorld;
  /** Milliseconds that were slept, in order. */
  readonly pauses: number[];
}

/** A world whose clock moves on only by sleeping, and whose chance is always the same. */
export function fakeClock(signal: AbortSignal = new AbortController().signal): FakeClock {
  const pauses: number[] = [];
  let now = Date.UTC(2026, 4, 6, 2);
  return {
    pauses,
    world: {
      fetch,
      now: () => now,
      today: () => new Date(now).toISOString().slice(0, 10),
      random: () => 0.5,
      sleep: (ms) => {
        pauses.push(ms);
        now += ms;
        return Promise.resolve();
      },
      signal,
    },
  };
}
