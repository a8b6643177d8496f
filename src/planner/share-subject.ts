import { briefWords } from '../core/brief/brief-words.ts';
import { resultSentence } from '../core/brief/result-sentence.ts';
import { printStandards } from '../core/coverage/standard-text.ts';
import type { LegendItem, LegendSign } from '../core/picture/legend-item.ts';
import { partDivisions } from '../core/region/part-divisions.ts';
import { RegionData } from '../core/region/region-data.ts';
import type { ShareSubject } from '../export/share-subject.ts';
import { isoToday } from '../ui/iso-today.ts';
import { plannerBrief } from './planner-brief.ts';
import { stationFeatures } from '../map/station-features.ts';
import type { PlannerData, PlannerFace } from './face.svelte.ts';
import { printUrl } from './url.ts';

/** What the planner hands over to be embedded, drawn and written up. */
export function plannerSubject(face: PlannerFace, data: PlannerData): ShareSubject {
  const { messages: m, url, analysis } = face;
  const { manifest, list, slug } = data;
  const region = new RegionData(slug, manifest, list);
  const total = analysis.coverage?.total ?? null;
  return {
    face: 'planner',
    lang: face.lang,
    slug,
    manifest,
    basemap: face.basemap ?? { kind: 'none' },
    divisions: partDivisions(region),
    division: url.division,
    levels: region.levels.map((level) => ({ level, name: m.levelName[level] })),
    chosenLevels: region.levels,
    view: url.map,
    pageUrl: location.href.replace(/[?#].*$/, '') + printUrl(url),
    title: briefWords(face.lang).title(face.regionName),
    sentence: total ? resultSentence(m, face.regionName, total) : '',
    legend: legendOf(face, region),
    stationSources: [...new Set(list.stations.flatMap(({ source }) => source.split(';')))],
    standard: url.standards ? printStandards(url.standards) : '',
    edits: face.scenario.edits.length,
    map: () => face.liveMap,
    shapes: () => {
      const { blobs } = analysis.shapes;
      if (analysis.busy || !blobs) return null;
      return { ...blobs, stations: new Blob([JSON.stringify(stationFeatures(face.listed))]) };
    },
    documents: {
      counted: () => analysis.coverage !== null && !analysis.busy,
      brief: () => plannerBrief(face, isoToday()),
      openBrief: () => {
        face.change({ print: 'brief' });
      },
    },
  };
}

/** The legend of the screen, the levels' marks, and the signs of what the scenario changes. */
function legendOf(
  { messages: m, url, scenario, sites }: PlannerFace,
  region: RegionData,
): LegendItem[] {
  const { layers } = url;
  const plain = (sign: LegendSign, name: string): LegendItem => ({ sign, name, note: '' });
  const kinds = (['certain', 'nominal', 'possible', 'gap', 'depth', 'demand'] as const).filter(
    (kind) =>
      kind === 'gap'
        ? layers.includes('gaps')
        : layers.includes(kind === 'depth' || kind === 'demand' ? kind : 'bands'),
  );
  const edited = new Set(scenario.edits.map(({ kind }) => kind));
  return [
    ...kinds.map((kind) => ({ sign: kind, ...m.legend[kind] })),
    ...(layers.includes('stations')
      ? [
          ...region.levels.map((level) => plain(level, m.levelName[level])),
          { sign: 'approximate' as const, ...m.legend.approximate },
        ]
      : []),
    ...(edited.has('add') ? [plain('added', m.editKind.add)] : []),
    ...(edited.has('move') ? [plain('moved', m.editKind.move)] : []),
    ...(edited.has('close') ? [plain('closed', m.editKind.close)] : []),
    ...(sites.sites.length > 0 ? [plain('suggestion', m.suggestedSites)] : []),
  ];
}
