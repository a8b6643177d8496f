import type { LngLat } from '../../src/core/geo/lng-lat.ts';

const RADIANS = Math.PI / 180;

/** Web Mercator: a WGS 84 position in the unit square, x east from 180° W, y south from 85.05° N. */
export function toMercator([lng, lat]: LngLat): [x: number, y: number] {
  const sin = Math.sin(lat * RADIANS);
  const y = 0.5 - (0.25 * Math.log((1 + sin) / (1 - sin))) / Math.PI;
  return [lng / 360 + 0.5, Math.min(1, Math.max(0, y))];
}

/** The reverse of {@link toMercator}. */
export function fromMercator([x, y]: readonly [x: number, y: number]): LngLat {
  const lat = (2 * Math.atan(Math.exp((1 - 2 * y) * Math.PI)) - Math.PI / 2) / RADIANS;
  return [(x - 0.5) * 360, lat];
}
