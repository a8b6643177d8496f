import { Command, Option } from 'commander';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import { CountyBoundaries } from '../../src/core/gazetteer/county-boundaries.ts';
import { TOLERANCE_M } from '../../src/core/stations/check-stations.ts';
import type { Issue } from '../../src/core/issue.ts';
import { CliError } from '../lib/cli-error.ts';
import { prepareRegion, type Surroundings } from '../lib/prepare-region.ts';
import { readRegionFiles, readSiteConfig, type RegionFiles } from '../lib/region-files.ts';
import { surroundingsOf } from '../lib/surroundings.ts';
import { issueLine, printJson, status } from '../lib/terminal.ts';

interface Options {
  readonly region?: string[];
  readonly data?: string;
  readonly audience?: 'internal' | 'public';
  readonly json?: true;
}

/** `check`: everything wrong with the data that people keep. */
export function checkCommand(): Command {
  return new Command('check')
    .description('check the station lists of the regions and the points they are placed by')
    .option('--region <slug...>', 'only these regions')
    .option('--data <dir>', 'folder with site.json and regions/ (default: data)')
    .addOption(
      new Option(
        '--audience <who>',
        'check as if region.json said so: what stands in the way',
      ).choices(['internal', 'public']),
    )
    .option('--json', 'print the issues and counts on stdout')
    .action(check);
}

function check({ region, data, audience, json }: Options): void {
  const { regions, basemap } = readSiteConfig(data);
  const today = new Date().toISOString().slice(0, 10);
  const issues: Issue[] = [];
  const towns: TownPoints[] = [];
  const outlines: object[] = [];
  for (const slug of region ?? regions) {
    const files = asSeenBy(readRegionFiles(slug, data), audience);
    const around = surroundingsOf(files.region.division_code);
    const prepared = prepareRegion(files, around, { basemap, today });
    for (const issue of prepared.issues) status(issueLine(issue));
    const points = townPoints(files, around);
    for (const issue of points.issues) status(issueLine(issue));
    issues.push(...prepared.issues, ...points.issues);
    towns.push(points);
    const share = ((100 * points.with_point) / points.towns).toFixed(1);
    status(
      `${slug}: ${prepared.stations.length} stations; ${points.with_point} of ${points.towns} towns ` +
        `(${share} %) have a point of their own; ${points.outside} of ${points.points} points lie ` +
        `outside their own county grown by ${TOLERANCE_M / 1000} km; ` +
        `${around.counties.length} counties have an outline, ${prepared.withoutOutline.length} have none`,
    );
    outlines.push({
      region: slug,
      counties: around.counties.length,
      without_outline: prepared.withoutOutline.map(({ code }) => code),
    });
  }
  const counts = towns.map(({ issues: _, ...each }) => each);
  if (json) printJson({ issues, towns: counts, outlines });
  if (audience === 'public' && !issues.some(({ severity }) => severity === 'error')) {
    status('Nothing stands in the way of publishing; what the warnings name is left out.');
  }
  const errors = issues.filter((each) => each.severity === 'error').length;
  if (errors > 0) throw new CliError(`${errors} errors: mend them and check again.`);
}

/** The region as if its audience were another. */
function asSeenBy(files: RegionFiles, audience: Options['audience']): RegionFiles {
  return audience ? { ...files, region: { ...files.region, audience } } : files;
}

interface TownPoints {
  readonly region: string;
  readonly towns: number;
  readonly with_point: number;
  /** Points of towns and villages that were held against a county's outline, and how many fell outside. */
  readonly points: number;
  readonly outside: number;
  readonly issues: readonly Issue[];
}

/** Holds the gazetteer's own points of a region's towns and villages against their counties. */
function townPoints(files: RegionFiles, { gazetteer, counties }: Surroundings): TownPoints {
  const boundaries = new CountyBoundaries(counties);
  const issues: Issue[] = [];
  let [towns, withPoint, points, outside] = [0, 0, 0, 0];
  for (const { code, name, level } of gazetteer.all()) {
    if (!isWithin(code, files.region.division_code)) continue;
    if (level !== 'town' && level !== 'village') continue;
    const point = gazetteer.ownPoint(code);
    if (level === 'town') towns += 1;
    if (!point) continue;
    if (level === 'town') withPoint += 1;
    const away = boundaries.distanceM(point.lngLat, code);
    if (away === null) continue;
    points += 1;
    if (away <= TOLERANCE_M) continue;
    outside += 1;
    issues.push({
      severity: 'error',
      file: 'data/gazetteer/points.csv',
      line: 0,
      field: 'lng',
      value: point.lngLat.join(', '),
      message: `puts ${name} (${code}) ${(away / 1000).toFixed(1)} km outside its own county`,
      remedy: 'Mend or delete the point.',
    });
  }
  const region = files.region.slug;
  return { region, towns, with_point: withPoint, points, outside, issues };
}
