import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printAnalysisConfig } from '../../src/core/coverage/analysis-config.ts';
import { coverageShapes } from '../../src/core/coverage/coverage-shapes.ts';
import { exportAbout, exportHead } from '../../src/core/coverage/export-about.ts';
import { exportDistricts } from '../../src/core/coverage/export-districts.ts';
import { exportGaps } from '../../src/core/coverage/export-gaps.ts';
import { exportScenario } from '../../src/core/coverage/export-scenario.ts';
import { exportCsv } from '../../src/core/coverage/export-sheet.ts';
import { exportWorkbook } from '../../src/core/coverage/export-workbook.ts';
import { shapeOptionsFor } from '../../src/core/coverage/shape-options.ts';
import { outputMark } from '../../src/core/publish/output-mark.ts';
import type { Region } from '../../src/core/region/region.ts';
import { CliError } from './cli-error.ts';
import { refuseOverwrite } from './refuse-overwrite.ts';
import { shown } from './paths.ts';
import type { CoverageRun } from './run-coverage.ts';
import { status } from './terminal.ts';
import { writeAllAtomic } from './write-all-atomic.ts';

/** All that {@link writeCoverage} may write. */
const FILES = [
  'coverage.json',
  'districts.csv',
  'districts.xlsx',
  'gaps.geojson',
  'coverage.geojson',
  'analysis.json',
  'scenario.geojson',
];

/**
 * Refuses a folder where what is read would be overwritten, or files of these names that no earlier analysis
 * wrote, before the analysis is made.
 */
export function refuseCoverage(dir: string, inputs: readonly string[]): void {
  const paths = FILES.map((name) => join(dir, name));
  refuseOverwrite(paths, inputs);
  const there = paths.find((path) => existsSync(path));
  if (there === undefined || isAnalysis(join(dir, 'coverage.json'))) return;
  throw new CliError(
    `${shown(there)} is there and is of no earlier analysis: name another folder with --out.`,
  );
}

function isAnalysis(path: string): boolean {
  return existsSync(path) && /^\{\s*"format": 1,\s*"region":/.test(readFileSync(path, 'utf8'));
}

/** Writes everything of an analysis that a page exports, under the same rules, and the whole of it as JSON. */
export function writeCoverage(dir: string, region: Region, run: CoverageRun): void {
  const { about, published, config } = run;
  const shapes = coverageShapes(run.analysis, shapeOptionsFor(region));
  const head = exportHead(about);
  const districts = exportDistricts(published);
  const gaps = exportGaps(published);
  const workbook = exportWorkbook([districts, gaps, exportAbout(about)], 'zh');
  const files = new Map<string, readonly [data: string | Uint8Array, count: string]>([
    ['coverage.json', [coverageJson(run), `${published.districts.length} districts`]],
    ['districts.csv', [exportCsv(districts), `${districts.rows.length} rows`]],
    ['districts.xlsx', [workbook, '3 sheets']],
    ['gaps.geojson', [head + shapes.gaps.slice(1), `${published.gaps.length} gaps`]],
    ['coverage.geojson', [head + shapes.bands.slice(1), '3 bands']],
    ['analysis.json', [printAnalysisConfig(config), `${config.scenario.length} edits`]],
  ]);
  if (config.scenario.length > 0) {
    const text = exportScenario(config.scenario, run.stations);
    files.set('scenario.geojson', [head + text.slice(1), `${config.scenario.length} edits`]);
  }
  writeAllAtomic(dir, new Map([...files].map(([name, [data]]) => [name, data])));
  for (const [name, [, count]] of files) status(`${shown(join(dir, name))}  ${count}`);
}

/** Everything that was found, with what it was made of. */
function coverageJson({ about, published }: CoverageRun): string {
  const { region, ...made } = about;
  const { slug, name, notice } = region;
  const mark = outputMark(region, 'zh');
  return `${JSON.stringify({ format: 1, region: slug, name, mark, notice, ...made, ...published }, null, 2)}\n`;
}
