import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { countLabel } from '../count-label.ts';
import { FONT } from '../fonts.ts';
import { BLOB_LAYER } from '../blob-tiles.ts';
import type { Palette } from '../palette.ts';
import { stationLayers } from './stations.ts';

/** From this zoom on stations have the finder's marks; farther out they are dots, so that coverage is seen. */
const MARKS_FROM = 9;

/** The list's stations: unclustered, for coverage is about where each stands. */
export function plannerStationLayers(palette: Palette, lang: 'zh' | 'en'): LayerSpecification[] {
  return [
    ...dotLayers(palette),
    ...stationLayers(palette, lang).flatMap((layer): LayerSpecification[] => {
      if (layer.type !== 'symbol' || layer.id === 'cluster-count') return [];
      const own = { ...layer, source: 'stations', 'source-layer': BLOB_LAYER };
      if (layer.id === 'station-center') {
        const size: ExpressionSpecification = [
          'interpolate',
          ['linear'],
          ['zoom'],
          5,
          0.4,
          MARKS_FROM,
          0.85,
          14,
          1.2,
        ];
        return [{ ...own, layout: { ...layer.layout, 'icon-size': size } }];
      }
      return [{ ...own, minzoom: Math.max(layer.minzoom ?? 0, MARKS_FROM) }];
    }),
  ];
}

function dotLayers({ level, paper }: Palette): LayerSpecification[] {
  const small: ExpressionSpecification = [
    'match',
    ['get', 'level'],
    ['town', 'village'],
    true,
    false,
  ];
  const shared = {
    type: 'circle',
    source: 'stations',
    'source-layer': BLOB_LAYER,
    maxzoom: MARKS_FROM,
  } as const;
  return [
    {
      id: 'station-dot',
      ...shared,
      filter: ['all', ['!', ['get', 'approximate']], small],
      paint: {
        'circle-color': ['match', ['get', 'level'], 'town', level.town, level.village],
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 0.9, 8.9, 3],
        'circle-stroke-color': paper,
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 6.5, 0, 8, 0.75],
      },
    },
    {
      id: 'station-dot-approximate',
      ...shared,
      filter: ['get', 'approximate'],
      paint: {
        'circle-opacity': 0,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 5, 1.4, 8.9, 5],
        'circle-stroke-color': level.village,
        // Where they crowd together, they leave the view to what is covered.
        'circle-stroke-opacity': ['interpolate', ['linear'], ['zoom'], 5.5, 0.35, 8, 0.8],
        'circle-stroke-width': ['interpolate', ['linear'], ['zoom'], 5, 0.6, 9, 1],
      },
    },
  ];
}

/** What is tried out: stations added, moved from one place to another, and closed. */
export function editLayers(palette: Palette, lang: 'zh' | 'en'): LayerSpecification[] {
  const filter: ExpressionSpecification = ['==', ['get', 'mark'], 'line'];
  const line = { type: 'line', source: 'edits', filter } as const;
  return [
    {
      id: 'edit-line-edge',
      ...line,
      paint: { 'line-color': palette.paper, 'line-width': 5, 'line-opacity': 0.8 },
    },
    {
      id: 'edit-line',
      ...line,
      paint: { 'line-color': palette.primary, 'line-width': 2, 'line-dasharray': [2, 1.5] },
    },
    {
      id: 'edit-mark',
      type: 'symbol',
      source: 'edits',
      filter: ['!=', ['get', 'mark'], 'line'],
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['case', ['>', ['get', 'count'], 0], countLabel('count', lang), ''],
        'text-font': FONT.medium,
        'text-size': 12,
        // The middle of the ring belongs to what became of the others.
        'text-anchor': 'bottom-left',
        'text-offset': [0.75, -0.6],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        // What is left behind lies beneath what is new.
        'symbol-sort-key': ['match', ['get', 'mark'], ['moved-from', 'approximate'], 0, 1],
      },
      paint: {
        'text-color': palette.level.village,
        'text-halo-color': palette.paper,
        'text-halo-width': 2,
      },
    },
  ];
}
