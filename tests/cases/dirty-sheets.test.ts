import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readList } from '../../scripts/lib/read-list.ts';
import type { StationTable } from '../../src/core/list/list-row.ts';
import { temporaryFile } from '../list/temporary-file.ts';

const input = (path: string): StationTable => readList(`tests/cases/inputs/${path}`);

/** A sheet a name; rows of cells. */
function book(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): StationTable {
  const made = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(made, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  }
  const bytes = new Uint8Array(write(made, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
  return readList(temporaryFile('dirty.xlsx', bytes));
}

function csv(text: string): StationTable {
  return readList(temporaryFile('dirty.csv', text));
}

const names = ({ rows }: StationTable): (string | undefined)[] =>
  rows.map(({ fields }) => fields.name);
const about = ({ issues }: StationTable, field: string): string[] =>
  issues.filter((issue) => issue.field === field).map((issue) => `${issue.line} ${issue.message}`);
const NAMES = ['凤鸣路社区', '新溪社区', '长翔路社区', '花卉园社区'].map(
  (each) => `${each}退役军人服务站`,
);

describe('two tables side by side', () => {
  test('are read one after the other', () => {
    const table = input('04-two-tables-side-by-side/list.xlsx');
    expect(names(table)).toEqual(NAMES);
    expect(table.rows.map(({ line }) => line)).toEqual([3, 4, 3, 4]);
    expect(table.rows[3]?.fields.phone).toBe('023-67810006');
  });

  test('three of them, an empty column between, of different lengths, numbered headers', () => {
    const head = ['名称1', '地址1', '', '名称2', '地址2', '', '名称3', '地址3'];
    const table = book({
      表: [head, ['甲站', '1号', '', '乙站', '2号', '', '丙站', '3号'], ['丁站', '4号']],
    });
    expect(names(table)).toEqual(['甲站', '丁站', '乙站', '丙站']);
    expect(table.columns).toHaveLength(6);
  });

  test('a column that only comes again is named with what it holds', () => {
    const table = book({
      表: [
        ['名称', '地址', '电话', '名称'],
        ['甲站', '1号', '0356-5220000', '乙站'],
      ],
    });
    expect(names(table)).toEqual(['甲站']);
    expect(about(table, 'name')).toEqual([
      '1 stands again in the header: 1 cells there are not read',
    ]);
  });

  test('two telephones and two persons of one station are no two tables', () => {
    const table = book({
      表: [
        ['名称', '电话', '电话', '地址'],
        ['甲站', '1', '2', '1号'],
        ['乙站', '3', '4', '2号'],
      ],
    });
    expect(names(table)).toEqual(['甲站', '乙站']);
  });
});

describe('sheets that count', () => {
  test.each(['by-town', 'by-county'])('%s is skipped by name', (file) => {
    const table = input(`05-summary-sheet-becomes-stations/${file}.xlsx`);
    expect(table.rows).toHaveLength(4);
    expect(table.skipped.map(({ reason }) => reason)).toEqual(['counts']);
    expect(about(table, 'sheet')).toEqual(['0 counts stations and names none: it is not read']);
  });

  test('with units and placeholders, under a name that says nothing', () => {
    const counts = [
      ['乡镇', '服务站点', '工作人员'],
      ['水洛镇', '12个', '3人'],
      ['南湖镇', '—', ''],
    ];
    const table = book({
      Sheet1: counts,
      Sheet2: [
        ['乡镇', '名称'],
        ['水洛镇', '水洛镇服务站'],
      ],
    });
    expect(names(table)).toEqual(['水洛镇服务站']);
  });

  test('a list under the name 汇总 is read, numbers of staff beside', () => {
    const table = book({
      汇总: [
        ['序号', '名称', '地址', '人数'],
        ['1', '水洛镇服务站', '中街1号', '3'],
      ],
    });
    expect(names(table)).toEqual(['水洛镇服务站']);
  });

  test('alone in its file it is refused as what it is', () => {
    expect(() => csv('乡镇,服务站,人数\n水洛镇,3,5\n南湖镇,4,8\n')).toThrow(
      /counts stations and names none/,
    );
  });
});

describe('withdrawn stations', () => {
  test('rows that a filter hides are known and said', () => {
    const table = input('06-withdrawn-stations-come-back/filtered.xlsx');
    expect(table.rows.map(({ hidden = false }) => hidden)).toEqual([false, true, false, true]);
    expect(table.rows.map(({ fields }) => fields.status)).toEqual([
      'normal',
      'closed',
      'normal',
      'closed',
    ]);
    expect(about(table, 'row')).toEqual([
      '3 2 rows are hidden by a filter or by hand; they are answered, but not adopted',
    ]);
  });

  test('a column 状态 is read', () => {
    const table = input('06-withdrawn-stations-come-back/status.csv');
    const words = table.rows.map(({ fields }) => fields.status);
    expect(words).toEqual(['normal', 'closed', 'temporary_closure', 'coming_soon']);
  });

  test('a word that is not understood is reported and kept', () => {
    const table = csv('名称,地址,运行状态\n甲站,1号,见附件\n');
    expect(table.rows[0]?.fields.status).toBe('见附件');
    expect(about(table, 'status')).toEqual(['2 is no status that can be understood']);
  });
});

describe('guarded cells', () => {
  const CODES = ['500112017005', '500112010001', '500112010002'];

  test.each(['equals.csv', 'apostrophe.csv'])('%s', (file) => {
    const { rows } = input(`07-guarded-cells/${file}`);
    const codes = rows.map(({ fields }) => fields.division_code);
    expect(codes).toEqual(CODES.slice(0, rows.length));
    expect(rows[0]?.fields.phone).toBe('02367810001');
    expect(names({ rows } as StationTable)[0]).toBe(NAMES[0]);
    expect(rows[0]?.mendings.some(({ rule }) => rule === 'guard')).toBe(true);
  });

  test.each([
    ['"=""500112017005"""', '500112017005'],
    ['=T("500112017005")', '500112017005'],
    ['＝“500112017005”', '500112017005'],
    ['＇500112017005', '500112017005'],
    ["''500112017005", '500112017005'],
    ['"\'=""500112017005"""', '500112017005'],
    ['\u200b500112017005', '500112017005'],
  ])('%s', (cell, code) => {
    expect(csv(`名称,区划代码\n甲站,${cell}\n`).rows[0]?.fields.division_code).toBe(code);
  });

  test('quotation marks around a name are no guard', () => {
    expect(names(csv("名称,地址\n'甲'站,1号\n‘乙’站,2号\n"))).toEqual(["'甲'站", '‘乙’站']);
  });
});

describe('headers of several rows', () => {
  test('three rows with merged cells', () => {
    const table = input('08-three-header-rows/three-rows.xlsx');
    expect(table.rows.map(({ given }) => given)).toEqual([
      [106.6271, 29.7032],
      [106.519, 29.586],
    ]);
    expect(table.rows[0]?.fields.phone).toBe('023-67810001');
    expect(table.rows[0]?.fields.contact).toBe('张某某');
  });

  test.each(['dms-in-three-columns.csv', 'dms-in-three-columns.xlsx'])('%s', (file) => {
    const { rows } = input(`08-three-header-rows/${file}`);
    expect(rows[0]?.given?.map((each) => each.toFixed(6))).toEqual(['106.620139', '29.710056']);
    expect(rows[1]?.given?.map((each) => each.toFixed(6))).toEqual(['106.518056', '29.586111']);
  });

  test.each([
    ['东经度,东经分,东经秒,北纬度,北纬分,北纬秒', '106,37,12.5,29,42,36.2', '106.620139,29.710056'],
    ['纬度°,纬度′,经度°,经度′', '29,42.6,106,37.2', '106.62,29.71'],
    [
      '经度-度,经度-分,经度-秒,纬度-度,纬度-分,纬度-秒',
      '106度,37分,12.5秒,29,42,',
      '106.620139,29.7',
    ],
    ['经度,纬度', '106.62,29.71', '106.62,29.71'],
  ])('%s', (head, cells, position) => {
    const { rows } = csv(`名称,${head}\n甲站,${cells}\n`);
    expect(rows[0]?.given?.map((each) => Number(each.toFixed(6))).join()).toBe(position);
  });

  test('four rows', () => {
    const table = book({
      表: [
        ['序号', '基本情况', '', '', ''],
        ['', '站点', '', '联系', ''],
        ['', '服务站', '', '电话', ''],
        ['', '名称', '地址', '固定电话', '负责人'],
        ['1', '甲站', '1号', '023-67810001', '张某'],
      ],
    });
    expect(names(table)).toEqual(['甲站']);
    expect(table.rows[0]?.fields).toMatchObject({ address: '1号', phone: '023-67810001' });
  });
});

describe('points as desktop GIS writes them', () => {
  test('a MultiPoint of one is that point', () => {
    const table = input('09-multipoint-geojson/list.geojson');
    expect(table.rows.map(({ given }) => given)).toEqual([
      [106.6271, 29.7032],
      [106.519, 29.586],
    ]);
    expect(about(table, 'geometry')).toEqual([]);
  });

  test.each(['[[106.6,29.7],[106.7,29.8]]', '[]', '[106.6,29.7]', '[["106.6",29.7]]'])(
    'a MultiPoint of %s is none',
    (coordinates) => {
      const feature = `{"type":"Feature","properties":{"名称":"甲站"},"geometry":{"type":"MultiPoint","coordinates":${coordinates}}}`;
      const table = readList(
        temporaryFile('m.geojson', `{"type":"FeatureCollection","features":[${feature}]}`),
      );
      expect(about(table, 'geometry')).toEqual(['2 is no point']);
    },
  );

  test('a property nested without end is refused in one line', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const feature = `{"type":"Feature","geometry":null,"properties":{"名称":${deep}}}`;
    const file = temporaryFile(
      'deep.geojson',
      `{"type":"FeatureCollection","features":[${feature}]}`,
    );
    expect(() => readList(file, {}, 'deep.geojson')).toThrow(
      /deep\.geojson:2: property 名称 is nested too deeply/,
    );
  });
});

describe('ditto marks', () => {
  test('stand for the cell above', () => {
    const { rows } = input('15-ditto-marks/list.csv');
    expect(rows.map(({ fields }) => `${fields.county}${fields.town}${fields.phone}`)).toEqual([
      ...Array<string>(4).fill('渝北区双凤桥街道023-67810001'),
      '北碚区天生街道023-67810003',
    ]);
    expect(rows[2]?.mendings).toContainEqual({
      field: 'county',
      rule: 'ditto',
      from: '〃',
      to: '渝北区',
    });
  });

  test.each(['同上', '""""', '々', '同上行', '（同上）', '「〃」', '同 上', '″'])('%s', (mark) => {
    const { rows } = csv(`区县,名称,地址\n渝北区,甲站,1号\n${mark},乙站,2号\n`);
    expect(rows[1]?.fields.county).toBe('渝北区');
  });

  test('with nothing above they are reported, and mean nothing', () => {
    const table = csv('区县,名称,地址\n同上,甲站,1号\n〃,乙站,2号\n');
    expect(about(table, 'county')).toEqual([
      '2 stands for the cell above, which is empty',
      '3 stands for the cell above, which is empty',
    ]);
    expect(table.rows.map(({ fields }) => fields.county)).toEqual([undefined, undefined]);
  });
});

describe('lists of few columns', () => {
  test.each([
    ['序号,地址\n1,渝北区双凤桥街道1号\n', ['渝北区双凤桥街道1号']],
    ['编号,详细地址\n1,渝北区双凤桥街道1号\n2,北碚区\n', ['渝北区双凤桥街道1号', '北碚区']],
    ['地址\n渝北区双凤桥街道1号\n', ['渝北区双凤桥街道1号']],
  ])('%s', (text, addresses) => {
    expect(csv(text).rows.map(({ fields }) => fields.address)).toEqual(addresses);
  });

  test('a number and a name', () => {
    expect(names(csv('序号,单位\n1,甲站\n'))).toEqual(['甲站']);
  });
});

test('opening hours in Chinese are read, and kept as written where they can be read in two ways', () => {
  const { rows } = input('16-opening-hours/list.csv');
  expect(rows.map(({ fields }) => fields.hours)).toEqual([
    'Mo-Fr 08:30-12:00,14:00-17:30',
    'Mo-Fr 09:00-12:00,14:00-17:30; PH off',
    '08:30-12:00,14:30-17:30',
    '夏季8:00-18:00 冬季8:30-17:30',
  ]);
});

test.each([
  ['名单（截至2024年6月30日）\n名称,地址\n甲站,1号\n', '2024-06-30'],
  ['名称,地址\n甲站,1号\n填报日期：2024-05-31\n', '2024-05-31'],
  ['名称,地址\n甲站,1号\n填报日期,2024/5/31\n', '2024-05-31'],
  ['填报单位：庄浪县,填报时间：2024年5月\n名称,地址\n甲站,1号\n', '2024-05-31'],
  ['名称,地址\n甲站,1号\n', null],
  ['填报日期：2024-05-31\n名称,地址\n甲站,1号\n更新时间：2024-06-01\n', null],
])('the day a list speaks of: %s', (text, day) => {
  expect(csv(text).sourceDate).toBe(day);
});

test.each([
  '填表人：张三,审核：李四',
  '单位（盖章）：,',
  '负责人签字：,',
  ',2024年6月30日',
  '二〇二四年六月三十日,',
])('a signature, a seal or a day below the list is no station: %s', (line) => {
  expect(names(csv(`名称,地址\n甲站,1号\n${line}\n`))).toEqual(['甲站']);
});

test.each([
  ['运行状态,是否撤销', '正常,是', '是否撤销 是'],
  ['备注', '已撤销', '已撤销'],
  ['备注', '2023年5月撤并', '2023年5月撤并'],
  ['状态,备注', '正常,该站已注销', '该站已注销'],
  ['状态,是否撤销', '已撤销,是', 'closed'],
  ['运行状态,是否撤销', '正常,否', 'normal'],
  ['备注', '撤并后新设', undefined],
])('a station that any column calls withdrawn is never normal: %s %s', (head, cells, status) => {
  const { rows } = csv(`名称,地址,${head}\n甲站,1号,${cells}\n`);
  expect(rows[0]?.fields.status).toBe(status);
});
