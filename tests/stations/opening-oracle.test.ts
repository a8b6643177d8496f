import fc from 'fast-check';
import OpeningHours from 'opening_hours';
import { expect, test } from 'vitest';
import { parseOpening } from '../../src/core/stations/opening.ts';

const HOUR = 3_600_000;
/** 2026-11-01 in China: a Sunday. */
const START = Date.UTC(2026, 9, 31, 16);

/** The same moment as a date whose local fields are China's. */
function chinaClock(at: number): Date {
  const there = new Date(at + 8 * HOUR);
  return new Date(
    there.getUTCFullYear(),
    there.getUTCMonth(),
    there.getUTCDate(),
    there.getUTCHours(),
    there.getUTCMinutes(),
  );
}

/** Where ours and the reference reader of OpenStreetMap's opening hours differ, by the hours from the start. */
function differences(text: string, hours: readonly number[]): string[] {
  const ours = parseOpening(text);
  const reference = new OpeningHours(text, null);
  return hours.flatMap((hour) => {
    const at = new Date(START + hour * HOUR);
    const here = chinaClock(at.getTime());
    // The comment comes with all else that is said of a moment, which takes longer: now and then.
    const withComment = hour % 8 === 2;
    const said = [ours?.stateAt(at), withComment && ours?.at(at).comment];
    const expected = [
      reference.getStateString(here, true),
      withComment && (reference.getComment(here) ?? ''),
    ];
    return said.join() === expected.join() ? [] : [`${here.toString()}: ${said.join()}`];
  });
}

/** Every half hour of nine days. */
const WEEK = Array.from({ length: 9 * 48 }, (_, at) => at / 2);
/** Every day of 14 months at a time of its own. */
const YEAR = Array.from({ length: 430 }, (_, day) => day * 24 + ((day * 5) % 24));

test.each([
  'Mo-Fr 09:00-12:00,14:00-17:30',
  'Mo-Fr 09:00-12:00, 14:00-17:30; Sa 09:00-11:30',
  '09:00-17:00',
  '24/7',
  '24/7; Su off',
  'Sa,Su 10:00-16:00',
  'Sa-Mo 10:00-16:00',
  'Mo-Su 00:00-24:00',
  'Fr 22:00-02:00',
  'Fr 22:00-26:00',
  'Fr 22:00-02:00; Sa 09:00-12:00',
  'Fr 22:00-02:00, Sa 09:00-12:00',
  'Mo-Fr 08:00-18:00; 12:00-13:00 off',
  'Mo-Fr 08:00-18:00; We off',
  'Mo-Fr 08:00-18:00; We closed "学习"',
  'Mo-Fr 08:00-18:00; We 14:00-18:00 off',
  'Mo-Fr 08:00-18:00, We 19:00-21:00',
  'Mo-Fr 08:00-18:00 || Sa 09:00-12:00 "值班"',
  'Mo-Fr 08:00-18:00 || "按预约"',
  'Mo-Fr 08:00-18:00 open "先打电话"',
  'Mo-Fr 08:00-18:00 unknown',
  '"按预约"',
  'Mo[1] 09:00-12:00',
  'Mo[1,3],Fr[-1] 09:00-12:00',
  'Mo-Fr 08:00-18:00; Mo[1] off',
  'off',
  '08:00-12:00; 14:00-18:00',
  'Mo-Fr 08:00-12:00; Mo 14:00-18:00',
])('as the reference says, half hour by half hour: %s', (text) => {
  expect(differences(text, WEEK)).toEqual([]);
});

test.each([
  'Jun-Sep Mo-Fr 08:00-12:00; Oct-May Mo-Fr 09:00-12:00',
  'May 01-Sep 30: Mo-Fr 08:00-12:00,15:00-18:00; Oct 01-Apr 30: Mo-Fr 08:00-12:00,14:00-17:30',
  'Mo-Fr 09:00-17:00; Jan,Jul off',
  'Mo-Fr 09:00-17:00; Dec 24-Jan 02 off',
  'Mo-Fr 09:00-17:00; 2027 Feb 15-23 off',
  'Mo-Fr 09:00-17:00; 2027 Feb 15-2027 Feb 23 off',
  'Mo-Fr 09:00-17:00; 2027 Feb 20 09:00-12:00',
  'Mo-Fr 09:00-17:00; 2026 Dec 30-2027 Jan 03 off',
  '2027 Mo-Fr 09:00-17:00',
  'Mo-Fr 09:00-17:00; Feb 29 off',
])('as the reference says, day by day: %s', (text) => {
  expect(differences(text, YEAR)).toEqual([]);
});

const day = fc.constantFrom('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su');
const days = fc.oneof(
  day,
  fc
    .tuple(day, day)
    .filter(([one, other]) => one !== other)
    .map((ends) => ends.join('-')),
);
const clock = fc.integer({ min: 0, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 === 0 ? '00' : '30'}`;
});
const span = fc
  .tuple(clock, clock)
  .filter(([from, to]) => from < to)
  .map((ends) => ends.join('-'));
const times = fc.array(span, { minLength: 1, maxLength: 2 }).map((spans) => spans.join(','));
const state = fc.constantFrom('', '', '', ' off', ' unknown', ' "预约"', ' open "电话"');
const rule = fc
  .tuple(fc.uniqueArray(days, { minLength: 1, maxLength: 2 }), times, state)
  .map(([on, at, said]) => `${on.join(',')} ${at}${said}`);
const rules = fc
  .tuple(rule, fc.array(fc.tuple(fc.constantFrom('; ', ', '), rule), { maxLength: 2 }))
  .map(([first, others]) => first + others.flat().join(''));
// A fallback comes last: what a rule after it adds to is not said anywhere.
const text = fc
  .tuple(rules, fc.option(rule, { nil: undefined }))
  .map(([first, fallback]) => (fallback === undefined ? first : `${first} || ${fallback}`));

test('as the reference says, for any rules of weekdays and times', () => {
  fc.assert(
    fc.property(text, (hours) => {
      expect([hours, differences(hours, WEEK)]).toEqual([hours, []]);
    }),
    { numRuns: 30 },
  );
});
