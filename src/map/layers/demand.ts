import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { BLOB_LAYER } from '../blob-tiles.ts';
import type { Palette } from '../palette.ts';

/** Pixels of a dot's radius at weights 1, 1,000 and a million, before the zoom is reckoned with. */
const radius = (factor: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['log10', ['max', 1, ['get', 'weight']]],
  0,
  1.6 * factor,
  3,
  4 * factor,
  6,
  9 * factor,
];

/** Demand points: small dots, wider by each power of ten of their weight. */
export function demandLayer(palette: Palette): LayerSpecification {
  return {
    id: 'demand',
    type: 'circle',
    source: 'demand',
    'source-layer': BLOB_LAYER,
    layout: { 'circle-sort-key': ['-', 0, ['get', 'weight']] },
    paint: {
      'circle-color': palette.demand,
      'circle-opacity': 0.75,
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, radius(0.7), 12, radius(1.8)],
      'circle-stroke-color': palette.paper,
      'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 8, 0, 11, 1],
    },
  };
}
