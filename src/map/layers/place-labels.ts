import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { FONT } from '../fonts.ts';
import type { Palette } from '../palette.ts';

interface Kind {
  readonly id: 'place-city' | 'place-county' | 'place-town';
  readonly levels: readonly string[];
  readonly minzoom: number;
  readonly maxzoom: number;
  /** Text size in pixels at `minzoom` and four zooms later. */
  readonly sizes: readonly [number, number];
  readonly font: string[];
  readonly spacing: number;
}

/** Which names show at which zooms. Above its last zoom a name gives way to those within it. */
const KINDS: readonly Kind[] = [
  {
    id: 'place-town',
    levels: ['town'],
    minzoom: 9.5,
    maxzoom: 24,
    sizes: [11, 14],
    font: FONT.regular,
    spacing: 0.02,
  },
  {
    id: 'place-county',
    levels: ['county'],
    minzoom: 6.5,
    maxzoom: 13.5,
    sizes: [12, 15],
    font: FONT.medium,
    spacing: 0.06,
  },
  {
    id: 'place-city',
    levels: ['province', 'city'],
    minzoom: 4,
    maxzoom: 9,
    sizes: [13, 17],
    font: FONT.bold,
    spacing: 0.1,
  },
];

/** A division's name in the language of the page; towns have no English name and keep their own. */
export function placeName(lang: 'zh' | 'en'): ExpressionSpecification {
  return lang === 'zh' ? ['get', 'name'] : ['coalesce', ['get', 'name_en'], ['get', 'name']];
}

/**
 * Names of divisions, on paper halos, moving aside for the stations that stand at the same point.
 * Those outside the region, whose codes begin otherwise than with `prefix`, step back.
 */
export function placeLabelLayers(
  palette: Palette,
  lang: 'zh' | 'en',
  prefix: string,
): LayerSpecification[] {
  const inside: ExpressionSpecification = [
    '==',
    ['slice', ['get', 'code'], 0, prefix.length],
    prefix,
  ];
  return KINDS.map(({ id, levels, minzoom, maxzoom, sizes, font, spacing }) => ({
    id,
    type: 'symbol',
    source: 'base',
    'source-layer': 'place',
    minzoom,
    maxzoom,
    filter: ['match', ['get', 'level'], [...levels], true, false],
    layout: {
      'text-field': placeName(lang),
      'text-font': ['case', inside, ['literal', font], ['literal', FONT.regular]],
      'text-size': ['interpolate', ['linear'], ['zoom'], minzoom, sizes[0], minzoom + 4, sizes[1]],
      'text-letter-spacing': spacing,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      // Beyond the clusters a name keeps clear of the ring around its point.
      'text-radial-offset': ['step', ['zoom'], 1.1, 11, 1.75],
      'text-justify': 'auto',
      'text-padding': 3,
      'symbol-sort-key': ['case', inside, ['get', 'rank'], ['+', 1000, ['get', 'rank']]],
    },
    paint: {
      'text-color': [
        'case',
        inside,
        id === 'place-town' ? palette.muted : palette.ink,
        palette.outside,
      ],
      'text-halo-color': ['case', inside, palette.region, palette.land],
      'text-halo-width': 1.6,
      'text-halo-blur': 0.4,
    },
  }));
}
