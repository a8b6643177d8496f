import type { MatchLevel } from '../../core/gazetteer/level.ts';

/** How precise a point is, in a word; the finder and the review say it alike. */
export const POINT_LEVELS: Record<MatchLevel, string> = {
  none: 'no position',
  province: 'province level',
  city: 'city level',
  county: 'county level',
  town: 'town level',
  village: 'village level',
  road: 'road level',
  poi: 'named place',
  door: 'the very address',
};
