import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HEADER_ALIASES } from '../../src/core/list/header-aliases.ts';
import { LIST_FIELDS } from '../../src/core/list/list-field.ts';
import { plainHeader } from '../../src/core/list/plain-header.ts';
import { recogniseHeader } from '../../src/core/list/recognise-header.ts';

test.each([
  ['站点名称', 'name'],
  ['服务中心（站）名称', 'name'],
  [' 名　称 ', 'name'],
  ['详细地址(必填)', 'address'],
  ['退役军人服务站地理位置', 'address'],
  ['联系电话1', 'phone'],
  ['ＴＥＬ', 'phone'],
  ['电话（区号+号码）', 'phone'],
  ['负责人电话', 'contact'],
  ['联系人及联系电话', 'contact'],
  ['站长手机', 'contact'],
  ['所属区（市、县）', 'county'],
  ['区(市、县)', 'county'],
  ['乡镇(街道)', 'town'],
  ['镇/街道', 'town'],
  ['村（社区）', 'village'],
  ['村居', 'village'],
  ['行政区划代码', 'division_code'],
  ['Division_Code', 'division_code'],
  ['X坐标', 'lng'],
  ['经度(°E)', 'lng'],
  ['高德纬度', 'lat'],
  ['坐标（经度，纬度）', 'lnglat'],
  ['服务对象数(人)', 'served_count'],
  ['办公时间', 'hours'],
  ['挂牌日期', 'since'],
  ['备注', 'note'],
  ['邮编', 'postcode'],
  ['是否示范型', 'badges'],
  ['序号', null],
  ['是否有固定电话', null],
  ['地址类型', null],
  ['电话更新日期', null],
  ['', null],
  ['（）', null],
  ['重庆市渝北区各镇街退役军人服务站名称地址电话一览表', null],
] as const)('%s means %s', (header, field) => {
  expect(recogniseHeader(header)?.field ?? null).toBe(field);
});

describe('the table of aliases', () => {
  test('gives every alias, and every field name, to one field only', () => {
    const owners = new Map<string, string>();
    for (const field of LIST_FIELDS) {
      for (const alias of new Set(
        [field, ...HEADER_ALIASES[field].split(/\s+/)].map(plainHeader),
      )) {
        expect([alias, owners.get(alias)]).toEqual([alias, undefined]);
        owners.set(alias, field);
        expect([alias, recogniseHeader(alias)?.field]).toEqual([alias, field]);
      }
    }
  });

  test('stripping a header twice is stripping it once', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'地址（(）)电话１ 1:*Ａ°【】') }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainHeader(plainHeader(text))).toBe(plainHeader(text));
      }),
      { examples: [['\u{1D15E}\uFE70']] },
    );
  });

  test('spaces, brackets and full-width letters around an alias do not matter', () => {
    const aliases = LIST_FIELDS.flatMap((field) =>
      HEADER_ALIASES[field].split(/\s+/).map((alias) => [alias, field] as const),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...aliases),
        fc.constantFrom('', ' ', '　', '*', '\n'),
        fc.constantFrom('', '（必填）', '(m)', ' ：', '【单位：个】'),
        ([alias, field], before, after) => {
          expect(recogniseHeader(`${before}${alias}${after}`)?.field).toBe(field);
        },
      ),
    );
  });
});
