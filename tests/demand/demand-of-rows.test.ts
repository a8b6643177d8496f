import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDemand } from '../../scripts/lib/demand/read-demand.ts';
import type { DemandContext, DemandResult } from '../../src/core/demand/demand-context.ts';
import type { Demand } from '../../src/core/demand/demand.ts';
import { demandOfText } from '../../src/core/demand/demand-of-text.ts';
import { readDemandFile } from '../../src/load/read-demand-file.ts';
import { gb18030Bytes } from '../list/gb18030-bytes.ts';
import { temporaryFile } from '../list/temporary-file.ts';
import { zipBomb } from '../list/zip-bomb.ts';
import { demandContext } from './demand-context.ts';

function read(text: string, changes: Partial<DemandContext> = {}): Demand {
  const result = demandOfText(text, 'test.csv', demandContext(changes));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.demand;
}

/** One line a point: what matters of it. */
function pointsOf(demand: Demand): string[] {
  return Array.from(demand.weight, (weight, i) =>
    [demand.lng[i], demand.lat[i], weight, demand.uncertaintyM[i], demand.code[i]].join(' '),
  );
}

describe('headers in Chinese and English', () => {
  test.each([
    ['经度,纬度,人口', '100.51,36.52,120', ['100.51 36.52 120 0 ']],
    ['lng,lat,weight', '100.51,36.52,120', ['100.51 36.52 120 0 ']],
    ['Longitude;Latitude;Population', '100.51;36.52;120', ['100.51 36.52 120 0 ']],
    ['X坐标\tY坐标\t2020年常住人口（人）', '100.51\t36.52\t120', ['100.51 36.52 120 0 ']],
    ['纬度,经度,服务对象人数,误差', '36.52,100.51,120,300', ['100.51 36.52 120 300 ']],
    ['坐标,权重', '"100.51,36.52",1.5', ['100.51 36.52 1.5 0 ']],
    ['location,count', '"36.52 100.51",12', ['100.51 36.52 12 0 ']],
    ['区划代码,人数', '620100001201,77', ['NaN NaN 77 0 620100001201']],
    ['code,lng,lat,pop', '620101,101.5,36.5,7', ['101.5 36.5 7 0 620101000000']],
    ['经度,纬度,人口', '100°30′36″,北纬36.52,１，２００', ['100.51 36.52 1200 0 ']],
    ['lng,lat,weight', '100.51,36.52,1.2e3', ['100.51 36.52 1200 0 ']],
  ])('%s', (header, row, expected) => {
    expect(pointsOf(read(`${header}\n${row}\n`))).toEqual(expected);
  });

  test('below a title and a hint, above a total', () => {
    const text = '甘肃省人口数据,,\n单位：人,,\n经度,纬度,人口\n100.51,36.52,120\n合计,,120\n';
    expect(pointsOf(read(text))).toEqual(['100.51 36.52 120 0 ']);
  });

  test('of several columns that count people the exactly named one is taken, and it is said', () => {
    const demand = read('经度,纬度,户籍登记人数,人口,weight2020人口\n100.51,36.52,5,120,7\n');
    expect([...demand.weight]).toEqual([120]);
    expect(demand.notes).toEqual([
      'People are counted by the column "人口"; not used: 户籍登记人数, weight2020人口',
    ]);
  });
});

describe('datum', () => {
  // 兰州 of the published vectors, moved by none of our code.
  const GCJ = '103.8367031,36.0607727';
  const lanzhou = { districts: demandContext().districts, region: '620000000000' } as const;
  test.each<[string, string, Partial<DemandContext>]>([
    ['by column', `经度,纬度,人口,坐标系\n${GCJ},5,高德\n`, {}],
    ['by header', `高德经度,高德纬度,人口\n${GCJ},5\n`, {}],
    ['by the user', `lng,lat,population\n${GCJ},5\n`, { crs: 'gcj02' }],
  ])('%s', (_, text, changes) => {
    // Lanzhou lies outside the squares: its code keeps it in.
    const coded = text
      .trimEnd()
      .split('\n')
      .map((line, at) => `${line},${at === 0 ? 'code' : '620102'}`)
      .join('\n');
    const demand = read(coded, { ...lanzhou, ...changes });
    expect(demand.lng[0]).toBeCloseTo(103.8343, 5);
    expect(demand.lat[0]).toBeCloseTo(36.0611, 5);
    expect(demand.notes).toEqual([
      '1 point converted from GCJ-02 to WGS 84',
      "1 point outside the region's outline kept: the code is of the region",
    ]);
  });
});

test('swapped columns are put right, and it is said', () => {
  const demand = read('lng,lat,population\n36.52,100.51,5\n36.53,100.52,6\n');
  expect(pointsOf(demand)).toEqual(['100.51 36.52 5 0 ', '100.52 36.53 6 0 ']);
  expect(demand.notes).toEqual(['2 rows with longitude and latitude swapped: put right']);
});

test('what lies outside is left out, what has no position is kept by its code', () => {
  const demand = read(
    [
      'lng,lat,population,code',
      '100.5,36.5,5,',
      '99.5,36.5,7,',
      '2.35,48.85,9,',
      ',,11,620101001',
      ',,13,110101',
    ].join('\n'),
    { lang: 'zh-CN' },
  );
  expect(pointsOf(demand)).toEqual(['100.5 36.5 5 0 ', 'NaN NaN 11 0 620101001000']);
  expect(demand.notes).toEqual([
    '3 个点在本地区之外，未计入',
    '1 行只有区划代码，没有位置，不会算作被覆盖',
  ]);
  expect(demand.unit).toBe('people');
});

test('GeoJSON: points with properties, others by their code', () => {
  const feature = (coordinates: number[] | null, properties: object): object => ({
    type: 'Feature',
    properties,
    geometry: coordinates && { type: 'Point', coordinates },
  });
  const text = JSON.stringify({
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    features: [
      feature([100.5, 36.5, 2100], { 人口: 5, name: '=1+1', nested: { a: 1 } }),
      feature(null, { 人口: 7, 区划代码: '620101' }),
    ],
  });
  expect(pointsOf(read(text))).toEqual(['100.5 36.5 5 0 ', 'NaN NaN 7 0 620101000000']);
});

const ROWS = [
  ['村名', '经度', '纬度', '人口', '区划代码'],
  ['甲村', 100.51, 36.52, 120, 620100001201],
  ['乙村', 101.75, 37.25, 80.5, 620104001202],
  ['丙村', '', '', 40, 620104001203],
] as const;
const EXPECTED = [
  '100.51 36.52 120 0 620100001201',
  '101.75 37.25 80.5 0 620104001202',
  'NaN NaN 40 0 620104001203',
];

function workbook(edit?: (book: ReturnType<typeof utils.book_new>) => void): Uint8Array {
  const book = utils.book_new();
  edit?.(book);
  utils.book_append_sheet(book, utils.aoa_to_sheet(ROWS.map((row) => [...row])), '需求点');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
}

async function both(name: string, bytes: Uint8Array): Promise<DemandResult> {
  const file = new File([Uint8Array.from(bytes)], name);
  const page = await readDemandFile(file, demandContext());
  const terminal = await readDemand(temporaryFile(name, bytes), demandContext());
  expect(terminal).toEqual(page);
  return page;
}

function demandOf(result: DemandResult): Demand {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.demand;
}

describe('one meaning in every format, in the page and in the terminal', () => {
  const text = ROWS.map((row) => row.join(',')).join('\n');
  test.each<[string, Uint8Array]>([
    ['utf8.csv', Buffer.from(text)],
    ['bom.csv', Buffer.from(`\ufeff${text}`)],
    ['gb18030.csv', gb18030Bytes(text)],
    ['utf16.txt', Buffer.from(`\ufeff${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['demand.xlsx', workbook()],
    ['misnamed.csv', workbook()],
  ])('%s', async (name, bytes) => {
    const demand = demandOf(await both(name, bytes));
    expect(pointsOf(demand)).toEqual(EXPECTED);
    expect(demand.name).toBe(name);
  });

  test('the sheet with the points is found; hidden ones are not read; formulas count by their stored value', async () => {
    const bytes = workbook((book) => {
      const cover = utils.aoa_to_sheet([['说明'], ['人口来自公安部门']]);
      utils.book_append_sheet(book, cover, '说明');
      const hidden = utils.aoa_to_sheet([
        ['lng', 'lat', 'weight', 'code', 'uncertainty', 'crs'],
        [1, 2, 3, 4, 5, 6],
      ]);
      utils.book_append_sheet(book, hidden, '作废');
      book.Workbook = { Sheets: [{}, { Hidden: 1 }, {}] };
    });
    const demand = demandOf(await both('sheets.xlsx', bytes));
    expect(pointsOf(demand)).toEqual(EXPECTED);
    expect(demand.notes[0]).toBe('Only the sheet "需求点" was read');
    const sheet = utils.aoa_to_sheet([['lng', 'lat', 'weight']]);
    sheet['A2'] = { t: 'n', v: 100.5 };
    sheet['B2'] = { t: 'n', v: 36.5 };
    sheet['C2'] = { t: 'n', v: 9, f: '1+1' };
    sheet['A3'] = { t: 'n', v: 100.5 };
    sheet['B3'] = { t: 'n', v: 36.5 };
    sheet['C3'] = { t: 'e', v: 42 };
    sheet['!ref'] = 'A1:C3';
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'a');
    const result = await both(
      'formula.xlsx',
      new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer),
    );
    expect(
      result.ok ? [] : result.issues.map((each) => `${each.line} ${each.value} ${each.message}`),
    ).toEqual(['3 #N/A is no number']);
  });

  test('an archive that unpacks to more than memory holds is refused unopened', async () => {
    const file = new File([Uint8Array.from(zipBomb({ says: 400_000_000 }))], 'bomb.xlsx');
    const result = await readDemandFile(file, demandContext());
    expect(result.ok ? '' : result.issues[0]?.message).toBe('unpacks to 400 MB');
  });

  test('a text of 200 MB is refused by its size', async () => {
    const file = new File(['lng,lat,weight\n'], 'large.csv');
    Object.defineProperty(file, 'size', { value: 200_000_000 });
    const result = await readDemandFile(file, demandContext());
    expect(result.ok ? '' : result.issues[0]?.message).toBe('has 200 MB, more than 150 MB');
  });
});

test('the order of the rows never changes sums and notes', () => {
  const row = fc.record({
    lng: fc.integer({ min: 990, max: 1040 }).map((tenths) => tenths / 10 + 0.05),
    lat: fc.integer({ min: 350, max: 390 }).map((tenths) => tenths / 10 + 0.05),
    weight: fc.integer({ min: 0, max: 10_000 }),
  });
  const shuffled = fc
    .array(row, { minLength: 1, maxLength: 30 })
    .chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
  const answer = (rows: readonly { lng: number; lat: number; weight: number }[]): unknown => {
    const text = rows.map(({ lng, lat, weight }) => `${lng},${lat},${weight}`).join('\n');
    const result = demandOfText(`lng,lat,weight\n${text}`, 'x.csv', demandContext());
    if (!result.ok) return result.issues;
    const sum = result.demand.weight.reduce((a, b) => a + b, 0);
    return [sum, result.demand.weight.length, result.demand.notes];
  };
  fc.assert(
    fc.property(shuffled, ([rows, other]) => {
      expect(answer(other)).toEqual(answer(rows));
    }),
  );
});
