import { matchRank, type MatchLevel } from '../../src/core/gazetteer/level.ts';
import type { AcceptedAnswer } from '../providers/check-county.ts';
import type { JournalEntry } from './journal-entry.ts';
import type { Journal } from './journal.ts';

/** The answer that stands for a query, with the entry that it comes from. */
export interface JournalChoice {
  readonly entry: JournalEntry;
  readonly answer: AcceptedAnswer;
  /** Whether the answer is as deep as was asked for. */
  readonly isDeepEnough: boolean;
}

/**
 * The answer to use for a query: of the first provider in the chain that has one of the least level
 * asked for, else the deepest of all, earlier providers before later. Null when none of them has an
 * answer in the county. The same entries give the same choice, in whatever order they were
 * recorded.
 */
export function journalChoice(
  journal: Journal,
  key: string,
  chain: readonly string[],
  leastLevel: MatchLevel,
): JournalChoice | null {
  let best: JournalChoice | null = null;
  for (const provider of chain) {
    const entry = journal.get(key, provider);
    const answer = entry && deepest(entry.answers);
    if (!entry || !answer) continue;
    const isDeepEnough = matchRank(answer.match_level) >= matchRank(leastLevel);
    if (isDeepEnough) return { entry, answer, isDeepEnough };
    if (best === null || matchRank(answer.match_level) > matchRank(best.answer.match_level)) {
      best = { entry, answer, isDeepEnough };
    }
  }
  return best;
}

/** The deepest, of equals the one with the better score, of equals the first. */
function deepest(answers: readonly AcceptedAnswer[]): AcceptedAnswer | null {
  const [best = null] = [...answers].sort(
    (a, b) =>
      matchRank(b.match_level) - matchRank(a.match_level) || (b.score ?? 0) - (a.score ?? 0),
  );
  return best;
}
