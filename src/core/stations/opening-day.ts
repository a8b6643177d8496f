import type { OpeningRule, RuleDates, RuleState, RuleWeekday } from './opening-rules.ts';

const DAY_MINUTES = 1440;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A stretch of a day in which one thing holds, minutes from midnight. */
export interface DayStretch {
  readonly from: number;
  readonly to: number;
  readonly state: RuleState;
  readonly comment: string;
}

interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly daysInMonth: number;
}

/** What one rule says of part of a day. */
interface Said extends DayStretch {
  readonly fills: boolean;
}

/**
 * What rules say of a day, counted from 1970-01-01, from midnight to midnight without a hole. A later rule
 * that opens replaces what earlier ones say of a day that it names, with what reaches over from the day
 * before; one that closes takes its times out.
 */
export function stretchesOf(rules: readonly OpeningRule[], day: number): DayStretch[] {
  const [today, yesterday] = [calendarDay(day), calendarDay(day - 1)];
  let said: Said[] = [];
  for (const [at, rule] of rules.entries()) {
    const { state, comment, join } = rule;
    const fills = join === 'fill';
    if (namesDay(rule, today)) {
      if (replaces(rule, rules[at - 1])) said = [];
      for (const { from, to } of rule.spans) said.push({ from, to, state, comment, fills });
    }
    if (!namesDay(rule, yesterday)) continue;
    for (const { from, to } of rule.spans) {
      if (to <= DAY_MINUTES) continue;
      said.push({ from: from - DAY_MINUTES, to: to - DAY_MINUTES, state, comment, fills });
    }
  }
  return layOver(said);
}

function replaces(rule: OpeningRule, before: OpeningRule | undefined): boolean {
  if (rule.join !== 'replace' || rule.state === 'closed') return false;
  return isDated(rule) || (before !== undefined && !isDated(before));
}

const isDated = (rule: OpeningRule): boolean => rule.dates.length + rule.weekdays.length > 0;

/** Lays one stretch over the other, in order; what is alike joins. */
function layOver(said: readonly Said[]): DayStretch[] {
  const edges = said.flatMap(({ from, to }) => [from, to]);
  const inside = edges.filter((edge) => edge > 0 && edge < DAY_MINUTES);
  const cuts = [...new Set([0, ...inside, DAY_MINUTES])].sort((one, other) => one - other);
  const stretches: DayStretch[] = [];
  for (const [at, to] of cuts.slice(1).entries()) {
    const from = cuts[at] ?? 0;
    const { state, comment } = stateBetween(said, from);
    const last = stretches.at(-1);
    if (last?.state === state && last.comment === comment) {
      stretches[stretches.length - 1] = { ...last, to };
    } else {
      stretches.push({ from, to, state, comment });
    }
  }
  return stretches;
}

function stateBetween(said: readonly Said[], at: number): { state: RuleState; comment: string } {
  let now: { state: RuleState; comment: string } = { state: 'closed', comment: '' };
  for (const { from, to, state, comment, fills } of said) {
    if (at < from || at >= to || (fills && now.state !== 'closed')) continue;
    now = { state, comment };
  }
  return now;
}

function namesDay({ dates, weekdays }: OpeningRule, day: CalendarDay): boolean {
  return (
    (dates.length === 0 || dates.some((each) => hasDate(each, day))) &&
    (weekdays.length === 0 || weekdays.some((each) => hasWeekday(each, day)))
  );
}

function hasDate({ from, to, years }: RuleDates, { year, month, date }: CalendarDay): boolean {
  const at = month * 100 + date;
  if (years === null) return from <= to ? at >= from && at <= to : at >= from || at <= to;
  const [first, last] = years;
  const here = year * 10_000 + at;
  return here >= first * 10_000 + from && here <= last * 10_000 + to;
}

function hasWeekday({ day, nth }: RuleWeekday, at: CalendarDay): boolean {
  if (at.weekday !== day) return false;
  if (nth === null) return true;
  return nth > 0
    ? Math.ceil(at.date / 7) === nth
    : Math.ceil((at.daysInMonth - at.date + 1) / 7) === -nth;
}

function calendarDay(day: number): CalendarDay {
  const at = new Date(day * DAY_MS);
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth() + 1];
  return {
    year,
    month,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
    daysInMonth: new Date(Date.UTC(year, month, 0)).getUTCDate(),
  };
}
