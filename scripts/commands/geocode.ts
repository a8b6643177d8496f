import { Command } from 'commander';
import { countStations } from '../../src/core/region/count-stations.ts';
import { CliError } from '../lib/cli-error.ts';
import { printCsv } from '../lib/csv.ts';
import { shown } from '../lib/paths.ts';
import { prepareRegion } from '../lib/prepare-region.ts';
import { readRegionFiles } from '../lib/region-files.ts';
import { surroundingsOf } from '../lib/surroundings.ts';
import { issueLine, printJson, status } from '../lib/terminal.ts';
import { writeAtomic } from '../lib/write-atomic.ts';

interface Options {
  readonly region: string;
  readonly out?: string;
  readonly data?: string;
  readonly json?: true;
}

const COLUMNS = [
  'station_id',
  'name',
  'division_code',
  'lng',
  'lat',
  'match_level',
  'point_level',
  'uncertainty_m',
  'provider',
  'score',
  'score_next',
  'remainder',
  'review_status',
] as const;

/** `geocode`: where the build puts every station of a region, and how sure it is. */
export function geocodeCommand(): Command {
  return new Command('geocode')
    .description('place the stations of a region from the gazetteer and say how sure each position is')
    .requiredOption('--region <slug>', 'a region of data/regions')
    .option('--out <file>', 'write the positions as CSV')
    .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
    .option('--json', 'print counts on stdout')
    .action(geocode);
}

function geocode({ region, out, data, json }: Options): void {
  const files = readRegionFiles(region, data);
  const { stations, issues } = prepareRegion(files, surroundingsOf(files.region.division_code));
  for (const issue of issues) status(issueLine(issue));
  const counts = countStations(stations);
  if (out !== undefined) {
    writeAtomic(out, printCsv(COLUMNS, stations));
    status(`${shown(out)}  ${stations.length} stations`);
  }
  for (const [level, count] of Object.entries(counts.by_point_level)) {
    status(`${String(count).padStart(8)}  ${level === 'none' ? 'without a point' : `at the point of their ${level}`}`);
  }
  status(`${(counts.located_share * 100).toFixed(1).padStart(7)}%  at their own level or better`);
  if (json) printJson({ region, stations: stations.length, ...counts });
  if (issues.some((each) => each.severity === 'error')) {
    throw new CliError('Some rows could not be read: mend the errors above.');
  }
}
