import { expect, test } from 'vitest';
import { searchJson } from '../../scripts/artifacts/search.json.ts';
import { division } from '../../src/core/gazetteer/division.ts';
import { unpackSearchData } from '../../src/core/search/search-data.ts';

const DIVISIONS = [
  division('500000000000', '重庆市'),
  division('500112017005', '凤鸣路社区居委会'),
  division('620721500000', '绿A洲乡'),
];

function data(code = '500000000000') {
  const former = [
    { code: '500112000000', name: '江北县' },
    { code: '120116000000', name: '塘沽区' },
  ];
  return unpackSearchData(JSON.parse(searchJson(DIVISIONS, code, former)));
}

test('characters are read as in the name and as alone, without tones, ü as v', () => {
  const { readings } = data();
  expect(readings.get('重')).toEqual(['chong', 'zhong']);
  expect(readings.get('凤')).toEqual(['feng']);
  expect(readings.get('绿')).toEqual(['lv']);
  expect(readings.has('A')).toBe(false);
});

test('only former names within the region travel along', () => {
  expect([...data().aliases]).toEqual([['500112000000', ['江北县']]]);
});
