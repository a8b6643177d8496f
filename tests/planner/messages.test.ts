import { describe, expect, it } from 'vitest';
import { en } from '../../src/planner/messages/en.ts';
import { zhCn } from '../../src/planner/messages/zh-cn.ts';

/** Keys with the keys inside them, sorted. */
function keys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, keys(inner)]));
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('messages of the planner', () => {
  it('say the same things in every language', () => {
    expect(keys(en)).toEqual(keys(zhCn));
  });

  it('keep half-width punctuation out of Chinese sentences', () => {
    const demand = { total: 12, located: 10, covered: { certain: 1, nominal: 2, possible: 3 } };
    const made = [
      zhCn.result('甘肃省', '1.2 %', '0.3 %', '80.9 %'),
      zhCn.demandSentence('人口.csv', 'people', demand),
      zhCn.gain(12.3, 40, 'people', { before: '1.2 %', after: '1.5 %' }),
      zhCn.sitesNote(100, 1000, 3),
      zhCn.standardSentence({ mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 }),
    ];
    for (const text of [...texts(zhCn), ...made]) {
      expect(text).not.toMatch(/[\u4e00-\u9fff][,;:()?!]/);
    }
  });

  const percents: [share: number, digits: number, expected: string][] = [
    [0.012, 1, '1.2\u00a0%'],
    [0, 1, '0.0\u00a0%'],
    [0.809_34, 1, '80.9\u00a0%'],
    [0.000_004, 4, '0.0004\u00a0%'],
  ];
  it.each(percents)('%f with %d digits', (share, digits, expected) => {
    expect(zhCn.percent(share, digits)).toBe(expected);
    expect(en.percent(share, digits)).toBe(expected);
  });
});
