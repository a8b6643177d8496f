import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { SearchIndex } from './search-index.ts';

/** A text that begins with the names of divisions: 渝北区 and 渝北 of 渝北区龙溪, with what follows. */
export interface SearchSplit {
  readonly rest: string;
  /** What is looked for lies in one of these. */
  readonly within: ReadonlySet<DivisionCode>;
}

/** Shorter than this what follows is no name. */
const SHORTEST = 2;

/** All ways to take names of divisions off the beginning of a text, one inside the other. */
export function searchSplits(
  index: SearchIndex,
  text: string,
  within: ReadonlySet<DivisionCode> | null = null,
): SearchSplit[] {
  const splits: SearchSplit[] = [];
  const longest = Math.min(index.longestScope, text.length - SHORTEST);
  for (let length = longest; length >= SHORTEST; length -= 1) {
    const codes = (index.scopes.get(text.slice(0, length)) ?? []).filter(
      (code) => within === null || liesBelow(index, code, within),
    );
    if (codes.length === 0) continue;
    const split = { rest: text.slice(length), within: new Set(codes) };
    splits.push(split, ...searchSplits(index, split.rest, split.within));
  }
  return splits;
}

/** Whether a division lies below one of these. */
export function liesBelow(
  { pathOf }: SearchIndex,
  code: DivisionCode,
  within: ReadonlySet<DivisionCode>,
): boolean {
  return pathOf(code).some((each, up) => up > 0 && within.has(each));
}

/** Whether a division is one of these or lies below one of them. */
export function liesWithin(
  { pathOf }: SearchIndex,
  code: DivisionCode,
  within: ReadonlySet<DivisionCode>,
): boolean {
  return pathOf(code).some((each) => within.has(each));
}
