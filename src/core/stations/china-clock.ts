/** China has one time zone, eight hours before UTC all year; minutes. */
export const CHINA_OFFSET_MINUTES = 8 * 60;

/** The day that clocks in China show, YYYY-MM-DD. */
export function chinaDay(now: Date): string {
  return new Date(now.getTime() + CHINA_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);
}
