import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseDivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { matchAddress } from '../../src/core/geocode/match-address.ts';
import type { RowReason } from '../../src/core/geocode/match-row.ts';
import { adoptRow, type AdoptedRow, type ListSource } from '../../src/core/list/adopt-row.ts';
import { REASONS } from '../../src/core/list/answer-of-row.ts';
import type { ListRow, StationTable } from '../../src/core/list/list-row.ts';
import type { OldList } from '../../src/core/list/merge-list.ts';
import { pairStations, type StationCells } from '../../src/core/list/pair-stations.ts';
import type { RowStanding, StandingGround } from '../../src/core/list/row-standing.ts';
import { CliError } from './cli-error.ts';
import { readCsv } from './csv.ts';
import type { GeocodedRow, ListGround } from './geocode-list.ts';
import { shown } from './paths.ts';
import { regionDir } from './region-files.ts';
import { readOldList, replaceList } from './replace-list.ts';
import { status } from './terminal.ts';

/** Rows left out that are named one by one. */
const NAMED = 20;

/** The list that a region has, as far as it is wanted: empty when there is no region. */
export interface RegionList {
  readonly path: string | null;
  readonly old: OldList;
  /** Ids that no other row may be given. */
  readonly taken: ReadonlySet<string>;
  /** The station that the region has under the id that a row itself bears. */
  readonly known: (at: number) => StationCells | null;
  /** For each row the id that it has in the list or in the region; null for a new one. */
  readonly ids: (rows: readonly ListRow[], standings: readonly RowStanding[]) => (string | null)[];
}

interface RegionOptions {
  readonly region?: string;
  readonly data?: string;
  readonly adopt?: true;
}

/** Where a region keeps its list; null for a code or no region. */
function regionPath({ region, data, adopt }: RegionOptions): string | null {
  if (region === undefined || parseDivisionCode(region) !== null) {
    if (adopt) throw new CliError('--adopt needs --region with a region of data/regions.');
    return null;
  }
  return join(regionDir(region, data), 'stations.csv');
}

/** What a person keeps of the region, which no output may be. */
export function regionInputs(options: RegionOptions, list: string): string[] {
  const path = regionPath(options);
  const folders = new Set([dirname(resolve(list)), ...(path === null ? [] : [dirname(path)])]);
  return [...folders]
    .filter((folder) => existsSync(join(folder, 'region.json')))
    .flatMap((folder) =>
      ['region.json', 'stations.csv', 'stations.extra.csv', 'stations.adopted.csv', 'overrides.csv']
        .map((name) => join(folder, name))
        .filter((each) => existsSync(each)),
    );
}

/** Reads the list that the region has, so that rows keep the ids they have there. */
export function regionList(options: RegionOptions, { columns, rows }: StationTable): RegionList {
  const path = regionPath(options);
  const old = path === null ? { columns: [], stations: [], adopted: null } : readOldList(path);
  const extra = path === null ? '' : join(dirname(path), 'stations.extra.csv');
  const extras = existsSync(extra) ? readCsv(extra, shown(extra)).map(({ cells }) => cells) : [];
  const byId = new Map(old.stations.map((cells) => [(cells['station_id'] ?? '').trim(), cells]));
  const idColumn = columns.indexOf('station_id');
  const own = rows.map(({ cells }) => (idColumn < 0 ? '' : (cells[idColumn] ?? '').trim()));
  return {
    path,
    old,
    taken: new Set([...old.stations, ...extras].map((cells) => (cells['station_id'] ?? '').trim())),
    known: (at) => byId.get(own[at] ?? '') ?? null,
    ids: (read, standings) => {
      const cells = read.map((row, at) => knownOf(row, standings[at], own[at] ?? ''));
      const pairs = pairStations(old.stations, cells);
      return pairs.map((pair, at) =>
        pair === null ? own[at] || null : (old.stations[pair]?.['station_id'] ?? '').trim() || null,
      );
    },
  };
}

/** What tells a row's station in another list. */
function knownOf(
  { fields }: ListRow,
  standing: RowStanding | undefined,
  station_id: string,
): StationCells {
  return {
    station_id,
    name: fields.name ?? '',
    level: standing?.level ?? '',
    division_code: standing?.division?.code ?? '',
    address: fields.address ?? '',
  };
}

export function standingGroundOf({ index, gazetteer }: ListGround): StandingGround {
  return {
    divisionOf: (code) => gazetteer.get(code),
    namedIn: (text, within) => {
      const { status: found, division_code } = matchAddress(index, text, { within });
      return found === 'ok' ? division_code : null;
    },
  };
}

/**
 * A row whose station is in doubt although its place is not: it waits for the review as a `mismatch`. Without
 * `--adopt` only a contradiction within the row is said.
 */
export function withDoubt(row: GeocodedRow, standing: RowStanding, adopting: boolean): GeocodedRow {
  const reason = standing.reason ?? standing.doubt;
  if (reason === null || (!adopting && reason !== 'rank_differs')) return row;
  const { match, place } = row;
  if (match.reasons.includes(reason) || place.reasons.includes(reason)) return row;
  const settled = place.review_status === 'ok' || place.review_status === 'imprecise';
  return {
    ...row,
    place: {
      ...place,
      review_status: settled && reason !== 'hidden_row' ? 'mismatch' : place.review_status,
      reasons: [...place.reasons, reason],
    },
  };
}

/** A row with all that is known of it. */
type SettledRow = GeocodedRow & { readonly standing: RowStanding; readonly id: string };

/** Puts the rows of known standing in the place of the region's list; the others wait and are named. */
export function adoptList(
  rows: readonly SettledRow[],
  table: StationTable,
  { path, old }: RegionList,
  source: ListSource,
  replace: boolean,
): void {
  if (path === null) throw new CliError('--adopt needs --region with a region of data/regions.');
  const adopted: AdoptedRow[] = [];
  const waiting: StationCells[] = [];
  const unlisted: ListRow[] = [];
  const left: { row: ListRow; reason: RowReason }[] = [];
  for (const { row, standing, id, place } of rows) {
    const outside = place.reasons.includes('position_outside_division');
    const reason = standing.reason ?? (outside ? 'position_outside_division' : null);
    if (standing.reason === null && standing.doubt !== null) unlisted.push(row);
    if (reason === null) adopted.push(adoptRow(id, row, standing, place, table.columns, source));
    else {
      left.push({ row, reason });
      if (reason !== 'listed_twice' && reason !== 'no_station') {
        waiting.push({ ...knownOf(row, standing, id) });
      }
    }
  }
  sayLeft(left, table.file);
  if (unlisted.length > 0) {
    const names = unlisted.slice(0, NAMED).map(({ fields }) => fields.name);
    status(
      `warning: ${table.file}: ${unlisted.length} stations of towns or villages that the division list does not ` +
        `have are put under the division above, in doubt: ${names.join(', ')}`,
    );
  }
  if (adopted.length === 0) {
    throw new CliError(
      `${shown(path)} is not changed: of ${rows.length} rows of ${table.file} none can be adopted.`,
    );
  }
  if (adopted.some(({ source_date }) => source_date === undefined)) {
    status(
      `warning: ${table.file} names no day (填报日期, 截至): source_date stays empty. Say it with --date YYYY-MM-DD.`,
    );
  }
  replaceList(path, old, { stations: adopted, waiting, replace, remember: true });
  status(`${adopted.length} stations, ${left.length} left out until reviewed`);
}

function sayLeft(left: readonly { row: ListRow; reason: RowReason }[], file: string): void {
  const hidden = left.filter(({ reason }) => reason === 'hidden_row').length;
  if (hidden > 0) {
    status(
      `warning: ${file}: ${hidden} rows are hidden and are not adopted: add --with-hidden if they are meant.`,
    );
  }
  const others = left.filter(({ reason }) => reason !== 'hidden_row');
  for (const { row, reason } of others.slice(0, NAMED)) {
    const where = row.sheet === '' ? file : `${file} (sheet ${row.sheet})`;
    status(`waits: ${where}:${row.line}: ${row.fields.name ?? ''}: ${reason} ${REASONS[reason]}`);
  }
  if (others.length > NAMED) status(`waits: … and ${others.length - NAMED} more`);
}
