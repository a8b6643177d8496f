import type { StyleSpecification } from 'maplibre-gl';
import { CLUSTER_MAX_ZOOM } from './cluster-max-zoom.ts';
import { EMPTY_SOURCE } from './empty-source.ts';
import { groundStyle, type StyleOptions } from './ground-style.ts';
import { inOrder } from './in-order.ts';
import { markLayers } from './layers/marks.ts';
import { stationLayers } from './layers/stations.ts';

export type { StyleOptions };

/** The whole style; data that changes goes into its GeoJSON sources later. No `glyphs`: see fonts.ts. */
export function mapStyle(options: StyleOptions): StyleSpecification {
  const { palette, lang } = options;
  const ground = groundStyle(options);
  return {
    version: 8,
    sources: {
      ...ground.sources,
      places: {
        ...EMPTY_SOURCE,
        cluster: true,
        clusterMaxZoom: CLUSTER_MAX_ZOOM,
        clusterRadius: 46,
        clusterProperties: { stations: ['+', ['get', 'count']] },
      },
      circle: EMPTY_SOURCE,
      selected: EMPTY_SOURCE,
      origin: EMPTY_SOURCE,
      result: EMPTY_SOURCE,
    },
    layers: inOrder([
      ...ground.layers,
      ...stationLayers(palette, lang),
      ...markLayers(palette, lang),
    ]),
  };
}
