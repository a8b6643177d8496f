import type { Bounds, LngLat } from './lng-lat.ts';

/**
 * A box that holds every mainland station, degrees. Points outside it are refused at the door:
 * the system has stations on the mainland only, and the GCJ-02 inverse does not end for some
 * points on the edges of its own, larger box.
 */
export const MAINLAND_BOUNDS: Bounds = [73.4, 3.8, 135.1, 53.6];

/** Whether a position lies inside {@link MAINLAND_BOUNDS}; false for NaN and infinities. */
export function inMainlandBox([lng, lat]: LngLat): boolean {
  const [west, south, east, north] = MAINLAND_BOUNDS;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}
