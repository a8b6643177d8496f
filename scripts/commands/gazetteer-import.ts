import { Command, Option } from 'commander';
import { basename } from 'node:path';
import { feature } from 'topojson-client';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { CountyLocator } from '../gazetteer/county-locator.ts';
import type { Polygon } from '../gazetteer/decode-echarts.ts';
import type { FoundPoints } from '../gazetteer/found-points.ts';
import { groupBy } from '../gazetteer/group-by.ts';
import { importCsv } from '../gazetteer/import-csv.ts';
import { importGeonames } from '../gazetteer/import-geonames.ts';
import type { ManifestImport } from '../gazetteer/manifest.ts';
import { mergeImport, type ImportReport } from '../gazetteer/merge-import.ts';
import { readInput } from '../gazetteer/read-input.ts';
import { savePoints } from '../gazetteer/save-points.ts';
import { CliError } from '../lib/cli-error.ts';
import {
  GAZETTEER_DIR,
  loadBoundaries,
  loadGazetteer,
  loadNames,
  loadPoints,
} from '../lib/gazetteer-files.ts';
import { sha256 } from '../lib/input-hashes.ts';
import { issueLine, printJson, status } from '../lib/terminal.ts';

interface ImportOptions {
  readonly geonames?: string;
  readonly csv?: string;
  readonly crs?: 'wgs84' | 'gcj02' | 'bd09';
  readonly uncertainty: string;
  readonly source?: string;
  readonly licence: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** Issues shown one by one; the rest is counted, and `--json` has them all. */
const SHOWN_ISSUES = 20;

/** `gazetteer import`: a file with better points → data/gazetteer/points.csv. */
export function gazetteerImportCommand(): Command {
  return new Command('import')
    .description('take points from a GeoNames dump of China or from a table of your own')
    .option('--geonames <file|url>', 'CN.txt of GeoNames, or the CN.zip with it')
    .option('--csv <file>', 'table with 区划代码 (code) or 名称 (name), 经度 (lng), 纬度 (lat)')
    .addOption(
      new Option('--crs <datum>', 'datum of the table').choices(['wgs84', 'gcj02', 'bd09']),
    )
    .option(
      '--uncertainty <metres>',
      'how far the true place may lie from a row of the table',
      '500',
    )
    .option('--source <key>', 'what to call the table in points.csv (default: its name)')
    .option('--licence <text>', 'licence of the table, for the manifest', 'not stated')
    .option('--dry-run', 'report only, change nothing')
    .option('--json', 'print the report on stdout')
    .exitOverride()
    .action(importPoints);
}

function locatorOfBoundaries(): CountyLocator {
  const boundaries = loadBoundaries();
  const { features } = feature(boundaries, boundaries.objects.county);
  return new CountyLocator(
    features.map(({ properties, geometry }): [string, Polygon[]] => {
      if (geometry.type === 'Polygon') {
        return [properties.code, [geometry.coordinates as unknown as Polygon]];
      }
      if (geometry.type !== 'MultiPolygon') return [properties.code, []];
      return [properties.code, geometry.coordinates as unknown as Polygon[]];
    }),
  );
}

/** A key that the comma-separated file can hold. */
function sourceKey(options: ImportOptions): string {
  if (options.geonames !== undefined) return 'geonames';
  const key = options.source ?? basename(options.csv ?? '').replace(/\.[^.]*$/, '');
  if (!/^[\p{L}\p{N}_.-]{1,60}$/u.test(key)) {
    throw new CliError(
      `"${key}" cannot name a source: give --source with letters, digits, - or _.`,
    );
  }
  return key;
}

function check({ geonames, csv, crs, uncertainty }: ImportOptions): void {
  if ((geonames === undefined) === (csv === undefined)) {
    throw new CliError('Give either --geonames or --csv.');
  }
  if (csv !== undefined && crs === undefined) {
    throw new CliError('Say the datum of the table with --crs wgs84, gcj02 or bd09.');
  }
  if (!(Number(uncertainty) > 0))
    throw new CliError('--uncertainty is a number of metres above 0.');
}

function find(bytes: Uint8Array, options: ImportOptions, file: string): FoundPoints {
  const divisions = [...loadGazetteer().all()];
  const locator = locatorOfBoundaries();
  if (options.geonames !== undefined) {
    const former = [...groupBy(loadNames(), ({ code }) => code)];
    const names = new Map(former.map(([code, all]) => [code, all.map(({ name }) => name)]));
    return importGeonames(bytes, file, divisions, locator, names);
  }
  const uncertaintyM = Number(options.uncertainty);
  const about = { file, crs: options.crs ?? 'wgs84', uncertaintyM, source: sourceKey(options) };
  return importCsv(bytes, about, divisions, locator);
}

function show({ read, issues }: FoundPoints, report: ImportReport, dryRun: boolean): void {
  for (const issue of issues.slice(0, SHOWN_ISSUES)) status(issueLine(issue));
  if (issues.length > SHOWN_ISSUES) status(`… and ${issues.length - SHOWN_ISSUES} more of these`);
  const { matched, added, improved, kept, conflicting } = report;
  const counts = `${added} added, ${improved} improved, ${kept} kept, ${conflicting.length} conflicting`;
  const end = dryRun ? ' (dry run: nothing written)' : '';
  status(`data/gazetteer/points.csv  ${read} read, ${matched} matched: ${counts}${end}`);
}

async function importPoints(options: ImportOptions): Promise<void> {
  check(options);
  const input = options.geonames ?? options.csv!;
  const bytes = await readInput(input);
  const found = find(bytes, options, input);
  const known: NamedPoint[] = loadPoints();
  const { points, report } = mergeImport(known, found.points);
  const imported: ManifestImport = {
    source: sourceKey(options),
    file: basename(input),
    sha256: sha256(bytes),
    datum: options.geonames !== undefined ? 'WGS 84' : `${options.crs} converted to WGS 84`,
    licence: options.geonames !== undefined ? 'CC BY 4.0' : options.licence,
  };
  const changed = report.added + report.improved > 0;
  if (!options.dryRun && changed) savePoints(GAZETTEER_DIR, points, imported);
  show(found, report, options.dryRun === true);
  if (options.json) printJson({ ...imported, read: found.read, ...report, issues: found.issues });
}
