import { expect, test } from 'vitest';
import type { Standard, Standards } from '../../src/core/coverage/standard.ts';
import { walkMinutes, walkStandard } from '../../src/core/coverage/walk-minutes.ts';

const WALK: Standard = { mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 };
const DRIVE: Standard = { mode: 'drive', minutes: 15, speed_kmh: 30, detour_factor: 1.25 };
const STANDARDS: Standards = {
  province: DRIVE,
  city: DRIVE,
  county: DRIVE,
  town: { ...WALK, speed_kmh: 5 },
  village: WALK,
};

test.each([
  [0, 1],
  [800, 15],
  [1200, 23],
  [4800, 90],
  [4900, null],
])('%d metres', (metres, minutes) => {
  expect(walkMinutes(metres, WALK)).toBe(minutes);
});

test('the lowest level that walks gives the standard', () => {
  expect(walkStandard(STANDARDS)).toBe(WALK);
  expect(walkStandard({ ...STANDARDS, town: DRIVE, village: DRIVE })).toBeNull();
});
