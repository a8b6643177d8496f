import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** Width in pixels of a line at the zooms where it is first seen and where streets would be. */
const WIDTHS = { county: [0.6, 1.1], city: [1, 1.7], province: [1.4, 2.4] } as const;

/** County, city and province lines of the region; those of its neighbours together and fainter. */
export function boundaryLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'boundary-outside',
      type: 'line',
      source: 'base',
      'source-layer': 'boundary',
      filter: ['!=', ['get', 'inside'], true],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette.county,
        'line-opacity': 0.55,
        'line-width': ['match', ['get', 'level'], 'province', 1.2, 'city', 0.8, 0.4],
      },
    },
    line('county', palette),
    line('city', palette),
    line('province', palette),
  ];
}

function line(level: keyof typeof WIDTHS, palette: Palette): LayerSpecification {
  const [thin, thick] = WIDTHS[level];
  return {
    id: `boundary-${level}`,
    type: 'line',
    source: 'base',
    'source-layer': 'boundary',
    filter: ['all', ['==', ['get', 'level'], level], ['==', ['get', 'inside'], true]],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette[level],
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, thin, 12, thick],
    },
  };
}
