import { simplifyCharacters } from './simplify-characters.ts';

/** One thing done to a text so that it could be understood, for a person to check. */
export interface Change {
  /** Name of the rule: `full_width`, `traditional`, `prefix`, `bracket`, `numeral`, `former_name`, … */
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** For former names: the year of the change. */
  readonly since?: string;
}

/** An address without its noise: what is matched, and what was put aside. */
export interface NormalAddress {
  readonly text: string;
  /** Texts of brackets, in order: where 原XX厂旁 and the like end up. */
  readonly brackets: readonly string[];
  readonly changes: readonly Change[];
}

const LABEL =
  /^(详细|办公|单位|机构|站点|服务站|注册|通讯|联系|具体)?(地址|地理位置|位置|住址|所在地)(是|为|在)?[:;\s]*/;
const BRACKETS = /[([{【〔<《「『]([^()[\]{}【】〔〕<>《》「」『』]*)[)\]}】〕>》」』]/;
const OPEN_OR_CLOSE = /[()[\]{}【】〔〕<>《》「」『』]/g;
const NOISE = /[\s,。;:!?'"“”‘’、·•|*_=~^`$\\/]+/g;
const COUNTED = '号|弄|栋|幢|座|楼|层|室|单元|组|队|社|排|院';
const CHINESE_NUMBER = new RegExp(`[一二三四五六七八九十百〇零两]+(?=(${COUNTED}))`, 'g');
const DIGITS = '〇一二三四五六七八九';

/**
 * Full-width to half-width, traditional to simplified, no spaces and punctuation, bracketed text put
 * aside, 三十二号 → 32号, dashes between numbers made one, `O` between digits made 0. Doing it twice
 * is doing it once.
 */
export function normaliseAddress(input: string): NormalAddress {
  const changes: Change[] = [];
  const apply = (rule: string, from: string, to: string): string => {
    if (from !== to) changes.push({ rule, from, to });
    return to;
  };
  let text = apply('full_width', input, input.normalize('NFKC').replace(/\p{C}/gu, ''));
  text = apply('traditional', text, simplifyCharacters(text));
  const brackets: string[] = [];
  for (let inner = BRACKETS.exec(text); inner; inner = BRACKETS.exec(text)) {
    const content = clean(inner[1] ?? '');
    if (content !== '') brackets.push(content);
    text = apply('bracket', text, text.slice(0, inner.index) + text.slice(inner.index + inner[0].length));
  }
  text = text.replace(OPEN_OR_CLOSE, '');
  text = apply('prefix', text, text.trimStart().replace(LABEL, ''));
  return { text: clean(text), brackets, changes };
}

function clean(text: string): string {
  return text
    .replace(/(\d)\s*[-‐‑‒–—―~至]+\s*(?=\d)/g, '$1-')
    .replace(NOISE, '')
    .replace(/[‐‑‒–—―]+/g, '')
    .replace(/(?<=\d)[oO〇](?=\d|号)/g, '0')
    .replace(CHINESE_NUMBER, (words) => arabic(words) ?? words);
}

/** 三十二 → 32, 一百零五 → 105, 二〇三 → 203; null for what is no number up to 999 or a run of digits. */
function arabic(words: string): string | null {
  const plain = words.replaceAll('零', '〇').replaceAll('两', '二');
  if (/^[〇一二三四五六七八九]+$/.test(plain)) {
    return [...plain].map((each) => String(DIGITS.indexOf(each))).join('');
  }
  const match = /^(?:([一二三四五六七八九])百)?〇?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(plain);
  if (!match) return null;
  const [, hundreds = '', tens = '', ten, ones = ''] = match;
  const digit = (each: string): number => (each === '' ? 0 : DIGITS.indexOf(each));
  const tensValue = ten === undefined ? 0 : tens === '' ? 1 : digit(tens);
  return String(digit(hundreds) * 100 + tensValue * 10 + digit(ones));
}
