import { columnValue, COLUMNS, type Column } from '../coverage/column-value.ts';
import { FIRST_SORT, sortRows } from '../coverage/sort-rows.ts';
import type { PublishedCoverage, PublishedRow } from '../coverage/suppress-demand.ts';
import type { BriefCell, BriefChart, BriefRow, BriefTable } from './brief-shape.ts';
import type { BriefWords } from './brief-words-zh-cn.ts';
import { tableCell } from './table-cell.ts';

/** Bars of the chart: more are not read from the back of a room. */
const MOST_BARS = 8;

/** The page's table of districts, the largest gap first. */
export function briefTable(
  words: BriefWords,
  region: string,
  { total, districts }: PublishedCoverage,
): BriefTable {
  const columns = COLUMNS.filter((each) => total.demand || !each.startsWith('demand'));
  const row = (of: PublishedRow): BriefRow => ({
    code: of.code,
    shares: of.covered_share,
    cells: columns.map((column) =>
      of.code === '' && column === 'name'
        ? { value: words.total(region), text: words.total(region) }
        : cellOf(words, of, column),
    ),
  });
  return {
    heading: words.tableHeading(districts.length),
    note: words.tableNote,
    columns: columns.map((column) => ({
      column,
      title: words.column[column].replace(/\n/, words.lang === 'en' ? ' ' : ''),
    })),
    total: row(total),
    rows: sortRows(districts, FIRST_SORT).map(row),
  };
}

/** Shares of the districts with the largest gaps; of the region where it has but one district. */
export function briefChart(region: string, { total, districts }: PublishedCoverage): BriefChart {
  const shown = sortRows(districts, FIRST_SORT).slice(0, MOST_BARS);
  const bars =
    shown.length > 1
      ? shown.map(({ name, covered_share }) => ({ name, shares: covered_share }))
      : [{ name: region, shares: total.covered_share }];
  return { bars };
}

function cellOf(words: BriefWords, row: PublishedRow, column: Column): BriefCell {
  return { value: columnValue(row, column), text: tableCell(words, row, column) };
}
