import { bareNames } from './person-names.ts';
import { personalNumbers } from './personal-numbers.ts';
import { plainText } from './plain-text.ts';

/** A part of a text that may be personal data; only a person can tell. */
export interface DoubtfulPart {
  readonly what: 'name' | 'digits' | 'mail';
  /** As it stands in the text. */
  readonly part: string;
}

/** Eleven digits and more that no rule explains, and landlines, which are as long. */
const LONG_NUMBER = /(?<![\dA-Za-z])\d{11,}(?![\dA-Za-z])/g;
const LANDLINE = /^(?:86|0086)?0?(?:10|2\d|[3-9]\d\d)[2-8]\d{6,7}$/;
/** Mail boxes that persons have as well as offices. */
const FREE_MAIL =
  /[\w.+-]+@(?:qq|vip\.qq|foxmail|163|vip\.163|126|yeah|sina|sohu|139|189|wo|aliyun|gmail|outlook|hotmail|icloud)\.(?:com|net|cn|com\.cn)/gi;

/**
 * What may be personal data in a text that was already cleared of all that is known to be: a word that reads as a
 * name and stands alone, a long number that is no telephone, a free mail box. Nothing of it is left out.
 */
export function doubtfulParts(text: string): DoubtfulPart[] {
  if (text === '') return [];
  const { plain, original } = plainText(text);
  const known = personalNumbers(text);
  const within = (pattern: RegExp, what: DoubtfulPart['what']): DoubtfulPart[] =>
    [...plain.matchAll(pattern)].flatMap(({ 0: all, index }) => {
      const [from, to] = original(index, index + all.length);
      if (what === 'digits' && LANDLINE.test(all)) return [];
      if (known.some(({ span }) => span[0] < to && from < span[1])) return [];
      return [{ what, part: text.slice(from, to) }];
    });
  return [
    ...bareNames(text).map((span): DoubtfulPart => ({ what: 'name', part: text.slice(...span) })),
    ...within(LONG_NUMBER, 'digits'),
    ...within(FREE_MAIL, 'mail'),
  ];
}
