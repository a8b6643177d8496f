import { describe, expect, test } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import type { FormerName } from '../../src/core/gazetteer/former-names.ts';
import { matchAddress } from '../../src/core/geocode/match-address.ts';
import { buildMatchIndex } from '../../src/core/geocode/match-index.ts';

const DIVISIONS = [
  division('220000000000', '吉林省'),
  division('220300000000', '四平市'),
  division('220303000000', '铁东区'),
  division('220303001000', '四平市铁东区七马路街道'),
  division('220303001001', '四平市铁东区七马路街道鑫荣社区居委会'),
  division('220303001002', '兴东社区居委会（原三道街）'),
  division('513400000000', '凉山彝族自治州'),
];

function former(code: string, name: string): FormerName {
  return { code, name, kind: 'former', since: 2020, note: '' };
}

function kinds(names: readonly FormerName[], name: string): string[] {
  const entries = buildMatchIndex(DIVISIONS, names).byName.get(name) ?? [];
  return entries.map(({ division: { code }, kind }) => `${code} ${kind}`);
}

describe('the index', () => {
  test.each([
    ['吉林省', ['220000000000 full']],
    ['吉林', ['220000000000 short']],
    ['凉山', ['513400000000 short']],
    ['凉山州', ['513400000000 short']],
    ['七马路街道', ['220303001000 full']],
    ['四平市铁东区七马路街道', ['220303001000 full']],
    ['鑫荣社区', ['220303001001 full']],
    ['兴东社区', ['220303001002 full']],
    ['兴东', []],
  ])('knows %s as %j', (name, expected) => expect(kinds([], name)).toEqual(expected));

  test('takes a former name before a short one', () => {
    expect(kinds([former('220303000000', '铁东')], '铁东')).toEqual(['220303000000 former']);
  });
  test('takes a name behind a city for a division that moved', () => {
    const names = [former('220303000000', '辽源市铁东区')];
    expect(kinds(names, '辽源市铁东区')).toEqual(['220303000000 moved']);
    expect(kinds(names, '辽源铁东区')).toEqual(['220303000000 moved']);
  });
  test('leaves out former names of divisions that it does not hold', () => {
    expect(kinds([former('110105000000', '某县')], '某县')).toEqual([]);
  });
  test('does not mind the order of the divisions', () => {
    const there = buildMatchIndex(DIVISIONS, []);
    const back = buildMatchIndex([...DIVISIONS].reverse(), []);
    expect(back.byCode.get('220303001001')).toMatchObject({ place: '鑫荣社区' });
    expect(new Set(back.byName.keys())).toEqual(new Set(there.byName.keys()));
  });
});

test('a region that is no division is a wrong call', () => {
  const index = buildMatchIndex(DIVISIONS, []);
  expect(() => matchAddress(index, '铁东区', { within: '999999000000' })).toThrow('no division');
});
