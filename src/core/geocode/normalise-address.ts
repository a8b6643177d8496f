import { simplifyCharacters } from './simplify-characters.ts';

/** One thing done to a text so that it could be understood, for a person to check. */
export interface Change {
  /**
   * Name of the rule. Of the text: `full_width`, `traditional`, `bracket`, `prefix`, `numeral`. Of the
   * divisions: `former_name`, `moved_division`, `alias`, `changed_type`, `province_letter`, `repeated`,
   * `filler`, `committee`, `skipped`, `functional_zone`, `within`, `bracket_division`, `bracket_address`, `contradiction`, `second_address`,
   * `unknown_division`.
   */
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  /** For `former_name` and `moved_division`: the year of the change, where the gazetteer knows it. */
  readonly since?: number;
}

/** An address without its noise: what is matched, and what was put aside. */
export interface NormalAddress {
  readonly text: string;
  /** Texts of brackets, in order: where 原XX厂旁 and the like end up. */
  readonly brackets: readonly string[];
  readonly changes: readonly Change[];
}

/** What needs no work: Han characters only. Those that a rule below might touch are looked at besides. */
const PLAIN = /^[\u4e00-\u9fff]*$/;
const BRACKETS = /[([{【〔<《「『]([^()[\]{}【】〔〕<>《》「」『』]*)[)\]}】〕>》」』]/;
const OPEN_OR_CLOSE = /[()[\]{}【】〔〕<>《》「」『』]/g;
/** Numbers of a list (1. 2、 3)), a post code, and words that announce an address. */
const PREFIX =
  /^(\d{1,3}[.、)](?!\d)|(邮政编码|邮编)?:?\d{6}(?=[\u4e00-\u9fff])|(详细|办公|单位|机构|站点|服务站|服务中心|注册|通讯|联系|具体)?(地址|地理位置|位置|住址|所在地)(是|为|在)?[:;]*|(坐落|座落|位)[于在]|地处)/;

/**
 * Full-width to half-width, traditional to simplified, no spaces and punctuation, bracketed text put
 * aside, dashes between numbers made one, `O` between digits made 0. Chinese numerals stay: 五一社区 and
 * 三座店镇 are names. Doing it twice is doing it once.
 */
export function normaliseAddress(input: string): NormalAddress {
  const brackets: string[] = [];
  const changes: Change[] = [];
  if (PLAIN.test(input) && simplifyCharacters(input) === input && !PREFIX.test(input)) {
    return { text: input, brackets, changes };
  }
  let text = input;
  // Taking a prefix or a bracket away may bring another one to light.
  for (let before = null as string | null; before !== text;) {
    before = text;
    text = pass(text, brackets, changes);
  }
  return { text, brackets, changes };
}

function pass(input: string, brackets: string[], changes: Change[]): string {
  const apply = (rule: string, from: string, to: string): string => {
    if (from !== to) changes.push({ rule, from, to });
    return to;
  };
  let text = apply('full_width', input, input.normalize('NFKC').replace(/\p{C}/gu, ''));
  text = apply('traditional', text, simplifyCharacters(text));
  for (let inner = BRACKETS.exec(text); inner; inner = BRACKETS.exec(text)) {
    const content = clean(inner[1] ?? '');
    if (content !== '') brackets.push(content);
    apply('bracket', inner[0], '');
    text = text.slice(0, inner.index) + text.slice(inner.index + inner[0].length);
  }
  text = text.replace(OPEN_OR_CLOSE, '').trimStart();
  const prefix = PREFIX.exec(text)?.[0] ?? '';
  apply('prefix', prefix, '');
  return clean(text.slice(prefix.length));
}

/** Without spaces and punctuation, but for one space or 、 between two numbers: 301 13800000000 are two. */
function clean(text: string): string {
  return text
    .replace(/(?<=\d)\s*[-‐‑‒–—―~至]+\s*(?=\d)/g, '-')
    .replace(/(?<=\d)\s*[,;、/|][\s,;、/|]*(?=\d)/g, '、')
    .replace(/(?<=\d)\s+(?=\d)/g, ' ')
    .replace(/(?<!\d)[\s、]+|[\s、]+(?!\d)|[,。;:!?'"“”‘’·•|*_=~^`$\\/]+/g, '')
    .replace(/[‐‑‒–—―]+|(?<![\da-zA-Z])-+|-+(?![\da-zA-Z])/g, '')
    .replace(/(?<=\d)[oO〇](?=[\doO〇]|号)/g, '0');
}
