import { Command } from 'commander';
import { join } from 'node:path';
import { deriveStations } from '../../src/core/stations/derive-stations.ts';
import { STATION_COLUMNS } from '../../src/core/stations/station-row.ts';
import { parseDivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { CliError } from '../lib/cli-error.ts';
import { printCsv } from '../lib/csv.ts';
import { loadGazetteer, loadGazetteerManifest } from '../lib/gazetteer-files.ts';
import { shown } from '../lib/paths.ts';
import { codeOfRegion, regionDir } from '../lib/region-files.ts';
import { readOldList, replaceList } from '../lib/replace-list.ts';
import { printJson, status } from '../lib/terminal.ts';
import { writeAtomic } from '../lib/write-atomic.ts';

interface Options {
  readonly region: string;
  readonly out?: string;
  readonly data?: string;
  readonly replace?: true;
  readonly json?: true;
}

/** `derive`: the division list → a list with one station a division. */
export function deriveCommand(): Command {
  return new Command('derive')
    .description('make the list that full coverage promises: one station for every division')
    .requiredOption('--region <slug|code>', 'a region of data/regions, or a division code')
    .option('--out <file>', 'where to write it (default: stations.csv of the region)')
    .option('--replace', 'although stations or changes made by hand are lost (kept as .bak)')
    .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
    .option('--json', 'print counts on stdout')
    .action(derive);
}

function derive({ region, out, data, replace, json }: Options): void {
  const code = codeOfRegion(region, data);
  const path = out ?? defaultPath(region, data);
  const gazetteer = loadGazetteer(code);
  if (!gazetteer.get(code)) throw new CliError(`${region} is in no division list.`);
  const rows = deriveStations(gazetteer.all(), code, loadGazetteerManifest().division_date);
  const old = readOldList(path);
  if (old.stations.length > 0) {
    replaceList(path, old, {
      stations: rows,
      waiting: [],
      replace: replace === true,
      remember: false,
    });
  } else {
    writeAtomic(path, printCsv(STATION_COLUMNS, rows));
    status(`${shown(path)}  ${rows.length} stations`);
  }
  if (json) printJson({ region, file: shown(path), stations: rows.length });
}

function defaultPath(region: string, data?: string): string {
  if (parseDivisionCode(region) !== null) {
    throw new CliError('Say with --out where to write the list of a division code.');
  }
  return join(regionDir(region, data), 'stations.csv');
}
