import { expect, test } from 'vitest';
import { daysIn, sourceDays } from '../../src/core/list/source-date.ts';

test.each([
  ['填报日期：2024年6月30日', '2024-06-30'],
  ['填报日期 2024-06-30', '2024-06-30'],
  ['（截至2024.6.3）', '2024-06-03'],
  ['截至2024年6月底', '2024-06-30'],
  ['2024/2', '2024-02-29'],
  ['更新时间：20240630', '2024-06-30'],
  ['二〇二四年六月三十日', '2024-06-30'],
  ['二○二三年十二月', '2023-12-31'],
  ['二〇二三年二十月', undefined],
  ['２０２４年１２月５日', '2024-12-05'],
  ['2024年13月5日', undefined],
  ['2023年2月30日', undefined],
  ['电话 0356-5220000', undefined],
  ['第2024号', undefined],
])('%s', (text, day) => {
  expect(daysIn(text)[0]).toBe(day);
});

test('a word such as 填报日期 counts before the date of a title', () => {
  const title = { text: '2023年服务站名单（2023年1月）', isTitle: true };
  expect(sourceDays([title])).toEqual(['2023-01-31']);
  expect(sourceDays([title, { text: '截至2024年5月31日', isTitle: false }])).toEqual([
    '2024-05-31',
  ]);
  expect(sourceDays([{ text: '建于2010年5月', isTitle: false }])).toEqual([]);
});

test('several days are all told', () => {
  const said = ['填报日期：2024-06-30', '更新时间：2024-07-01'];
  expect(sourceDays(said.map((text) => ({ text, isTitle: false })))).toEqual([
    '2024-06-30',
    '2024-07-01',
  ]);
});
