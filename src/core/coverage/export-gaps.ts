import type { ExportColumn, ExportSheet } from './export-sheet.ts';
import type { PublishedCoverage } from './suppress-demand.ts';

const COLUMNS: readonly ExportColumn[] = [
  { field: 'rank', title: { zh: '空白区序号', en: 'Gap' } },
  { field: 'gap_km2', title: { zh: '整片面积（平方公里）', en: 'Area of the whole gap, km²' } },
  { field: 'code', title: { zh: '区划代码', en: 'Division code' } },
  { field: 'name', title: { zh: '行政区划', en: 'Division' } },
  { field: 'area_km2', title: { zh: '区划内面积（平方公里）', en: 'Area in the division, km²' } },
  { field: 'demand', title: { zh: '区划内需求', en: 'Demand in the division' } },
  { field: 'deepest_lng', title: { zh: '最深处经度', en: 'Deepest place, longitude' } },
  { field: 'deepest_lat', title: { zh: '最深处纬度', en: 'Deepest place, latitude' } },
  {
    field: 'deepest_m',
    title: { zh: '距最近站点直线距离（米）', en: 'Straight line to the nearest station, m' },
  },
];

/** The gaps as a table: one row for every district that a gap touches, the largest gap first. */
export function exportGaps({ gaps, districts }: PublishedCoverage): ExportSheet {
  const names = new Map(districts.map(({ code, name }) => [code, name]));
  const rows = gaps.flatMap((gap) =>
    gap.parts.map((part) => [
      gap.rank,
      round(gap.area_km2, 6),
      part.code,
      names.get(part.code) ?? '',
      round(part.area_km2, 6),
      part.demand === null ? null : round(part.demand, 3),
      round(part.deepest[0], 6),
      round(part.deepest[1], 6),
      part.deepest_m === null ? null : Math.round(part.deepest_m),
    ]),
  );
  return { name: { zh: '空白区', en: 'Gaps' }, columns: COLUMNS, rows };
}

function round(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}
