/** China has one time zone, eight hours before UTC all year. */
const OFFSET_MINUTES = 8 * 60;

/**
 * A date whose local fields read what clocks in China show: stations keep that time wherever the reader's
 * computer thinks it is.
 */
export function chinaClock(now: Date): Date {
  const there = new Date(now.getTime() + OFFSET_MINUTES * 60_000);
  return new Date(
    there.getUTCFullYear(),
    there.getUTCMonth(),
    there.getUTCDate(),
    there.getUTCHours(),
    there.getUTCMinutes(),
    there.getUTCSeconds(),
  );
}

/** The day that clocks in China show, YYYY-MM-DD. */
export function chinaDay(now: Date): string {
  return new Date(now.getTime() + OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);
}
