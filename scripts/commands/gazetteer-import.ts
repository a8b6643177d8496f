import { Command, Option } from 'commander';
import { basename, join } from 'node:path';
import { feature } from 'topojson-client';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import { locatorOf } from '../gazetteer/county-locator.ts';
import type { FinderGround } from '../gazetteer/division-finder.ts';
import { fallbackUncertainty } from '../gazetteer/fallback-uncertainty.ts';
import type { FoundPoints } from '../gazetteer/found-points.ts';
import { groupBy } from '../gazetteer/group-by.ts';
import { importCsv } from '../gazetteer/import-csv.ts';
import { importGeonames } from '../gazetteer/import-geonames.ts';
import type { ManifestImport } from '../gazetteer/manifest.ts';
import { mergeImport, type ImportReport, type PointChange } from '../gazetteer/merge-import.ts';
import { readInput } from '../gazetteer/read-input.ts';
import { savePoints } from '../gazetteer/save-points.ts';
import { CliError } from '../lib/cli-error.ts';
import {
  GAZETTEER_DIR,
  loadBoundaries,
  loadGazetteer,
  loadGazetteerManifest,
  loadNames,
  loadPoints,
} from '../lib/gazetteer-files.ts';
import { sha256 } from '../lib/input-hashes.ts';
import { outlineExtents } from '../lib/outline-extents.ts';
import { shown } from '../lib/paths.ts';
import { refuseOverwrite } from '../lib/refuse-overwrite.ts';
import { issueLine, printJson, status } from '../lib/terminal.ts';

interface ImportOptions {
  readonly geonames?: string;
  readonly csv?: string;
  readonly crs?: 'wgs84' | 'gcj02' | 'bd09';
  readonly uncertainty: string;
  readonly source?: string;
  readonly licence: string;
  readonly replace?: true;
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
    .option(
      '--csv <file>',
      'table or workbook with 区划代码 (code) or 名称 (name), 经度 (lng), 纬度 (lat), as geocode reads them',
    )
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
    .option('--replace', 'let it replace points of tables that were imported before')
    .option('--dry-run', 'report only, change nothing')
    .option('--json', 'print the report on stdout')
    .exitOverride()
    .action(importPoints);
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

function loadGround(): FinderGround {
  const boundaries = loadBoundaries();
  const former = [...groupBy(loadNames(), ({ code }) => code)];
  return {
    divisions: [...loadGazetteer().all()],
    locator: locatorOf(boundaries),
    rough: new Set(
      feature(boundaries, boundaries.objects.county).features.flatMap(({ properties }) =>
        properties.approximate || properties.from_neighbours ? properties.code : [],
      ),
    ),
    formerNames: new Map(former.map(([code, all]) => [code, all.map(({ name }) => name)])),
  };
}

function find(bytes: Uint8Array, options: ImportOptions): FoundPoints {
  const { geonames, csv = '', crs = 'wgs84' } = options;
  if (geonames !== undefined) return importGeonames(bytes, geonames, loadGround);
  const uncertaintyM = Number(options.uncertainty);
  const about = { shownAs: shown(csv), crs, uncertaintyM, source: sourceKey(options) };
  return importCsv(csv, about, loadGround);
}

function show({ read, issues }: FoundPoints, report: ImportReport, dryRun: boolean): void {
  sayFirst(issues.map(issueLine));
  sayFirst(report.replaced.map((each) => `replaced: ${changeLine(each)}`));
  sayFirst(report.protected.map((each) => `not replaced: ${changeLine(each)}`));
  const { matched, added, improved, kept, conflicting } = report;
  const counts = `${added} added, ${improved} improved, ${kept} kept, ${conflicting.length} conflicting`;
  const end = dryRun ? ' (dry run: nothing written)' : '';
  status(`data/gazetteer/points.csv  ${read} read, ${matched} matched: ${counts}${end}`);
  if (report.protected.length === 0) return;
  status(
    `${report.protected.length} points of an earlier import differ and stay; --replace puts those of this file in their place`,
  );
}

function sayFirst(lines: readonly string[]): void {
  for (const line of lines.slice(0, SHOWN_ISSUES)) status(line);
  if (lines.length > SHOWN_ISSUES) status(`… and ${lines.length - SHOWN_ISSUES} more of these`);
}

/** 350505100000 南埔镇 own ±500 m → survey ±100 m, 1200 m away. */
function changeLine({ code, name, known, found, moved_m }: PointChange): string {
  const [from, to] = [known, found].map((each) => `${each.source} ±${each.uncertaintyM} m`);
  return `${code} ${name} ${from} → ${to}, ${moved_m} m away`;
}

async function importPoints(options: ImportOptions): Promise<void> {
  check(options);
  const input = options.geonames ?? options.csv!;
  if (!/^https?:/.test(input)) {
    const written = ['points.csv', 'fallback-uncertainty.json', 'manifest.json'];
    refuseOverwrite(
      written.map((name) => join(GAZETTEER_DIR, name)),
      [input],
    );
  }
  const bytes = await readInput(input);
  const source = sourceKey(options);
  const found = find(bytes, options);
  const known: NamedPoint[] = loadPoints();
  const persons = new Set(
    loadGazetteerManifest().imports.flatMap((each) =>
      each.source === 'geonames' ? [] : each.source,
    ),
  );
  const rules = { persons, replace: options.replace === true };
  const { points, report } = mergeImport(known, found.points, rules);
  const imported: ManifestImport = {
    source,
    file: basename(input),
    sha256: sha256(bytes),
    datum: options.geonames !== undefined ? 'WGS 84' : `${options.crs} converted to WGS 84`,
    licence: options.geonames !== undefined ? 'CC BY 4.0' : options.licence,
  };
  const changed = report.added + report.improved > 0;
  if (!options.dryRun && changed) {
    const extents = outlineExtents(loadBoundaries());
    const fallback = fallbackUncertainty(points, loadGazetteer().all(), extents);
    savePoints(GAZETTEER_DIR, points, fallback, imported);
  }
  show(found, report, options.dryRun === true);
  if (options.json) printJson({ ...imported, read: found.read, ...report, issues: found.issues });
  const refused = found.issues.filter(({ severity, line }) => severity === 'error' && line > 0);
  if (refused.length > 0) {
    throw new CliError(
      `${refused.length} of ${found.read} rows of ${shown(input)} were not taken: see above. Mend them and import again; the others stand as counted.`,
    );
  }
}
