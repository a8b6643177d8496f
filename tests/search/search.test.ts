import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { NearPattern } from '../../src/core/search/near-pattern.ts';
import { initialsOf, PinyinPattern } from '../../src/core/search/pinyin-pattern.ts';
import { buildSearchIndex } from '../../src/core/search/search-index.ts';
import { search } from '../../src/core/search/search.ts';
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

describe('PinyinPattern', () => {
  const beginning = (length: number): number => 1 << length;

  test.each([
    ['凤鸣路社区', 'fml', beginning(3)],
    ['凤鸣路社区', 'fengminglu', beginning(3)],
    ['凤鸣路社区', 'fengml', beginning(3)],
    ['凤鸣路社区', 'fmi', beginning(2)],
    ['凤鸣路社区', '凤ml', beginning(3)],
    ['重庆市', 'cq', beginning(2)],
    ['重庆市', 'zhongqing', beginning(2)],
    ['双凤桥街道', 'sfq', beginning(3)],
    ['凤鸣路社区', 'flm', 0],
    ['凤鸣路社区', 'fmlsqx', 0],
    ['a区', 'aq', beginning(2)],
  ])('%s by %s', (name, query, ends) => {
    expect(PinyinPattern.of(query, READINGS)?.ends(name)).toBe(ends);
  });

  test.each([
    ['凤鸣路社区', 'mlsq', true],
    ['凤鸣路社区', 'mls', true],
    ['凤鸣路社区', 'lushequ', true],
    ['凤鸣路社区', 'fml', false],
    ['凤鸣路社区', 'lsqx', false],
    ['凤凤鸣路', 'fml', true],
  ])('%s has %s further in: %s', (name, query, within) => {
    expect(PinyinPattern.of(query, READINGS)?.within(name)).toBe(within);
  });

  test('a name that has the text has its first letter among its initials', () => {
    const characters = [...READINGS.keys(), 'a', 'x'];
    const letters = [...new Set([...READINGS.values()].flat().join(''))];
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...characters), maxLength: 6 }),
        fc.string({ unit: fc.constantFrom(...letters, '凤'), minLength: 1, maxLength: 4 }),
        (name, query) => {
          const pattern = PinyinPattern.of(query, READINGS);
          fc.pre(pattern !== null && pattern.initial !== 0);
          const begins = pattern?.ends(name) !== 0;
          fc.pre(begins || pattern?.within(name) === true);
          const where = begins ? name.charAt(0) : name;
          expect(initialsOf(where, READINGS) & (pattern?.initial ?? 0)).not.toBe(0);
        },
      ),
    );
  });

  test('is for letters, and not for endless ones', () => {
    expect(PinyinPattern.of('凤鸣路', READINGS)).toBeNull();
    expect(PinyinPattern.of('a'.repeat(31), READINGS)).toBeNull();
  });
});

describe('NearPattern', () => {
  test.each([
    ['双凤桥街道', '双凤乔街道', 5, 'another character'],
    ['双凤桥街道', '双凤街道', 5, 'one missing'],
    ['双凤桥街道', '双凤桥桥街道', 5, 'one too many'],
    ['双凤桥街道', '双桥凤街道', 5, 'two exchanged'],
    ['双凤桥街道', '霜凤桥街', 4, 'another character in the beginning of a name'],
    ['双凤桥街道', '双凤桥街道', null, 'no slip'],
    ['双凤桥街道', '双乔凤街道', null, 'two slips'],
    ['双凤桥街道', '双乔桥', null, 'a short text with another sound'],
    ['渝北区', '鱼北', 2, 'a short text with the same sound'],
  ] as const)('%s by %s: %s (%s)', (name, query, end, _slip) => {
    const readings = new Map([...READINGS, ['鱼', ['yu']] as const]);
    const pattern = new NearPattern(query, readings);
    expect(pattern.match(name)?.end ?? null).toBe(end);
    if (end !== null) expect(pattern.able(name.charCodeAt(0), name.charCodeAt(1))).toBe(true);
  });
});

/** The edit distance with exchanges, by the book. */
function editDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      }
      rows[i]![j] = best;
    }
  }
  return rows[a.length]![b.length]!;
}

test('NearPattern finds one slip in a beginning exactly where the edit distance does', () => {
  const word = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 4, maxLength: 7 });
  fc.assert(
    fc.property(word, word, (query, name) => {
      const pattern = new NearPattern(query, new Map());
      const near = pattern.match(name);
      if (near) {
        expect(editDistance(query, name.slice(0, near.end))).toBe(1);
        expect(pattern.able(name.charCodeAt(0), name.charCodeAt(1))).toBe(true);
      }
      const beginnings = Array.from({ length: name.length + 1 }, (_, end) => name.slice(0, end));
      const one = beginnings.some((each) => editDistance(query, each) === 1);
      expect(near !== null).toBe(one && !name.startsWith(query));
    }),
    { numRuns: 2000 },
  );
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
  '500000000000',
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
  ['江北县双凤桥', '双凤桥街道'],
  ['渝北区凤鸣路', '凤鸣路社区退役军人服务站'],
  ['双凤桥街道凤鸣路社区', '凤鸣路社区退役军人服务站'],
  ['凤鸣路社区居民委员会', '凤鸣路社区退役军人服务站'],
  ['凤鸣路社区退役军人服务站', '凤鸣路社区退役军人服务站'],
])('%s finds %s first', (query, title) => {
  expect(search(INDEX, query, 5)[0]?.title).toBe(title);
});

test('says the former name that matched, and the parents largest first', () => {
  expect(search(INDEX, '江北县', 1)[0]).toMatchObject({ alias: '江北县', kind: 'division' });
  expect(search(INDEX, '凤鸣路', 1)[0]?.parents).toEqual(['重庆市', '渝北区', '双凤桥街道']);
});

test('a slip is tolerated only when nothing else matches, and said', () => {
  expect(search(INDEX, '凤鸣路社去', 9)).toMatchObject([{ code: '500112017005', near: true }]);
  expect(search(INDEX, '凤鸣路社区', 9)).toMatchObject([{ code: '500112017005', near: false }]);
});

test('any text has an answer, and the same one each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(search(INDEX, text, 5)).toEqual(search(INDEX, text, 5));
    }),
    { numRuns: 500 },
  );
});

test.each(['', '   ', '不存在的地方', 'zzzz', '南岸 凤鸣路', '(', '\\', '\n', '.*'])(
  '%j finds nothing',
  (query) => {
    expect(search(INDEX, query, 5)).toEqual([]);
  },
);
