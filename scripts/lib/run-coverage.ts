import { basename } from 'node:path';
import type { AnalysisConfig } from '../../src/core/coverage/analysis-config.ts';
import { Analysis } from '../../src/core/coverage/analysis.ts';
import type { Districts } from '../../src/core/coverage/districts.ts';
import type { ExportAbout } from '../../src/core/coverage/export-about.ts';
import { Ground } from '../../src/core/coverage/ground.ts';
import { prepareDemand } from '../../src/core/coverage/prepared-demand.ts';
import { questionOf } from '../../src/core/coverage/question-of.ts';
import type { Scenario } from '../../src/core/coverage/scenario.ts';
import { shapeOptionsFor } from '../../src/core/coverage/shape-options.ts';
import type { Standards } from '../../src/core/coverage/standard.ts';
import { suppressDemand, type PublishedCoverage } from '../../src/core/coverage/suppress-demand.ts';
import { divisionDemand } from '../../src/core/demand/division-demand.ts';
import type { Demand } from '../../src/core/demand/demand.ts';
import { unpackStations } from '../../src/core/stations/pack.ts';
import type { Station } from '../../src/core/stations/station.ts';
import { regionManifest } from '../artifacts/manifest.json.ts';
import { stationsJson } from '../artifacts/stations.json.ts';
import { CliError } from './cli-error.ts';
import { checkScenario, type DemandRequest } from './coverage-request.ts';
import { readDemand } from './demand/read-demand.ts';
import { loadDistricts } from './load-districts.ts';
import { shown } from './paths.ts';
import { prepareRegion } from './prepare-region.ts';
import type { RegionFiles } from './region-files.ts';
import { surroundingsOf } from './surroundings.ts';
import { issueLine, status } from './terminal.ts';

/** What is to be analysed. */
export interface CoverageRequest {
  readonly files: RegionFiles;
  readonly standards: Standards;
  readonly scenario: Scenario;
  readonly demand: DemandRequest;
}

/** An analysis with everything that its files are made of. */
export interface CoverageRun {
  readonly analysis: Analysis;
  readonly stations: readonly Station[];
  readonly published: PublishedCoverage;
  readonly about: ExportAbout;
  /** The analysis as it can be run again. */
  readonly config: AnalysisConfig;
}

/**
 * Analyses a region as the page does: by the same functions, in the same order, on the same stations and
 * outlines that `build` writes for it. Needs no build.
 */
export async function runCoverage(request: CoverageRequest): Promise<CoverageRun> {
  const { files, standards, scenario } = request;
  const { region } = files;
  const stations = stationsOf(files);
  checkScenario(scenario, new Set(stations.map(({ station_id }) => station_id)));
  const districts = loadDistricts(region.division_code);
  const demand = await demandOf(request, stations, districts);
  const ground = new Ground(districts);
  const { toleranceM } = shapeOptionsFor(region);
  const question = questionOf(stations, { standards, scenario, toleranceM });
  const analysis = new Analysis(ground, demand && prepareDemand(demand, ground), question);
  const published = suppressDemand(analysis.coverage(), demand?.unit ?? null);
  const manifest = regionManifest({
    ...{ region, stations, extra: 0, districts_without_outline: [], districts_approximate: [] },
    ...{ bounds: [0, 0, 0, 0], inputs: {}, artifacts: {} },
  });
  const { data_date } = manifest;
  return {
    ...{ analysis, stations, published },
    about: {
      ...{ region, data_date, standards },
      stations: manifest.stations,
      stations_derived: manifest.stations_derived,
      edits: scenario.length,
      demand: demand && { name: demand.name, unit: demand.unit, notes: demand.notes },
      withheld: published.withheld,
    },
    config: {
      ...{ format: 1, region: region.slug, standards, scenario: [...scenario] },
      demand: savedDemand(request.demand),
      list: { data_date, stations: stations.length },
    },
  };
}

/** The stations of a region as the page reads them: written to `stations.json` and read again. */
function stationsOf(files: RegionFiles): readonly Station[] {
  const { slug, division_code } = files.region;
  const around = surroundingsOf(division_code);
  const { stations, issues } = prepareRegion(files, around);
  for (const issue of issues) status(issueLine(issue));
  if (issues.some(({ severity }) => severity === 'error')) {
    throw new CliError(`${slug} cannot be analysed because of the errors above: mend them first.`);
  }
  const text = stationsJson(slug, stations, [...around.gazetteer.all()]);
  return unpackStations(JSON.parse(text)).stations;
}

async function demandOf(
  { files, demand }: CoverageRequest,
  stations: readonly Station[],
  districts: Districts,
): Promise<Demand | null> {
  if (demand.kind === 'none') return null;
  if (demand.kind === 'divisions') return divisionDemand(stations);
  const region = files.region.division_code;
  const result = await readDemand(demand.path, { region, districts, crs: demand.crs, lang: 'en' });
  if (!result.ok) {
    for (const issue of result.issues) status(issueLine(issue));
    throw new CliError(`${shown(demand.path)} cannot be used because of the errors above.`);
  }
  status(`${shown(demand.path)}  ${result.demand.weight.length} demand points`);
  for (const note of result.demand.notes) status(`  ${note}`);
  return result.demand;
}

function savedDemand(demand: DemandRequest): AnalysisConfig['demand'] {
  if (demand.kind !== 'file') return { kind: demand.kind };
  return { kind: 'file', name: basename(demand.path), crs: demand.crs };
}
