import type { FeatureCollection } from 'geojson';
import type { Brief } from '../core/brief/brief.ts';
import { briefWords } from '../core/brief/brief-words.ts';
import { coverageSvg } from '../core/picture/coverage-svg.ts';
import type { LegendItem } from '../core/picture/legend-item.ts';
import { mayDrawOutlines } from '../core/picture/may-draw-outlines.ts';
import type { PlannerFace } from './face.svelte.ts';

/** The map's place on the brief's A4 page, millimetres. */
const PAGE = { widthMm: 186, heightMm: 88 };

/**
 * The coverage as a picture of vectors, with legend, scale bar and approval: drawn from the shapes themselves,
 * so that it is there without WebGL too, and reads in black and white. An address to be given back with
 * `URL.revokeObjectURL`; null while there are no shapes.
 */
export async function briefPicture(
  { data, analysis, covering, lang, messages: m }: PlannerFace,
  brief: Brief,
): Promise<string | null> {
  const { blobs } = analysis.shapes;
  if (!data || !blobs) return null;
  const { measureIn } = await import('../export/picture/page-type.ts');
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return null;
  const [bands, gaps] = await Promise.all(
    [blobs.bands, blobs.gaps].map(
      async (blob) => JSON.parse(await blob.text()) as FeatureCollection,
    ),
  );
  const words = briefWords(lang);
  const svg = coverageSvg({
    ...{ lang, page: PAGE, alt: brief.mapAlt, bounds: data.manifest.bounds },
    texts: {
      ...{ title: '', subtitle: '', note: '', mark: '', colophon: '' },
      ...{ legendTitle: words.legendHeading, legend: legendOf(m), approval: brief.approval },
    },
    districts: mayDrawOutlines(data.manifest.region) ? data.districts : null,
    bands: bands ?? null,
    gaps: gaps ?? null,
    stations: covering.map(({ lngLat, level, approximate }) => ({
      ...{ lngLat, level, approximate, mobile: false },
    })),
    ...{ north: words.north, lengthOf: words.distance, measure: measureIn(pen, lang) },
  });
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
}

function legendOf(m: PlannerFace['messages']): LegendItem[] {
  const levels = ['county', 'town', 'village'] as const;
  return [
    ...(['certain', 'nominal', 'possible', 'gap'] as const).map((sign) => ({
      ...{ sign, name: m.legend[sign].name, note: m.legend[sign].note },
    })),
    ...levels.map((sign) => ({ sign, name: m.levelName[sign], note: '' })),
    { sign: 'approximate', name: m.legend.approximate.name, note: '' },
  ];
}
