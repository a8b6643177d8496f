import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { countLabel } from '../count-label.ts';
import { FONT } from '../fonts.ts';
import type { Palette } from '../palette.ts';

/** Marks grow a little with the zoom, so that the far view stays light. */
const GROWTH: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 7, 0.85, 14, 1.2];

/** A ring is wider the more stations share its point. */
const RING: ExpressionSpecification = ['step', ['get', 'count'], 1, 20, 1.2, 100, 1.5, 500, 1.8];

const single: ExpressionSpecification = ['!', ['has', 'point_count']];
const exact: ExpressionSpecification = ['all', single, ['!', ['get', 'approximate']]];
const approximate: ExpressionSpecification = ['all', single, ['get', 'approximate']];

/** Filter of `approximate-count`: all but the place of the open card, which has its own number. */
export function countFilter(except: string): ExpressionSpecification {
  return ['all', approximate, ['!=', ['get', 'id'], except]];
}
const moving: ExpressionSpecification = ['==', ['get', 'kind'], 'mobile'];

/** Places of stations: rings for approximate points, clusters, and a mark for each level. */
export function stationLayers(palette: Palette, lang: 'zh' | 'en'): LayerSpecification[] {
  const at = (level: string): ExpressionSpecification => [
    'all',
    exact,
    ['!', moving],
    ['==', ['get', 'level'], level],
  ];
  return [
    ...approximateLayers(palette, lang),
    ...clusterLayers(palette, lang),
    mark('station-village', at('village'), 'village'),
    mark('station-town', at('town'), 'town'),
    mark(
      'station-center',
      [
        'all',
        exact,
        ['!', moving],
        ['match', ['get', 'level'], ['province', 'city', 'county'], true, false],
      ],
      ['get', 'level'],
    ),
    mark('station-mobile', ['all', exact, moving], 'mobile'),
    stationLabels(palette),
  ];
}

function mark(
  id: string,
  filter: ExpressionSpecification,
  image: string | ExpressionSpecification,
): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'places',
    filter,
    layout: {
      'icon-image': image,
      'icon-size': GROWTH,
      'icon-allow-overlap': true,
      'icon-padding': 0,
    },
  };
}

function approximateLayers(palette: Palette, lang: 'zh' | 'en'): LayerSpecification[] {
  return [
    {
      id: 'approximate',
      type: 'symbol',
      source: 'places',
      filter: approximate,
      layout: {
        'icon-image': 'approximate',
        'icon-size': RING,
        'icon-allow-overlap': true,
        // Names may cross a ring: it is wide, and mostly empty.
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'approximate-count',
      type: 'symbol',
      source: 'places',
      filter: countFilter(''),
      layout: {
        'text-field': countLabel('count', lang),
        'text-font': FONT.medium,
        'text-size': 12,
        // The middle of the ring belongs to the town's own station: the count stands at one o'clock.
        'text-anchor': 'bottom-left',
        'text-offset': [
          'step',
          ['get', 'count'],
          ['literal', [0.75, -0.6]],
          100,
          ['literal', [1.1, -0.95]],
        ],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'text-color': palette.level.village,
        'text-halo-color': palette.paper,
        'text-halo-width': 2,
      },
    },
  ];
}

function clusterLayers(palette: Palette, lang: 'zh' | 'en'): LayerSpecification[] {
  return [
    {
      id: 'cluster',
      type: 'circle',
      source: 'places',
      filter: ['has', 'point_count'],
      paint: {
        'circle-color': palette.primary,
        'circle-opacity': 0.9,
        'circle-radius': [
          'interpolate',
          ['linear'],
          ['sqrt', ['get', 'stations']],
          1,
          11,
          15,
          15,
          45,
          21,
          110,
          27,
        ],
        'circle-stroke-color': palette.paper,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'cluster-count',
      type: 'symbol',
      source: 'places',
      filter: ['has', 'point_count'],
      layout: {
        'text-field': countLabel('stations', lang),
        'text-font': FONT.medium,
        'text-size': ['step', ['get', 'stations'], 11, 100, 12, 1000, 12.5],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': palette.paper },
    },
  ];
}

/** Names of stations that stand at a point of their own, where there is room for them. */
function stationLabels(palette: Palette): LayerSpecification {
  return {
    id: 'station-label',
    type: 'symbol',
    source: 'places',
    minzoom: 12.5,
    filter: ['all', exact, ['match', ['get', 'level'], ['village'], true, false]],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': FONT.regular,
      'text-size': 12,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.9,
      'text-optional': true,
    },
    paint: {
      'text-color': palette.ink,
      'text-halo-color': palette.paper,
      'text-halo-width': 1.5,
    },
  };
}
