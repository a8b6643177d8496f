import type { LayerSpecification } from 'maplibre-gl';
import { countLabel } from '../count-label.ts';
import { FONT } from '../fonts.ts';
import type { Palette } from '../palette.ts';

/** What answers the reader: the service circle, the chosen station, the origin, the ten nearest. */
export function markLayers(palette: Palette, lang: 'zh' | 'en'): LayerSpecification[] {
  return [
    {
      id: 'circle-fill',
      type: 'fill',
      source: 'circle',
      paint: { 'fill-color': palette.primary, 'fill-opacity': 0.08 },
    },
    {
      id: 'circle-line',
      type: 'line',
      source: 'circle',
      paint: { 'line-color': palette.primary, 'line-width': 1.5, 'line-dasharray': [4, 2] },
    },
    {
      id: 'selected',
      type: 'symbol',
      source: 'selected',
      layout: {
        'icon-image': 'selected',
        // Around the ring of an approximate place, which grows with the stations in it.
        'icon-size': ['step', ['get', 'sharing'], 1, 1, 1.12, 20, 1.3, 100, 1.55, 500, 1.8],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'selected-mark',
      type: 'symbol',
      source: 'selected',
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-size': ['step', ['get', 'sharing'], 1.15, 1, 1, 20, 1.2, 100, 1.5, 500, 1.8],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['case', ['>', ['get', 'sharing'], 0], countLabel('sharing', lang), ''],
        'text-font': FONT.medium,
        'text-size': 12,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.level.village },
    },
    {
      id: 'origin',
      type: 'symbol',
      source: 'origin',
      layout: {
        'icon-image': 'origin',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'result',
      type: 'symbol',
      source: 'result',
      layout: {
        'icon-image': [
          'concat',
          'result',
          ['case', ['>', ['length', ['get', 'label']], 2], '-wide', ''],
          ['case', ['get', 'chosen'], '-chosen', ''],
        ],
        // The tip lies 12.5 pixels below the middle of the image.
        'icon-offset': [0, -13.5],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['get', 'label'],
        'text-font': FONT.bold,
        'text-size': 13,
        // To the middle of the head, 17.5 pixels above the point.
        'text-offset': [0, -1.35],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
        // The nearest is drawn last and stays readable where several lie together.
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
      paint: { 'text-color': palette.paper },
    },
  ];
}
