import { LEAST_COUNT } from '../coverage/suppress-demand.ts';
import type { BriefSearch } from './brief-input.ts';
import type { BriefSites } from './brief-shape.ts';
import type { BriefWords } from './brief-words-zh-cn.ts';

/**
 * Suggested sites in the order in which they would be built. Counts of few people are withheld, and with
 * any of them, or with any of the coverage, the sums that would give them away.
 */
export function briefSites(
  words: BriefWords,
  search: BriefSearch,
  coverageWithheld: boolean,
): BriefSites {
  const { sites, unit } = search;
  const isFew = (count: number): boolean => unit === 'people' && count < LEAST_COUNT;
  const withheld =
    unit === 'people' &&
    (coverageWithheld || sites.some(({ newly_covered }) => isFew(newly_covered)));
  const sum = sites[sites.length - 1]?.cumulative ?? 0;
  const lead =
    sites.length === 0
      ? words.sitesNothing
      : withheld
        ? words.sitesCount(sites.length)
        : words.sitesFound(sites.length, sum, search.demand, search.already_covered, unit);
  const unlocated = withheld || isFew(search.unlocated) ? 0 : search.unlocated;
  return {
    lead,
    note: sites.length === 0 ? '' : words.sitesNote(search.candidates, search.cell_m, unlocated),
    columns: [words.gapRank, words.siteAt, words.siteGainHead],
    items: sites.map(({ lngLat, newly_covered }, at) => {
      const few = isFew(newly_covered);
      return {
        lngLat,
        facts: words.lineOf(
          words.position(lngLat),
          few ? words.withheld : words.siteGain(newly_covered, unit),
        ),
        cells: [
          { value: at + 1, text: words.count(at + 1) },
          { value: null, text: words.position(lngLat) },
          {
            value: few ? null : newly_covered,
            text: few ? words.withheld : words.amount(newly_covered, unit),
          },
        ],
      };
    }),
  };
}
