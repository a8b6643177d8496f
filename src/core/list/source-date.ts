/** Words that say of which day a list speaks. */
const WORDS =
  /填报|填表|上报|报送|截至|截止|更新|统计|制表|编制|数据(日期|时间)|采集|汇总日期|汇总时间|发布日期|发布时间|公布|(^|[\s(])(日期|时间)\s*:/;
const DIGIT: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  '○': '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const HAN_YEAR = /[一二][〇零○一二三四五六七八九]{3}(?=年)/g;
const HAN_NUMBER = /[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]/g;
const DATE =
  /(?<!\d)(20\d{2})\s*(?:年|[-./])\s*(1[0-2]|0?[1-9])(?!\d)(?:\s*(?:月|[-./])\s*(?:(3[01]|[12]\d|0?[1-9])(?!\d)\s*[日号]?|(底|末))?)?/g;
const COMPACT = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/g;

/** The days that a text names, YYYY-MM-DD; a month without a day is its last day, which it speaks of at the latest. */
export function daysIn(text: string): string[] {
  const plain = arabic(text.normalize('NFKC'));
  const days: string[] = [];
  for (const [, year = '', month = '', day] of plain.matchAll(DATE)) {
    days.push(dayOf(Number(year), Number(month), day === undefined ? null : Number(day)));
  }
  for (const [, year = '', month = '', day = ''] of plain.matchAll(COMPACT)) {
    days.push(dayOf(Number(year), Number(month), Number(day)));
  }
  return days.filter((each) => each !== '');
}

/** Empty for a day that no month has. */
function dayOf(year: number, month: number, day: number | null): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day !== null && day > last) return '';
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year}-${two(month)}-${two(day ?? last)}`;
}

/** 二〇二四年六月三十日 in Arabic numerals. */
function arabic(text: string): string {
  const years = text.replace(HAN_YEAR, (each) => [...each].map((one) => DIGIT[one]).join(''));
  return years.replace(
    /(?<=年)([一二三四五六七八九十]+)(月)([一二三四五六七八九十]*)/g,
    (_, month: string, word: string, day: string) => {
      const number = (han: string): string =>
        han.replace(HAN_NUMBER, (each) => String(valueOf(each)));
      return number(month) + word + number(day);
    },
  );
}

function valueOf(han: string): number {
  const [tens = '', ones = ''] = han.includes('十') ? han.split('十') : ['0', han];
  return (
    (tens === '' ? 1 : Number(DIGIT[tens] ?? tens)) * 10 + (ones === '' ? 0 : Number(DIGIT[ones]))
  );
}

/** A text outside the data of a list, and whether it stands in the title above the header or names the sheet. */
export interface ListText {
  readonly text: string;
  readonly isTitle: boolean;
}

/**
 * The days of which a list says that it speaks. Words such as 填报日期 or 截至 in front count first, wherever
 * they stand; a title's bare date (2024年6月名单) counts where no such words are.
 */
export function sourceDays(texts: readonly ListText[]): string[] {
  const said = texts.flatMap(({ text }) =>
    WORDS.test(text.normalize('NFKC')) ? daysIn(text) : [],
  );
  const days =
    said.length > 0 ? said : texts.flatMap(({ text, isTitle }) => (isTitle ? daysIn(text) : []));
  return [...new Set(days)].sort();
}
