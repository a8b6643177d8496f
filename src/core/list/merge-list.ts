import { OPTIONAL_COLUMNS, STATION_COLUMNS } from '../stations/station-row.ts';
import { kindOf, withDefaults, type AdoptedRow } from './adopt-row.ts';
import { plainName } from '../stations/plate-rank.ts';
import { pairStations, type StationCells } from './pair-stations.ts';

/** A cell or row that a person made and that the new list would replace. */
export interface Loss {
  readonly station_id: string;
  readonly name: string;
  /** Column; empty when the whole row is in the new list no more. */
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

/** A region's list after a new one was taken over, and what it cost. */
export interface MergedList {
  readonly columns: readonly string[];
  readonly stations: readonly StationCells[];
  /** For each of `stations` its index in the old list, or null. */
  readonly pairs: readonly (number | null)[];
  /** Stations of the old list that stay because their row of the new one waits. */
  readonly waiting: readonly StationCells[];
  readonly losses: readonly Loss[];
  /** What this adoption says of each station, for the next one: {@link OldList.adopted}. */
  readonly adopted: readonly StationCells[];
}

/** What a region has before a list is adopted. */
export interface OldList {
  readonly columns: readonly string[];
  readonly stations: readonly StationCells[];
  /** What the last adoption wrote: what differs from it was made by hand. Null when none is known. */
  readonly adopted: readonly StationCells[] | null;
}

const PLACING: readonly string[] = ['lng', 'lat', 'source_crs', ...OPTIONAL_COLUMNS];
/** These follow the list they stand in. */
const OF_THE_LIST: readonly string[] = ['station_id', 'source', 'source_date'];

/**
 * Puts a new list in the place of a region's old one. Stations that are in both keep their id, their place
 * in the list and every cell that the new list says nothing of; a cell that a person changed stays
 * when the new list says what the last one said, and is a loss when it says a third thing. Rows of
 * the new list that wait (`waiting`: what is known of them) keep their old station.
 */
export function mergeList(
  old: OldList,
  next: readonly AdoptedRow[],
  waiting: readonly StationCells[],
): MergedList {
  const pairs = pairStations(old.stations, [...next, ...waiting]);
  const base = new Map((old.adopted ?? []).map((cells) => [cells['station_id'] ?? '', cells]));
  const losses: Loss[] = [];
  const merged: { at: number | null; cells: StationCells }[] = [];
  const seen = new Set<number>();
  const kept: StationCells[] = [];
  const adopted: StationCells[] = [];
  const say = (before: StationCells | null, cells: AdoptedRow): void => {
    const id = before?.['station_id'] ?? cells.station_id ?? '';
    adopted.push({ ...base.get(id), ...withDefaults(cells), station_id: id });
  };
  for (const [at, cells] of next.entries()) {
    const partner = pairs[at] ?? null;
    const before = partner === null ? undefined : old.stations[partner];
    say(before ?? null, cells);
    if (partner === null || !before) merged.push({ at: null, cells: withDefaults(cells) });
    else {
      seen.add(partner);
      const from = old.adopted && base.get(before['station_id'] ?? '');
      merged.push({ at: partner, cells: mergeStation(before, cells, from ?? null, losses) });
    }
  }
  const keep = (at: number): void => {
    const before = old.stations[at];
    if (!before || seen.has(at)) return;
    seen.add(at);
    kept.push(before);
    merged.push({ at, cells: before });
    const said = base.get(before['station_id'] ?? '');
    if (said) adopted.push(said);
  };
  for (const partner of pairs.slice(next.length)) if (partner !== null) keep(partner);
  // A row whose division is not known is told by its name alone: better one too many kept than one lost.
  const names = new Set(waiting.map((cells) => plainName(text(cells, 'name'))));
  for (const [at, cells] of old.stations.entries()) {
    if (names.has(plainName(text(cells, 'name')))) keep(at);
  }
  for (const [at, cells] of old.stations.entries()) {
    if (!seen.has(at)) losses.push({ ...named(cells), field: '', from: '', to: '' });
  }
  // Old stations where they stood, new ones behind: a list in another order changes nothing.
  const sorted = [
    ...merged.filter(({ at }) => at !== null).sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    ...merged.filter(({ at }) => at === null),
  ];
  const stations = sorted.map(({ cells }) => cells);
  return {
    columns: columnsOf(old.columns, stations),
    stations,
    pairs: sorted.map(({ at }) => at),
    waiting: kept,
    losses,
    adopted,
  };
}

function mergeStation(
  mine: StationCells,
  next: AdoptedRow,
  base: StationCells | null,
  losses: Loss[],
): StationCells {
  const cells: Record<string, string | undefined> = { ...mine };
  const lost = (field: string, from: string, to: string): void => {
    losses.push({ ...named(mine), field, from, to });
  };
  const isMade = (fields: readonly string[]): boolean =>
    base === null
      ? mine['source'] !== 'derived' && fields.some((field) => text(mine, field) !== '')
      : fields.some((field) => text(mine, field) !== text(base, field));
  for (const [field, to] of Object.entries(next)) {
    if (OF_THE_LIST.includes(field) || PLACING.includes(field)) continue;
    const from = text(mine, field);
    if (from === to || (field === 'status' && from === '' && to === 'normal')) continue;
    if (isMade([field])) {
      if (base !== null && text(base, field) === to) continue;
      if (from !== '') lost(field, from, to);
    }
    cells[field] = to;
  }
  if (next.lng !== undefined && !samePosition(mine, next)) {
    const unchanged = base !== null && samePosition(base, next);
    if (!(unchanged && isMade(['lng', 'lat']))) {
      if (isMade(['lng', 'lat']) && text(mine, 'lng') !== '') {
        lost('position', `${text(mine, 'lng')},${text(mine, 'lat')}`, `${next.lng},${next.lat}`);
      }
      for (const field of PLACING) cells[field] = text(next, field);
    }
  }
  // A plate that now says 中心 makes it one, unless a person has said what it is.
  if (next.kind === undefined && mine['kind'] === kindOf(mine)) cells['kind'] = kindOf(cells);
  if (next.source !== undefined) {
    const from = text(mine, 'source');
    if (next.source === 'derived' && from !== 'derived' && from !== '')
      lost('source', from, 'derived');
    cells['source_date'] =
      next.source_date ?? (next.source === mine['source'] ? mine['source_date'] : '');
    cells['source'] = next.source;
  }
  return cells;
}

function text(cells: StationCells, field: string): string {
  return (cells[field] ?? '').trim();
}

function named(cells: StationCells): Pick<Loss, 'station_id' | 'name'> {
  return { station_id: text(cells, 'station_id'), name: text(cells, 'name') };
}

/** Within 1e-6°, a decimetre: the rounding of a conversion. */
function samePosition(a: StationCells, b: StationCells): boolean {
  const same = (field: string): boolean =>
    text(a, field) !== '' && Math.abs(Number(a[field]) - Number(b[field])) < 1e-6;
  return same('lng') && same('lat') && crsOf(a) === crsOf(b);
}

function crsOf(cells: StationCells): string {
  return text(cells, 'source_crs') || 'wgs84';
}

/** The old columns, the project's own that are missing, and those of positions where any is used. */
function columnsOf(old: readonly string[], stations: readonly StationCells[]): string[] {
  const used = OPTIONAL_COLUMNS.filter((column) =>
    stations.some((cells) => text(cells, column) !== ''),
  );
  return [...new Set([...old, ...STATION_COLUMNS, ...used])];
}
