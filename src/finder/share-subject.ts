import { partDivisions } from '../core/region/part-divisions.ts';
import type { ShareSubject } from '../export/share-subject.ts';
import type { RegionData } from '../core/region/region-data.ts';
import type { FinderFace } from './face.svelte.ts';
import { printUrl } from './url.ts';

/** What the finder hands over to be embedded and drawn. The reader's own location is nowhere in it. */
export function finderSubject(face: FinderFace, data: RegionData): ShareSubject {
  const { messages: m, url, municipal, origin } = face;
  const { manifest, list, levels } = data;
  // The map may have followed the reader to where they are.
  const view = origin?.kind === 'geolocation' ? null : url.map;
  const chosen = levels.filter((level) => url.levels.length === 0 || url.levels.includes(level));
  return {
    face: 'finder',
    lang: face.lang,
    slug: data.slug,
    manifest,
    basemap: face.basemap ?? { kind: 'none' },
    divisions: partDivisions(data),
    division: face.division,
    levels: levels.map((level) => ({ level, name: m.level(level, municipal) })),
    chosenLevels: chosen,
    view,
    pageUrl: location.href.replace(/[?#].*$/, '') + printUrl({ ...url, print: null, map: view }),
    title: origin ? m.regionHeading(manifest.region.name[face.lang]) : face.heading,
    sentence: m.below(face.counts.get(face.listed) ?? 0),
    legend: [
      ...chosen.map((level) => ({ sign: level, name: m.level(level, municipal), note: '' })),
      { sign: 'approximate', name: m.legendApproximate, note: '' },
      { sign: 'cluster', name: m.legendCluster, note: '' },
      ...(list.stations.some(({ kind }) => kind === 'mobile')
        ? [{ sign: 'mobile' as const, name: m.legendMobile, note: '' }]
        : []),
    ],
    stationSources: [...new Set(list.stations.flatMap(({ source }) => source.split(';')))],
    standard: '',
    edits: 0,
    map: () => face.results?.liveMap ?? null,
    shapes: () => null,
    documents: null,
  };
}
