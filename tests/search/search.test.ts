import { describe, expect, test } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { matchPinyin } from '../../src/core/search/match-pinyin.ts';
import { buildSearchIndex, search } from '../../src/core/search/search-index.ts';
import { officialName, usualKind } from '../../src/core/stations/official-name.ts';
import { makeStation } from '../stations/make-station.ts';

const READINGS = new Map(
  Object.entries({
    凤: ['feng'],
    鸣: ['ming'],
    路: ['lu'],
    社: ['she'],
    区: ['ou', 'qu'],
    重: ['chong', 'zhong'],
    庆: ['qing'],
    渝: ['yu'],
    北: ['bei'],
    双: ['shuang'],
    桥: ['qiao'],
    街: ['jie'],
    道: ['dao'],
    市: ['shi'],
    长: ['chang', 'zhang'],
    空: ['kong'],
    滨: ['bin'],
    海: ['hai'],
    新: ['xin'],
  }),
);

describe('matchPinyin', () => {
  test.each([
    ['凤鸣路社区', 'fml', { start: 0, end: 3 }],
    ['凤鸣路社区', 'fengminglu', { start: 0, end: 3 }],
    ['凤鸣路社区', 'fengml', { start: 0, end: 3 }],
    ['凤鸣路社区', 'fmi', { start: 0, end: 2 }],
    ['凤鸣路社区', 'mlsq', { start: 1, end: 5 }],
    ['重庆市', 'cq', { start: 0, end: 2 }],
    ['重庆市', 'zhongqing', { start: 0, end: 2 }],
    ['双凤桥街道', 'sfq', { start: 0, end: 3 }],
    ['凤鸣路社区', 'flm', null],
    ['凤鸣路社区', 'fmlsqx', null],
    ['A区', 'aq', { start: 0, end: 2 }],
  ])('%s by %s', (name, query, match) => {
    expect(matchPinyin([...name], query, READINGS)).toEqual(match);
  });
});

const DIVISIONS = [
  division('500000000000', '重庆市'),
  division('500112000000', '渝北区'),
  division('500112017000', '双凤桥街道'),
  division('500112017005', '凤鸣路社区居委会'),
  division('500112017006', '长空路社区居委会'),
];
const STATIONS = DIVISIONS.map((each) =>
  makeStation({
    station_id: each.code,
    division_code: each.code,
    level: each.level,
    kind: usualKind(each.level),
    name: officialName(each),
  }),
);
const INDEX = buildSearchIndex(
  { region: 'chongqing', stations: STATIONS, divisions: DIVISIONS },
  { readings: READINGS, aliases: new Map([['500112000000', ['江北县']]]) },
);

test.each([
  ['凤鸣路', '凤鸣路社区退役军人服务站'],
  ['fml', '凤鸣路社区退役军人服务站'],
  ['FML', '凤鸣路社区退役军人服务站'],
  [' 凤鸣路 ', '凤鸣路社区退役军人服务站'],
  ['渝北 凤鸣路', '凤鸣路社区退役军人服务站'],
  ['渝北', '渝北区'],
  ['渝北区', '渝北区'],
  ['yb', '渝北区'],
  ['双凤', '双凤桥街道'],
  ['重庆', '重庆市'],
  ['cq', '重庆市'],
  ['江北县', '渝北区'],
  ['凤鸣路社区退役军人服务站', '凤鸣路社区退役军人服务站'],
])('%s finds %s first', (query, title) => {
  expect(search(INDEX, query, 5)[0]?.title).toBe(title);
});

test('says the former name that matched, and the parents largest first', () => {
  expect(search(INDEX, '江北县', 1)[0]).toMatchObject({ alias: '江北县', kind: 'division' });
  expect(search(INDEX, '凤鸣路', 1)[0]?.parents).toEqual(['重庆市', '渝北区', '双凤桥街道']);
});

test.each(['', '   ', '不存在的地方', 'zzzz', '南岸 凤鸣路', '(', '\\'])(
  '%j finds nothing',
  (query) => {
    expect(search(INDEX, query, 5)).toEqual([]);
  },
);
