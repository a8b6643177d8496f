import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { Basemap } from '../../core/region/site-config.ts';
import { FONT } from '../fonts.ts';
import type { Palette } from '../palette.ts';

/** Sources and layers of the map beneath ours. */
export interface BasemapParts {
  readonly sources: Record<string, SourceSpecification>;
  readonly layers: readonly LayerSpecification[];
}

/** Nothing for `none`; see the two other functions for the rest. */
export function basemapParts(basemap: Basemap, palette: Palette): BasemapParts {
  switch (basemap.kind) {
    case 'none':
      return { sources: {}, layers: [] };
    case 'protomaps':
      return protomaps(basemap, palette);
    case 'tianditu':
      return tianditu(basemap);
  }
}

/**
 * The few layers that orient: ground, woods and parks, water, roads, names of settlements. Neither the
 * boundaries nor the names of countries and provinces of that file are ever drawn: they follow rules
 * that are not those of maps shown in China.
 */
function protomaps(
  { url, attribution }: Extract<Basemap, { kind: 'protomaps' }>,
  palette: Palette,
): BasemapParts {
  const vector = { source: 'basemap' } as const;
  return {
    sources: { basemap: { type: 'vector', url: `pmtiles://${url}`, attribution } },
    layers: [
      {
        id: 'basemap-earth',
        type: 'fill',
        ...vector,
        'source-layer': 'earth',
        paint: { 'fill-color': palette.region },
      },
      {
        id: 'basemap-landuse',
        type: 'fill',
        ...vector,
        'source-layer': 'landuse',
        filter: [
          'match',
          ['get', 'kind'],
          ['park', 'forest', 'wood', 'nature_reserve'],
          true,
          false,
        ],
        paint: { 'fill-color': palette.chosen },
      },
      {
        id: 'basemap-water',
        type: 'fill',
        ...vector,
        'source-layer': 'water',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': palette.water },
      },
      {
        id: 'basemap-roads',
        type: 'line',
        ...vector,
        'source-layer': 'roads',
        minzoom: 8,
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': palette.county,
          'line-opacity': 0.7,
          'line-width': [
            'interpolate',
            ['exponential', 1.5],
            ['zoom'],
            8,
            ['match', ['get', 'kind'], 'highway', 0.8, 0.2],
            15,
            ['match', ['get', 'kind'], 'highway', 6, 'major_road', 4, 2],
          ],
        },
      },
      {
        id: 'basemap-places',
        type: 'symbol',
        ...vector,
        'source-layer': 'places',
        minzoom: 12,
        filter: ['match', ['get', 'kind'], ['locality', 'neighbourhood'], true, false],
        layout: {
          'text-field': ['coalesce', ['get', 'name:zh'], ['get', 'name']],
          'text-font': FONT.regular,
          'text-size': 11,
        },
        paint: {
          'text-color': palette.muted,
          'text-halo-color': palette.paper,
          'text-halo-width': 1.4,
        },
      },
    ],
  };
}

/** Tianditu's vector map and its labels: two rasters, without the second there are no names. */
function tianditu({ key }: Extract<Basemap, { kind: 'tianditu' }>): BasemapParts {
  const source = (layer: 'vec' | 'cva'): SourceSpecification => ({
    type: 'raster',
    tileSize: 256,
    minzoom: 1,
    maxzoom: 18,
    tiles: [0, 1, 2, 3, 4, 5, 6, 7].map(
      (host) =>
        `https://t${host}.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0` +
        `&LAYER=${layer}&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles` +
        `&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`,
    ),
  });
  return {
    sources: { 'tianditu-map': source('vec'), 'tianditu-labels': source('cva') },
    layers: [
      { id: 'basemap-raster', type: 'raster', source: 'tianditu-map' },
      { id: 'basemap-raster-labels', type: 'raster', source: 'tianditu-labels' },
    ],
  };
}
