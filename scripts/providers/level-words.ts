import type { MatchLevel } from '../../src/core/gazetteer/level.ts';

/**
 * A service's words for levels. A map, because an object also answers to words that nobody wrote
 * into it (`constructor`, `__proto__`).
 */
export function levelWords(
  levels: Readonly<Record<string, MatchLevel>>,
): ReadonlyMap<string, MatchLevel> {
  return new Map(Object.entries(levels));
}
