import { LEVELS } from '../gazetteer/level.ts';
import { usualKind } from '../stations/official-name.ts';
import { KINDS, STATUSES, type Kind } from '../stations/station.ts';
import { OPTIONAL_COLUMNS, type StationColumn } from '../stations/station-row.ts';
import { plateRank } from '../stations/plate-rank.ts';
import type { RowPlace } from '../geocode/place-row.ts';
import type { ListRow } from './list-row.ts';
import type { StationCells } from './pair-stations.ts';
import type { RowStanding } from './row-standing.ts';

type AdoptedColumn = StationColumn | (typeof OPTIONAL_COLUMNS)[number];

/**
 * A row of `stations.csv` made of a row of an office's list: the cells that the row says. What it has no
 * column for, or leaves empty, is absent, so that nothing known is overwritten by nothing.
 */
export type AdoptedRow = Partial<Record<AdoptedColumn, string>>;

/** Where a list comes from. */
export interface ListSource {
  readonly name: string;
  /** The day that a person says it speaks of, YYYY-MM-DD; stronger than what its rows say. Empty for none. */
  readonly said: string;
  /** The day that the list itself names; empty for none. */
  readonly date: string;
}

/** Columns of a list that mean the same in `stations.csv`. */
const SHARED = ['address', 'phone', 'hours', 'services', 'badges'] as const;
/** Columns that a list has in the words of `stations.csv` or not at all. */
const OWN = ['co_located', 'serves', 'source', 'source_date'] as const;

/**
 * Takes a row of known standing over into a region's list. Cells under the project's own headers are
 * taken as they stand. Only positions that the list or a service gave are taken along; those of the gazetteer
 * are found again by every build.
 */
export function adoptRow(
  station_id: string,
  row: ListRow,
  { division, level }: RowStanding,
  place: RowPlace,
  columns: readonly string[],
  source: ListSource,
): AdoptedRow {
  const { fields } = row;
  const own = (column: string): string => (row.cells[columns.indexOf(column)] ?? '').trim();
  const cells: Record<string, string> = {
    station_id,
    name: (own('station_id') && own('name')) || (fields.name ?? ''),
    level: level ?? '',
    division_code: division?.code ?? '',
  };
  for (const field of SHARED) cells[field] = own(field) || (fields[field] ?? '');
  for (const field of OWN) cells[field] = own(field);
  if (!/^[\d;\s]*$/.test(cells['serves'] ?? '')) cells['serves'] = '';
  cells['kind'] = KINDS.find((each) => each === own('kind')) ?? '';
  cells['status'] = statusOf(own('status')) || statusOf(fields.status ?? '');
  cells['source'] ||= source.name;
  const ownDay = /^\d{4}-\d{2}-\d{2}$/.exec(fields.source_date ?? '')?.[0] ?? '';
  cells['source_date'] ||= source.said || ownDay || source.date;
  const doubted = place.reasons.includes('datum_unsure') || place.point_level !== 'door';
  if (own('lng') !== '' && place.provider === 'list' && !doubted) {
    for (const field of ['lng', 'lat', 'source_crs', ...OPTIONAL_COLUMNS])
      cells[field] = own(field);
  } else if (place.lngLat !== null && place.provider !== 'offline') {
    cells['lng'] = String(place.lngLat[0]);
    cells['lat'] = String(place.lngLat[1]);
    cells['source_crs'] = place.reasons.includes('datum_unsure') ? 'unsure' : 'wgs84';
    cells['point_level'] = place.point_level;
    cells['uncertainty_m'] = String(place.uncertainty_m ?? '');
    cells['provider'] = place.provider;
  }
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));
}

/** What a station is that no list has described yet. */
export function withDefaults(cells: AdoptedRow): AdoptedRow {
  return { kind: kindOf(cells), status: 'normal', ...cells };
}

/** The plate says 中心 or 站; the level decides only where it says neither. */
export function kindOf({ name = '', level }: StationCells): Kind {
  const known = LEVELS.find((each) => each === level);
  return plateRank(name).word || (known ? usualKind(known) : 'station');
}

function statusOf(word: string): string {
  return STATUSES.find((each) => each === word) ?? '';
}
