import { splitDelimited } from './split-delimited.ts';

/** Likelier first: a tie goes to the earlier. */
export const DELIMITERS = [',', '\t', ';', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Enough to outvote titles and remarks. */
const SAMPLED_ROWS = 200;
const SAMPLED_CHARS = 200_000;

/**
 * The delimiter of a text: the one that cuts most rows into the same number of cells, at least two; with
 * equal votes the one that cuts finer. A comma when none cuts anything, for a list of one column.
 */
export function guessDelimiter(text: string): Delimiter {
  const sample = text.slice(0, SAMPLED_CHARS);
  let best: Delimiter = ',';
  let bestVotes = 0;
  let bestWidth = 0;
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const { cells } of splitDelimited(sample, delimiter, SAMPLED_ROWS)) {
      if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    }
    for (const [width, votes] of counts) {
      if (votes < bestVotes || (votes === bestVotes && width <= bestWidth)) continue;
      best = delimiter;
      bestVotes = votes;
      bestWidth = width;
    }
  }
  return best;
}
