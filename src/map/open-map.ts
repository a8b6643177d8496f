import { GPUInitializationError, type Map as MapLibre, type StyleSpecification } from 'maplibre-gl';
import type { Source } from 'pmtiles';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { moveCamera, type Camera, type View } from './camera.ts';
import { addArchive, createMap, type MapOptions } from './create-map.ts';
import type { Palette } from './palette.ts';
import { readerPalette } from './reader-palette.ts';
import { watchWorker } from './watch-worker.ts';

/** Why there is no map, or only a part of one. */
export type MapFailure = 'webgl' | 'worker' | 'base';

export interface OpenOptions extends Omit<MapOptions, 'style' | 'palette'> {
  /** The region's `base.pmtiles`. */
  readonly base: Source;
  readonly style: (palette: Palette) => StyleSpecification;
  /** The first view, and whether a card covers its lower half. */
  readonly camera: Camera;
  readonly covered: boolean;
  /** A GeoJSON source by whose first answer the worker is known to live. */
  readonly answering: string;
  readonly onready: () => void;
  readonly onidle: (idle: boolean) => void;
  readonly onmove: (view: View) => void;
  /** Enter was pressed on the map, which means its centre. */
  readonly onenter: (center: LngLat) => void;
  readonly onfailure: (failure: MapFailure) => void;
}

export interface OpenMap {
  readonly map: MapLibre;
  readonly close: () => void;
}

/** Makes the map that both faces show and listens to what both want to know; null without WebGL 2. */
export function openMap(options: OpenOptions): OpenMap | null {
  const palette = readerPalette();
  addArchive(options.base);
  let map: MapLibre;
  try {
    map = createMap({ ...options, palette, style: options.style(palette) });
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    options.onfailure('webgl');
    return null;
  }
  moveCamera(map, options.camera, { animate: false, covered: options.covered });
  const stopWatch = watchWorker(map, options.answering, () => {
    options.onfailure('worker');
  });
  listen(map, options);
  const close = (): void => {
    stopWatch();
    map.remove();
  };
  return { map, close };
}

function listen(map: MapLibre, { onready, onidle, onmove, onenter, onfailure }: OpenOptions): void {
  let resized = false;
  const centre = (): LngLat => [map.getCenter().lng, map.getCenter().lat];
  map.on('style.load', onready);
  map.on('idle', () => {
    onidle(true);
  });
  for (const busy of ['dataloading', 'movestart'] as const) {
    map.on(busy, () => {
      onidle(false);
    });
  }
  map.on('resize', () => (resized = true));
  map.on('moveend', () => {
    // A change of the window's size is no change of what the reader looks at.
    if (resized) {
      resized = false;
      return;
    }
    const [lng, lat] = centre();
    onmove({ zoom: map.getZoom(), lng, lat });
  });
  map.on('error', (event) => {
    const { error, sourceId } = event as { error: Partial<Error>; sourceId?: string };
    if (sourceId === 'base' && error.name !== 'AbortError') onfailure('base');
  });
  map.getCanvas().addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') onenter(centre());
  });
}
