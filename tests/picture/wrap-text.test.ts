import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from '../../src/core/picture/wrap-text.ts';

/** A Chinese character is as wide as high, others half. */
const measure = (text: string): number =>
  [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 1 : 0.5), 0);

test.each([
  ['一二三四五六', 3, ['一二三', '四五六']],
  // No comma at the beginning of a line, no bracket at its end.
  ['一二三，四五六', 3, ['一二', '三，四', '五六']],
  ['一二（三四）', 3, ['一二', '（三', '四）']],
  ['service circle of', 4, ['service', 'circle', 'of']],
  ['15 分钟服务圈', 3, ['15 分', '钟服务', '圈']],
  ['abcdefghij', 2, ['abcd', 'efgh', 'ij']],
  ['一\n二', 9, ['一', '二']],
  ['', 9, []],
  ['   ', 9, []],
])('%s', (text, width, lines) => {
  expect(wrapText(text, width, measure)).toEqual(lines);
});

test('no line is too long, and nothing is lost but blanks', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'一二，（）ab 9.%') });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, width) => {
      const lines = wrapText(text, width, measure);
      for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});
