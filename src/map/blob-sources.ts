import type { Map as MapLibre, VectorTileSource } from 'maplibre-gl';
import { blobTemplate } from './blob-tiles.ts';

/**
 * Lets the blob sources of a map show what was asked for last. What is drawn stays until its successor
 * is there; while tiles are on their way a source waits, for MapLibre would keep those it is loading.
 */
export class BlobSources {
  readonly #map: MapLibre;
  readonly #wanted = new Map<string, string | null>();

  constructor(map: MapLibre) {
    this.#map = map;
    map.on('sourcedata', ({ sourceId }) => {
      this.#settle(sourceId);
    });
    // A tile that failed says nothing more.
    map.on('idle', () => {
      for (const name of [...this.#wanted.keys()]) this.#settle(name);
    });
  }

  /** Shows a `blob:` of GeoJSON text in the source, or nothing. */
  readonly show = (name: string, blob: string | null): void => {
    this.#wanted.set(name, blob);
    this.#settle(name);
  };

  #settle(name: string): void {
    const blob = this.#wanted.get(name);
    if (blob === undefined || !this.#map.isSourceLoaded(name)) return;
    this.#wanted.delete(name);
    this.#map.getSource<VectorTileSource>(name)?.setTiles([blobTemplate(name, blob)]);
  }
}
