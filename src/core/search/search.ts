import { BestHits, WITH_PARENTS } from './best-hits.ts';
import { matchNear, matchTexts, RANK, type OnMatch } from './match-texts.ts';
import { readQuery } from './query-text.ts';
import type { NameHit } from './search-hit.ts';
import type { SearchIndex } from './search-index.ts';
import { liesBelow, liesWithin, searchSplits } from './search-splits.ts';

/**
 * The best `limit` hits. Words apart must all match: the last one is the name, those before it name
 * what it lies in, or the other way round. Names of divisions may also stand before it without a blank. Only
 * when nothing matches is one slip tolerated. Order: how well the name matches, divisions before
 * stations, larger levels first, short names first, so that the same text always answers the same.
 */
export function search(index: SearchIndex, query: string, limit: number): NameHit[] {
  const { words, station } = readQuery(query);
  const best = new BestHits(index, station, limit);
  const enough = (): boolean => best.enough;
  const text = words.join('');
  if (text === '') {
    if (station) index.texts.forEach((_, number) => best.add(number, RANK.within));
    return best.hits();
  }
  matchTexts(index, text, best.taker(null, 0), enough);
  const splits = searchSplits(index, text);
  for (const { rest, within } of splits) {
    matchTexts(
      index,
      rest,
      best.taker((code) => liesBelow(index, code, within), WITH_PARENTS),
      enough,
    );
  }
  if (words.length > 1) {
    const last = words.length - 1;
    matchWords(index, words[last]!, words.slice(0, last), best);
    if (best.empty) matchWords(index, words[0]!, words.slice(1), best);
  }
  if (best.empty) {
    matchNear(index, text, best.taker(null, 0));
    for (const { rest, within } of splits) {
      matchNear(
        index,
        rest,
        best.taker((code) => liesBelow(index, code, within), WITH_PARENTS),
      );
    }
  }
  return best.hits();
}

/** Finds `name` where each of `others` is a part of the name too, or matches a division around it. */
function matchWords(
  index: SearchIndex,
  name: string,
  others: readonly string[],
  best: BestHits,
): void {
  const around = others.map((word) => {
    const codes = new Set(index.scopes.get(word));
    const take = (text: number): void => {
      const entry = index.entries[text]!;
      if (index.rows[entry]! < 0) codes.add(index.divisions[entry]!.code);
    };
    // A word by its sound is meant from the beginning of a name.
    matchTexts(index, word, take, () => true);
    return { word, codes };
  });
  const take = best.taker(null, WITH_PARENTS);
  const takeInside: OnMatch = (text, rank) => {
    const entry = index.entries[text]!;
    const { code } = index.divisions[entry]!;
    const inside = around.every(
      ({ word, codes }) => liesWithin(index, code, codes) || index.texts[entry]!.includes(word),
    );
    if (inside) take(text, rank);
  };
  matchTexts(index, name, takeInside, () => best.enough);
}
