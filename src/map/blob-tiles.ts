import type { VectorSourceSpecification } from 'maplibre-gl';

/** Scheme under which the map's worker cuts tiles from a `blob:` of the page. */
export const BLOB_SCHEME = 'blob-tiles';

/** Name of the one layer in these tiles. */
export const BLOB_LAYER = 'features';

/** Deepest zoom that is cut; one unit of a tile is a metre there. */
export const BLOB_MAX_ZOOM = 13;

/**
 * A source of tiles that the map's worker cuts from GeoJSON text of the page, none at first. A GeoJSON
 * source would read a `blob:` on the page's own thread, and hand the parsed data of any address back to
 * it: seconds for a province's shapes.
 */
export function blobSource(name: string): VectorSourceSpecification {
  return { type: 'vector', tiles: [blobTemplate(name, null)], maxzoom: BLOB_MAX_ZOOM };
}

/** The address of the tiles of a `blob:`; null for none. */
export function blobTemplate(name: string, blob: string | null): string {
  return `${BLOB_SCHEME}://${name}/${encodeURIComponent(blob ?? '-')}/{z}/{x}/{y}`;
}

/** What the address of a tile asks for; `blob` is null when there is nothing to show. */
export function parseBlobTile(address: string): {
  readonly name: string;
  readonly blob: string | null;
  readonly tile: readonly [z: number, x: number, y: number];
} {
  const [name = '', encoded = '', z, x, y] = address.slice(`${BLOB_SCHEME}://`.length).split('/');
  const blob = decodeURIComponent(encoded);
  return { name, blob: blob === '-' ? null : blob, tile: [Number(z), Number(x), Number(y)] };
}
