import { expect, test } from 'vitest';
import { rowKind } from '../../src/core/list/row-kind.ts';

const CONTEXT = {
  plain_columns: ['序号', '区县', '名称', '地址', '电话'],
  ordinals: new Set([0]),
  name: 2,
  address: 3,
};

test.each([
  ['1,渝北区,甲站,一路1号,', 'data'],
  [',,甲站,,', 'data'],
  ['合计,,,,35', 'total'],
  [',合 计,35,,', 'total'],
  ['渝北区小计,,,,', 'total'],
  ['总计：35个,,,,', 'total'],
  ['1,渝北区,合计,,', 'total'],
  ['9,渝北区,总计服务站,合计路1号,', 'data'],
  ['注：电话为办公电话,,,,', 'remark'],
  ['填表人：甲,,审核人：乙,,', 'remark'],
  ['备注: 以上为全部,,,,', 'remark'],
  [',备注,,,', 'data'],
  [',,,,', 'blank'],
  [' ,　,,,', 'blank'],
  ['12,,,,', 'blank'],
  ['序号,区县,名称,地址,电话', 'repeated_header'],
  [',区县,名称,地址（必填）,电话', 'repeated_header'],
] as const)('%s is %s', (line, kind) => {
  expect(rowKind(line.split(','), CONTEXT)).toBe(kind);
});

test('in a list of one column', () => {
  const context = {
    plain_columns: ['名称'],
    ordinals: new Set<number>(),
    name: 0,
    address: undefined,
  };
  expect(['甲站', '名称', '合计', ''].map((text) => rowKind([text], context))).toEqual([
    'data',
    'repeated_header',
    'total',
    'blank',
  ]);
});
