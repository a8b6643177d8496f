import type { Gap } from '../coverage/coverage.ts';
import type { PublishedCoverage } from '../coverage/suppress-demand.ts';
import type { DemandUnit } from '../demand/demand.ts';
import type { BriefCell, BriefGaps } from './brief-shape.ts';
import type { BriefWords } from './brief-words-zh-cn.ts';
import { districtNames, gapTitle } from './gap-title.ts';

/** All gaps, the largest first; with a column of demand where people were counted. */
export function briefGaps(
  words: BriefWords,
  { gaps, districts, total }: PublishedCoverage,
  unit: DemandUnit | null,
): BriefGaps {
  // Divisions are counted where their stations stand: hardly any is in a gap.
  const withDemand = total.demand !== null && unit === 'people';
  const cells = (gap: Gap, title: string): BriefCell[] => [
    { value: gap.rank, text: words.count(gap.rank) },
    { value: title, text: title },
    { value: gap.area_km2, text: words.areaNumber(gap.area_km2) },
    ...(withDemand
      ? [
          {
            value: gap.demand,
            text: gap.demand === null ? words.withheld : words.amount(gap.demand, unit),
          },
        ]
      : []),
    {
      value: gap.deepest_m,
      text: gap.deepest_m === null ? words.none : words.distance(gap.deepest_m),
    },
    { value: null, text: words.position(gap.deepest) },
  ];
  const names = districtNames(districts);
  return {
    lead: gaps.length === 0 ? words.gapsNone : words.gapsLead(gaps.length, total.gap_km2),
    count: gaps.length,
    columns: [
      ...[words.gapRank, words.gapWhere, words.gapArea],
      ...(withDemand ? [words.gapPeople] : []),
      ...[words.gapDeepest, words.gapAt],
    ],
    items: gaps.map((gap) => {
      const title = gapTitle(words, gap.parts, names);
      const { rank, area_km2, deepest } = gap;
      const facts = words.lineOf(title, words.gapFacts(gap, withDemand ? unit : null));
      return { rank, title, area_km2, facts, deepest, cells: cells(gap, title) };
    }),
  };
}
