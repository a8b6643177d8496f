import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { adoptRow, withDefaults } from '../../src/core/list/adopt-row.ts';
import { listStandings } from '../../src/core/list/list-standings.ts';
import type { StationCells } from '../../src/core/list/pair-stations.ts';
import { amendRows } from '../../src/core/stations/amend-rows.ts';
import { standingGroundOf } from './adopt-list.ts';
import { CliError } from './cli-error.ts';
import { listGround, matchRows, placeRows, settleTable } from './geocode-list.ts';
import { shown } from './paths.ts';
import { readList } from './read-list.ts';
import { codeOfRegion, readRegionFiles, regionDir, type RegionFiles } from './region-files.ts';
import { readOldList } from './replace-list.ts';
import { status } from './terminal.ts';

interface Options {
  readonly region?: string;
  readonly data?: string;
}

/**
 * The stations of anything that holds a list: a region by its slug or folder (its list with additions and
 * overrides), a `stations.csv`, or an office's list, whose rows are understood as `geocode --adopt` would; rows
 * in doubt are kept with what is known of them.
 */
export function readStations(name: string, options: Options): readonly StationCells[] {
  const isFile = existsSync(name) && statSync(name).isFile();
  if (isFile) return isStationList(name) ? readOldList(name).stations : readSheet(name, options);
  if (existsSync(join(name, 'region.json'))) {
    const folder = resolve(name);
    return amended(readRegionFiles(basename(folder), dirname(dirname(folder))));
  }
  if (existsSync(join(name, 'stations.csv')))
    return readOldList(join(name, 'stations.csv')).stations;
  if (existsSync(join(regionDir(name, options.data), 'region.json'))) {
    return amended(readRegionFiles(name, options.data));
  }
  throw new CliError(
    `${name} is neither a file nor a region: name a list, a region or its folder.`,
  );
}

function amended({ list, extras, overrides }: RegionFiles): StationCells[] {
  return amendRows(list, extras, overrides).rows.map(({ row }) => row.cells);
}

function isStationList(path: string): boolean {
  const { columns } = readList(path, {}, shown(path));
  return ['station_id', 'name', 'division_code'].every((column) => columns.includes(column));
}

function readSheet(path: string, { region, data }: Options): StationCells[] {
  const table = readList(path, {}, shown(path));
  const ground = listGround(region === undefined ? null : codeOfRegion(region, data));
  const matches = matchRows(table, ground);
  const settled = settleTable(table, matches, 'auto', ground);
  const rows = placeRows(
    settled.rows,
    matches,
    () => null,
    () => null,
    ground,
  );
  const standings = listStandings(
    rows.map(({ row, match }) => ({ row, match, decided: false, known: null })),
    standingGroundOf(ground),
    true,
  );
  const idColumn = table.columns.indexOf('station_id');
  const doubtful = standings.filter(({ reason }) => reason !== null).length;
  if (doubtful > 0) status(`${table.file}: ${doubtful} of ${rows.length} rows are in doubt`);
  return rows.map(({ row, place }, at) => {
    const id = (row.cells[idColumn] ?? '').trim();
    const source = { name: '', said: '', date: table.sourceDate ?? '' };
    return withDefaults(adoptRow(id, row, standings[at]!, place, table.columns, source));
  });
}
