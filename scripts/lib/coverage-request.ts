import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import {
  parseAnalysisConfig,
  type AnalysisConfig,
} from '../../src/core/coverage/analysis-config.ts';
import { presetOfMode } from '../../src/core/coverage/presets.ts';
import type { Scenario } from '../../src/core/coverage/scenario.ts';
import { standardForAll } from '../../src/core/coverage/standard-for-all.ts';
import { parseStandards, printStandard } from '../../src/core/coverage/standard-text.ts';
import { MODES, type Standard, type Standards } from '../../src/core/coverage/standard.ts';
import type { SourceCrs } from '../../src/core/list/list-row.ts';
import { CliError } from './cli-error.ts';
import { DATA_DIR, shown } from './paths.ts';
import { issueLine, status } from './terminal.ts';

/** What a user may say of an analysis on the command line. */
export interface CoverageOptions {
  readonly mode?: string;
  readonly minutes?: string;
  readonly speed?: string;
  readonly detour?: string;
  readonly standards?: string;
  readonly demand?: string;
  readonly crs?: string;
  readonly data?: string;
}

/** Where demand is taken from; a file by its path. */
export type DemandRequest =
  | { readonly kind: 'divisions' }
  | { readonly kind: 'none' }
  | { readonly kind: 'file'; readonly path: string; readonly crs: SourceCrs };

/** Reads `analysis.json`; what is wrong with it goes to the terminal. */
export function readAnalysisConfig(path: string): AnalysisConfig {
  if (!existsSync(path)) throw new CliError(`${shown(path)} is missing.`);
  const result = parseAnalysisConfig(readFileSync(path, 'utf8'), shown(path));
  if (result.ok) return result.config;
  for (const issue of result.issues) status(issueLine(issue));
  throw new CliError(`${shown(path)} cannot be run because of the errors above.`);
}

/**
 * The standards of a run: the region's own; in part or whole as `--standards` says; or one standard for all
 * levels, that of `--mode`. `--minutes`, `--speed` and `--detour` then change what was chosen, on every level.
 */
export function requestedStandards(own: Standards, options: CoverageOptions): Standards {
  const { mode, minutes, speed, detour } = options;
  if (mode !== undefined && options.standards !== undefined) {
    throw new CliError('Give either --mode or --standards.');
  }
  const chosen = mode === undefined ? namedStandards(own, options.standards) : standardOfMode(mode);
  const changes = {
    ...(minutes === undefined ? {} : { minutes: numberOption('--minutes', minutes, 1, 120) }),
    ...(speed === undefined ? {} : { speed_kmh: numberOption('--speed', speed, 0.5, 120) }),
    ...(detour === undefined ? {} : { detour_factor: numberOption('--detour', detour, 1, 3) }),
  };
  const entries = Object.entries(chosen) as [string, Standard][];
  return Object.fromEntries(
    entries.map(([key, standard]) => [key, { ...standard, ...changes }]),
  ) as unknown as Standards;
}

function standardOfMode(text: string): Standards {
  const mode = MODES.find((each) => each === text);
  if (!mode) throw new CliError(`--mode ${text}: write ${MODES.join(', ')}.`);
  return standardForAll(presetOfMode(mode).standard);
}

function namedStandards(own: Standards, text: string | undefined): Standards {
  const standards = parseStandards(text ?? '', own);
  if (standards) return standards;
  const sample = printStandard(presetOfMode('walk').standard);
  throw new CliError(
    `--standards ${text ?? ''}: write mode-minutes-km/h-detour like ${sample}, alone or by level like village:${sample}.`,
  );
}

function numberOption(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (text.trim() !== '' && value >= least && value <= most) return value;
  throw new CliError(`${name} ${text}: write a number from ${least} to ${most}.`);
}

/** Where demand comes from: what the command line says, else what the analysis says, else the divisions. */
export function requestedDemand(
  { demand, crs, data }: CoverageOptions,
  config: AnalysisConfig | null,
  configPath: string | null,
): DemandRequest {
  const saved = config?.demand ?? { kind: 'divisions' };
  if (demand === 'none' || demand === 'divisions') return { kind: demand };
  if (demand !== undefined)
    return fileRequest(demand, crs, [demand, join(data ?? DATA_DIR, 'demand', demand)]);
  if (saved.kind !== 'file') return { kind: saved.kind };
  // A name out of a file someone sent must not lead elsewhere.
  const name = basename(saved.name);
  const folders = [dirname(configPath ?? ''), join(data ?? DATA_DIR, 'demand')];
  return fileRequest(
    name,
    crs ?? saved.crs,
    folders.map((folder) => join(folder, name)),
  );
}

function fileRequest(
  name: string,
  crs: string | undefined,
  paths: readonly string[],
): DemandRequest {
  const path = paths.find((each) => existsSync(each));
  if (path === undefined) {
    throw new CliError(
      `${name} is neither at ${paths.map(shown).join(' nor at ')}: name it with --demand.`,
    );
  }
  return { kind: 'file', path, crs: crsOption(crs ?? 'wgs84') };
}

function crsOption(word: string): SourceCrs {
  if (word === 'wgs84' || word === 'gcj02' || word === 'bd09') return word;
  throw new CliError(`--crs ${word}: write wgs84, gcj02 or bd09.`);
}

/** Refuses a scenario that speaks of stations which the list has not: its numbers would be others. */
export function checkScenario(scenario: Scenario, ids: ReadonlySet<string>): void {
  for (const { kind, station_id } of scenario) {
    const known = ids.has(station_id);
    if (kind === 'add' ? known : !known) {
      const fault = known ? 'is in the list already' : 'is not in the list';
      throw new CliError(
        `The analysis cannot be run: it would ${kind} station ${station_id}, which ${fault}. Export it again from a page of this list.`,
      );
    }
  }
}
