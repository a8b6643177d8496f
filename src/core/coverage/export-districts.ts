import type { ExportCell, ExportColumn, ExportSheet } from './export-sheet.ts';
import type { PublishedCoverage, PublishedRow } from './suppress-demand.ts';

/** A column of the table and what stands in it for a row. */
interface RowColumn extends ExportColumn {
  readonly cell: (row: PublishedRow) => ExportCell;
}

/** Square kilometres to a square metre, shares to a millionth, metres whole, degrees to a tenth of a metre. */
const PLACES = { km2: 6, share: 6, m: 0, degrees: 6, count: 3 } as const;

function rounded(value: number | null | undefined, unit: keyof typeof PLACES): number | null {
  if (value === null || value === undefined) return null;
  const factor = 10 ** PLACES[unit];
  return Math.round(value * factor) / factor;
}

function column(
  field: string,
  zh: string,
  en: string,
  cell: (row: PublishedRow) => ExportCell,
): RowColumn {
  return { field, title: { zh, en }, cell };
}

const COLUMNS: readonly RowColumn[] = [
  column('code', '区划代码', 'Division code', (row) => row.code),
  column('name', '行政区划', 'Division', (row) => (row.code === '' ? '合计 Total' : row.name)),
  column('area_km2', '面积（平方公里）', 'Area, km²', (row) => rounded(row.area_km2, 'km2')),
  column('certain_km2', '确定覆盖（平方公里）', 'Certainly covered, km²', (row) =>
    rounded(row.covered_km2.certain, 'km2'),
  ),
  column('covered_km2', '覆盖（平方公里）', 'Covered, km²', (row) =>
    rounded(row.covered_km2.nominal, 'km2'),
  ),
  column('possible_km2', '可能覆盖（平方公里）', 'Possibly covered, km²', (row) =>
    rounded(row.covered_km2.possible, 'km2'),
  ),
  column('certain_share', '确定覆盖率', 'Certain share', (row) =>
    rounded(row.covered_share.certain, 'share'),
  ),
  column('covered_share', '覆盖率', 'Covered share', (row) =>
    rounded(row.covered_share.nominal, 'share'),
  ),
  column('possible_share', '可能覆盖率', 'Possible share', (row) =>
    rounded(row.covered_share.possible, 'share'),
  ),
  column('gap_km2', '空白区（平方公里）', 'Gap, km²', (row) => rounded(row.gap_km2, 'km2')),
  column('twice_covered_km2', '至少两站覆盖（平方公里）', 'Covered twice or more, km²', (row) =>
    rounded(row.depth_km2[1], 'km2'),
  ),
  column('stations', '站点', 'Stations', (row) => row.stations),
  column('located', '位置明确的站点', 'Stations located', (row) => row.located),
  column('worst_m', '最远直线距离（米）', 'Farthest straight line, m', (row) =>
    rounded(row.worst_m, 'm'),
  ),
  column('worst_lng', '最远处经度', 'Farthest place, longitude', (row) =>
    rounded(row.worst_at?.[0], 'degrees'),
  ),
  column('worst_lat', '最远处纬度', 'Farthest place, latitude', (row) =>
    rounded(row.worst_at?.[1], 'degrees'),
  ),
];

const DEMAND_COLUMNS: readonly RowColumn[] = [
  column('demand_total', '需求', 'Demand', (row) => rounded(row.demand?.total, 'count')),
  column('demand_located', '位置明确的需求', 'Demand located', (row) =>
    rounded(row.demand?.located, 'count'),
  ),
  column('demand_certain', '确定覆盖的需求', 'Demand certainly covered', (row) =>
    rounded(row.demand?.covered.certain, 'count'),
  ),
  column('demand_covered', '覆盖的需求', 'Demand covered', (row) =>
    rounded(row.demand?.covered.nominal, 'count'),
  ),
  column('demand_possible', '可能覆盖的需求', 'Demand possibly covered', (row) =>
    rounded(row.demand?.covered.possible, 'count'),
  ),
];

const NOTE = column('note', '备注', 'Note', (row) =>
  row.demand && hasWithheld(row)
    ? '少于 10 人或可由此推算的数字不予公布 / fewer than 10 people, or what would tell it: not given'
    : null,
);

/** The table of divisions as it goes out: the total first, then the districts in code order. */
export function exportDistricts({ total, districts }: PublishedCoverage): ExportSheet {
  const columns = total.demand ? [...COLUMNS, ...DEMAND_COLUMNS, NOTE] : COLUMNS;
  return {
    name: { zh: '行政区划', en: 'Divisions' },
    columns,
    rows: [total, ...districts].map((row) => columns.map(({ cell }) => cell(row))),
  };
}

function hasWithheld({ demand }: PublishedRow): boolean {
  return (
    demand !== null &&
    [demand.total, demand.located, ...Object.values(demand.covered)].includes(null)
  );
}
