/** Days of the week as lists write them, and as OpenStreetMap does. */
const DAY: Readonly<Record<string, string>> = {
  ...{ 一: 'Mo', 二: 'Tu', 三: 'We', 四: 'Th', 五: 'Fr', 六: 'Sa', 日: 'Su', 天: 'Su', 七: 'Su' },
  ...{ 1: 'Mo', 2: 'Tu', 3: 'We', 4: 'Th', 5: 'Fr', 6: 'Sa', 7: 'Su' },
  ...{ mo: 'Mo', tu: 'Tu', we: 'We', th: 'Th', fr: 'Fr', sa: 'Sa', su: 'Su' },
};
const WEEK = '(?:每?周|每?星期|每?礼拜)';
const TO = '[-至到]+';
/** One day or a stretch of them; behind another the word for the week may be missing: 周六、日. */
const DAYS = new RegExp(
  `${WEEK}([一二三四五六日天七1-7])(?:${TO}${WEEK}?([一二三四五六日天七1-7])(?![点时:]))?`,
  'y',
);
const MORE_DAYS = new RegExp(
  `([一二三四五六日天])(?![点时月])(?:${TO}${WEEK}?([一二三四五六日天])(?![点时]))?`,
  'y',
);
const OSM_DAYS = /(Mo|Tu|We|Th|Fr|Sa|Su)(?:-(Mo|Tu|We|Th|Fr|Sa|Su))?(?![a-z])/iy;
const NAMED_DAYS: readonly (readonly [RegExp, string])[] = [
  [/(?:正常|法定|国家法定|国家)?(?:工作日|上班日)|平日|平时/y, 'workdays'],
  [/周末|双休日?/y, 'Sa-Su'],
  [/每天|每日|天天|全周|全年(?:无休)?|无休|365天/y, 'Mo-Su'],
  [/(?:国家)?(?:法定)?(?:节假日|假日|假期|节日)|PH/y, 'PH'],
];
const AND = /[及和与、,，]+/y;
const OFF = /(?:均)?(?:休息|除外|不上班|不办公|不营业|不开放|放假|闭馆|关闭|不对外|off|closed)/iy;
const AS_USUAL = /(?:照常|正常)(?:上班|开放|服务|办公|营业)?|不休息?/y;
const ALL_DAY = /(?:24|二十四)(?:个)?小时(?:服务|开放|值班|制)?|24h|全天候?(?:服务|开放|24小时)?/iy;
const LABEL =
  /(?:对外)?(?:办公|服务|工作|开放|上班|接待|营业|值班|受理|办事)+(?:时间|时段)?(?:为|是)?|时间(?:为|是)?/y;
const PART = /上午|早上|早晨|早|下午|午后|傍晚|晚上|晚间|晚|中午/y;
const NEAR_TIME = '(上午|早上|早晨|早|下午|午后|傍晚|晚上|晚间|晚|中午)?';
const CLOCK = '(\\d{1,2})(?:[:.点时](半|[0-5]\\d(?!\\d))?分?)';
const SPAN = new RegExp(`${NEAR_TIME}${CLOCK}${TO}${NEAR_TIME}${CLOCK}`, 'y');
const WHOLE_HOURS = new RegExp(`${NEAR_TIME}(\\d{1,2})()${TO}${NEAR_TIME}(\\d{1,2})[点时]()`, 'y');
const BETWEEN = /[\s,，、;:()/|。.]+/y;

const NOON = 12 * 60;
const DAY_END = 24 * 60;
/** No office opens before: an earlier hour without 上午 or 下午 is one of the afternoon, or a doubt. */
const EARLIEST = 6 * 60;

interface Rule {
  readonly days: readonly string[];
  readonly spans: (readonly [from: number, to: number])[];
}

/**
 * Opening hours written in Chinese, in OpenStreetMap syntax: 周一至周五8:30-12:00,2:30-5:30 is
 * `Mo-Fr 08:30-12:00,14:30-17:30`. Null where anything is not understood or could be read in two ways (hours
 * by season, a lone 2:30-5:30): nothing is better than a false answer to "open now". What it answers, it
 * answers again unchanged.
 */
export function hoursFromWords(text: string): string | null {
  const plain = arabicHours(
    text
      .normalize('NFKC')
      .replace(/[~〜—–−‐‑――→]+/g, '-')
      .replace(/\s*-\s*/g, '-')
      .trim(),
  );
  const rules: Rule[] = [];
  const off = new Set<string>();
  let current: Rule = { days: [], spans: [] };
  let part = '';
  let at = 0;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(plain);
    if (found) at += found[0].length;
    return found;
  };
  const addSpan = (span: readonly [number, number] | null): boolean => {
    if (!span) return false;
    if (!rules.includes(current)) rules.push(current);
    current.spans.push(span);
    return true;
  };
  while (at < plain.length) {
    if (take(BETWEEN)) continue;
    const days = takeDays(take);
    if (days.length > 0) {
      take(BETWEEN);
      if (take(OFF)) for (const each of days) off.add(each);
      else if (!take(AS_USUAL)) current = { days, spans: [] };
      part = '';
      continue;
    }
    if (take(ALL_DAY)) {
      addSpan([0, DAY_END]);
      continue;
    }
    const span = take(SPAN) ?? take(WHOLE_HOURS);
    if (span) {
      if (span[1] !== undefined) part = span[1];
      if (!addSpan(spanOf(span, part, current.spans.at(-1)?.[1] ?? null))) return null;
      continue;
    }
    const marked = take(PART);
    if (marked) part = marked[0];
    else if (!take(LABEL)) return null;
  }
  return printRules(rules, off);
}

/** The days named here, several joined by 及 or 、; none when no day is named. */
function takeDays(take: (pattern: RegExp) => RegExpExecArray | null): string[] {
  const days: string[] = [];
  for (;;) {
    const range = take(DAYS) ?? take(OSM_DAYS) ?? (days.length > 0 ? take(MORE_DAYS) : null);
    const named = range ? undefined : NAMED_DAYS.find(([words]) => take(words));
    if (range) {
      const [from, to] = [range[1] ?? '', range[2]].map((each) => DAY[each?.toLowerCase() ?? '']);
      days.push(to === undefined || to === from ? (from ?? '') : `${from}-${to}`);
    } else if (named) days.push(named[1]);
    else return days;
    take(AND);
  }
}

/** 八点半 as 8点半. */
function arabicHours(text: string): string {
  const digits = '零一二三四五六七八九';
  return text.replace(/([二]?十[一二三四]?|[一二三四五六七八九])(?=[点时])/g, (han) => {
    if (!han.includes('十')) return String(digits.indexOf(han));
    const [tens = '', ones = ''] = han.split('十');
    return String(
      (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones)),
    );
  });
}

/**
 * Minutes from midnight. The second half of a day is told by 下午, or by what was before: after 12:00, 2:30
 * is 14:30. Null for what no day has, or where both halves are possible.
 */
function spanOf(
  [, , h1 = '', m1 = '', own, h2 = '', m2 = '']: RegExpExecArray,
  part: string,
  before: number | null,
): readonly [number, number] | null {
  const minutes = (hour: string, minute: string): number =>
    Number(hour) * 60 + (minute === '半' ? 30 : Number(minute));
  let from = inHalf(minutes(h1, m1), part);
  let to = inHalf(minutes(h2, m2), own ?? '');
  if (part === '' && before !== null && from < before && from + NOON >= before) from += NOON;
  if (from < EARLIEST) return null;
  if (to <= from && to <= NOON && own === undefined) to += NOON;
  return from < to && to <= DAY_END && !(before !== null && from < before) ? [from, to] : null;
}

function inHalf(minutes: number, part: string): number {
  if (/下午|午后|傍晚|晚/.test(part) && minutes < NOON) return minutes + NOON;
  if (/晚/.test(part) && minutes === NOON) return DAY_END;
  return part === '中午' && minutes < 3 * 60 ? minutes + NOON : minutes;
}

function printRules(rules: readonly Rule[], off: ReadonlySet<string>): string | null {
  if (rules.length === 0 || rules.some(({ spans }) => spans.length === 0)) return null;
  const always =
    rules.length === 1 && off.size === 0 && /^(|Mo-Su)$/.test(rules[0]?.days.join() ?? '');
  if (always && rules[0]?.spans.join() === `0,${DAY_END}`) return '24/7';
  const workdays = rules.some(({ days }) => days.includes('workdays'));
  const closed = [...new Set([...off, ...(workdays ? ['PH'] : [])])].filter(
    (day) => day !== 'workdays',
  );
  return [...rules.map(printRule), ...closed.map((day) => `${day} off`)].join('; ');
}

function printRule({ days, spans }: Rule): string {
  const named = days.map((day) => (day === 'workdays' ? 'Mo-Fr' : day)).join(',');
  return `${named === '' ? '' : `${named} `}${spans.map(([from, to]) => `${clock(from)}-${clock(to)}`).join(',')}`;
}

function clock(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
