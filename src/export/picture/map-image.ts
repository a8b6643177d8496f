import { canvasBytes } from './canvas-bytes.ts';
import { drawMap } from './draw-map.ts';
import { pageCanvas } from './draw-picture.ts';
import type { MapSnapshot } from './snapshot.ts';

/** Pixels to one of CSS: letters of a map of 1920 pixels are read on a wall. */
const PIXEL_RATIO = 2;

/** The map alone as a PNG, for slides and briefs that have their own words. */
export async function mapImage(
  snapshot: MapSnapshot,
  width: number,
  height: number,
  signal?: AbortSignal,
): Promise<Blob> {
  const { canvas, context } = pageCanvas(width, height);
  await drawMap(snapshot, context, [0, 0], { width, height, pixelRatio: PIXEL_RATIO, signal });
  const bytes = await canvasBytes(canvas, 'png');
  return new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'image/png' });
}
