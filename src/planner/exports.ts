import { printAnalysisConfig } from '../core/coverage/analysis-config.ts';
import { exportAbout, exportHead, type ExportAbout } from '../core/coverage/export-about.ts';
import { exportDistricts } from '../core/coverage/export-districts.ts';
import { exportGaps } from '../core/coverage/export-gaps.ts';
import { exportScenario } from '../core/coverage/export-scenario.ts';
import { exportCsv } from '../core/coverage/export-sheet.ts';
import { suppressDemand } from '../core/coverage/suppress-demand.ts';
import { download } from '../ui/download.ts';
import type { PlannerFace } from './face.svelte.ts';

const GEOJSON = 'application/geo+json';

/** What can be taken out of the page; loaded with the first use. */
export const EXPORTS = {
  table_csv: tableCsv,
  table_xlsx: tableXlsx,
  coverage: (face: PlannerFace) => {
    shapes(face, 'bands', 'coverage.geojson');
  },
  gaps: (face: PlannerFace) => {
    shapes(face, 'gaps', 'gaps.geojson');
  },
  scenario,
  analysis,
} as const satisfies Record<string, (face: PlannerFace) => void | Promise<void>>;

/** Coverage without counts of few people, and what it was made of. */
function published(face: PlannerFace) {
  const { data, analysis, demand, standards, scenario } = face;
  if (!data || !analysis.coverage) throw new Error('Nothing has been analysed');
  const coverage = suppressDemand(analysis.coverage, demand.demand?.unit ?? null);
  const { manifest } = data;
  const about: ExportAbout = {
    region: manifest.region,
    data_date: manifest.data_date,
    stations: manifest.stations,
    stations_derived: manifest.stations_derived,
    standards,
    edits: scenario.edits.length,
    demand: demand.demand && {
      name: demand.demand.name,
      unit: demand.demand.unit,
      notes: demand.demand.notes,
    },
    withheld: coverage.withheld,
  };
  return { about, coverage };
}

function tableCsv(face: PlannerFace): void {
  const text = exportCsv(exportDistricts(published(face).coverage));
  download(`${face.slug}-districts.csv`, [text], 'text/csv;charset=utf-8');
}

async function tableXlsx(face: PlannerFace): Promise<void> {
  const { exportWorkbook } = await import('../core/coverage/export-workbook.ts');
  const { about, coverage } = published(face);
  const sheets = [exportDistricts(coverage), exportGaps(coverage), exportAbout(about)];
  const bytes = exportWorkbook(sheets, face.lang);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  download(`${face.slug}-districts.xlsx`, [bytes.slice().buffer], type);
}

/** The worker's text with a head that says what it was made of. */
function shapes(face: PlannerFace, which: 'bands' | 'gaps', name: string): void {
  const blob = face.analysis.shapes.blobs?.[which];
  if (!blob) throw new Error('The shapes are not there yet');
  const { about } = published(face);
  download(`${face.slug}-${name}`, [exportHead(about), blob.slice(1)], GEOJSON);
}

function scenario(face: PlannerFace): void {
  const text = exportScenario(face.scenario.edits, face.data?.list.stations ?? []);
  download(`${face.slug}-scenario.geojson`, [text], GEOJSON);
}

function analysis(face: PlannerFace): void {
  const { manifest } = face.data ?? {};
  const text = printAnalysisConfig({
    format: 1,
    region: face.slug,
    standards: { ...face.standards },
    scenario: [...face.scenario.edits],
    demand: face.url.demand,
    ...(manifest ? { list: { data_date: manifest.data_date, stations: manifest.stations } } : {}),
  });
  download(`${face.slug}-analysis.json`, [text], 'application/json');
}
