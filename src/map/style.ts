import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { Basemap } from '../core/region/site-config.ts';
import { basemapParts } from './layers/basemap.ts';
import { boundaryLayers } from './layers/boundaries.ts';
import { chosenLayer, groundLayers, NO_DIVISION } from './layers/ground.ts';
import { markLayers } from './layers/marks.ts';
import { placeLabelLayers } from './layers/place-labels.ts';
import { stationLayers } from './layers/stations.ts';
import { ORDER } from './order.ts';
import type { Palette } from './palette.ts';

export interface StyleOptions {
  readonly palette: Palette;
  readonly lang: 'zh' | 'en';
  readonly basemap: Basemap;
  /** First digits that the codes of the region's divisions share. */
  readonly region: string;
  /** Key under which the region's `base.pmtiles` is known to the `pmtiles` protocol. */
  readonly base: string;
}

/** Beyond this zoom every place stands for itself. */
export const CLUSTER_MAX_ZOOM = 10;

/** The whole style; data that changes goes into its GeoJSON sources later. No `glyphs`: see fonts.ts. */
export function mapStyle(options: StyleOptions): StyleSpecification {
  const { palette, lang, basemap, base } = options;
  const below = basemapParts(basemap, palette);
  return {
    version: 8,
    sources: {
      // Tianditu is an approved map: our own lines and areas on it would make it another one.
      ...(basemap.kind === 'tianditu'
        ? {}
        : { base: { type: 'vector', url: `pmtiles://${base}` } as const }),
      ...below.sources,
      places: {
        ...EMPTY,
        cluster: true,
        clusterMaxZoom: CLUSTER_MAX_ZOOM,
        clusterRadius: 46,
        clusterProperties: { stations: ['+', ['get', 'count']] },
      },
      circle: EMPTY,
      selected: EMPTY,
      origin: EMPTY,
      result: EMPTY,
    },
    layers: inOrder([
      { id: 'background', type: 'background', paint: { 'background-color': palette.water } },
      ...below.layers,
      ...ownGround(options),
      ...stationLayers(palette, lang),
      ...markLayers(palette, lang),
    ]),
  };
}

const EMPTY: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
};

/** What is drawn of `base.pmtiles`: all of it alone, lines and names above a file, nothing above Tianditu. */
function ownGround({ palette, lang, basemap, region }: StyleOptions): LayerSpecification[] {
  const drawn = [...boundaryLayers(palette), ...placeLabelLayers(palette, lang, region)];
  switch (basemap.kind) {
    case 'none':
      return [...groundLayers(palette), chosenLayer(palette, NO_DIVISION), ...drawn];
    case 'protomaps':
      return drawn;
    case 'tianditu':
      return [];
  }
}

function inOrder(layers: LayerSpecification[]): LayerSpecification[] {
  const place = new Map<string, number>(ORDER.map((id, index) => [id, index]));
  const at = ({ id }: LayerSpecification): number => {
    const index = place.get(id);
    if (index === undefined)
      throw new Error(`Layer "${id}" has no place in order.ts: give it one.`);
    return index;
  };
  return [...layers].sort((a, b) => at(a) - at(b));
}
