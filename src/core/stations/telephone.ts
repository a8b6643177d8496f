/** A part of a telephone's cell: as it is read, and what dials it. */
export interface Telephone {
  /** As the list has it, with its remark: `0356-5220000转801（办公室）`. */
  readonly text: string;
  /** What reaches it from anywhere, with the area code: `0356-5220000`, `12345`; empty when nothing does. */
  readonly number: string;
  /** Extension behind it; empty for none. */
  readonly extension: string;
}

const DASHES = /[\u2010-\u2015\u2212\u2500\u30fc\uff0d\ufe58\ufe63]/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const GAP = '[ -]{0,3}';
const LOCAL = `[2-8]\\d{2,3}(?:${GAP}\\d{4})`;
const AREA = '(?:10|2[0-57-9]|[3-9]\\d{2})';
/** Service numbers that are dialled as they stand: 110, 12345, 95598, 400 and 800 numbers. */
const SERVICE =
  '1(?:1[0-9]|2[0-2])|12[13]\\d{2}|1[01]0\\d{2}|11[468]\\d{2}|9[56]\\d{3,4}|[48]00[ -]?\\d{3}[ -]?\\d{4}|[48]00[ -]?\\d{4}[ -]?\\d{3}';
const EXTENSION =
  '(?: *(?:转|分机号?|内线|[Ee]xt\\.?|[xX#])[ :：.]*(\\d{1,6})| *-{1,2} *(\\d{2,5}))?(?!\\d)';
/** A number in a cell: with area code or +86; else a service's; else a local one, which needs an area code. */
const NUMBER = new RegExp(
  `(?<![\\d+])(?:(?:(?:\\+|00) ?86|86|\\(\\+?86\\))${GAP}\\(?0?(${AREA})\\)?${GAP}(${LOCAL})|` +
    `\\(? ?0(${AREA}) ?\\)?${GAP}(${LOCAL})|(${SERVICE})(?!\\d)|(${LOCAL}))${EXTENSION}`,
  'g',
);
/** A number that nobody answers. */
const FAX = /^(?!.*(?:电话|兼|同)).*传真/;
/** Between two numbers: what separates them stands alone, words go with the number that they stand before. */
const SEPARATOR = /[;；、,，/|\n]+|或者?|以及|和|及/;

/**
 * What can be dialled of a telephone's cell: several numbers (`0356-5220000/5220001` shares the area code),
 * extensions, remarks, digits of either width. A part that cannot be understood, a local number whose area code is
 * not known and a personal mobile number have no `number`: they are text, never a link.
 */
export function telephonesOf(cell: string): Telephone[] {
  const text = cell.normalize('NFKC').replace(UNSEEN, '').replace(DASHES, '-').trim();
  const numbers = [...text.matchAll(NUMBER)].filter(({ 0: all, index }) =>
    isWhole(text, index, all),
  );
  const cuts = numbers.map(({ 0: all, index }) => [index, index + all.length] as const);
  let area = '';
  let length = 0;
  const telephones: Telephone[] = [];
  let from = 0;
  for (const [at, match] of numbers.entries()) {
    const [, areaAbroad, localAbroad, ownArea, ownLocal, service, alone, ...extensions] = match;
    const { ends, begins } = gap(text, cuts[at]![1], cuts[at + 1]?.[0] ?? text.length);
    // What a separator sets apart before the number is a part of its own: 办公室;0356-5220000.
    telephones.push(...textParts(text.slice(from, match.index)).slice(0, -1));
    const lead = textParts(text.slice(from, match.index)).at(-1)?.text ?? '';
    const local = (localAbroad ?? ownLocal ?? alone ?? '').replace(/\D/g, '');
    const digits = (areaAbroad ?? ownArea ?? (local.length === length ? area : '')) || '';
    if (areaAbroad ?? ownArea) [area, length] = [digits, local.length];
    const shown = `${lead}${text.slice(match.index, ends)}`.trim();
    const isDialled = !FAX.test(shown) && (service ?? (digits.length === 3 || local.length === 8));
    const number = isDialled
      ? (service?.replace(/\D/g, '') ?? (digits && `0${digits}-${local}`))
      : '';
    telephones.push({ text: shown, number, extension: number && (extensions.find(Boolean) ?? '') });
    from = begins;
  }
  return [...telephones, ...textParts(text.slice(from))];
}

/** Where the text of a number ends and that of the next begins: brackets behind it are a remark on it. */
function gap(text: string, from: number, to: number): { ends: number; begins: number } {
  const between = text.slice(from, to);
  const last = to === text.length;
  const remark =
    /^ *(?:\([^()]*\)|\[[^[\]]*\]|【[^【】]*】|[~-]\d{1,4})/.exec(between)?.[0].length ?? 0;
  const separator = SEPARATOR.exec(between.slice(remark));
  if (separator) {
    const ends = from + remark + separator.index;
    return { ends, begins: ends + separator[0].length };
  }
  return last ? { ends: to, begins: to } : { ends: from + remark, begins: from + remark };
}

function textParts(text: string): Telephone[] {
  const parts = text.split(SEPARATOR).map((each) => each.trim());
  return parts.filter(Boolean).map((each) => ({ text: each, number: '', extension: '' }));
}

/** Whether no digit belongs to the number that was not read, as in `0356-52200001234`. */
function isWhole(text: string, index: number, all: string): boolean {
  return !/\d$/.test(text.slice(0, index)) && !/^\d/.test(text.slice(index + all.length));
}

/** `tel:` address of RFC 3966, the extension as its parameter; null when the part cannot be dialled. */
export function telephoneLink({ number, extension }: Telephone): string | null {
  if (number === '') return null;
  return `tel:${number.replaceAll('-', '')}${extension && `;ext=${extension}`}`;
}
