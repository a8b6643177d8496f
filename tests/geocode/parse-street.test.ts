import fc from 'fast-check';
import { expect, test } from 'vitest';
import { houseNumerals } from '../../src/core/geocode/house-numerals.ts';
import { parseStreet } from '../../src/core/geocode/parse-street.ts';

test('every character ends up in one part', () => {
  const words = [
    '金龙路',
    '12号',
    '附3号',
    '大道',
    '一楼',
    '负',
    '附近',
    '花园',
    '中心',
    '李明',
    ' ',
    '-',
    '13800138000',
    '电话',
    'A座',
    '巷',
    '栋',
    '三',
    '街道',
    '与',
    'x',
  ];
  const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((all) => all.join(''));
  fc.assert(
    fc.property(text, (each) => {
      const { street, number, poi, detail, remainder } = parseStreet(each);
      const kept = [...(street + number + poi + detail + remainder)].sort().join('');
      expect(kept).toBe([...houseNumerals(each)].sort().join(''));
    }),
    { numRuns: 2000 },
  );
});

test('a text of ten thousand characters takes no time', () => {
  for (const each of ['路', '一楼', '12', '附', '中心', '李', ' ']) {
    const started = performance.now();
    parseStreet(each.repeat(10_000 / each.length));
    expect(performance.now() - started).toBeLessThan(1000);
  }
});
