import type { Patience } from './patience.ts';

/**
 * Milliseconds to wait after a failed attempt (counted from 1): doubles each time up to the longest.
 * Half of it is chance (`random` from 0 up to 1), so that many clients do not come back together.
 */
export function pauseMs(
  { pauseMs: first, longestPauseMs }: Patience,
  attempt: number,
  random: number,
): number {
  return Math.min(longestPauseMs, first * 2 ** (attempt - 1)) * (0.5 + random / 2);
}
