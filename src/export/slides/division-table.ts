import type { Brief } from '../../core/brief/brief.ts';
import type { BriefRow } from '../../core/brief/brief-shape.ts';
import type { Column } from '../../core/coverage/column-value.ts';
import type { SlideTable } from './draw-table.ts';
import { langOf } from './slide-deck.ts';

/** Wider where words or two numbers stand. */
const WIDTHS: Partial<Record<Column, number>> = {
  name: 2.4,
  area: 1.15,
  gap: 1.2,
  demand: 1.75,
  stations: 1.75,
  worst: 1.1,
};

/** Rows of districts as a table of a slide, with the columns wanted. */
export function divisionTable(
  brief: Brief,
  rows: readonly BriefRow[],
  { size, rowHeight, only }: { size: number; rowHeight: number; only?: readonly Column[] },
): SlideTable {
  const columns = brief.table.columns
    .map((each, at) => ({ ...each, at }))
    .filter(({ column }) => !only || only.includes(column));
  return {
    columns: columns.map(({ title }) => title),
    widths: columns.map(({ column }) => WIDTHS[column] ?? 1),
    words: [0],
    total: rows[0]?.code === '',
    rows: rows.map(({ cells }) => columns.map(({ at }) => cells[at]!)),
    lang: langOf(brief),
    size,
    rowHeight,
  };
}
