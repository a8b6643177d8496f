import { describe, expect, it } from 'vitest';
import { LEVELS, MATCH_LEVELS } from '../../src/core/gazetteer/level.ts';
import { KINDS, REVIEW_STATUSES, STATUSES } from '../../src/core/stations/station.ts';
import { distanceParts } from '../../src/core/geo/distance-parts.ts';
import { en } from '../../src/ui/messages/en.ts';
import { zhCn as zhCnFirst } from '../../src/ui/messages/zh-cn.ts';
import { zhCnLater } from '../../src/ui/messages/zh-cn-later.ts';

const zhCn = { ...zhCnFirst, ...zhCnLater };

/** Every key with the keys inside it, and how many parameters a function takes. */
function shape(value: unknown): unknown {
  if (typeof value === 'function') return `(${value.length})`;
  if (Array.isArray(value)) return value.map(shape);
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]));
}

describe('messages', () => {
  it('say the same things in every language', () => {
    const keys = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([key, inner]) => [key, keys(inner)]),
          )
        : typeof value;
    expect(keys(en)).toEqual(keys(zhCn));
    expect(shape(en.noHitsHelp)).toEqual(shape(zhCn.noHitsHelp));
  });

  it.each([
    ['zh', zhCn],
    ['en', en],
  ] as const)('%s has a word for every value of the data', (_lang, m) => {
    const words = [
      ...LEVELS.flatMap((level) => [m.level(level, true), m.levelShort(level, false)]),
      ...MATCH_LEVELS.map((level) => m.approximatePlace(level)),
      ...KINDS.map((kind) => m.kind(kind)),
      ...STATUSES.map((status) => m.status(status)),
      ...REVIEW_STATUSES.map((status) => m.review(status)),
    ];
    for (const word of words) expect(word).not.toMatch(/undefined|^\s*$/);
  });

  it('keeps half-width commas, brackets and colons out of Chinese sentences', () => {
    const texts = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(texts)
          : [];
    for (const text of texts(zhCn)) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:()]/);
  });
});

describe('distance', () => {
  const cases: [metres: number, zh: string, en: string][] = [
    [0, '0 米', '0 m'],
    [4, '0 米', '0 m'],
    [847, '850 米', '850 m'],
    [994, '990 米', '990 m'],
    [995, '1 公里', '1 km'],
    [1234, '1.2 公里', '1.2 km'],
    [9949, '9.9 公里', '9.9 km'],
    [9951, '10 公里', '10 km'],
    [123_456, '123 公里', '123 km'],
  ];
  it.each(cases)('%d m', (metres, zh, english) => {
    expect(zhCn.distance(metres)).toBe(zh);
    expect(en.distance(metres)).toBe(english);
  });

  it('never shows a longer distance for a shorter one', () => {
    let before = 0;
    for (let metres = 0; metres < 20_000; metres += 1) {
      const { value, unit } = distanceParts(metres);
      const shown = unit === 'km' ? value * 1000 : value;
      expect(shown).toBeGreaterThanOrEqual(before);
      before = shown;
    }
  });
});

describe('standard', () => {
  it('speaks in plain words', () => {
    const standard = { mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 } as const;
    expect(zhCn.standard(standard, zhCn.distance(800))).toBe(
      '步行 15 分钟\uff0c4 公里/小时\uff0c绕行系数 1.25 → 半径 800 米',
    );
    expect(en.standard(standard, en.distance(800))).toBe(
      '15 minutes on foot at 4 km/h, detour factor 1.25 → radius 800 m',
    );
  });
});
