import { truncateSync } from 'node:fs';
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { columnMapOption } from '../../scripts/lib/list/column-map-option.ts';
import { readList, type ReadListOptions } from '../../scripts/lib/read-list.ts';
import type { StationTable } from '../../src/core/list/list-row.ts';
import { gb18030Bytes } from './gb18030-bytes.ts';
import { messyText, messyWorkbook } from './messy-list.ts';
import { temporaryFile } from './temporary-file.ts';
import { zipBomb } from './zip-bomb.ts';

function read(
  name: string,
  contents: string | Uint8Array,
  options?: ReadListOptions,
): StationTable {
  return readList(temporaryFile(name, contents), options, name);
}

function workbook(sheet: WorkSheet, bookType: 'xlsx' | 'ods' | 'xlsb' = 'xlsx'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '表');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const EXPECTED = read('expected.xlsx', messyWorkbook());

describe('the messy list', () => {
  test('as a workbook', () => {
    expect(EXPECTED.rows.map((row) => [row.line, row.fields, row.given])).toMatchSnapshot();
    expect(EXPECTED.rows.map((row) => row.mendings)).toMatchSnapshot();
    expect(EXPECTED.dropped).toMatchSnapshot();
    expect(EXPECTED.skipped).toEqual([{ sheet: '作废', reason: 'hidden' }]);
    expect(EXPECTED.issues).toEqual([]);
  });

  test.each([
    ['GB18030', gb18030Bytes(messyText(',')), 'text (GB18030, ",")'],
    ['UTF-8', Buffer.from(messyText(',')), 'text (UTF-8, ",")'],
    ['UTF-8 with BOM and semicolons', Buffer.from(`\ufeff${messyText(';')}`), 'text (UTF-8, ";")'],
    ['UTF-16LE with BOM and tabs', utf16(`\ufeff${messyText('\t')}`), 'text (UTF-16LE, tabs)'],
    ['UTF-16LE without BOM', utf16(messyText('|')), 'text (UTF-16LE, "|")'],
    ['UTF-16BE with BOM', utf16(`\ufeff${messyText(',')}`).swap16(), 'text (UTF-16BE, ",")'],
    ['UTF-16BE without BOM', utf16(messyText(',')).swap16(), 'text (UTF-16BE, ",")'],
    ['.xls', messyWorkbook('biff8'), 'Excel 97 workbook'],
  ])('as %s means the same, row for row', (name, bytes, format) => {
    const table = read(name === '.xls' ? 'list.xls' : 'list.csv', bytes);
    expect(table.format).toBe(format);
    expect(table.columns).toEqual(EXPECTED.columns);
    expect(table.rows.map((row) => row.fields)).toEqual(EXPECTED.rows.map((row) => row.fields));
    expect(table.rows.map((row) => row.given)).toEqual(EXPECTED.rows.map((row) => row.given));
    // What the file holds is kept: only the column of numbers stands on one sheet alone.
    expect(table.rows.map((row) => row.cells)).toEqual(EXPECTED.rows.map((row) => row.cells));
    expect(table.issues).toEqual([]);
  });
});

describe('cells of workbooks', () => {
  test('numbers are read in full, padded as displayed, days as days, formulas by their stored value', () => {
    const sheet = utils.aoa_to_sheet([
      [
        '名称',
        '区划代码',
        '邮编',
        '挂牌日期',
        '地址',
        '服务对象数',
        '备注',
        '经度',
        '电话',
        '级别',
      ],
      ['甲'],
      ['乙'],
    ]);
    sheet['B2'] = { t: 'n', v: 500112001001 };
    sheet['C2'] = { t: 'n', v: 30000, z: '000000' };
    sheet['D2'] = { t: 'n', v: 43553, z: 'yyyy"年"m"月"d"日"' };
    sheet['E2'] = { t: 'n', v: 45363, z: 'm"月"d"日"' };
    sheet['F2'] = { t: 'n', v: 120, f: 'SUM(A1:A2)' };
    sheet['G2'] = { t: 'e', v: 42 };
    sheet['H2'] = { t: 'n', v: 106.62712000000001, z: '0.00' };
    sheet['I2'] = { t: 'n', v: 1e9, z: '0.00E+00' };
    sheet['J2'] = { t: 'b', v: true };
    sheet['F3'] = { t: 'n', f: 'F2*2' };
    sheet['!ref'] = 'A1:J3';
    const table = read('cells.xlsx', workbook(sheet));
    expect(table.rows[0]?.cells).toEqual([
      '甲',
      '500112001001',
      '030000',
      '2019-03-29',
      '2024-03-12',
      '120',
      '#N/A',
      '106.62712',
      '1000000000',
      'TRUE',
    ]);
    expect(table.rows[0]?.mendings).toEqual([
      { field: 'since', rule: 'excel_date', from: '43553', to: '2019-03-29' },
      { field: 'address', rule: 'excel_date', from: '45363', to: '2024-03-12' },
      { field: 'served_count', rule: 'formula', from: '=SUM(A1:A2)', to: '120' },
    ]);
    expect(table.rows[0]?.fields.note).toBeUndefined();
    expect(table.issues.map((each) => `${each.line} ${each.field} ${each.message}`)).toEqual([
      '2 address is a day: the spreadsheet took it for a date',
      '2 note is an error of the spreadsheet',
      '2 lng has no partner',
      '3 served_count has no stored value',
    ]);
  });

  test('a sheet named after a district gives its rows the district', () => {
    const book = utils.book_new();
    for (const name of ['渝北区', '说明']) {
      utils.book_append_sheet(
        book,
        utils.aoa_to_sheet([
          ['名称', '地址'],
          ['甲', '乙路1号'],
        ]),
        name,
      );
    }
    const table = read(
      'sheets.xlsx',
      new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })),
    );
    expect(table.rows.map((row) => row.fields.county)).toEqual(['渝北区', undefined]);
    expect(table.rows[0]?.mendings).toEqual([
      { field: 'county', rule: 'sheet_name', from: '', to: '渝北区' },
    ]);
  });
});

describe('text files', () => {
  test('a list of one column', () => {
    const table = read('names.csv', '名称\n重庆市渝北区双凤桥街道退役军人服务站\n北碚区服务站\n');
    expect(table.rows.map((row) => row.fields.name)).toEqual([
      '重庆市渝北区双凤桥街道退役军人服务站',
      '北碚区服务站',
    ]);
  });

  test('quotes, line breaks in cells and short rows; lines are those of the file', () => {
    const table = read('quotes.csv', '名称,地址,备注\n"甲","一路\n2号","他说""好"""\n\n乙,三路\n');
    expect(table.rows.map((row) => [row.line, ...row.cells])).toEqual([
      [2, '甲', '一路\n2号', '他说"好"'],
      [5, '乙', '三路', ''],
    ]);
    expect(table.rows[0]?.mendings).toContainEqual({
      field: 'address',
      rule: 'line_break',
      from: '一路\n2号',
      to: '一路 2号',
    });
  });

  test('codes in scientific form are reported and not used', () => {
    const table = read('science.csv', '名称,区划代码\n甲,5.00112E+11\n');
    expect(table.rows[0]?.fields.division_code).toBeUndefined();
    expect(table.issues).toMatchObject([
      {
        line: 2,
        field: 'division_code',
        value: '5.00112E+11',
        message: expect.stringMatching(/lost digits/),
      },
    ]);
  });

  test('a few damaged bytes do not make UTF-8 something else', () => {
    const text = `名称,地址\n${'双凤桥街道退役军人服务站,双凤桥街道凤鸣路1号\n'.repeat(20)}`;
    const bytes = Buffer.concat([Buffer.from(text), Buffer.from([0xe6, 0xb1])]);
    const table = read('cut.csv', bytes);
    expect(table.format).toContain('UTF-8');
    expect(table.issues).toMatchObject([{ line: 0, value: '1' }]);
  });

  test('the contents decide, not the name', () => {
    const table = read('list.csv', messyWorkbook());
    expect(table.rows.map((row) => row.fields)).toEqual(EXPECTED.rows.map((row) => row.fields));
    expect(table.issues).toMatchObject([
      { field: 'file', value: '.csv', message: expect.stringMatching(/Excel/) },
    ]);
  });
});

describe('columns', () => {
  const TEXT = '单位,驻地,坐标\n甲,一路1号,无\n';

  test('are named by the user where they are not recognised', () => {
    const map = columnMapOption(['驻地=address,坐标=none']);
    const table = read('map.csv', TEXT, { map });
    expect(table.rows[0]?.fields).toEqual({ name: '甲', address: '一路1号' });
    expect(table.columns).toEqual(['单位', '驻地', '坐标']);
  });

  test.each([
    ['地址', /HEADER=FIELD/],
    ['地址=adress', /HEADER=FIELD/],
    ['=address', /HEADER=FIELD/],
  ])('--map %s is refused', (text, message) => {
    expect(() => columnMapOption([text])).toThrow(message);
  });

  test('--map of a column that is not there names those that are', () => {
    const map = columnMapOption(['地址=address']);
    expect(() => read('map.csv', TEXT, { map })).toThrow('It has 单位, 驻地, 坐标.');
  });
});

describe('coordinates', () => {
  // Chongqing in each datum, from the published formula; 1e-5° is a metre.
  test.each([
    ['auto', '经度,纬度', [106.5516, 29.563], null, ''],
    ['auto', '高德经度,高德纬度', [106.5553176, 29.5601513], [106.5516, 29.563], 'gcj02'],
    ['auto', '经度(百度),纬度(百度)', [106.5617482, 29.566466], [106.5516, 29.563], 'bd09'],
    ['wgs84', '高德经度,高德纬度', [106.5553176, 29.5601513], [106.555318, 29.560151], 'wgs84'],
  ] as const)('--crs %s under %s', (crs, header, given, position, source_crs) => {
    const [row] = read('crs.csv', `名称,${header}\n甲,${given.join(',')}\n`, { crs }).rows;
    expect(row?.given).toEqual(given);
    expect(row?.source_crs).toBe(source_crs);
    expect(row?.position?.map((each) => each.toFixed(5)) ?? null).toEqual(
      position?.map((each) => each.toFixed(5)) ?? null,
    );
  });

  test('a datum in the row is stronger than any other', () => {
    const text = '名称,经纬度,坐标系\n甲,"106.5553176,29.5601513",GCJ-02\n乙,"106.5516,29.563",\n';
    const { rows } = read('crs.csv', text, { crs: 'wgs84' });
    expect(rows.map((row) => row.source_crs)).toEqual(['gcj02', 'wgs84']);
    expect(rows[0]?.position?.[0]).toBeCloseTo(106.5516, 5);
  });

  test('an earlier answer keeps its columns and is not taken for the office', () => {
    const header =
      '名称,lng,lat,division_code,match_level,point_level,uncertainty_m,score,score_next,candidates,remainder,changes,provider,review_status,reason';
    const table = read('again.csv', `${header}\n甲,106.5,29.5${','.repeat(12)}\n`);
    expect(table.rows[0]?.fields).toEqual({ name: '甲' });
    expect(table.rows[0]?.cells.slice(0, 3)).toEqual(['甲', '106.5', '29.5']);
    expect(table.issues).toMatchObject([{ message: expect.stringMatching(/earlier answer/) }]);
  });
});

describe('GeoJSON', () => {
  const feature = (properties: unknown, geometry: unknown): unknown => {
    return { type: 'Feature', properties, geometry };
  };
  const collection = (...features: unknown[]): string =>
    JSON.stringify({ type: 'FeatureCollection', features });

  test('properties are columns, points positions', () => {
    const text = collection(
      feature({ name: '甲', 地址: '一路1号' }, { type: 'Point', coordinates: [106.5516, 29.563] }),
      feature({ name: '乙', tags: { a: 1 }, lng: 5 }, null),
      feature({ name: '丙' }, { type: 'LineString', coordinates: [] }),
    );
    const table = read('list.geojson', text, { crs: 'wgs84' });
    expect(table.columns).toEqual(['geometry', 'name', '地址', 'tags', 'lng']);
    expect(table.rows.map((row) => row.position)).toEqual([[106.5516, 29.563], null, null]);
    expect(table.rows[1]?.cells).toEqual(['', '乙', '', '{"a":1}', '5']);
    expect(table.issues.map((each) => `${each.line} ${each.field} ${each.message}`)).toEqual([
      '4 geometry is no point',
      '3 lng has no partner',
    ]);
  });

  test.each([
    ['another JSON', '{"type":"Topology"}', /no GeoJSON FeatureCollection/],
    ['a part', '{"type":', /Export it as GeoJSON again/],
    ['a deep nest', '['.repeat(200_000), /Export it as GeoJSON again/],
    [
      'three hundred properties',
      collection(
        feature(Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`p${n}`, n])), null),
      ),
      /200 properties/,
    ],
  ])('%s is refused', (_, text, message) => {
    expect(() => read('list.geojson', text)).toThrow(message);
  });
});

describe('hostile and broken files are refused in one line', () => {
  const header = utils.aoa_to_sheet([
    ['名称', '地址'],
    ['甲', '乙'],
  ]);
  const far = utils.aoa_to_sheet([['名称', '地址']]);
  far['XFD9'] = { t: 's', v: '远' };
  far['!ref'] = 'A1:XFD9';
  const whole = Buffer.from(workbook(header));
  const largeXls = Buffer.alloc(50_000_001);
  largeXls.write('d0cf11e0a1b11ae1', 'hex');
  const random = Buffer.from(
    Array.from({ length: 5000 }, (_, at) => (at * at * 31 + at * 7) % 256),
  );

  test.each<[string, string, string | Uint8Array, RegExp]>([
    ['nothing', 'list.csv', '', /is empty/],
    ['only spaces', 'list.csv', ' \n\n', /no header row found/],
    [
      'text without a header',
      'list.csv',
      '渝北区双凤桥街道,凤鸣路\n龙溪街道,武陵路\n',
      /no header row found/,
    ],
    ['binary noise', 'list.csv', random, /neither a text .* nor a workbook/],
    ['noise named .xlsx', 'list.xlsx', random, /neither a text .* nor a workbook/],
    [
      'a web page named .xls',
      'list.xls',
      '<html><table><tr><td>名称</td></tr></table></html>',
      /web page/,
    ],
    ['another office format', 'list.ods', workbook(header, 'ods'), /archive but no \.xlsx/],
    ['a workbook cut off', 'list.xlsx', whole.subarray(0, whole.length - 30), /damaged/],
    [
      'a workbook cut short',
      'list.xlsx',
      Buffer.concat([whole.subarray(0, 200), whole.subarray(400)]),
      /damaged|cannot be read/,
    ],
    [
      'a damaged .xls',
      'list.xls',
      Buffer.from(messyWorkbook('biff8')).fill(0xff, 20, 700),
      /cannot be read as a workbook/,
    ],
    ['a cell far right', 'list.xlsx', workbook(far), /beyond column 200/],
    [
      'a cell of 10,000 characters',
      'list.csv',
      `名称,地址\n甲,${'长'.repeat(10_000)}\n`,
      /list\.csv:2: column 2 has 10000 characters/,
    ],
    [
      'a quote that is never closed',
      'list.csv',
      `名称,地址\n甲,"乙\n${'丙,丁\n'.repeat(1000)}`,
      /close the quote/,
    ],
    [
      '201 columns',
      'list.csv',
      `名称${','.repeat(200)}\n`,
      /list\.csv:1: has more than 200 columns/,
    ],
    ['a workbook of more than 50 MB', 'list.xls', largeXls, /more than 50 MB/],
    ['more than a million rows', 'list.csv', `名称\n${'甲\n'.repeat(1_000_000)}`, /1000000 rows/],
    ['a bomb that says so', 'list.xlsx', zipBomb({ says: 600_000_000 }), /unpacks to 600 MB/],
    ['a bomb that lies', 'list.xlsx', zipBomb({ says: 1000 }), /sheet1\.xml in it is damaged/],
    [
      'a bomb of many small ones',
      'list.xlsx',
      zipBomb({ says: 100_000, copies: 9000 }),
      /unpacks to 900 MB/,
    ],
  ])('%s', (_, name, contents, message) => {
    expect(() => read(name, contents)).toThrow(message);
    expect(() => read(name, contents)).toThrow(expect.objectContaining({ name: 'CliError' }));
  });

  test('a text of more than 150 MB', () => {
    const path = temporaryFile('large.csv', '');
    truncateSync(path, 150_000_001);
    expect(() => readList(path, {}, 'large.csv')).toThrow(/more than 150 MB/);
  });

  test('a folder, a file that is not there', () => {
    expect(() => readList(temporaryFile('.'), {}, 'folder')).toThrow(/cannot be read/);
    expect(() => readList(temporaryFile('absent.csv'), {}, 'absent.csv')).toThrow(/cannot be read/);
  });

  test('merged ranges over the whole sheet and over each other end', () => {
    const rows = Array.from({ length: 2000 }, (_, at) => [`站${at}`, at === 0 ? '一路' : '']);
    const sheet = utils.aoa_to_sheet([['名称', '地址'], ...rows]);
    sheet['!merges'] = Array.from({ length: 2000 }, (_, at) =>
      utils.decode_range(`B${at + 2}:XFD1048576`),
    );
    const table = read('merges.xlsx', workbook(sheet));
    expect(table.rows).toHaveLength(2000);
    expect(table.rows[1999]?.fields.address).toBe('一路');
  });
});

test('a part that holds no cells is never unpacked', () => {
  const sheet = utils.aoa_to_sheet([
    ['名称', '地址'],
    ['甲', '乙路1号'],
  ]);
  const archive = zipBomb({
    says: 10,
    name: 'xl/media/image1.xml',
    around: Buffer.from(workbook(sheet)),
  });
  expect(read('media.xlsx', archive).rows[0]?.fields.address).toBe('乙路1号');
});
