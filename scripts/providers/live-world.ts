import { setTimeout as wait } from 'node:timers/promises';
import type { fetch } from 'undici';
import type { LaneWorld } from './provider-lane.ts';

/** Beijing's offset from UTC, milliseconds: where the services' days begin. */
const BEIJING_MS = 8 * 3_600_000;

/** The real clock, chance and time to wait. */
export function liveWorld(through: typeof fetch, signal: AbortSignal): LaneWorld {
  return {
    fetch: through,
    now: Date.now,
    today: () => new Date(Date.now() + BEIJING_MS).toISOString().slice(0, 10),
    random: Math.random,
    sleep: async (ms, until) => {
      try {
        await wait(ms, undefined, { signal: until });
      } catch (error) {
        if (!until.aborted) throw error;
      }
    },
    signal,
  };
}
