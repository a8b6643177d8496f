import { describe, expect, test } from 'vitest';
import { ColumnMap } from '../../src/core/list/column-map.ts';
import { findHeader } from '../../src/core/list/find-header.ts';
import type { Sheet } from '../../src/core/list/sheet.ts';

const NO_MAP = new ColumnMap([]);

function sheet(...lines: string[]): Sheet {
  const rows = lines.map((line, at) => ({ line: at + 1, cells: line.split(',') }));
  return { name: '', rows, merges: [], origins: new Map(), headed: false };
}

function found(...lines: string[]): unknown {
  const header = findHeader(sheet(...lines), NO_MAP);
  return (
    header && [header.first, header.below, header.columns, Object.fromEntries(header.column_of)]
  );
}

describe('one row', () => {
  test('below titles', () => {
    expect(found('一览表,,', '填报单位：渝北区,,2024年', '名称,地址,电话', '甲,一路1号,1')).toEqual(
      [2, 3, ['名称', '地址', '电话'], { name: 0, address: 1, phone: 2 }],
    );
  });

  test('is not the data below it, however like headers they sound', () => {
    expect(
      found('服务站,街道,社区', '甲服务站,双凤桥街道,凤鸣路社区', '乙服务站,街道,社区'),
    ).toEqual([0, 1, ['服务站', '街道', '社区'], { name: 0, town: 1, village: 2 }]);
  });

  test('is as wide as the data below it', () => {
    expect(found('名称,地址,,', '甲,乙,,丙,', '丁,,,')).toEqual([
      0,
      1,
      ['名称', '地址', 'column_3', 'column_4'],
      { name: 0, address: 1 },
    ]);
  });

  test('repeated and empty headers get names of their own; the surest column has the field', () => {
    expect(found('站点详细地址,地址,备注,备注,,电话')).toEqual([
      0,
      1,
      ['站点详细地址', '地址', '备注', '备注 (2)', 'column_5', '电话'],
      { address: 1, note: 2, phone: 5 },
    ]);
  });

  test.each([
    ['data only', ['渝北区双凤桥街道,凤鸣路1号', '龙溪街道,武陵路2号']],
    ['no place in it', ['电话,备注', '1,2']],
    ['one alias among texts', ['甲,地址', '乙,丙']],
    ['nothing', ['']],
  ])('is not found: %s', (_, lines) => {
    expect(found(...lines)).toBeNull();
  });

  test('is looked for in the first thirty rows', () => {
    const titles = Array.from({ length: 30 }, () => '说明,');
    expect(found(...titles.slice(1), '名称,地址')).not.toBeNull();
    expect(found(...titles, '名称,地址')).toBeNull();
  });
});

describe('two rows', () => {
  test('groups above fields', () => {
    expect(
      found(
        '序号,所属区划,,服务站,,联系方式,',
        ',区县,街道,名称,地址,电话,负责人',
        '1,渝北区,甲,乙,丙,1,丁',
      ),
    ).toEqual([
      0,
      2,
      ['序号', '区县', '街道', '名称', '地址', '电话', '负责人'],
      { county: 1, town: 2, name: 3, address: 4, phone: 5, contact: 6 },
    ]);
  });

  test('the telephone of a person is not the office’s', () => {
    expect(found('名称,地址,负责人,,值班电话', ',,姓名,电话,')).toEqual([
      0,
      2,
      ['名称', '地址', '姓名', '电话', '值班电话'],
      { name: 0, address: 1, contact: 2, phone: 4 },
    ]);
  });

  test('the same word under two groups is told apart by the group', () => {
    expect(found('服务中心,,服务站,', '名称,地址,名称,地址')).toEqual([
      0,
      2,
      ['服务中心 名称', '服务中心 地址', '服务站 名称', '服务站 地址'],
      { name: 0, address: 1 },
    ]);
  });

  test('a row of data below a header is not its second row', () => {
    expect(found('名称,地址,电话,', '甲,,,见附件')).toEqual([
      0,
      1,
      ['名称', '地址', '电话', 'column_4'],
      { name: 0, address: 1, phone: 2 },
    ]);
  });
});

test('what the user says is stronger than the alias', () => {
  const map = new ColumnMap([
    ['备 注', 'address'],
    ['地址', null],
  ]);
  const header = findHeader(sheet('名称,地址,备注'), map);
  expect(Object.fromEntries(header?.column_of ?? [])).toEqual({ name: 0, address: 2 });
});
