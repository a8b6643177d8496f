import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** Land, water and the region itself, from `base.pmtiles`. */
export function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'land',
      type: 'fill',
      source: 'base',
      'source-layer': 'land',
      paint: { 'fill-color': palette.land, 'fill-antialias': false },
    },
    regionFill(palette),
    {
      id: 'water',
      type: 'fill',
      source: 'base',
      'source-layer': 'water',
      paint: { 'fill-color': palette.water },
    },
    {
      id: 'river',
      type: 'line',
      source: 'base',
      'source-layer': 'river',
      maxzoom: 9.5,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.river,
        'line-width': ['interpolate', ['linear'], ['zoom'], 4, 0.6, 8, 1.4, 9, 1.6],
        // Drawn for 1:50 million: closer up they would run through the wrong side of a town.
        'line-opacity': ['interpolate', ['linear'], ['zoom'], 8.5, 1, 9.5, 0],
      },
    },
  ];
}

/** The region lighter than what lies around it. */
function regionFill(palette: Palette): LayerSpecification {
  return {
    id: 'region',
    type: 'fill',
    source: 'base',
    'source-layer': 'region',
    paint: { 'fill-color': palette.region, 'fill-antialias': false },
  };
}

/** Filter of `region-chosen` that lets nothing through. */
export const NO_DIVISION = '';

/** The counties that the list is restricted to, faintly green; set by their code's first digits. */
export function chosenLayer(palette: Palette, prefix: string): LayerSpecification {
  return {
    id: 'region-chosen',
    type: 'fill',
    source: 'base',
    'source-layer': 'region',
    filter: chosenFilter(prefix),
    paint: { 'fill-color': palette.chosen },
  };
}

/** Counties whose code begins with `prefix`; none for {@link NO_DIVISION}. */
export function chosenFilter(prefix: string): ExpressionSpecification {
  const digits = Math.max(prefix.length, 1);
  return ['==', ['slice', ['get', 'code'], 0, digits], prefix === NO_DIVISION ? '-' : prefix];
}

/** Veil over all counties but the chosen ones, which stand out by it; set by their code's first digits. */
export function otherLayer(palette: Palette): LayerSpecification {
  return {
    id: 'region-other',
    type: 'fill',
    source: 'base',
    'source-layer': 'region',
    filter: otherFilter(NO_DIVISION),
    paint: { 'fill-color': palette.paper, 'fill-opacity': 0.55, 'fill-antialias': false },
  };
}

/** Counties whose code begins otherwise than with `prefix`; none for {@link NO_DIVISION}. */
export function otherFilter(prefix: string): ExpressionSpecification {
  return prefix === NO_DIVISION
    ? ['==', ['get', 'code'], '-']
    : ['!=', ['slice', ['get', 'code'], 0, prefix.length], prefix];
}
