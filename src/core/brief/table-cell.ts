import type { PublishedRow } from '../coverage/suppress-demand.ts';
import type { Column } from '../coverage/column-value.ts';
import type { CoverageWords } from './coverage-words-zh-cn.ts';
import { digitsOf } from './digits-apart.ts';

/** A cell of the table of districts as it is read: on the page, in the brief and on slides. */
export function tableCell(words: CoverageWords, row: PublishedRow, column: Column): string {
  const { demand } = row;
  const share = (value: number): string => words.percent(value, digitsOf(value));
  switch (column) {
    case 'name':
      return row.name;
    case 'area':
      return words.areaNumber(row.area_km2);
    case 'nominal':
    case 'certain':
    case 'possible':
      return share(row.covered_share[column]);
    case 'gap':
      return words.areaNumber(row.gap_km2);
    case 'demand':
      return demand ? words.demandCell(demand.total, demand.located) : '';
    case 'demand_covered': {
      if (demand === null || demand.total === 0) return words.none;
      const covered = demandShare(demand);
      return covered === null ? words.withheld : share(covered);
    }
    case 'stations':
      return words.stationsCell(row.stations, row.located);
    case 'worst':
      return row.worst_m === null ? words.none : words.distance(row.worst_m);
  }
}

/** Part of all demand that is in reach, 0 to 1; null where a count of it is withheld. */
function demandShare({ total, covered }: NonNullable<PublishedRow['demand']>): number | null {
  return total === null || covered.nominal === null ? null : covered.nominal / total;
}
