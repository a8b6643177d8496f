import { expect, test } from 'vitest';
import { houseNumerals } from '../../src/core/geocode/house-numerals.ts';

test.each([
  ['三十二号', '32号'],
  ['十号', '10号'],
  ['十二号', '12号'],
  ['二十号', '20号'],
  ['一百号', '100号'],
  ['一百零五号', '105号'],
  ['一百一十号', '110号'],
  ['三百二十一号', '321号'],
  ['二〇三室', '203室'],
  ['二零三室', '203室'],
  ['两楼', '2楼'],
  ['负一楼', '负1楼'],
  ['第三村民小组', '第3村民小组'],
  ['三栋二单元', '3栋2单元'],
  ['五一社区', '五一社区'],
  ['三座店镇', '三座店镇'],
  ['八一路', '八一路'],
  ['百货大楼', '百货大楼'],
  ['十十号', '十十号'],
  ['第二院士楼', '第二院士楼'],
])('%s → %s', (text, figures) => expect(houseNumerals(text)).toBe(figures));

test('every number up to 999 as people write it', () => {
  const digits = '零一二三四五六七八九';
  const words = (number: number): string => {
    const [hundreds, tens, ones] = [
      Math.floor(number / 100),
      Math.floor(number / 10) % 10,
      number % 10,
    ];
    const front = hundreds > 0 ? `${digits[hundreds]}百` : '';
    if (tens === 0)
      return front + (hundreds > 0 && ones > 0 ? '零' : '') + (ones > 0 ? digits[ones] : '');
    return `${front}${tens === 1 && hundreds === 0 ? '' : digits[tens]}十${ones > 0 ? digits[ones] : ''}`;
  };
  for (let number = 1; number < 1000; number += 1) {
    expect(houseNumerals(`${words(number)}号`)).toBe(`${number}号`);
  }
});
