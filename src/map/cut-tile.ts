import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { GeoJSON } from 'geojson';
import { readBlob } from '../load/read-blob.ts';
import { BLOB_LAYER, BLOB_MAX_ZOOM, parseBlobTile } from './blob-tiles.ts';

/** Units along a tile's side, and how many of them are drawn beyond its edges. */
const EXTENT = 4096;
const BUFFER = 64;

/** The newest index of every source. */
const indexes = new Map<string, { readonly blob: string; readonly index: Promise<GeoJSONVT> }>();

/** Runs in the map's worker: the tile that an address of blob-tiles.ts asks for, as vector tile bytes. */
export async function cutTile(address: string): Promise<ArrayBuffer> {
  const { name, blob, tile } = parseBlobTile(address);
  if (blob === null) {
    indexes.delete(name);
    return new ArrayBuffer(0);
  }
  let known = indexes.get(name);
  if (known?.blob !== blob) {
    known = { blob, index: read(blob) };
    indexes.set(name, known);
  }
  const cut = (await known.index).getTile(...tile);
  if (!cut) return new ArrayBuffer(0);
  const bytes = fromGeojsonVt({ [BLOB_LAYER]: cut }, { version: 2, extent: EXTENT });
  return bytes.slice().buffer;
}

async function read(blob: string): Promise<GeoJSONVT> {
  const features = (await readBlob(blob)) as GeoJSON;
  return new GeoJSONVT(features, { maxZoom: BLOB_MAX_ZOOM, extent: EXTENT, buffer: BUFFER });
}
