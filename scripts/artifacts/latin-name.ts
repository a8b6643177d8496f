import type { DivisionPinyin } from '../../src/core/gazetteer/division-pinyin.ts';

/**
 * The short name in Latin letters as maps print it: in one word with a capital, an apostrophe before a
 * syllable that begins with a vowel, ü where the syllables have v: Yubei, Xi'an, Lüliang. The full name
 * where its syllables are not one per character, so that none is cut apart.
 */
export function latinName({ name, short, pinyin }: DivisionPinyin): string {
  const all = pinyin.split(' ');
  const isShortFirst = name.startsWith(short) && all.length === [...name].length;
  const syllables = isShortFirst ? all.slice(0, [...short].length) : all;
  const word = syllables
    .map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('')
    .replaceAll('v', 'ü');
  return word.charAt(0).toUpperCase() + word.slice(1);
}
