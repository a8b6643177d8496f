import { expect, test } from 'vitest';
import { PATIENCE } from '../../scripts/providers/patience.ts';
import { pauseMs } from '../../scripts/providers/pause-ms.ts';
import { retryAfterMs } from '../../scripts/providers/retry-after-ms.ts';

const NOW = Date.UTC(2026, 4, 6, 2, 0, 0);

test.each([
  [null, 0],
  ['0', 0],
  [' 120 ', 120_000],
  ['Wed, 06 May 2026 02:00:30 GMT', 30_000],
  ['Wed, 06 May 2026 01:00:00 GMT', 0],
  ['soon', 0],
  ['', 0],
])('Retry-After: %s is %i ms', (header, ms) => {
  expect(retryAfterMs(header, NOW)).toBe(ms);
});

test.each([
  [1, 0, 250],
  [1, 0.999_999, 500],
  [2, 0.5, 750],
  [4, 0, 2000],
  [9, 0.5, 22_500],
  [60, 0.5, 22_500],
])('after attempt %i with chance %d: %d ms', (attempt, random, ms) => {
  expect(pauseMs(PATIENCE, attempt, random)).toBeCloseTo(ms, 2);
});
