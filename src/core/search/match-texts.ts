import { NearPattern } from './near-pattern.ts';
import { PinyinPattern } from './pinyin-pattern.ts';
import type { SearchIndex } from './search-index.ts';

/** How well a text matches, best first. From `near` on there is a slip in it. */
export const RANK = {
  whole: 0,
  begins: 1,
  within: 2,
  pinyinWhole: 3,
  pinyinBegins: 4,
  pinyinWithin: 5,
  near: 6,
  nearBegins: 9,
} as const;

/**
 * Takes a match: the number of a text of the index, and how well it matches. A text may come again, with a
 * worse one.
 */
export type OnMatch = (text: number, rank: number) => void;

/**
 * Finds all texts with `word` in them, by characters or by sound; when `enough` says so, without those
 * that have its sound further in, which are most of a first letter's and the worst of all matches.
 */
export function matchTexts(
  index: SearchIndex,
  word: string,
  onmatch: OnMatch,
  enough: () => boolean,
): void {
  const { haystack, offsets, texts, shorts, initials, firsts } = index;
  let text = 0;
  for (let at = haystack.indexOf(word); at >= 0; at = haystack.indexOf(word, at + 1)) {
    while (text + 1 < offsets.length && offsets[text + 1]! <= at) text += 1;
    const start = at - offsets[text]!;
    const whole = word.length === texts[text]!.length || word.length === shorts[text];
    onmatch(text, start > 0 ? RANK.within : whole ? RANK.whole : RANK.begins);
  }
  const pattern = PinyinPattern.of(word, index.data.readings);
  if (!pattern) return;
  const { initial } = pattern;
  for (let number = 0; number < texts.length; number += 1) {
    if (initial !== 0 && (firsts[number]! & initial) === 0) continue;
    const ends = pattern.ends(texts[number]!);
    if (ends === 0) continue;
    const whole = ends & ((1 << texts[number]!.length) | (1 << shorts[number]!));
    onmatch(number, whole ? RANK.pinyinWhole : RANK.pinyinBegins);
  }
  if (enough()) return;
  for (let number = 0; number < texts.length; number += 1) {
    if (initial !== 0 && (initials[number]! & initial) === 0) continue;
    if (pattern.within(texts[number]!)) onmatch(number, RANK.pinyinWithin);
  }
}

/** Finds all texts that are, or begin with, `word` but for one slip. */
export function matchNear(index: SearchIndex, word: string, onmatch: OnMatch): void {
  const { texts, shorts, heads, data } = index;
  const pattern = new NearPattern(word, data.readings);
  for (let number = 0; number < texts.length; number += 1) {
    if (!pattern.able(heads[number * 2]!, heads[number * 2 + 1]!)) continue;
    const near = pattern.match(texts[number]!);
    if (!near) continue;
    const whole = near.end === texts[number]!.length || near.end === shorts[number];
    onmatch(number, (whole ? RANK.near : RANK.nearBegins) + near.cost);
  }
}
