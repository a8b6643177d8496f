import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { AdoptedRow } from '../../src/core/list/adopt-row.ts';
import { diffLines, diffStations, type StationDiff } from '../../src/core/list/diff.ts';
import { mergeList, type Loss, type OldList } from '../../src/core/list/merge-list.ts';
import type { StationCells } from '../../src/core/list/pair-stations.ts';
import { STATION_COLUMNS } from '../../src/core/stations/station-row.ts';
import { CliError } from './cli-error.ts';
import { printCsv, readCsv } from './csv.ts';
import { writeKeepingPrevious } from './keep-previous.ts';
import { shown } from './paths.ts';
import { status } from './terminal.ts';
import { writeAtomic } from './write-atomic.ts';

/** What the last adoption said, beside the list: what differs from it was made by hand. */
const ADOPTED = 'stations.adopted.csv';
/** Losses that are named one by one. */
const NAMED = 10;

/** The list at `path` and what was last adopted into it; an empty one where there is no file. */
export function readOldList(path: string): OldList {
  if (!existsSync(path)) return { columns: [], stations: [], adopted: null };
  const stations = readCsv(path, shown(path)).map(({ cells }) => cells);
  const adopted = join(dirname(path), ADOPTED);
  const columns = headerOf(path);
  if (!columns.includes('station_id') || !columns.includes('name')) {
    throw new CliError(
      `${shown(path)} is there and is no list of stations (it has no station_id and name): name another file.`,
    );
  }
  return {
    columns,
    stations,
    adopted: existsSync(adopted)
      ? readCsv(adopted, shown(adopted)).map(({ cells }) => cells)
      : null,
  };
}

function headerOf(path: string): string[] {
  const [header = []] = parse(readFileSync(path), { bom: true, to_line: 1 }) as string[][];
  return header;
}

/** What is put in the place of a list. */
export interface Replacement {
  readonly stations: readonly AdoptedRow[];
  /** Rows that wait for a person: their old stations stay. */
  readonly waiting: readonly StationCells[];
  /** Whether a person has said that rows and changes of the old list may go. */
  readonly replace: boolean;
  /** Whether the list is a region's own: what was adopted is remembered for the next time. */
  readonly remember: boolean;
}

/**
 * Puts new stations in the place of the list at `path`: shows the difference first, refuses when rows or
 * changes made by hand would be lost, keeps the previous file beside it.
 */
export function replaceList(
  path: string,
  old: OldList,
  { stations, waiting, replace, remember }: Replacement,
): { diff: StationDiff; stations: number } {
  const merged = mergeList(old, stations, waiting);
  const diff = diffStations(old.stations, merged.stations, merged.pairs);
  if (old.stations.length > 0) {
    const [counts = '', ...lines] = diffLines(diff);
    status(`${shown(path)}: ${counts}`);
    for (const line of lines) status(line);
    if (merged.waiting.length > 0) {
      status(`${merged.waiting.length} stations stay as they are: their rows wait for the review`);
    }
  }
  if (merged.losses.length > 0 && !replace) throw new CliError(lossMessage(path, merged.losses));
  const text = printCsv(merged.columns, merged.stations as Record<string, string>[]);
  const same =
    existsSync(path) &&
    text === printCsv(old.columns, old.stations as Record<string, string>[]) &&
    old.stations.length > 0;
  const kept = same ? null : writeKeepingPrevious(path, text);
  if (remember) {
    const columns = [...new Set([...STATION_COLUMNS, ...merged.columns])];
    const adopted = printCsv(columns, merged.adopted as Record<string, string>[]);
    writeAtomic(join(dirname(path), ADOPTED), adopted);
  }
  const before = kept === null ? '' : `; the previous list is ${shown(kept)}`;
  const unchanged = same ? ' (nothing changes)' : '';
  status(`${shown(path)}  ${merged.stations.length} stations${unchanged}${before}`);
  return { diff, stations: merged.stations.length };
}

function lossMessage(path: string, losses: readonly Loss[]): string {
  const rows = losses.filter(({ field }) => field === '').length;
  const cells = losses.length - rows;
  const what = [
    rows > 0 ? `${rows} stations that the new list does not have` : '',
    cells > 0 ? `${cells} cells that were filled or changed by hand` : '',
  ].filter(Boolean);
  const named = losses.filter(({ field }) => field !== '').slice(0, NAMED);
  const lines = named.map(
    ({ station_id, name, field, from, to }) => `  ${station_id} ${name}: ${field} ${from} → ${to}`,
  );
  return [
    `${shown(path)} is not changed: it would lose ${what.join(' and ')}. ` +
      'Add --replace if that is meant; the previous list is then kept beside it.',
    ...lines,
  ].join('\n');
}
