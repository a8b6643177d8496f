import { OPTIONAL_COLUMNS, REVIEW_COLUMN, STATION_COLUMNS } from '../stations/station-row.ts';
import { pairStations, type StationCells } from './pair-stations.ts';

/** A station as a difference names it. */
export interface NamedStation {
  readonly station_id: string;
  readonly name: string;
}

/** A cell that differs; `position` stands for lng, lat and datum together. */
export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A station that is in both lists, with what differs. */
export interface ChangedStation extends NamedStation {
  readonly fields: readonly FieldChange[];
}

/** What differs between two lists of stations. */
export interface StationDiff {
  readonly added: readonly NamedStation[];
  readonly removed: readonly NamedStation[];
  /** Stations whose cells differ, but for those in `moved`. */
  readonly changed: readonly ChangedStation[];
  /** Stations that have another division or position, whatever else differs. */
  readonly moved: readonly ChangedStation[];
  readonly same: number;
}

/** Where a row comes from says nothing of the station: a new sheet would change every one. */
const NO_CHANGE: ReadonlySet<string> = new Set(['station_id', 'source', 'source_date']);
const POSITION = ['lng', 'lat', 'source_crs'] as const;
const PLACED: ReadonlySet<string> = new Set([...POSITION, ...OPTIONAL_COLUMNS]);
const COMPARED = [...STATION_COLUMNS, REVIEW_COLUMN].filter(
  (field) => !NO_CHANGE.has(field) && !PLACED.has(field),
);
/** What an empty cell means. */
const DEFAULTS: Readonly<Record<string, string>> = { status: 'normal' };
const MOVES: ReadonlySet<string> = new Set(['division_code', 'position']);

/**
 * The difference of two lists. `pairs` says which stations are the same, by default {@link pairStations}.
 * Blanks, and cells that mean the same, make no difference; neither do source and day of the source.
 */
export function diffStations(
  old: readonly StationCells[],
  next: readonly StationCells[],
  pairs: readonly (number | null)[] = pairStations(old, next),
): StationDiff {
  const added: NamedStation[] = [];
  const changed: ChangedStation[] = [];
  const moved: ChangedStation[] = [];
  let same = 0;
  for (const [at, cells] of next.entries()) {
    const before = old[pairs[at] ?? -1];
    if (!before) {
      added.push(named(cells));
      continue;
    }
    const fields = changesOf(before, cells);
    if (fields.length === 0) same += 1;
    else {
      const station = { ...named({ ...cells, station_id: before['station_id'] }), fields };
      (fields.some(({ field }) => MOVES.has(field)) ? moved : changed).push(station);
    }
  }
  const kept = new Set(pairs);
  const removed = old.flatMap((cells, at) => (kept.has(at) ? [] : [named(cells)]));
  return { added, removed, changed, moved, same };
}

function named(cells: StationCells): NamedStation {
  return { station_id: cells['station_id'] ?? '', name: (cells['name'] ?? '').trim() };
}

function changesOf(before: StationCells, after: StationCells): FieldChange[] {
  const compared = COMPARED.map((field) => {
    return { field: field as string, from: cell(before, field), to: cell(after, field) };
  });
  return [...compared, { field: 'position', from: position(before), to: position(after) }].filter(
    ({ from, to }) => from !== to,
  );
}

function cell(cells: StationCells, field: string): string {
  return (cells[field] ?? '').trim() || (DEFAULTS[field] ?? '');
}

/** `lng,lat` without trailing zeros, with the datum when it is not WGS 84; empty without a position. */
function position(cells: StationCells): string {
  const [lng, lat, crs] = POSITION.map((field) => (cells[field] ?? '').trim());
  if (!lng || !lat) return '';
  const numbers = `${Number(lng)},${Number(lat)}`;
  return crs && crs !== 'wgs84' ? `${numbers} (${crs})` : numbers;
}

/** Whether two lists hold the same stations with the same cells. */
export function isSame({ added, removed, changed, moved }: StationDiff): boolean {
  return added.length + removed.length + changed.length + moved.length === 0;
}

/** How many stations of each kind are named one by one. */
const NAMED = 10;

/** A difference as lines for a terminal: counts, and the first ten of each kind. */
export function diffLines(diff: StationDiff): string[] {
  const { added, removed, changed, moved, same } = diff;
  const counts =
    `${added.length} added, ${removed.length} removed, ${changed.length} changed, ` +
    `${moved.length} moved, ${same} unchanged`;
  const sections: readonly (readonly [string, readonly NamedStation[]])[] = [
    ['+', added],
    ['-', removed],
    ['~', changed],
    ['>', moved],
  ];
  return [
    counts,
    ...sections.flatMap(([mark, stations]) => [
      ...stations.slice(0, NAMED).map((each) => `  ${mark} ${stationLine(each)}`),
      ...(stations.length > NAMED ? [`  ${mark} … and ${stations.length - NAMED} more`] : []),
    ]),
  ];
}

function stationLine(station: NamedStation | ChangedStation): string {
  const { station_id, name } = station;
  const fields = 'fields' in station ? station.fields : [];
  const changes = fields.map(({ field, from, to }) => `${field} ${shown(from)} → ${shown(to)}`);
  return [`${station_id} ${name}`.trim(), ...changes].join('; ');
}

/** A cell on one line of a terminal: cells come from anywhere. */
function shown(text: string): string {
  const visible = text.replace(/\p{C}/gu, '\ufffd');
  if (visible === '') return '—';
  return visible.length > 40 ? `${visible.slice(0, 40)}…` : visible;
}
