import type {
  ExpressionSpecification,
  FillLayerSpecification,
  LayerSpecification,
  LineLayerSpecification,
} from 'maplibre-gl';
import type { Band } from '../../core/coverage/coverage.ts';
import type { LayerId } from '../order.ts';
import { BLOB_LAYER } from '../blob-tiles.ts';
import type { Palette } from '../palette.ts';

type Paint<T extends { paint?: unknown }> = NonNullable<T['paint']>;

/** Opacities over the ground: certain coverage is as strong as this all told, nominal coverage beneath it. */
const CERTAIN = 0.45;
const NOMINAL = 0.25;

/** Gaps keep to the background: the hatch says it, not the colour. */
const GAP_FILL = 0.1;
const GAP_HATCH = 0.55;

export interface CoverageOptions {
  readonly palette: Palette;
  /** There is a map beneath, which must stay visible: nothing opaque is drawn. */
  readonly basemap: boolean;
  /** Gaps may be drawn as polygons, which follow the lines of divisions; else only as cells. */
  readonly polygons: boolean;
}

/** Coverage in its three bands, gaps and depth. The bands lie within each other, the gaps beside the nominal one. */
export function coverageLayers(options: CoverageOptions): LayerSpecification[] {
  return [...gapLayers(options), ...bandLayers(options), depthLayer(options.palette)];
}

/** Filter of a gap's layers: polygons of a public map, should there be any, are not drawn. */
function gapFilter(polygons: boolean): ExpressionSpecification {
  return polygons ? ['!=', ['get', 'share'], 0] : ['>', ['coalesce', ['get', 'share'], 0], 0];
}

function gapLayers({ palette, polygons }: CoverageOptions): LayerSpecification[] {
  /** A cell is as strong as the share of it that is a gap. */
  const share: ExpressionSpecification = ['coalesce', ['get', 'share'], 1];
  const filter = gapFilter(polygons);
  return [
    {
      id: 'gap-fill',
      type: 'fill',
      source: 'gaps',
      'source-layer': BLOB_LAYER,
      filter,
      paint: {
        'fill-color': palette.gap,
        'fill-opacity': ['*', GAP_FILL, share],
        'fill-antialias': false,
      },
    },
    {
      id: 'gap-hatch',
      type: 'fill',
      source: 'gaps',
      'source-layer': BLOB_LAYER,
      filter,
      paint: { 'fill-pattern': 'hatch', 'fill-opacity': ['*', GAP_HATCH, share] },
    },
    ...(['gap-chosen-edge', 'gap-chosen'] as const).map((id): LayerSpecification => ({
      id,
      type: 'line',
      source: 'gaps',
      'source-layer': BLOB_LAYER,
      filter: gapChosenFilter(null),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': id === 'gap-chosen' ? palette.gap : palette.paper,
        'line-width': id === 'gap-chosen' ? 2 : 5,
      },
    })),
  ];
}

/** A gap, or its part in the district of `code`, unless that is null or empty; null for none. Cells belong to no gap. */
export function gapChosenFilter(
  gap: { readonly rank: number; readonly code: string | null } | null,
): ExpressionSpecification {
  const rank: ExpressionSpecification = ['==', ['get', 'rank'], gap?.rank ?? -1];
  return gap?.code ? ['all', rank, ['==', ['get', 'code'], gap.code]] : rank;
}

function bandLayers({ palette, basemap }: CoverageOptions): LayerSpecification[] {
  const { covered, region } = palette;
  const flat = (colour: string, opacity: number): Paint<FillLayerSpecification> => ({
    'fill-color': colour,
    'fill-opacity': opacity,
    'fill-antialias': false,
  });
  return [
    // Where a station may reach, a gap is less certain: its hatch steps back behind the dots.
    band('possible-veil', 'possible', flat(region, basemap ? 0.25 : 0.65)),
    band('possible-dots', 'possible', { 'fill-pattern': 'dots' }),
    // The possible band holds the nominal one: without a map beneath, its dots are painted over there.
    ...(basemap ? [] : [band('nominal-ground', 'nominal', flat(region, 1))]),
    band('nominal-fill', 'nominal', flat(covered, NOMINAL)),
    // Lies on the nominal band, and reaches its own strength together with it.
    band('certain-fill', 'certain', flat(covered, 1 - (1 - CERTAIN) / (1 - NOMINAL))),
    edge('possible-line', 'possible', { 'line-color': covered, 'line-dasharray': [3, 2] }),
    edge('certain-line', 'certain', { 'line-color': covered }),
  ];
}

function band(id: LayerId, name: Band, paint: Paint<FillLayerSpecification>): LayerSpecification {
  return {
    id,
    type: 'fill',
    source: 'bands',
    'source-layer': BLOB_LAYER,
    filter: ['==', ['get', 'band'], name],
    paint,
  };
}

function edge(id: LayerId, name: Band, paint: Paint<LineLayerSpecification>): LayerSpecification {
  return {
    id,
    type: 'line',
    source: 'bands',
    'source-layer': BLOB_LAYER,
    filter: ['==', ['get', 'band'], name],
    layout: { 'line-join': 'round' },
    paint: {
      'line-opacity': 0.8,
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.5, 10, 1],
      ...paint,
    },
  };
}

/** Each depth holds the deeper ones, which are drawn on it. */
function depthLayer({ depth: [first, ...deeper] }: Palette): LayerSpecification {
  return {
    id: 'depth-fill',
    type: 'fill',
    source: 'depth',
    'source-layer': BLOB_LAYER,
    layout: { 'fill-sort-key': ['get', 'depth'] },
    paint: {
      'fill-color': [
        'step',
        ['get', 'depth'],
        first,
        ...deeper.flatMap((colour, index) => [index + 2, colour]),
      ] as unknown as ExpressionSpecification,
      'fill-opacity': 0.85,
      'fill-antialias': false,
    },
  };
}
