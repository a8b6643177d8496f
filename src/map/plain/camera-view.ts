import type { Camera, View } from '../camera.ts';
import { fitted, mercator, panned, unproject, type MercatorView } from './mercator-view.ts';

/** Pixels around the world at zoom 0 of 512 px tiles, as the address and the other map count. */
const WORLD = 512;
/** Closest zoom that bounds are shown at, as on the other map. */
const CLOSEST_FIT = 12.5;

export interface CameraWindow {
  readonly width: number;
  readonly height: number;
  /** Pixels that a card hides, from below. */
  readonly hidden: number;
}

/** The view that a camera asks for. */
export function cameraView(
  camera: Camera,
  { width, height, hidden }: CameraWindow,
  now: MercatorView | null,
): MercatorView {
  if (camera.kind === 'bounds') {
    const clear = height - hidden;
    const margin = width < 600 ? 28 : 56;
    const view = fitted(camera.bounds, width, clear, Math.min(margin, width / 8, clear / 8));
    const scale = Math.min(view.scale, WORLD * 2 ** CLOSEST_FIT);
    return panned({ ...view, scale, height }, 0, -hidden / 2);
  }
  if (camera.kind === 'point') {
    const [x, y] = mercator(camera.lngLat);
    const scale = Math.max(now?.scale ?? 0, WORLD * 2 ** camera.zoom);
    return panned({ x, y, scale, width, height }, 0, -hidden / 2);
  }
  const { zoom, lng, lat } = camera.view;
  const [x, y] = mercator([lng, lat]);
  return { x, y, scale: WORLD * 2 ** zoom, width, height };
}

/** What a view looks at, as the address has it. */
export function viewOf(view: MercatorView): View {
  const [lng, lat] = unproject(view, [view.width / 2, view.height / 2]);
  return { zoom: Math.log2(view.scale / WORLD), lng, lat };
}
