import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { MOUNTAIN_DETOUR, PRESETS, presetOfMode } from '../../src/core/coverage/presets.ts';
import { MODES, serviceRadiusM, StandardSchema } from '../../src/core/coverage/standard.ts';

/** Network metres in 15 minutes over the detour factor. */
test.each([
  ['walk', 800],
  ['plan_walk_60', 692],
  ['plan_walk_80', 923],
  ['elder_walk', 576],
  ['elder_walk_1_3', 554],
  ['fast_walk', 960],
  ['bicycle', 3000],
  ['ebike', 3000],
  ['drive', 6000],
])('%s reaches %i m', (id, radius) => {
  const preset = PRESETS.find((each) => each.id === id);
  expect(preset && Math.round(serviceRadiusM(preset.standard))).toBe(radius);
});

describe.each(PRESETS)('$id', ({ standard, source, confirmed }) => {
  test('is a standard with a source, and says what is assumed', () => {
    expect(v.parse(StandardSchema, standard)).toEqual(standard);
    expect(source.zh.endsWith('。')).toBe(true);
    expect(source.en.endsWith('.')).toBe(true);
    expect(/本项目/.test(source.zh)).toBe(!confirmed);
    expect(/\bour assumption\b|taken by us/.test(source.en)).toBe(!confirmed);
  });
});

test('every mode has a preset of its own name, and ids are unique', () => {
  for (const mode of MODES) expect(presetOfMode(mode).standard.mode).toBe(mode);
  expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length);
});

test('the mountain detour is marked as assumed', () => {
  expect(MOUNTAIN_DETOUR).toMatchObject({ detour_factor: 1.5, confirmed: false });
});
