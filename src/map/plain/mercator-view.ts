import type { Bounds, LngLat } from '../../core/geo/lng-lat.ts';

/** Circumference at the equator of the sphere that web maps use, metres. */
const EQUATOR_M = 40075016.686;

/** What a map shows: its centre in Mercator units (0–1 around the world), its scale and its size. */
export interface MercatorView {
  readonly x: number;
  readonly y: number;
  /** Pixels around the world. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** All of China in a small window. */
const MIN_SCALE = 1500;
/** Five centimetres a pixel on the equator. */
const MAX_SCALE = EQUATOR_M / 0.05;

/** Mercator units: 0–1 around the world, from the date line eastward and from the north southward. */
export function mercator([lng, lat]: LngLat): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** Where a position is drawn, pixels from the upper left. */
export function project(view: MercatorView, lngLat: LngLat): [x: number, y: number] {
  const [x, y] = mercator(lngLat);
  return [(x - view.x) * view.scale + view.width / 2, (y - view.y) * view.scale + view.height / 2];
}

/** The reverse of {@link project}. */
export function unproject(view: MercatorView, [px, py]: readonly [number, number]): LngLat {
  const x = view.x + (px - view.width / 2) / view.scale;
  const y = view.y + (py - view.height / 2) / view.scale;
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return [(x - 0.5) * 360, lat];
}

/** Metres a pixel at a latitude. */
export function metresPerPixel(view: MercatorView, lat: number): number {
  return (EQUATOR_M * Math.cos((lat * Math.PI) / 180)) / view.scale;
}

/** Moves what is shown by pixels: a positive `dx` drags the map to the right. */
export function panned(view: MercatorView, dx: number, dy: number): MercatorView {
  return { ...view, x: view.x - dx / view.scale, y: view.y - dy / view.scale };
}

/** Zooms by a factor; the position under the pixel `at` stays where it is. */
export function zoomed(
  view: MercatorView,
  factor: number,
  at: readonly [number, number] = [view.width / 2, view.height / 2],
): MercatorView {
  const scale = Math.min(MAX_SCALE, Math.max(MIN_SCALE, view.scale * factor));
  const dx = at[0] - view.width / 2;
  const dy = at[1] - view.height / 2;
  return {
    ...view,
    scale,
    x: view.x + dx / view.scale - dx / scale,
    y: view.y + dy / view.scale - dy / scale,
  };
}

/** A view of a size that holds the bounds with a margin in pixels around. */
export function fitted(
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
  margin: number,
): MercatorView {
  const [left, bottom] = mercator([west, south]);
  const [right, top] = mercator([east, north]);
  const scale = Math.min(
    Math.max(width - 2 * margin, 1) / Math.max(right - left, 1e-9),
    Math.max(height - 2 * margin, 1) / Math.max(bottom - top, 1e-9),
  );
  return {
    x: (left + right) / 2,
    y: (top + bottom) / 2,
    scale: Math.min(MAX_SCALE, Math.max(MIN_SCALE, scale)),
    width,
    height,
  };
}

/** Bounds around positions, each with a radius in metres; at least `leastM` metres wide and high. */
export function boundsAround(
  circles: readonly { readonly lngLat: LngLat; readonly radiusM: number }[],
  leastM: number,
): Bounds | null {
  if (circles.length === 0) return null;
  const degree = EQUATOR_M / 360;
  const edges = circles.map(({ lngLat: [lng, lat], radiusM }) => {
    const high = Math.max(radiusM, leastM / 2) / degree;
    const wide = high / Math.cos((lat * Math.PI) / 180);
    return [lng - wide, lat - high, lng + wide, lat + high] as const;
  });
  return [
    Math.min(...edges.map((edge) => edge[0])),
    Math.min(...edges.map((edge) => edge[1])),
    Math.max(...edges.map((edge) => edge[2])),
    Math.max(...edges.map((edge) => edge[3])),
  ];
}
