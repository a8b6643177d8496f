import { describe, expect, test } from 'vitest';
import { briefOf } from '../../src/core/brief/brief.ts';
import type { BriefSearch } from '../../src/core/brief/brief-input.ts';
import { briefWordsEn } from '../../src/core/brief/brief-words-en.ts';
import { briefWordsZhCn } from '../../src/core/brief/brief-words-zh-cn.ts';
import { sampleInput, sampleRow } from './sample-brief.ts';

const said = (value: unknown): string => JSON.stringify(value);

const SEARCH: BriefSearch = {
  ...{ unit: 'people', demand: 5000, already_covered: 1000, unlocated: 30 },
  ...{ candidates: 80, cell_m: null },
  sites: [
    { candidate: 1, lngLat: [100.1, 30.1], newly_covered: 700, cumulative: 700 },
    { candidate: 2, lngLat: [100.2, 30.2], newly_covered: 200, cumulative: 900 },
  ],
};

/** Total and parts of people's demand of the whole region. */
function people(total: number | null, nominal: number | null) {
  const input = sampleInput();
  const covered = { certain: 100, nominal, possible: 900 };
  return sampleInput({
    demand: { name: '人口.csv', unit: 'people' },
    coverage: {
      ...input.coverage,
      total: sampleRow('', '', { demand: { total, located: total, covered } }),
    },
  });
}

test('bears the mark inside, and none for the public', () => {
  const input = sampleInput();
  expect(briefOf(input).mark).toBe('内部资料');
  const region = { ...input.manifest.region, audience: 'public' as const };
  const open = briefOf({ ...input, manifest: { ...input.manifest, region } });
  expect(open.mark).toBeNull();
});

test('says that the map was not reviewed, or its approval number', () => {
  const input = sampleInput();
  expect(briefOf(input).approval).toBe('未经审图');
  const map_approval = { number: 'GS(2024)1号', source: '自然资源部', checked_on: '2026-01-01' };
  const region = { ...input.manifest.region, map_approval };
  const approved = briefOf({ ...input, manifest: { ...input.manifest, region } });
  expect(approved.approval).toBe('审图号：GS(2024)1号（自然资源部）');
});

test('limits are those that hold', () => {
  const zh = briefOf(sampleInput());
  expect(zh.limits.slice(0, 3)).toEqual([
    '名单的 20 个站点中 12 个按行政区划推导，并非官方名单。',
    '12 个站点只知道所在的乡镇或区县，没有画在真实位置上。',
    '没有计入：没有位置的 1 个，流动服务站 2 个，关闭的 0 个。',
  ]);
  const input = sampleInput();
  const manifest = {
    ...input.manifest,
    ...{ stations_derived: 0, districts_without_outline: ['990103000000'] },
  };
  const all = briefOf({ ...input, manifest }).limits;
  expect(all.join('')).not.toContain('推导');
  expect(all).toContain('没有界线、未计面积的区县：990103000000。');
});

test('a scenario is told with what the list alone comes to, to the digits that differ', () => {
  const before = { certain: 0.1, nominal: 0.39999, possible: 0.9 };
  expect(briefOf(sampleInput({ edits: 2, before })).scenario).toBe(
    '按方案（2 处改动）计算；原名单为 39.999\u00a0%。',
  );
  expect(briefOf(sampleInput({ edits: 2 })).scenario).toBe('按方案（2 处改动）计算。');
  expect(briefOf(sampleInput()).scenario).toBeNull();
});

describe('people', () => {
  test('stand in the place of stations', () => {
    expect(briefOf(people(2000, 500)).figures[1]).toMatchObject({
      ...{ key: 'people', text: '25.0\u00a0%', value: 0.25 },
      notes: ['2,000 人中 500 人', '确定 5.0\u00a0%，可能 45.0\u00a0%'],
    });
  });

  test.each([
    [null, null],
    [2000, null],
  ])('of %s in all and %s in reach are withheld', (total, nominal) => {
    expect(briefOf(people(total, nominal)).figures[1]).toEqual({
      ...{ key: 'people', label: '人口在圈内', text: '不予公布', value: null, notes: [] },
    });
  });
});

describe('sites', () => {
  const withPeople = { demand: { name: '人口.csv', unit: 'people' } } as const;

  test('are listed with their sum', () => {
    const { sites } = briefOf(sampleInput({ ...withPeople, sites: SEARCH }));
    expect(sites?.lead).toBe('2 处合计新覆盖 900 人（全部 5,000 人，原已覆盖 1,000 人）。');
    expect(sites?.items.map(({ facts }) => facts)).toEqual([
      '100.1000，30.1000：新覆盖 700 人',
      '100.2000，30.2000：新覆盖 200 人',
    ]);
  });

  test('few people are nowhere told, nor what gives them away', () => {
    const few = { ...SEARCH.sites[1]!, newly_covered: 7, cumulative: 707 };
    const search = { ...SEARCH, sites: [SEARCH.sites[0]!, few] };
    const { sites } = briefOf(sampleInput({ ...withPeople, sites: search }));
    expect(sites?.items[1]?.cells[2]).toEqual({ value: null, text: '不予公布' });
    expect(said(sites)).not.toMatch(/\b7\b|707/);
  });

  test('with counts of coverage withheld no sum is told', () => {
    const coverage = { ...sampleInput().coverage, withheld: true };
    const { sites } = briefOf(sampleInput({ ...withPeople, coverage, sites: SEARCH }));
    expect(said(sites?.lead)).not.toMatch(/5,000|1,000/);
  });

  test('a search without a result says so', () => {
    const none = briefOf(sampleInput({ sites: { ...SEARCH, sites: [] } }));
    expect(none.sites).toMatchObject({ lead: '没有能新覆盖什么的地点。', items: [], note: '' });
  });
});

test('standards that levels share stand in one line', () => {
  const { standards } = sampleInput();
  expect(briefOf(sampleInput()).method[0]).toBe(
    '各级站点：步行 15 分钟，4 公里/小时，绕行系数 1.25，半径 800 米。',
  );
  const ride = { mode: 'ebike', minutes: 15, speed_kmh: 15, detour_factor: 1.25 } as const;
  const split = { ...standards, town: ride, village_urban: standards.village, village_rural: ride };
  expect(briefOf(sampleInput({ standards: split })).method.slice(0, 2)).toEqual([
    '区县及以上、社区站：步行 15 分钟，4 公里/小时，绕行系数 1.25，半径 800 米。',
    '乡镇（街道）站、村站：电动自行车 15 分钟，15 公里/小时，绕行系数 1.25，半径 3,000 米。',
  ]);
});

test('the words have the same keys, and Chinese its own marks', () => {
  expect(Object.keys(briefWordsEn).sort()).toEqual(Object.keys(briefWordsZhCn).sort());
  const { title, sentence, method, limits, sources, figures, gaps } = briefOf(
    sampleInput({ edits: 1, before: { certain: 0.1, nominal: 0.3, possible: 0.9 } }),
  );
  const texts = [title, sentence, ...method, ...limits, ...sources, said(figures), gaps.lead];
  for (const text of texts) expect(text).not.toMatch(/[\u4e00-\u9fff][,;:()?!]/);
  const en = briefOf(sampleInput({ lang: 'en' }));
  const english = [en.title, en.sentence, ...en.method, ...en.limits, en.gaps.lead, en.dated];
  for (const text of english) expect(text).not.toMatch(/[\u4e00-\u9fff]/);
});
