import { simplifyCharacters } from '../geocode/simplify-characters.ts';

/** A text as it is compared, and where each of its characters stood. */
export interface PlainText {
  /** One width, simplified characters, ASCII digits, `-` for dashes, single kinds of blanks and colons. */
  readonly plain: string;
  /** The part of the original text that `plain.slice(from, to)` was read from, format characters included. */
  readonly original: (from: number, to: number) => Span;
}

/** From the first character on, up to before the second; UTF-16 units of the original text. */
export type Span = readonly [from: number, to: number];

/** One written character: an HTML or percent escape of one counts as that character. */
const WRITTEN = /&#x[0-9a-f]{1,6};?|&#\d{1,7};?|%[0-7][0-9a-f]|[^]/giu;
/** What is not seen: zero width, soft hyphen, direction marks, variation selectors, combining marks. */
const UNSEEN = /^[\p{Cf}\p{Mn}\p{Me}]$/u;
const BLANK = /^[\p{Z}\p{Cc}\u115f\u1160\u2800\u3164\uffa0]$/u;
const DASH = /^[\p{Pd}\u2212\u2500\u2501\u30fc\uff70\u00af]$/u;
const DOT = /^[\u00b7\u2022\u2027\u2219\u22c5\u25cf\u30fb\u00b0]$/u;
const COLON = /^[\u2236\ufe30\ufe13\ua789\u02d0\u0589]$/u;
/** Circled digits that NFKC leaves alone: the character of the one, and of the zero where there is one. */
const CIRCLED_ONES = [0x2776, 0x2780, 0x278a, 0x24f5];
const CIRCLED_ZEROS = [0x24ff, 0x1f10b, 0x1f10c];

/**
 * The text as a reader understands it, however it was typed: NFKC, digits of all scripts and circled ones as
 * ASCII, every dash as `-`, every blank and control character as one blank, traditional characters simplified,
 * format characters dropped. Each character knows where it stood, so that what is found in the plain text can be
 * cut out of the original.
 */
export function plainText(text: string): PlainText {
  let plain = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const written of text.match(/&#|%/) ? (text.match(WRITTEN) ?? []) : text) {
    const read = plainOf(written.length > 2 ? unescaped(written) : written);
    plain += read;
    // One character may be read as none or as several: ⑩, ㏂.
    for (let left = read.length; left > 0; left -= 1) {
      from.push(at);
      to.push(at + written.length);
    }
    at += written.length;
  }
  return { plain, original: (start, end) => [from[start] ?? text.length, to[end - 1] ?? 0] };
}

/** Letters and digits of a text alone, as one compares words: no blanks, no signs, no format characters. */
export function bareText(text: string): string {
  return plainText(text).plain.replace(/[^\p{L}\p{N}]/gu, '');
}

/** The text without these parts, and without the signs and empty brackets that stood around them. */
export function cutOut(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let left = '';
  let at = 0;
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (from > at) left += text.slice(at, from);
    at = Math.max(at, to);
  }
  return (left + text.slice(at))
    .replace(/[（(【[][\s,，、;；:：/|-]*[）)】\]]/g, '')
    .replace(/""|“”/g, '')
    .replace(/([,，、;；])[\s,，、;；:：/|]+/g, '$1')
    .replace(/^[\s,，、;；:：。/|+＋-]+|[\s,，、;；:：/|+＋-]+$/g, '');
}

function unescaped(written: string): string {
  const code = written.startsWith('%')
    ? Number.parseInt(written.slice(1), 16)
    : /^&#x/i.test(written)
      ? Number.parseInt(written.slice(3), 16)
      : written.startsWith('&#')
        ? Number.parseInt(written.slice(2), 10)
        : -1;
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

function plainOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x21 && code < 0x7f) return character;
  if (code >= 0x4e00 && code < 0xa000) return simplifyCharacters(character);
  if (UNSEEN.test(character)) return '';
  if (BLANK.test(character)) return ' ';
  if (DASH.test(character)) return '-';
  if (DOT.test(character)) return '·';
  if (COLON.test(character)) return ':';
  if (CIRCLED_ZEROS.includes(code)) return '0';
  const one = CIRCLED_ONES.find((each) => code >= each && code < each + 9);
  if (one !== undefined) return String(code - one + 1);
  const digits = [...character.normalize('NFKC')].filter((each) => !UNSEEN.test(each));
  return simplifyCharacters(digits.map(asciiDigit).join(''));
}

/** The digit of any script as an ASCII one; Unicode keeps the ten digits of a script side by side. */
function asciiDigit(character: string): string {
  if (!/^\p{Nd}$/u.test(character)) return character;
  let zero = character.codePointAt(0) ?? 0;
  const code = zero;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
}
