import OpeningHours from 'opening_hours';
import { chinaClock } from './china-clock.ts';

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
 * announced every autumn for a year; the package's own list is of fixed days and partly wrong for China. So
 * such rules are left out, and the page says that holidays are unknown.
 */
const HOLIDAY_RULES =
  /(^|;|\|\||,\s(?=[PS]H\b))\s*(?:[PS]H\b,?\s*)+(?:off|closed|[-\d:,+ ]*(?:"[^"]*")?)\s*(?=;|\|\||$)/g;
const HOLIDAY_WORDS = /,\s*[PS]H\b|\b[PS]H,\s*(?=[A-Z])/g;

const DAY_MS = 24 * 60 * 60 * 1000;
/** How far ahead the next change is looked for, days. */
const AHEAD_DAYS = 370;

/** Reads opening hours in OpenStreetMap syntax; null when the text is not, and is shown as written. */
export function parseOpening(text: string): Opening | null {
  const namesHolidays = /\b[PS]H\b/.test(text.replace(/"[^"]*"/g, ''));
  const rules = text
    .replace(HOLIDAY_RULES, '')
    .replace(HOLIDAY_WORDS, '')
    .replace(/^[\s;]+/, '');
  let hours: OpeningHours;
  try {
    // Throws the reason as text; the finder shows what was written, the build names the row.
    hours = new OpeningHours(rules, null);
    // Some faults come out only when a day is asked for; any will do.
    hours.getState(new Date(2026, 0, 1));
  } catch {
    return null;
  }
  return {
    namesHolidays,
    stateAt: (now) => stateOf(hours, chinaClock(now)),
    at: (now) => {
      const here = chinaClock(now);
      return {
        state: stateOf(hours, here),
        comment: hours.getComment(here) ?? '',
        next: nextChange(hours, here),
        week: weekOf(hours, here),
      };
    },
  };
}

function stateOf(hours: OpeningHours, at: Date): OpenState {
  return hours.getStateString(at, true);
}

function nextChange(hours: OpeningHours, now: Date): OpeningNow['next'] {
  const before = stateOf(hours, now);
  const limit = new Date(now.getTime() + AHEAD_DAYS * DAY_MS);
  let change = hours.getNextChange(now, limit);
  // A change of the comment alone is none.
  while (change && stateOf(hours, change) === before) change = hours.getNextChange(change, limit);
  if (!change || change >= limit) return null;
  return {
    state: stateOf(hours, change),
    inDays: Math.round((midnight(change).getTime() - midnight(now).getTime()) / DAY_MS),
    weekday: change.getDay(),
    time: clock(change),
  };
}

function weekOf(hours: OpeningHours, now: Date): OpenDay[] {
  const monday = midnight(now, -((now.getDay() + 6) % 7));
  return [0, 1, 2, 3, 4, 5, 6].map((day) => {
    const from = midnight(monday, day);
    const to = midnight(monday, day + 1);
    return {
      weekday: from.getDay(),
      today: from.getTime() === midnight(now).getTime(),
      stretches: hours.getOpenIntervals(from, to).map(([start, end, unknown]) => ({
        from: clock(start),
        to: end >= to ? '24:00' : clock(end),
        state: unknown ? 'unknown' : 'open',
      })),
    };
  });
}

function midnight(date: Date, daysLater = 0): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater);
}

function clock(date: Date): string {
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`;
}
