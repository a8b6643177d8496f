/** What a rule makes of the time that it names. */
export type RuleState = 'open' | 'closed' | 'unknown';

/** Minutes of a day; past 1,440 for what ends on the next one. */
export interface RuleSpan {
  readonly from: number;
  readonly to: number;
}

/** A weekday, 0 for Sunday, and which of the month: 1 to 5 from the front, -1 to -5 from the back, null for all. */
export interface RuleWeekday {
  readonly day: number;
  readonly nth: number | null;
}

/** Days of the year as month × 100 + day, both included, across the turn of the year where `from` is the later. */
export interface RuleDates {
  readonly from: number;
  readonly to: number;
  /** First and last year; null for every year. A range with years on both ends is compared with them. */
  readonly years: readonly [number, number] | null;
}

export interface OpeningRule {
  /** How it joins those before: it replaces the days that it names, adds to them, or fills what they leave closed. */
  readonly join: 'replace' | 'add' | 'fill';
  /** Empty for every day. */
  readonly dates: readonly RuleDates[];
  readonly weekdays: readonly RuleWeekday[];
  readonly spans: readonly RuleSpan[];
  readonly state: RuleState;
  readonly comment: string;
}

const DAYS = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** All that a text may be made of; the order matters. */
const TOKEN =
  /\s*(?:(24\/7)|"([^"]*)"|(\d{1,2}:\d{2})|((?:19|20)\d{2})(?!\d)|(\d{1,2})(?!\d)|([A-Za-z]+)|(\|\||[-,;:[\]]))/y;

/** A text that is no opening hours of the kind that we read. */
class Unreadable extends Error {}

interface Token {
  readonly kind: 'always' | 'comment' | 'clock' | 'year' | 'number' | 'word' | 'sign';
  readonly text: string;
}

const KINDS = ['always', 'comment', 'clock', 'year', 'number', 'word', 'sign'] as const;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const groups = TOKEN.exec(trimmed)?.slice(1);
    if (!groups) throw new Unreadable();
    const at = groups.findIndex((group) => group !== undefined);
    tokens.push({ kind: KINDS[at] ?? 'sign', text: groups[at] ?? '' });
  }
  return tokens;
}

/**
 * The rules of opening hours in OpenStreetMap syntax: years, months, dates, weekdays also as the n-th of the
 * month, times also past midnight, `off`, `closed`, `open`, `unknown`, notes, and the three ways of joining
 * rules. Null for anything else, such as weeks, the sun, open ends and a day without times.
 */
export function parseOpeningRules(text: string): OpeningRule[] | null {
  try {
    return new RuleReader(tokensOf(text)).rules();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class RuleReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  rules(): OpeningRule[] {
    const rules: OpeningRule[] = [];
    let join: OpeningRule['join'] = 'replace';
    do {
      // A sign may stand at the end, or twice.
      if (rules.length > 0 && join === 'replace' && (this.#done() || this.#sees(';'))) continue;
      rules.push(this.#rule(join));
      const sign = this.#take('sign', ';', '||', ',');
      if (sign === null) break;
      join = sign === ';' ? 'replace' : sign === ',' ? 'add' : 'fill';
    } while (!this.#done() || join !== 'replace');
    if (!this.#done()) throw new Unreadable();
    return rules;
  }

  #rule(join: OpeningRule['join']): OpeningRule {
    const always = this.#take('always') !== null;
    const dates = always ? [] : this.#list(() => this.#dates());
    if (dates.length > 0) this.#take('sign', ':');
    const weekdays = always ? [] : this.#list(() => this.#weekdays()).flat();
    if (weekdays.length > 0) this.#take('sign', ':');
    const spans = always ? [] : this.#list(() => this.#span());
    const word = this.#take('word', 'open', 'off', 'closed', 'unknown');
    const comment = this.#take('comment');
    // A day without times would be open around the clock, which nobody means.
    if (!always && spans.length === 0 && word === null && comment === null) throw new Unreadable();
    const said = word === 'off' ? 'closed' : (word as RuleState | null);
    return {
      join,
      dates,
      weekdays,
      spans: spans.length > 0 ? spans : [{ from: 0, to: 1440 }],
      state: said ?? (comment === null ? 'open' : 'unknown'),
      comment: comment ?? '',
    };
  }

  /** Items between commas; a comma that begins another rule is left. */
  #list<T>(item: () => T | null): T[] {
    const items: T[] = [];
    for (;;) {
      const before = this.#at;
      if (items.length > 0 && this.#take('sign', ',') === null) return items;
      const found = item();
      if (found === null) {
        this.#at = before;
        return items;
      }
      items.push(found);
    }
  }

  /** `2026`, `Jun-Sep`, `Oct 01-07`, `2026 Oct 01-2027 Mar 31`. */
  #dates(): RuleDates | null {
    const year = this.#year();
    const month = this.#month();
    if (month === null) {
      if (year === null) return null;
      const last = this.#ranges() ? (this.#year() ?? this.#fail()) : year;
      return { from: 101, to: 1231, years: [year, last] };
    }
    const day = this.#dayOf(month);
    const from = month * 100 + (day ?? 1);
    if (!this.#ranges()) {
      return {
        from,
        to: day === null ? month * 100 + 31 : from,
        years: year === null ? null : [year, year],
      };
    }
    const lastYear = this.#year();
    const lastMonth = this.#month();
    if (lastMonth === null && (day === null || lastYear !== null)) this.#fail();
    const endMonth = lastMonth ?? month;
    const lastDay = this.#dayOf(endMonth);
    // `Oct 01-Nov` and `Oct-Nov 07` leave open what is meant; a year at the end needs one in front.
    if ((day === null) !== (lastDay === null) || (lastYear !== null && year === null)) this.#fail();
    const to = endMonth * 100 + (lastDay ?? 31);
    const end = lastYear ?? (year !== null && to < from ? year + 1 : year);
    if (year !== null && end !== null && (end < year || (end === year && to < from))) this.#fail();
    return { from, to, years: year === null || end === null ? null : [year, end] };
  }

  #year(): number | null {
    const text = this.#take('year');
    return text === null ? null : Number(text);
  }

  #month(): number | null {
    const text = this.#take('word', ...MONTHS);
    return text === null ? null : MONTHS.indexOf(text) + 1;
  }

  #dayOf(month: number): number | null {
    const text = this.#take('number');
    if (text === null) return null;
    const day = Number(text);
    return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) ? day : this.#fail();
  }

  /** `Mo`, `Mo-Fr`, `Sa-Mo`, `Mo[1,-1]`. */
  #weekdays(): RuleWeekday[] | null {
    const text = this.#take('word', ...DAYS);
    if (text === null) return null;
    const from = DAYS.indexOf(text);
    if (this.#take('sign', '[') !== null) {
      const numbers = this.#list(() => {
        const sign = this.#take('sign', '-') === null ? 1 : -1;
        const number = Number(this.#take('number') ?? this.#fail());
        return number >= 1 && number <= 5 ? sign * number : this.#fail();
      });
      if (this.#take('sign', ']') === null) this.#fail();
      return numbers.map((nth) => ({ day: from, nth }));
    }
    if (!this.#ranges()) return [{ day: from, nth: null }];
    const to = DAYS.indexOf(this.#take('word', ...DAYS) ?? this.#fail());
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => ({
      day: (from + at) % 7,
      nth: null,
    }));
  }

  #span(): RuleSpan | null {
    const from = this.#take('clock');
    if (from === null) return null;
    if (!this.#ranges()) this.#fail();
    const start = minutes(from, 24);
    const end = minutes(this.#take('clock') ?? this.#fail(), 48);
    return { from: start, to: end > start ? end : end + 1440 };
  }

  #ranges(): boolean {
    return this.#take('sign', '-') !== null;
  }

  #done(): boolean {
    return this.#at >= this.#tokens.length;
  }

  #sees(kindOrSign: string): boolean {
    const next = this.#tokens[this.#at];
    return next?.kind === kindOrSign || (next?.kind === 'sign' && next.text === kindOrSign);
  }

  /** The next token where it is of that kind and one of the texts, or any; else null. */
  #take(kind: Token['kind'], ...texts: readonly string[]): string | null {
    const next = this.#tokens[this.#at];
    if (next?.kind !== kind || (texts.length > 0 && !texts.includes(next.text))) return null;
    this.#at += 1;
    return next.text;
  }

  #fail(): never {
    throw new Unreadable();
  }
}

function minutes(clock: string, mostHours: number): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  const total = hour * 60 + minute;
  if (minute > 59 || total > mostHours * 60) throw new Unreadable();
  return total;
}
