import { loadGazetteer, loadNames } from '../../scripts/lib/gazetteer-files.ts';
import { buildMatchIndex, type MatchIndex } from '../../src/core/geocode/match-index.ts';

/** The names of the nation down to the town, and the villages of one province: a second instead of five. */
export function provinceIndex(code: string): MatchIndex {
  return buildMatchIndex(loadGazetteer(code).all(), loadNames());
}
