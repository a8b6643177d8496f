import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { AnalysisConfig } from '../../src/core/coverage/analysis-config.ts';
import { coverageSummary, type CoverageSummary } from '../../src/core/coverage/coverage-summary.ts';
import { CliError } from './cli-error.ts';
import {
  readAnalysisConfig,
  requestedDemand,
  requestedStandards,
  type CoverageOptions,
} from './coverage-request.ts';
import { readRegionFiles, readSiteConfig } from './region-files.ts';
import { runCoverage, type CoverageRun } from './run-coverage.ts';
import { printJson, status } from './terminal.ts';
import { refuseCoverage, writeCoverage } from './write-coverage.ts';

/** Options of the verb as the terminal gives them. */
export interface AskedCoverage extends CoverageOptions {
  readonly all?: true;
  readonly region?: string;
  readonly config?: string;
  readonly out?: string;
  readonly json?: true;
}

/** Analyses the regions that are asked for, tells the terminal, and writes what is asked for. */
export async function answerCoverage(options: AskedCoverage): Promise<void> {
  if (options.all) {
    if (options.region !== undefined || options.config !== undefined) {
      throw new CliError('--all takes every region: leave --region and --config out.');
    }
    const summaries: CoverageSummary[] = [];
    for (const slug of readSiteConfig(options.data).regions) {
      const out = options.out === undefined ? undefined : join(options.out, slug);
      const own = out === undefined ? options : { ...options, out };
      summaries.push(await coverageOf(slug, null, own));
    }
    if (options.json) printJson(summaries);
    return;
  }
  const config = options.config === undefined ? null : readAnalysisConfig(options.config);
  const slug = options.region ?? config?.region;
  if (slug === undefined) {
    throw new CliError('Name a region with --region, or an analysis with --config.');
  }
  if (config && config.region !== slug) {
    throw new CliError(
      `${options.config ?? ''} is an analysis of ${config.region}: leave --region out.`,
    );
  }
  const summary = await coverageOf(slug, config, options);
  if (options.json) printJson(summary);
}

/** Analyses one region, tells the terminal, and writes what is asked for. */
async function coverageOf(
  slug: string,
  config: AnalysisConfig | null,
  options: AskedCoverage,
): Promise<CoverageSummary> {
  const files = readRegionFiles(slug, options.data);
  const inputs = [...files.paths, options.config, options.demand].filter(
    (each) => each !== undefined && existsSync(each),
  ) as string[];
  if (options.out !== undefined) refuseCoverage(options.out, inputs);
  const run = await runCoverage({
    files,
    standards: requestedStandards(config?.standards ?? files.region.standards, options),
    scenario: config?.scenario ?? [],
    demand: requestedDemand(options, config, options.config ?? null),
  });
  warnOfAnotherList(run, config?.list);
  const summary = coverageSummary(slug, run.config.standards, run.published);
  for (const line of report(summary)) status(line);
  if (options.out !== undefined) writeCoverage(options.out, files.region, run);
  return summary;
}

/** The same analysis gives other numbers on another list: said, not refused. */
function warnOfAnotherList(
  { config }: CoverageRun,
  then: { readonly data_date: string; readonly stations: number } | undefined,
): void {
  const now = config.list;
  if (!then || !now || (then.data_date === now.data_date && then.stations === now.stations)) return;
  status(
    `warning: the analysis was made on ${then.stations} stations of ${then.data_date}, ` +
      `the list now has ${now.stations} of ${now.data_date}`,
  );
}

function report(summary: CoverageSummary): string[] {
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const { region, stations, located, area_km2, covered_km2 } = summary;
  return [
    `${region}: ${stations} stations count, ${located} of them located at their own level`,
    `${covered_km2.toFixed(1)} of ${area_km2.toFixed(1)} km² covered: ${percent(summary.covered_share)} ` +
      `(certain ${percent(summary.certain_share)}, possible ${percent(summary.possible_share)}), ` +
      `${summary.gaps} gaps; straight lines with a detour factor`,
  ];
}
