import { readNumber } from './read-number.ts';

/** What numbers of a table count: so many people each, or what is no people at all. */
export type PeopleUnit = number | 'households';

const FACTORS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  十万: 100_000,
  百万: 1_000_000,
  千万: 10_000_000,
  亿: 100_000_000,
};
const MANY = '十万|百万|千万|亿|万|千|百';
const PEOPLE = '人|口|名|人次|人数|人口';
/** A whole text that is a unit: 万人, 千人, 万, 人, 户. */
const UNIT = new RegExp(`^(${MANY})?(?:(${PEOPLE})|(户))?$`);
/** 单位：万人 of a title; 常住人口_万人 and 人口/千人 of a header. */
const NAMED = new RegExp(`单位[:：]?\\s*((?:${MANY})?(?:${PEOPLE}|户)?)(?![\\p{Script=Han}])`, 'u');
const AT_END = new RegExp(`((?:${MANY})(?:${PEOPLE}))$`);
const BRACKETED = /[([{【〔]([^()[\]{}【】〔〕]*)[)\]}】〕]/g;
const ENGLISH: readonly (readonly [RegExp, PeopleUnit])[] = [
  [/\b(10k|10,?000s?|ten thousands?)\b/i, 10_000],
  [/\b(millions?|mln)\b/i, 1_000_000],
  [/\b(thousands?|k|1,?000s?)\b|['’]000s?\b/i, 1000],
  [/\bhouseholds?\b/i, 'households'],
];

function ofWords(text: string): PeopleUnit | null {
  const found = UNIT.exec(text.replace(/\s/g, ''));
  if (text.trim() === '' || found === null) return null;
  if (found[3] !== undefined) return 'households';
  return found[1] === undefined ? 1 : FACTORS[found[1]]!;
}

/** The unit that a cell of its own names: 万人. Null for every other text, a bare number word too. */
export function unitOfCell(text: string): PeopleUnit | null {
  return /[人户]$|^万$/.test(text.trim()) ? ofWords(text.normalize('NFKC')) : null;
}

/** The unit that a header or a title names: 常住人口（万人）, 单位：千人, population (thousands); null when it names none. */
export function unitOfHeader(text: string): PeopleUnit | null {
  const plain = text.normalize('NFKC');
  const parts = [...plain.matchAll(BRACKETED)].map(([, inner = '']) => inner);
  const said = NAMED.exec(plain)?.[1];
  const end = AT_END.exec(plain.replace(/\s/g, ''))?.[1];
  const slash = /[/／_-]([^/／_-]*)$/.exec(plain)?.[1];
  for (const part of [
    said,
    ...parts.flatMap((each) => [each, NAMED.exec(each)?.[1]]),
    slash,
    end,
  ]) {
    const unit = ofWords((part ?? '').replace(/^单位[:：]?/, ''));
    if (unit !== null) return unit;
  }
  return ENGLISH.find(([word]) => word.test(plain))?.[1] ?? null;
}

/** A plain header without the unit at its end: 人口万人 is 人口. */
export function withoutUnit(plain: string): string {
  return plain.replace(new RegExp(`(?<=.)(?:${MANY})(?:${PEOPLE})?$`), '');
}

/** A number with the unit behind it, as 1.2万 or 3,400 人: null without a unit, `value` NaN when it is no number. */
export function readWithUnit(text: string): { value: number; unit: PeopleUnit } | null {
  const plain = text.normalize('NFKC').trim();
  const [, number = '', rest = ''] =
    /^([+-]?[\d.,]+(?:e[+-]?\d{1,3})?)\s*(\D+)$/i.exec(plain) ?? [];
  const unit = ofWords(rest);
  return unit === null ? null : { value: readNumber(number), unit };
}
