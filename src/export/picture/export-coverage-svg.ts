import type { FeatureCollection, Point } from 'geojson';
import { distanceParts } from '../../core/geo/distance-parts.ts';
import { coverageSvg } from '../../core/picture/coverage-svg.ts';
import { pageSize } from '../../core/picture/page-sizes.ts';
import type { DrawnStation } from '../../core/picture/station-paths.ts';
import { loadDistricts } from '../../load/load-districts.ts';
import { LAYER_GROUPS } from '../../map/layer-groups.ts';
import type { PlaceProperties } from '../../map/place-features.ts';
import { zhCnPicture } from '../messages/zh-cn-picture.ts';
import { pageCanvas } from './draw-picture.ts';
import { measureIn } from './page-type.ts';
import { pageTexts } from './page-texts.ts';
import type { PictureOrder } from './picture-order.ts';
import type { MapSnapshot } from './snapshot.ts';

/** What the map on the page reads as tiles, whole: GeoJSON text. The page's policy lets it fetch no blobs. */
export type CoverageBlobs = Readonly<Record<'bands' | 'gaps' | 'stations', Blob>>;

/** Where the lines of a region's districts come from, and whether they may be drawn (core/picture). */
export interface CoverageSource {
  readonly slug: string;
  readonly drawn: boolean;
  readonly blobs: CoverageBlobs;
}

/**
 * What the planner's map shows of coverage as a page of vectors. Takes shapes and stations from the texts that
 * the map reads too; what the reader has turned off stays out.
 */
export async function exportCoverageSvg(
  order: Omit<PictureOrder, 'format' | 'dpi'>,
  { slug, drawn, blobs }: CoverageSource,
  signal: AbortSignal = new AbortController().signal,
): Promise<Blob> {
  const { snapshot, lang } = order;
  const m = lang === 'zh' ? zhCnPicture : (await import('../messages/en-picture.ts')).enPicture;
  const [districts, bands, gaps, stations] = await Promise.all([
    drawn ? loadDistricts(slug, signal) : null,
    shownShapes(snapshot, blobs, 'bands'),
    shownShapes(snapshot, blobs, 'gaps'),
    shownShapes(snapshot, blobs, 'stations'),
  ]);
  if (signal.aborted) throw new DOMException('The picture was given up', 'AbortError');
  const svg = coverageSvg({
    lang,
    page: pageSize(order.page, order.landscape),
    texts: pageTexts(order, m),
    alt: order.alt,
    bounds: snapshot.bounds,
    districts,
    bands,
    gaps,
    stations: (stations?.features ?? []).map(drawnStation),
    north: m.pictureNorth,
    lengthOf: (metres) => {
      const { value, unit } = distanceParts(metres);
      return m.pictureLength(value, unit);
    },
    measure: measureIn(pageCanvas(1, 1).context, lang),
  });
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** What a source of the map holds, unless its layers are turned off. */
async function shownShapes(
  { style }: MapSnapshot,
  blobs: CoverageBlobs,
  name: keyof CoverageBlobs,
): Promise<FeatureCollection | null> {
  const group: readonly string[] = LAYER_GROUPS[name];
  const shown = style.layers.some(
    ({ id, layout }) => group.includes(id) && layout?.visibility !== 'none',
  );
  return shown ? (JSON.parse(await blobs[name].text()) as FeatureCollection) : null;
}

function drawnStation({
  geometry,
  properties,
}: FeatureCollection['features'][number]): DrawnStation {
  const [lng = 0, lat = 0] = (geometry as Point).coordinates;
  const { level, approximate } = properties as PlaceProperties;
  return { lngLat: [lng, lat], level, approximate };
}
