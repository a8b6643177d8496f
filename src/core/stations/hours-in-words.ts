/** A weekday as opening hours name it. */
export type HoursDay = 'Mo' | 'Tu' | 'We' | 'Th' | 'Fr' | 'Sa' | 'Su';

/** What opening hours are written out with in one language. */
export interface HoursWords {
  readonly day: Readonly<Record<HoursDay, string>>;
  /** Monday to Friday. */
  readonly span: (from: string, to: string) => string;
  readonly everyDay: string;
  readonly holidays: string;
  /** Open at all hours. */
  readonly always: string;
  readonly open: (days: string, times: string) => string;
  readonly closed: (days: string) => string;
  readonly note: (text: string) => string;
  readonly listSeparator: string;
  readonly ruleSeparator: string;
}

const DAY = '(?:Mo|Tu|We|Th|Fr|Sa|Su)';
const DAYS = `(?:${DAY}(?:\\s*-\\s*${DAY})?|PH)`;
const CLOCK = '(?:[01]?\\d|2[0-4]):[0-5]\\d';
const STRETCH = `${CLOCK}\\s*-\\s*${CLOCK}`;
/** Days, times or off, a note in quotes: each may be missing. */
const RULE = new RegExp(
  `^(?:(${DAYS}(?:\\s*,\\s*${DAYS})*)(?=\\s|$))?\\s*(off|closed|${STRETCH}(?:\\s*,\\s*${STRETCH})*)?\\s*(?:"([^"]*)")?$`,
);

/**
 * Opening hours for paper and for pages without script: `Mo-Fr 09:00-12:00,14:00-17:00; PH off` as
 * 周一至周五 09:00–12:00、14:00–17:00；法定节假日休息. Only what offices usually write in OpenStreetMap syntax
 * (weekdays, public holidays, times within a day, a note in quotes): null for all else, even where it
 * is right, and then the text is shown as written.
 */
export function hoursInWords(hours: string, words: HoursWords): string | null {
  if (hours.trim() === '24/7') return words.always;
  const rules = hours
    .split(';')
    .map((rule) => rule.trim())
    .filter(Boolean);
  const told = rules.map((rule) => ruleInWords(rule, words));
  return told.length === 0 || told.includes(null) ? null : told.join(words.ruleSeparator);
}

function ruleInWords(rule: string, words: HoursWords): string | null {
  const [, days, times, note] = RULE.exec(rule) ?? [];
  if (times === undefined && !note) return null;
  const when = days === undefined ? null : daysInWords(days, words);
  const tail = note ? words.note(note) : '';
  if (times === undefined) return when === null ? (note ?? null) : when + tail;
  const all = when ?? words.everyDay;
  if (times === 'off' || times === 'closed') return words.closed(all) + tail;
  const stretches = times.split(',').map((each) => each.replace(/\s*-\s*/, '–').trim());
  return words.open(all, stretches.join(words.listSeparator)) + tail;
}

function daysInWords(days: string, words: HoursWords): string {
  const told = days.split(',').map((each) => {
    const [from, to] = each.split('-').map((day) => day.trim()) as [string, string | undefined];
    if (from === 'PH') return words.holidays;
    if (to === undefined) return words.day[from as HoursDay];
    if (from === 'Mo' && to === 'Su') return words.everyDay;
    return words.span(words.day[from as HoursDay], words.day[to as HoursDay]);
  });
  return told.join(words.listSeparator);
}
