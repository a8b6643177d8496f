import { plainText, type PlainText, type Span } from './plain-text.ts';

/** A number that belongs to a person, and where it stands in the text. */
export interface PersonalNumber {
  /** `identity` are identity cards, certificates, bank cards and accounts of persons. */
  readonly kind: 'mobile' | 'identity';
  readonly span: Span;
}

/** Digits without a sign between them, in the plain text. */
interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** The signs before it when they may stand within a number, else null. */
  readonly before: string | null;
}

/** What people put between the digits of one number. Not colons and semicolons: times, lists. */
const SIGNS = /^[^\p{L}\p{N}:;!?。"'“”]{0,4}$/u;
const MOBILE = /^(?:0{0,2}86|0)?0?(1[3-9]\d{9})$/;
const LOCAL = '[2-8]\\d{6,7}';
const LANDLINE = `0(?:10|2\\d|[3-9]\\d\\d)${LOCAL}`;
/** Numbers written one after the other without a sign: a landline and mobiles, or two mobiles. */
const RUN_TOGETHER = new RegExp(`^(?:${LANDLINE})?((?:(?:86|0)?1[3-9]\\d{9})+)(?:${LANDLINE})?$`);
const AFTER_AREA = new RegExp(`^${LOCAL}((?:1[3-9]\\d{9})+)$`);
/** A mobile number as a spreadsheet shows it: 1.3800138E+10. */
const SCIENTIFIC = /1\.[3-9]\d{2,9}[Ee]\+?10(?!\d)/g;
const HAN_DIGITS = '零〇○一二三四五六七八九';
const HAN_VALUES: ReadonlyMap<string, string> = new Map([
  ...[...'○〇零一二三四五六七八九'].map((each, at) => [each, String(Math.max(0, at - 2))] as const),
  ...[...'壹贰叁肆伍陆柒捌玖'].map((each, at) => [each, String(at + 1)] as const),
  ['幺', '1'],
  ['◯', '0'],
]);
const HAN_RUN = new RegExp(
  `[${HAN_DIGITS}幺◯壹贰叁肆伍陆柒捌玖](?:[ .,·-]*[${HAN_DIGITS}幺◯壹贰叁肆伍陆柒捌玖]){2,}`,
  'g',
);
const HAN_AMONG = new RegExp(
  `(?<=[\\d〇○◯零])[〇○◯零]|[〇○◯零](?=\\d)|(?<=\\d)[${HAN_DIGITS}幺](?=\\d)`,
  'g',
);
/** Letters that stand for a digit: O for 0, l and I for 1. */
const LETTERED = /(?<![A-Za-z\d])(?=[OolI|]*\d|(?<=\d[-. ])[OolI])[\dOolI|]+(?![A-Za-z\d])/g;
/** 19990101, 1999-1-1, or the years 1999-2001. */
const DAY =
  /^(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$|-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])$|-(?:19|20)\d\d-)/;
/** Numbers of services, five digits: what may stand beside a postcode. */
const SERVICE = /^(?:10|12|95|96)\d{3}$/;

/**
 * Every personal number in a text, however it is written: mobile numbers with any signs between their digits,
 * with 0, 86, +86 or 0086 in front, run together with other numbers, in digits of any script; identity cards of 18
 * and 15 digits; bank cards; numbers behind the name of a certificate, card or account. Not landlines, 400 and
 * short numbers, postcodes, division codes, dates, coordinates.
 */
export function personalNumbers(text: string): PersonalNumber[] {
  if (!/[\p{N}〇零○幺%]|[一二三四五六七八九壹贰叁肆伍陆柒捌玖]/u.test(text)) return [];
  const read = plainText(text);
  const found: PersonalNumber[] = [];
  const add = (kind: PersonalNumber['kind'], from: number, to: number): void => {
    found.push({ kind, span: read.original(from, to) });
  };
  for (const [from, to] of labelledNumbers(read)) add('identity', from, to);
  for (const { 0: all, index } of read.plain.matchAll(SCIENTIFIC))
    add('mobile', index, index + all.length);
  const digits = withDigits(read.plain);
  const groups = groupsOf(digits);
  for (let at = 0; at < groups.length; at += 1) {
    const identity = identityAt(groups, at, digits);
    const hit = identity ?? mobileAt(groups, at) ?? runTogetherAt(groups, at);
    if (hit === null) continue;
    let { from } = hit;
    while (from > 0 && /[+(]/.test(digits.charAt(from - 1))) from -= 1;
    const mail = identity ? null : mailAround(digits, from, hit.to);
    if (mail) add('mobile', ...mail);
    else add(identity ? 'identity' : 'mobile', from, hit.to + extensionAt(digits, hit.to));
    at = hit.last;
  }
  return found;
}

/** The plain text with the digits that are written in Han characters or as letters; of the same length. */
function withDigits(plain: string): string {
  const value = (each: string): string => HAN_VALUES.get(each) ?? each;
  return plain
    .replace(HAN_RUN, (run) => [...run].map(value).join(''))
    .replace(HAN_AMONG, value)
    .replace(LETTERED, (run) => run.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1'));
}

function groupsOf(digits: string): Group[] {
  const groups: Group[] = [];
  let end = 0;
  for (const { 0: run, index } of digits.matchAll(/\d+/g)) {
    const between = digits.slice(end, index);
    const before = groups.length > 0 && SIGNS.test(between) ? between : null;
    end = index + run.length;
    groups.push({ digits: run, from: index, to: end, before });
  }
  return groups;
}

interface Hit {
  readonly from: number;
  readonly to: number;
  /** The last group that it takes. */
  readonly last: number;
}

/** Joins groups from `first` on as long as signs alone stand between them and asks `isNumber` of each joining. */
function joined(
  groups: readonly Group[],
  first: number,
  isNumber: (digits: string, parts: readonly Group[]) => boolean,
): Hit | null {
  const parts: Group[] = [];
  let digits = '';
  for (let at = first; at < groups.length; at += 1) {
    const group = groups[at]!;
    if (at > first && group.before === null) return null;
    parts.push(group);
    digits += group.digits;
    if (digits.length > 19) return null;
    if (isNumber(digits, parts)) return { from: parts[0]!.from, to: group.to, last: at };
  }
  return null;
}

function mobileAt(groups: readonly Group[], first: number): Hit | null {
  return joined(groups, first, (digits, parts) => {
    const own = MOBILE.exec(digits)?.[1];
    if (own === undefined) return false;
    let prefix = digits.length - own.length;
    const inNumber: Group[] = [];
    for (const part of parts) {
      const skipped = Math.min(prefix, part.digits.length);
      prefix -= skipped;
      if (skipped < part.digits.length) {
        inNumber.push({ ...part, digits: part.digits.slice(skipped) });
      }
    }
    return isGroupedAsMobile(inNumber) && !isCoordinate(groups, first, parts);
  });
}

/** Whether people group a mobile number so: not a date, not a postcode before 12345, not house numbers. */
function isGroupedAsMobile(parts: readonly Group[]): boolean {
  const [first, second, third] = parts.map(({ digits }) => digits);
  if (first === undefined) return false;
  if (second === undefined) return true;
  if (first.length >= 3) {
    if (first.length === 6 && SERVICE.test(second)) return false;
    const day = first.length === 8 ? first : `${first}-${second}-${third ?? ''}`;
    return !DAY.test(day);
  }
  const signs = new Set(parts.slice(1).map(({ before }) => before));
  if (signs.size > 1) return false;
  const [sign] = signs;
  if (first.length === 2)
    return /^[ .]*$/.test(sign ?? '') || (sign === ',' && second.length === 3);
  return true;
}

/** 130.12345678, 45.1234567: a longitude beside its latitude. */
function isCoordinate(groups: readonly Group[], first: number, parts: readonly Group[]): boolean {
  if (parts.length !== 2 || parts[1]!.before !== '.') return false;
  const [after, fraction] = groups.slice(first + 2, first + 4);
  if (after?.digits.length === 2 && fraction?.before === '.' && fraction.digits.length >= 4)
    return true;
  const [whole, before] = groups.slice(Math.max(0, first - 2), first);
  return whole?.digits.length === 2 && before?.before === '.' && before.digits.length >= 4;
}

function runTogetherAt(groups: readonly Group[], at: number): Hit | null {
  const { digits, from, to, before } = groups[at]!;
  if (digits.length < 18) return null;
  const area = /^0\d{2,3}$/.test(groups[at - 1]?.digits ?? '') && before !== null;
  const mobiles =
    RUN_TOGETHER.exec(digits)?.[1] ?? (area ? AFTER_AREA.exec(digits)?.[1] : undefined);
  if (mobiles === undefined) return null;
  const start = from + digits.indexOf(mobiles);
  return { from: start, to: Math.min(to, start + mobiles.length), last: at };
}

/** -801, 转801 behind a mobile number goes with it. */
function extensionAt(digits: string, at: number): number {
  return /^ *(?:转|-) *\d{1,4}(?!\d)/.exec(digits.slice(at))?.[0].length ?? 0;
}

/** The mail address that a number is part of. */
function mailAround(text: string, from: number, to: number): Span | null {
  for (const { 0: mail, index } of text.matchAll(/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g)) {
    if (index <= from && to <= index + mail.length) return [index, index + mail.length];
  }
  return null;
}

const PROVINCES = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** An identity number (GB 11643) of 18 digits, X for ten, or of 15; or a bank card of 16 to 19. */
function identityAt(groups: readonly Group[], first: number, text: string): Hit | null {
  const hit = joined(groups, first, (digits, parts) => {
    if (digits.length === 17 && PROVINCES.test(digits)) {
      return xAfter(text, parts.at(-1)!.to) > 0 && isDay(digits.slice(6, 14));
    }
    const alone = parts.length === 1;
    if (digits.length === 18 && PROVINCES.test(digits) && isDay(digits.slice(6, 14))) {
      const [area, day] = parts.map((part) => part.digits.length);
      return alone || (area === 6 && (day === 8 || day === 4)) || hasCheckDigit(digits);
    }
    if (digits.length === 15 && PROVINCES.test(digits) && isDay(`19${digits.slice(6, 12)}`)) {
      return alone || parts.map((part) => part.digits.length).join() === '6,6,3';
    }
    const card = alone || parts.every((part, at) => part.digits.length === 4 || at > 3);
    return digits.length >= 16 && card && /^(?:62|4|5)/.test(digits) && isLuhn(digits);
  });
  return hit && { ...hit, to: hit.to + xAfter(text, hit.to) };
}

function xAfter(text: string, at: number): number {
  return /^[ .·-]{0,2}[Xx](?![A-Za-z])/.exec(text.slice(at))?.[0].length ?? 0;
}

function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 4), text.slice(4, 6), text.slice(6)].map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year >= 1900 && year < 2040 && month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** Whether the last of 18 digits is the check digit of the others: ISO 7064, MOD 11-2. */
function hasCheckDigit(digits: string): boolean {
  const sum = [...digits].reduce(
    (rest, digit, at) => rest + Number(digit) * (2 ** (17 - at) % 11),
    0,
  );
  return sum % 11 === 1;
}

/** Whether the last digit of a card is the check digit of the others: ISO/IEC 7812, Luhn's formula. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((rest, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return rest + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const HAN = '[\\u3400-\\u9fff]';
/** 优待证号 350505…, 军官证：政字第1234567号, 银行卡 6222…: the word, then how such a number is written. */
const CERTIFICATE = new RegExp(
  `(?<!许可|登记|资质|资格|法人|营业)(?:[证证]书?|护照|驾照|卡|账户|帐户|账|帐) *(号码|编号|证号|卡号|号|:|为|是|-)?[ :=/()为是-]*` +
    `((?:${HAN}{0,4}字)? *第?${HAN}{0,2}[A-Za-z]{0,4}-? ?)(\\d[\\d -]{3,22}[\\dXx]) *号?`,
  'g',
);
const ACCOUNT =
  /(?:微信|[Ww]e[Cc]hat|[Vv][Xx]|[Ww][Xx]|QQ|qq|扣扣|支付宝|抖音|钉钉)(?!公众|群|小程序|视频|服务)(?:号码|号|ID)?[ :=为是-]*([A-Za-z\d][\w.-]{4,})/g;

/** Numbers that the word before them gives away. */
function labelledNumbers({ plain }: PlainText): Span[] {
  const spans: Span[] = [];
  for (const { 0: all, 1: word = '', 2: letters = '', 3: value = '', index } of plain.matchAll(
    CERTIFICATE,
  )) {
    const digits = value.replace(/\D/g, '');
    if (/^(?:0\d{2,3}[- ]?[2-8]\d{6,7}|[48]00[- ]?\d{3}|12\d{3}$|9[56]\d{3}$)/.test(value))
      continue;
    if (digits.length < 5) continue;
    // 凭优待证 87700000: without a word that says so, seven or eight digits may be a telephone.
    if (word === '' && letters.trim() === '' && digits.length < 9) continue;
    spans.push([index + all.indexOf(value) - letters.length, index + all.length]);
  }
  for (const { 0: all, index } of plain.matchAll(ACCOUNT)) spans.push([index, index + all.length]);
  return spans;
}
