import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursInWords } from '../../src/core/stations/hours-in-words.ts';
import { hoursWordsEn } from '../../src/core/stations/hours-words-en.ts';
import { hoursWordsZhCn } from '../../src/core/stations/hours-words-zh-cn.ts';
import { parseOpening } from '../../src/core/stations/opening.ts';

describe('hoursInWords', () => {
  test.each([
    [
      'Mo-Fr 09:00-12:00,14:00-17:00; PH off',
      '周一至周五 09:00–12:00、14:00–17:00；法定节假日休息',
    ],
    ['Mo-Su 08:30-17:30', '每天 08:30–17:30'],
    ['08:30-17:30', '每天 08:30–17:30'],
    ['24/7', '全天 24 小时'],
    ['Tu,Th 9:00-11:30', '周二、周四 9:00–11:30'],
    ['Mo-Fr 09:00-17:00; Sa,Su closed;', '周一至周五 09:00–17:00；周六、周日休息'],
    ['Mo-Fr 09:00-17:00 "午休照常"', '周一至周五 09:00–17:00（午休照常）'],
    ['"按预约"', '按预约'],
    ['Sa "按预约"', '周六（按预约）'],
    ['Sa, PH 09:00 - 12:00', '周六、法定节假日 09:00–12:00'],
    ['Mo-Fr 18:00-24:00', '周一至周五 18:00–24:00'],
  ])('%s is %s', (hours, told) => {
    expect(hoursInWords(hours, hoursWordsZhCn)).toBe(told);
  });

  test.each([
    '',
    ';',
    'Mo-Fr',
    '上班时间',
    'Mo[1] 09:00-12:00',
    'May-Sep: Mo-Fr 08:00-18:00',
    'Mo-Fr 22:00-26:00',
    'Mo-Fr 09:00-17:00 || "按预约"',
    'Mo-Fr 09:00-17:00, Sa 09:00-12:00',
    'week 1-10 Mo 09:00-10:00',
    'Mo-Fr 09:00+',
    'MoFr 09:00-10:00',
    'Mo-Fr09:00-10:00',
  ])('"%s" is left as written', (hours) => {
    expect(hoursInWords(hours, hoursWordsZhCn)).toBeNull();
  });

  test('English', () => {
    expect(hoursInWords('Mo-Fr 09:00-12:00,14:00-17:00; PH off', hoursWordsEn)).toBe(
      'Monday to Friday 09:00–12:00, 14:00–17:00; public holidays closed',
    );
  });

  const day = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
  const days = fc.oneof(
    day,
    fc.tuple(day, day).map(([from, to]) => `${from}-${to}`),
  );
  const clock = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => [hour, minute].map((n) => String(n).padStart(2, '0')).join(':'));
  const rule = fc
    .tuple(
      fc.array(days, { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(clock, clock), { minLength: 1, maxLength: 2 }),
    )
    .map(([on, times]) => ({ on, times }));

  test('what is told in words can be read as hours, and every time is told', () => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 3 }), (rules) => {
        const hours = rules
          .map(
            ({ on, times }) => `${on.join(',')} ${times.map((each) => each.join('-')).join(',')}`,
          )
          .join('; ');
        const told = hoursInWords(hours, hoursWordsZhCn);
        expect(told).not.toBeNull();
        expect(parseOpening(hours)).not.toBeNull();
        const times = rules.flatMap((each) => each.times.map((one) => one.join('–')));
        expect(told?.match(/\d\d:\d\d–\d\d:\d\d/g)).toEqual(times);
      }),
    );
  });
});
