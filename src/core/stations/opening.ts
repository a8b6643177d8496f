import { CHINA_OFFSET_MINUTES } from './china-clock.ts';
import { stretchesOf, type DayStretch } from './opening-day.ts';
import { parseOpeningRules, type OpeningRule } from './opening-rules.ts';

/** `unknown` where the text itself says so: 按预约. */
export type OpenState = 'open' | 'closed' | 'unknown';

/** One stretch of a day, `09:00` to `12:00`; midnight at the end is `24:00`. */
export interface OpenStretch {
  readonly from: string;
  readonly to: string;
  readonly state: 'open' | 'unknown';
}

export interface OpenDay {
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly today: boolean;
  readonly stretches: readonly OpenStretch[];
}

/** What opening hours say at one moment. */
export interface OpeningNow {
  readonly state: OpenState;
  /** Words of the text that go with the state; empty for none. */
  readonly comment: string;
  /** The next change to another state: days from today, weekday, time. Null when it never comes. */
  readonly next: {
    readonly state: OpenState;
    readonly inDays: number;
    readonly weekday: number;
    readonly time: string;
  } | null;
  /** Monday to Sunday of this week. */
  readonly week: readonly OpenDay[];
}

export interface Opening {
  readonly at: (now: Date) => OpeningNow;
  readonly stateAt: (now: Date) => OpenState;
  /** The text says something about public holidays, which is not followed: see {@link parseOpening}. */
  readonly namesHolidays: boolean;
}

/**
 * Rules about public and school holidays. Which days those are, and which weekends are worked instead, is
 * announced every autumn for a year. So such rules are left out, and the page says that holidays are unknown.
 */
const HOLIDAY_RULES =
  /(^|;|\|\||,\s(?=[PS]H\b))\s*(?:[PS]H\b,?\s*)+(?:off|closed|[-\d:,+ ]*(?:"[^"]*")?)\s*(?=;|\|\||$)/g;
const HOLIDAY_WORDS = /,\s*[PS]H\b|\b[PS]H,\s*(?=[A-Z])/g;

const DAY_MINUTES = 24 * 60;
/** How far ahead the next change is looked for, days. */
const AHEAD_DAYS = 370;

/**
 * Reads opening hours in OpenStreetMap syntax; null when the text is not, or says more than
 * {@link parseOpeningRules} reads, and is then shown as written. Times are those of China, wherever the
 * reader is.
 */
export function parseOpening(text: string): Opening | null {
  const namesHolidays = /\b[PS]H\b/.test(text.replace(/"[^"]*"/g, ''));
  const plain = text
    .replace(HOLIDAY_RULES, '')
    .replace(HOLIDAY_WORDS, '')
    .replace(/^[\s;]+/, '');
  const rules = parseOpeningRules(plain);
  if (rules === null) return null;
  return {
    namesHolidays,
    stateAt: (now) => stretchAt(rules, chinaMinute(now)).state,
    at: (now) => {
      const here = chinaMinute(now);
      const { state, comment } = stretchAt(rules, here);
      return { state, comment, next: nextChange(rules, here, state), week: weekOf(rules, here) };
    },
  };
}

/** A moment by China's clock: the day since 1970-01-01 and the minute of the day. */
interface ChinaMinute {
  readonly day: number;
  readonly minute: number;
}

function chinaMinute(now: Date): ChinaMinute {
  const minutes = Math.floor(now.getTime() / 60_000) + CHINA_OFFSET_MINUTES;
  const day = Math.floor(minutes / DAY_MINUTES);
  return { day, minute: minutes - day * DAY_MINUTES };
}

function stretchAt(rules: readonly OpeningRule[], { day, minute }: ChinaMinute): DayStretch {
  const found = stretchesOf(rules, day).find(({ to }) => minute < to);
  if (!found) throw new Error('the stretches of a day reach to midnight');
  return found;
}

function nextChange(
  rules: readonly OpeningRule[],
  { day, minute }: ChinaMinute,
  before: OpenState,
): OpeningNow['next'] {
  for (let inDays = 0; inDays < AHEAD_DAYS; inDays += 1) {
    const change = stretchesOf(rules, day + inDays).find(
      // A change of the comment alone is none.
      ({ from, state }) => state !== before && (inDays > 0 || from > minute),
    );
    if (!change) continue;
    const { state, from } = change;
    return { state, inDays, weekday: weekdayOf(day + inDays), time: clock(from) };
  }
  return null;
}

function weekOf(rules: readonly OpeningRule[], { day }: ChinaMinute): OpenDay[] {
  const monday = day - ((weekdayOf(day) + 6) % 7);
  return [0, 1, 2, 3, 4, 5, 6].map((after) => {
    const stretches: OpenStretch[] = [];
    for (const { from, to, state } of stretchesOf(rules, monday + after)) {
      if (state === 'closed') continue;
      const last = stretches.at(-1);
      const joins = last?.to === clock(from) && last.state === state;
      if (joins) stretches.pop();
      stretches.push({ from: joins ? last.from : clock(from), to: clock(to), state });
    }
    return { weekday: weekdayOf(monday + after), today: monday + after === day, stretches };
  });
}

/** 1970-01-01 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7;

function clock(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
