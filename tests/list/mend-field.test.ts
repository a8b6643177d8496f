import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeMendings } from '../../src/core/list/describe-mendings.ts';
import { LIST_FIELDS } from '../../src/core/list/list-field.ts';
import { mendField } from '../../src/core/list/mend-field.ts';
import { serialDate } from '../../src/core/list/serial-date.ts';

test.each([
  ['phone', '2367812345', '023-67812345', 'area_code'],
  ['phone', '1067812345', '010-67812345', 'area_code'],
  ['phone', '57187700087', '0571-87700087', 'area_code'],
  ['phone', '8512345678', '0851-2345678', 'area_code'],
  ['phone', '23-67812345', '023-67812345', 'area_code'],
  ['phone', '(23)67812345', '023-67812345', 'area_code'],
  ['phone', '571 87700087', '0571-87700087', 'area_code'],
  ['phone', '2367812345-801', '023-67812345-801', 'area_code'],
  ['phone', '2367812345、2367812346', '023-67812345、023-67812346', 'area_code'],
  ['phone', '2367812345.0', '023-67812345', 'decimal_zero,area_code'],
  ['phone', '０２３－６７８１２３４５', '023-67812345', 'full_width'],
  ['phone', '67812345\n67812346', '67812345;67812346', 'line_break'],
  ['phone', '023-67812345', '023-67812345', ''],
  ['phone', '02367812345', '02367812345', ''],
  ['phone', '67812345', '67812345', ''],
  ['phone', '13800000000', '13800000000', ''],
  ['phone', '4008123456', '4008123456', ''],
  ['phone', '8008123456', '8008123456', ''],
  ['phone', '2667812345', '2667812345', ''],
  ['phone', '12345', '12345', ''],
  ['postcode', '30000', '030000', 'leading_zero'],
  ['postcode', '401120', '401120', ''],
  ['postcode', '1120', '1120', ''],
  ['division_code', '５００１１２', '500112', 'full_width'],
  ['division_code', '500112001001.0', '500112001001', 'decimal_zero'],
  ['since', '43553', '2019-03-29', 'excel_date'],
  ['since', '2019年3月', '2019年3月', ''],
  ['level', '区县级', 'county', 'level_word'],
  ['level', '乡镇（街道）', 'town', 'level_word'],
  ['level', '村（社区）级', 'village', 'level_word'],
  ['level', 'town', 'town', ''],
  ['level', '其他', '其他', ''],
  ['address', '空港大道１２３号Ａ座（一楼）', '空港大道123号A座（一楼）', 'full_width'],
  ['address', '龙溪街道\u00a0\u3000武陵路', '龙溪街道 武陵路', 'space'],
  ['address', '龙溪\u200b街道', '龙溪街道', 'invisible'],
  ['address', '龙溪街道\t武陵路', '龙溪街道 武陵路', 'space'],
  ['address', '三十二号', '三十二号', ''],
  ['name', '  甲  ', '甲', ''],
] as const)('%s %j becomes %j by %j', (field, from, to, rules) => {
  const mended = mendField(field, from);
  expect([mended.text, mended.mendings.map((each) => each.rule).join(), mended.fault]).toEqual([
    to,
    rules,
    null,
  ]);
});

test.each([
  ['division_code', '5.00112E+11', /scientific/],
  ['phone', '2.37E+09', /scientific/],
  ['address', '#REF!', /error of the spreadsheet/],
] as const)('%s %s is not used', (field, text, message) => {
  const { text: left, fault } = mendField(field, text);
  expect(left).toBe('');
  expect(fault?.[0]).toMatch(message);
});

describe('always', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'023-571 87（）１２\u00a0\n转;/.甲') }),
  );
  test.each(LIST_FIELDS.map((field) => [field]))('mending %s twice is mending it once', (field) => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = mendField(field, text).text;
        expect(mendField(field, once).text).toBe(once);
      }),
    );
  });

  test('the mendings tell the whole way from what was written to what is read', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LIST_FIELDS), texts, (field, text) => {
        const { text: read, mendings, fault } = mendField(field, text);
        let now = text.trim();
        for (const { from, to } of mendings) {
          expect(from).toBe(now);
          now = to;
        }
        if (fault === null) expect(now).toBe(read);
      }),
    );
  });
});

test('mendings as a text', () => {
  expect(describeMendings(mendField('phone', '2367812345.0').mendings)).toBe(
    'phone decimal_zero 2367812345.0→2367812345; phone area_code 2367812345→023-67812345',
  );
});

test.each([
  ['61', null],
  ['43553', '2019-03-29'],
  ['43553.75', '2019-03-29'],
  ['20000', '1954-10-03'],
  ['60000', '2064-04-08'],
  ['60001', null],
  ['2019', null],
])('serial number %s is %s', (text, day) => {
  expect(serialDate(text)).toBe(day);
});
