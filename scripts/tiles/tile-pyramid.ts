import { GeoJSONVT, type GeoJSONVTTile } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { tileRange } from './tile-range.ts';

/** Features that enter a layer at a zoom and stay. Bands of one layer are joined in its tiles. */
export interface TileBand {
  readonly layer: string;
  readonly minZoom: number;
  readonly features: readonly Feature[];
}

export interface EncodedTile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  /** Mapbox Vector Tile, version 2, not compressed. */
  readonly data: Uint8Array;
}

/** Units of a tile's side. */
const EXTENT = 4096;
/** Units beyond each side, so that lines and their ends are drawn whole at the seams. */
const BUFFER = 64;
/**
 * Lines may move by so many units: three eighths of a CSS pixel at the tile's own zoom, three quarters
 * just before the next. The deepest zoom is not simplified, for maps enlarge it.
 */
const TOLERANCE = 3;

interface IndexedBand extends TileBand {
  readonly index: GeoJSONVT;
}

function indexBand(band: TileBand, maxZoom: number): IndexedBand {
  const index = new GeoJSONVT(
    { type: 'FeatureCollection', features: [...band.features] },
    // One tile at first; the others are cut from it when they are asked for.
    { maxZoom, indexMaxZoom: 0, extent: EXTENT, buffer: BUFFER, tolerance: TOLERANCE, wrap: false },
  );
  return { ...band, index };
}

function encodeTile(bands: readonly IndexedBand[], z: number, x: number, y: number) {
  const layers: Record<string, GeoJSONVTTile> = {};
  for (const { layer, minZoom, index } of bands) {
    const tile = z < minZoom ? null : index.getTile(z, x, y);
    if (!tile || tile.features.length === 0) continue;
    const before = layers[layer]?.features ?? [];
    layers[layer] = { ...tile, features: [...before, ...tile.features] };
  }
  if (Object.keys(layers).length === 0) return null;
  return fromGeojsonVt(layers, { version: 2, extent: EXTENT });
}

/** Cuts bands into the tiles that touch the bounds, zoom by zoom. Tiles without features are left out. */
export function* tilePyramid(
  bands: readonly TileBand[],
  bounds: Bounds,
  minZoom: number,
  maxZoom: number,
): Generator<EncodedTile> {
  const indexed = bands.map((band) => indexBand(band, maxZoom));
  for (let z = minZoom; z <= maxZoom; z++) {
    const range = tileRange(bounds, z);
    for (let x = range.minX; x <= range.maxX; x++) {
      for (let y = range.minY; y <= range.maxY; y++) {
        const data = encodeTile(indexed, z, x, y);
        if (data) yield { z, x, y, data };
      }
    }
  }
}
