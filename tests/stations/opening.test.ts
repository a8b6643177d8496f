import { describe, expect, it } from 'vitest';
import { chinaDay } from '../../src/core/stations/china-clock.ts';
import { parseOpening } from '../../src/core/stations/opening.ts';

/** A moment by China's clock; 2026-11-23 is a Monday. */
const at = (day: string, time: string): Date => new Date(`${day}T${time}:00+08:00`);

const OFFICE = 'Mo-Fr 09:00-12:00,14:00-17:30';

describe('parseOpening', () => {
  const cases: [text: string, now: Date, state: string, next: string, comment?: string][] = [
    [OFFICE, at('2026-11-23', '08:59'), 'closed', 'open 0 1 09:00'],
    [OFFICE, at('2026-11-23', '09:00'), 'open', 'closed 0 1 12:00'],
    [OFFICE, at('2026-11-23', '12:30'), 'closed', 'open 0 1 14:00'],
    [OFFICE, at('2026-11-23', '17:30'), 'closed', 'open 1 2 09:00'],
    [OFFICE, at('2026-11-28', '10:00'), 'closed', 'open 2 1 09:00'],
    ['24/7', at('2026-11-28', '03:00'), 'open', 'none'],
    ['off', at('2026-11-28', '03:00'), 'closed', 'none'],
    ['Fr 22:00-02:00', at('2026-11-28', '01:00'), 'open', 'closed 0 6 02:00'],
    ['Mo 09:00-10:00; Jun-Sep off', at('2026-06-01', '09:30'), 'closed', 'open 126 1 09:00'],
    [
      'Mo-Fr 09:00-17:00 "先打电话"',
      at('2026-11-23', '10:00'),
      'unknown',
      'closed 0 1 17:00',
      '先打电话',
    ],
    [
      'Mo-Fr 09:00-17:00 || "按预约"',
      at('2026-11-28', '10:00'),
      'unknown',
      'open 2 1 09:00',
      '按预约',
    ],
  ];
  it.each(cases)('%s at %s', (text, now, state, next, comment = '') => {
    const said = parseOpening(text)?.at(now);
    expect(said?.state).toBe(state);
    expect(said?.comment).toBe(comment);
    const change = said?.next;
    expect(
      change ? `${change.state} ${change.inDays} ${change.weekday} ${change.time}` : 'none',
    ).toBe(next);
    expect(parseOpening(text)?.stateAt(now)).toBe(state);
  });

  it('knows the week from Monday to Sunday, and which day it is', () => {
    const week = parseOpening('Mo-Fr 09:00-12:00,14:00-17:30; Sa 22:00-02:00')?.at(
      at('2026-11-25', '10:00'),
    ).week;
    const office = ['09:00-12:00', '14:00-17:30'];
    expect(
      week?.map(({ weekday, today, stretches }) => [
        weekday,
        today,
        ...stretches.map(({ from, to }) => `${from}-${to}`),
      ]),
    ).toEqual([
      [1, false, ...office],
      [2, false, ...office],
      [3, true, ...office],
      [4, false, ...office],
      [5, false, ...office],
      [6, false, '22:00-24:00'],
      [0, false, '00:00-02:00'],
    ]);
  });

  it.each([
    `${OFFICE}; PH off`,
    `PH off; ${OFFICE}`,
    `${OFFICE}; PH,SH off`,
    `${OFFICE}, PH off`,
    `${OFFICE}; PH 10:00-12:00 "值班"`,
    'Mo-Fr,PH 09:00-12:00,14:00-17:30',
    'PH,Mo-Fr 09:00-12:00,14:00-17:30',
  ])('leaves rules about holidays aside, and says so: %s', (text) => {
    const opening = parseOpening(text);
    expect(opening?.namesHolidays).toBe(true);
    // 8 March is a holiday in the package's list; in China offices are open on that day.
    for (const day of ['2026-11-23', '2027-03-08', '2026-11-28']) {
      for (const time of ['08:00', '10:30', '13:00', '17:00']) {
        expect(opening?.stateAt(at(day, time))).toBe(parseOpening(OFFICE)?.stateAt(at(day, time)));
      }
    }
  });

  it.each(['', '工作日 8:30-12:00', '周一至周五 9:00-17:00', 'Mo-Fr 8:30-17', 'PH off', '<b>'])(
    'cannot read %s',
    (text) => {
      expect(parseOpening(text)).toBeNull();
    },
  );
});

describe('the clock in China', () => {
  it('knows the day', () => {
    expect(chinaDay(new Date('2026-11-22T15:59:59Z'))).toBe('2026-11-22');
    expect(chinaDay(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23');
  });
});
