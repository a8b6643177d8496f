import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDemand } from '../../scripts/lib/demand/read-demand.ts';
import { loadDistricts } from '../../scripts/lib/load-districts.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { DemandResult } from '../../src/core/demand/demand-context.ts';
import { demandOfText } from '../../src/core/demand/demand-of-text.ts';
import { readDemandFile } from '../../src/load/read-demand-file.ts';
import { demandContext } from '../demand/demand-context.ts';

const INPUTS = join(ROOT, 'tests/cases/inputs');
const QUANGANG = demandContext({
  region: '350505000000',
  districts: loadDistricts('350505000000'),
});

/** The sum of people, or the lines and messages of what is wrong. */
function answer(result: DemandResult): number | string[] {
  return result.ok
    ? result.demand.weight.reduce((sum, each) => sum + each, 0)
    : result.issues.map(({ line, message }) => `${line} ${message}`);
}
const notes = (result: DemandResult): string => (result.ok ? result.demand.notes.join('\n') : '');

test.each([
  ['12-demand-units-and-totals/wan.csv', 2400, /up to 10,000 people each/],
  ['12-demand-units-and-totals/county-row.csv', 172_000, /1 row that sum up others .*line 2/],
  ['12-demand-units-and-totals/county-row-codes.csv', 172_000, /line 2/],
  ['12-demand-units-and-totals/quanqu.csv', 172_000, /line 2/],
  ['12-demand-units-and-totals/hidden-row.xlsx', null, /1 row hidden .*line \d+/],
  ['07-guarded-cells/demand.csv', 2400, /^/],
  ['09-multipoint-geojson/demand.geojson', 2400, /^/],
])('%s counts %s people, in the terminal and in the page', async (name, people, note) => {
  const path = join(INPUTS, name);
  const file = new File([readFileSync(path)], name);
  for (const read of [readDemand(path, QUANGANG), readDemandFile(file, QUANGANG)]) {
    const result = await read;
    if (people === null) expect(answer(result)).toBeGreaterThan(0);
    else expect(answer(result)).toBe(people);
    expect(notes(result)).toMatch(note);
  }
});

/** Rows of a table read for the square districts of the tests; every place lies within them. */
const read = (text: string): DemandResult =>
  demandOfText(text.replaceAll('@', '100.51,36.52'), 't.csv', demandContext());

describe('units', () => {
  test.each([
    ['经度,纬度,常住人口(万)\n@,1.2\n', 12_000],
    ['经度,纬度,人口/千人\n@,1.2\n', 1200],
    ['经度,纬度,人口_万人\n@,0.12\n', 1200],
    ['经度,纬度,常住人口【百人】\n@,12\n', 1200],
    ['经度,纬度,常住人口（单位：万人）\n@,0.12\n', 1200],
    ['经度,纬度,常住人口（人）\n@,1200\n', 1200],
    ['lng,lat,population (thousands)\n@,1.2\n', 1200],
    ['各乡镇人口,,\n单位：万人,,\n经度,纬度,人口\n@,0.12\n', 1200],
    ['各乡镇常住人口（万人）,,\n经度,纬度,人口\n@,0.12\n', 1200],
    // The header's own unit is nearer than the title's.
    ['单位：万人,,\n经度,纬度,人口（人）\n@,1200\n', 1200],
    ['经度,纬度,人口\n@,0.12万人\n@,1.2千人\n@,300 人\n@,"1,200人"\n', 3900],
    ['经度,纬度,人口（万人）\n@,0.12\n@,300人\n', 1500],
    ['经度,纬度,人口,计量单位\n@,0.12,万人\n@,300,人\n', 1500],
    ['经度,纬度,人口（万人）\n@,"1,200"\n', 12_000_000],
    // A title that speaks of people but names no unit.
    ['2020年人口普查,,\n经度,纬度,人口\n@,1200\n', 1200],
  ])('%j counts %i', (text, people) => {
    expect(answer(read(text))).toBe(people);
  });

  test.each([
    ['经度,纬度,人口（户）\n@,1200\n', /2 counts households/],
    ['经度,纬度,人口\n@,1200户\n', /2 counts households/],
    ['经度,纬度,人口\n@,1200亩\n', /2 is no number/],
    ['经度,纬度,人口\n@,约1200人\n', /2 is no number/],
  ])('%j is refused', (text, message) => {
    expect(answer(read(text))).toMatchObject([expect.stringMatching(message)]);
  });
});

const HEAD = '名称,经度,纬度,人口\n';
const CODES = '区划代码,名称,人口\n';
describe('totals', () => {
  test.each([
    ['below its rows', `${HEAD}甲镇,@,100\n乙镇,@,200\n合计,@,300\n`, 300],
    ['above and below', `${HEAD}全县,@,300\n甲镇,@,100\n乙镇,@,200\n总计,@,300\n`, 300],
    [
      'subtotals and a total',
      `${HEAD}总计,@,600\n甲镇,@,100\n乙镇,@,200\n小计,@,300\n丙镇,@,300\n小计,@,300\n`,
      600,
    ],
    [
      'a county in a city, by name',
      `${HEAD}甲县,@,300\n子镇,@,100\n丑镇,@,200\n乙区,@,500\n寅街道,@,400\n卯街道,@,100\n`,
      800,
    ],
    ['the county below its towns', `${HEAD}子镇,@,100\n丑镇,@,200\n甲县,@,300\n`, 300],
    [
      'nested codes of three levels',
      `${CODES}620100000000,甲市,900\n620101000000,乙区,600\n620101001000,子街道,200\n620101002000,丑街道,400\n620102000000,丙区,300\n`,
      900,
    ],
    [
      'codes of six digits',
      `${CODES}620101,乙区,600\n620101001,子街道,200\n620101002,丑街道,400\n`,
      600,
    ],
    [
      'codes in any order',
      `${CODES}620101001,子街道,200\n620101,乙区,600\n620101002,丑街道,400\n`,
      600,
    ],
    [
      'rounded numbers',
      `${HEAD.replace('人口', '人口（万人）')}全区,@,17.2\n甲镇,@,6.22\n乙镇,@,10.99\n`,
      172_100,
    ],
    ['with remarks in brackets', `${HEAD}全县（含农场）,@,300\n甲镇,@,100\n乙镇,@,200\n`, 300],
    ['其中 in a column of its own', `${HEAD}甲县,@,300\n其中,@,100\n乙,@,200\n`, 300],
    ['a total without a place', `${HEAD}甲镇,@,100\n乙镇,@,200\n合计,,,300\n`, 300],
  ])('%s: nobody counts twice', (_, text, people) => {
    expect(answer(read(text))).toBe(people);
  });

  test.each([
    [
      'a county and towns of which one is missing',
      `${CODES}620101,乙区,600\n620101001,子街道,200\n`,
      '2 is of a division',
    ],
    [
      'a total that does not add up',
      `${HEAD}全县,@,500\n甲镇,@,100\n乙镇,@,200\n`,
      '2 says that it is a total',
    ],
    [
      'a county of nearly as many',
      `${HEAD}甲县,@,310\n子镇,@,100\n丑镇,@,200\n`,
      '2 is of a division',
    ],
    [
      '其中 below a row that holds more',
      `${HEAD}甲镇,@,300\n其中：男,@,150\n乙镇,@,90\n`,
      '3 is part of the row above',
    ],
    [
      'an unnamed sum of all others',
      `经度,纬度,人口\n@,600\n@,100\n@,200\n@,300\n`,
      '2 is the sum of all other rows',
    ],
  ])('%s: the row is named', (_, text, message) => {
    expect(answer(read(text))).toMatchObject([expect.stringContaining(message)]);
  });

  test.each([
    ['counties side by side', `${HEAD}甲县,@,300\n乙县,@,300\n丙县,@,600\n`, 1200],
    ['a zone beside its towns', `${HEAD}高新区,@,50\n子镇,@,100\n丑镇,@,200\n`, 350],
    [
      'places that carry the county’s code',
      `code,lng,lat,pop\n620101,@,600\n620101,@,100\n620101001,@,20\n`,
      720,
    ],
    [
      'towns and villages of others',
      `${CODES}620101001000,子街道,100\n620101002201,丑村,90\n`,
      190,
    ],
    ['few people beside many', `${CODES}620101,县直,60\n620101001,子街道,200\n`, 260],
    ['weights of one', `lng,lat,weight\n@,1\n@,1\n@,1\n@,3\n`, 6],
  ])('%s are no total', (_, text, people) => {
    expect(answer(read(text))).toBe(people);
  });
});

test.each(['="12"', "'12", '`12', '\t12', '＝"12"'])('a guard is taken off: %j', (cell) => {
  expect(answer(read(`经度,纬度,人口\n="100.51",'36.52,${cell}\n`))).toBe(12);
});

test('a MultiPoint of several points is refused as before', () => {
  const of = (coordinates: number[][]): string =>
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { pop: 5 }, geometry: { type: 'MultiPoint', coordinates } },
      ],
    });
  const [one, two] = [
    [100.51, 36.52],
    [100.6, 36.6],
  ] as const;
  expect(answer(read(of([[...one]])))).toBe(5);
  expect(answer(read(of([[...one], [...two]])))).toMatchObject([
    expect.stringContaining('MultiPoint'),
  ]);
  expect(answer(read(of([])))).toMatchObject([expect.stringContaining('MultiPoint')]);
});
