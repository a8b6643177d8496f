import { datumNamed } from '../list/datum-named.ts';
import type { ListField } from '../list/list-field.ts';
import type { SourceCrs } from '../list/list-row.ts';
import { plainHeader } from '../list/plain-header.ts';
import { recogniseHeader } from '../list/recognise-header.ts';
import type { SheetRow } from '../list/sheet.ts';
import { withoutUnit } from './people-unit.ts';

/** What a column of demand can mean; `lnglat` holds both coordinates in one cell. */
export type DemandField = 'lng' | 'lat' | 'lnglat' | 'weight' | 'code' | 'crs' | 'uncertainty';

/** Where the columns of a table of demand stand. */
export interface DemandColumns {
  /** Index of the first row below the header. */
  readonly below: number;
  /** Headers as written. */
  readonly headers: readonly string[];
  readonly column_of: ReadonlyMap<DemandField, number>;
  /** Datum that the headers of the coordinates name (高德经度). */
  readonly crs: SourceCrs | null;
  /** Columns that count people too and are not used. */
  readonly otherWeights: readonly string[];
}

/** Titles, dates and hints stand above a header, but not more rows than this. */
const SEARCHED_ROWS = 30;
const MAX_COLUMNS = 200;

/** Besides what a station list calls its columns. */
const ALIASES: Readonly<Partial<Record<DemandField, string>>> = {
  weight: `权重 人口 人数 人口数 人口数量 总人口 常住人口 户籍人口 服务对象 退役军人 weight population pop people
    persons residents veterans count`,
  code: '代码 编码 code',
  uncertainty: '误差 误差半径 误差米 误差范围 不确定度 uncertainty uncertainty_m',
};
/** Columns of a station list that mean the same here. */
const OF_A_LIST: Readonly<Partial<Record<ListField, DemandField>>> = {
  lng: 'lng',
  lat: 'lat',
  lnglat: 'lnglat',
  division_code: 'code',
  source_crs: 'crs',
  served_count: 'weight',
};
/** 2020年常住人口, 登记人数. */
const ENDS_WITH_WEIGHT = /(人口|人数|人口数)$/;

const EXACT: ReadonlyMap<string, DemandField> = new Map(
  Object.entries(ALIASES).flatMap(([field, words]) =>
    words.split(/\s+/).map((word) => [plainHeader(word), field as DemandField] as const),
  ),
);

interface Meaning {
  readonly field: DemandField;
  readonly exact: boolean;
}

/** Finds the header, the row that names most fields, and its columns; null when no row names any. */
export function findDemandColumns(rows: readonly SheetRow[]): DemandColumns | null {
  let best: DemandColumns | null = null;
  for (let at = 0; at < Math.min(SEARCHED_ROWS, rows.length); at += 1) {
    const found = readHeader(rows[at]!.cells.slice(0, MAX_COLUMNS), at + 1);
    if (found.column_of.size > (best?.column_of.size ?? 0)) best = found;
  }
  return best;
}

function readHeader(headers: readonly string[], below: number): DemandColumns {
  const meanings = headers.map(meaningOf);
  const column_of = new Map<DemandField, number>();
  for (const exact of [true, false]) {
    for (const [column, meaning] of meanings.entries()) {
      if (meaning?.exact !== exact || column_of.has(meaning.field)) continue;
      column_of.set(meaning.field, column);
    }
  }
  const places = [column_of.get('lng'), column_of.get('lat'), column_of.get('lnglat')];
  const named = places.map((at) => (at === undefined ? null : datumNamed(headers[at]!)));
  const weights = headers.filter((_, at) => meanings[at]?.field === 'weight');
  const used = headers[column_of.get('weight') ?? -1];
  return {
    below,
    headers,
    column_of,
    crs: named.find((each) => each !== null) ?? null,
    otherWeights: weights.filter((each) => each !== used),
  };
}

function meaningOf(header: string): Meaning | null {
  const plain = withoutUnit(plainHeader(header));
  const own = EXACT.get(plain);
  if (own) return { field: own, exact: true };
  const known = recogniseHeader(header);
  const exact = (known?.rank ?? 0) >= 3;
  const field = known !== null && known.rank >= 2 ? OF_A_LIST[known.field] : undefined;
  if (field) return { field, exact };
  return ENDS_WITH_WEIGHT.test(plain) ? { field: 'weight', exact: false } : null;
}
