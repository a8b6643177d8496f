/** The five levels of division that have a station of their own, largest first. */
export const LEVELS = ['province', 'city', 'county', 'town', 'village'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * How deep a text was understood, or how precise a point is: shallow to deep, ordered.
 * `none` understands nothing; `door` is the very entrance.
 */
export const MATCH_LEVELS = [
  'none',
  'province',
  'city',
  'county',
  'town',
  'village',
  'road',
  'poi',
  'door',
] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];

/** 0 for `none` up to 8 for `door`: the scale on which providers are compared. */
export function matchRank(level: MatchLevel): number {
  return MATCH_LEVELS.indexOf(level);
}
