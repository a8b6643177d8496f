import type { Bounds } from '../core/geo/lng-lat.ts';

/**
 * How far the map may be moved: the region in the middle of a box of twice its longer side, so that a
 * wide region still fits a tall screen and nobody gets lost. Degrees.
 */
export function maxBounds([west, south, east, north]: Bounds): [number, number, number, number] {
  // A degree of latitude is drawn longer than one of longitude by this factor (Mercator).
  const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
  const half = Math.max(east - west, (north - south) * stretch, 0.4) * 1.15;
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  return [
    Math.max(lng - half, -180),
    Math.max(lat - half / stretch, -85),
    Math.min(lng + half, 180),
    Math.min(lat + half / stretch, 85),
  ];
}
