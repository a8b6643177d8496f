import { GPUInitializationError, Map as MapLibre } from 'maplibre-gl';
import { pixelTiles, type PixelTile } from '../../core/picture/pixel-tiles.ts';
import { drawIcon, ICONS } from '../../map/icons.ts';
import { drawPlannerImage, PLANNER_IMAGES } from '../../map/planner-images.ts';
import { DrawingWindow } from './drawing-window.ts';
import { PictureError } from './picture-error.ts';
import type { MapSnapshot } from './snapshot.ts';

/** Side of a drawing buffer that weak graphics still give. */
const TILE = 4096;

/** A file that does not come within this time will not come, milliseconds. */
const PATIENCE_MS = 30_000;

export interface MapDrawing {
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels to one of CSS: lines, marks and letters keep the size that they have on the screen. */
  readonly pixelRatio: number;
  /** Longest side of a tile; 4096 unless told. */
  readonly tile?: number;
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((done: number) => void) | undefined;
}

/** Where a drawn map is looking. */
export interface DrawnView {
  /** Latitude of the middle, degrees. */
  readonly lat: number;
  /** Metres on the ground to a pixel, in the middle. */
  readonly metresPerPixel: number;
}

/** Circumference of the earth at the equator, metres, by its size in tiles of 512 pixels at zoom 0. */
const METRES_PER_PIXEL = 40_075_016.686 / 512;

/**
 * Draws a snapshot of a map onto a canvas at `x`, `y`, at any size: tile by tile through one window, so that
 * lines, labels and patterns run on across the tiles.
 */
export async function drawMap(
  snapshot: MapSnapshot,
  target: CanvasRenderingContext2D,
  [x, y]: readonly [number, number],
  drawing: MapDrawing,
): Promise<DrawnView> {
  const { width, height, pixelRatio, signal, progress } = drawing;
  throwIfAborted(signal);
  const container = hiddenBox();
  let map: MapLibre | null = null;
  try {
    map = emptyMap(container);
    const gl = map.getCanvas().getContext('webgl2');
    if (!gl) throw new PictureError('webgl');
    const view = new DrawingWindow(map.getCanvas(), gl);
    container.style.width = `${Math.ceil(width / pixelRatio)}px`;
    container.style.height = `${Math.ceil(height / pixelRatio)}px`;
    map.setPixelRatio(pixelRatio);
    const limits = gl.getParameter(gl.MAX_VIEWPORT_DIMS) as Int32Array;
    if (view.whole.width > (limits[0] ?? 0) || view.whole.height > (limits[1] ?? 0)) {
      throw new PictureError('size');
    }
    await show(map, snapshot, pixelRatio, signal);
    progress?.(0.5);
    const tiles = tilesFor(view, drawing);
    for (const [at, tile] of tiles.entries()) {
      throwIfAborted(signal);
      if (!view.moveTo(tile)) throw new PictureError('size');
      map.redraw();
      // In the same task: the buffer is gone with the next one.
      target.drawImage(map.getCanvas(), x + tile.x, y + tile.y);
      progress?.(0.5 + (at + 1) / tiles.length / 2);
      await nextTask();
    }
    const { lat } = map.getCenter();
    const shrink = Math.cos((lat * Math.PI) / 180) / 2 ** map.getZoom() / pixelRatio;
    return { lat, metresPerPixel: METRES_PER_PIXEL * shrink };
  } catch (error) {
    throw error instanceof GPUInitializationError ? new PictureError('webgl', error) : error;
  } finally {
    map?.remove();
    container.remove();
  }
}

/** As `AbortSignal.throwIfAborted`, which browsers before Chromium 100 lack. */
function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw aborted();
}

function aborted(): DOMException {
  return new DOMException('The picture was given up', 'AbortError');
}

/**
 * A box of the page that nobody sees or meets: MapLibre asks the page for its size. Small at first, for a map
 * that once met the end of the browser's buffers keeps below it.
 */
function hiddenBox(): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('aria-hidden', 'true');
  Object.assign(box.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    width: '64px',
    height: '64px',
    visibility: 'hidden',
    pointerEvents: 'none',
    zIndex: '-1',
  });
  document.body.append(box);
  return box;
}

function emptyMap(container: HTMLElement): MapLibre {
  return new MapLibre({
    container,
    style: { version: 8, sources: {}, layers: [] },
    interactive: false,
    attributionControl: false,
    trackResize: false,
    fadeDuration: 0,
    pixelRatio: 1,
    // The window takes care of it.
    maxCanvasSize: [Infinity, Infinity],
  });
}

/** Gives the map its style and waits until all of it is there. */
async function show(
  map: MapLibre,
  { style, palette, bounds: [west, south, east, north] }: MapSnapshot,
  pixelRatio: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  map.fitBounds([west, south, east, north], { animate: false });
  const sharp = Math.min(8, Math.ceil(pixelRatio));
  map.once('style.load', () => {
    for (const name of ICONS) {
      map.addImage(name, drawIcon(name, palette, sharp), { pixelRatio: sharp });
    }
    for (const name of PLANNER_IMAGES) {
      map.addImage(name, drawPlannerImage(name, palette, sharp), { pixelRatio: sharp });
    }
  });
  map.setStyle(style, { diff: false });
  await new Promise<void>((resolve, reject) => {
    let timer = 0;
    const end = (act: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      act();
    };
    const fail = (reason: unknown): void => {
      end(() => {
        reject(reason as Error);
      });
    };
    const abort = (): void => {
      fail(aborted());
    };
    const wait = (): void => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        // A page in the background gets no frames: wait on.
        if (document.hidden) wait();
        else fail(new PictureError('incomplete'));
      }, PATIENCE_MS);
    };
    signal?.addEventListener('abort', abort);
    map.on('data', wait);
    map.on('error', ({ error }) => {
      if ((error as Partial<Error>).name !== 'AbortError')
        fail(new PictureError('incomplete', error));
    });
    map.once('idle', () => {
      end(resolve);
    });
    wait();
  });
}

/** As few tiles as the browser's buffers allow. */
function tilesFor(view: DrawingWindow, { width, height, tile = TILE }: MapDrawing): PixelTile[] {
  for (let most = tile; most >= 256; most = Math.floor(most / 2)) {
    const tiles = pixelTiles(width, height, most);
    const first = tiles[0];
    if (first && view.moveTo(first)) return tiles;
  }
  throw new PictureError('size');
}

/** Lets the page breathe between tiles; no frame is waited for, which a page in the background has none of. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
