import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { blobSource } from './blob-tiles.ts';
import { EMPTY_SOURCE } from './empty-source.ts';
import { groundStyle, type StyleOptions } from './ground-style.ts';
import { inOrder } from './in-order.ts';
import { coverageLayers } from './layers/coverage.ts';
import { demandLayer } from './layers/demand.ts';
import { otherLayer } from './layers/ground.ts';
import { markLayers } from './layers/marks.ts';
import { editLayers, plannerStationLayers } from './layers/planner-stations.ts';

export interface PlannerStyleOptions extends StyleOptions {
  readonly audience: 'internal' | 'public';
}

/** Sources that may be large, and are given as blobs of GeoJSON text. */
const BLOB_SOURCES = ['bands', 'gaps', 'depth', 'demand', 'stations'] as const;

/** The planner's map: the same ground and stations as the finder's, with coverage between them. */
export function plannerStyle(options: PlannerStyleOptions): StyleSpecification {
  const { palette, lang, basemap, audience } = options;
  const ground = groundStyle(options);
  const isPublic = audience === 'public';
  const onBasemap = basemap.kind !== 'none';
  return {
    version: 8,
    sources: {
      ...ground.sources,
      ...Object.fromEntries(BLOB_SOURCES.map((name) => [name, blobSource(name)])),
      edits: EMPTY_SOURCE,
      circle: EMPTY_SOURCE,
      selected: EMPTY_SOURCE,
      origin: EMPTY_SOURCE,
      result: EMPTY_SOURCE,
    },
    layers: inOrder([
      // A public map keeps what its basemap was approved with: no line or area of a division on it.
      ...ground.layers.filter(({ id }) => !(isPublic && onBasemap && drawsDivision(id))),
      ...(onBasemap ? [] : [otherLayer(palette)]),
      ...coverageLayers({ palette, basemap: onBasemap, polygons: !isPublic }).filter(
        // Bands end at the region's own line: their edges would draw it.
        ({ id }) => !(isPublic && onBasemap && id.endsWith('-line')),
      ),
      demandLayer(palette),
      ...plannerStationLayers(palette, lang),
      ...editLayers(palette, lang),
      ...markLayers(palette, lang),
    ]),
  };
}

function drawsDivision(id: LayerSpecification['id']): boolean {
  return /^(?:boundary|region)/.test(id);
}
