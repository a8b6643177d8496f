import type { LngLat } from './lng-lat.ts';

/** Mean earth radius in metres (IUGG 1980), the radius that Turf uses too. */
const EARTH_RADIUS_M = 6371008.8;
const RADIANS = Math.PI / 180;

/**
 * Great-circle distance in metres between two WGS 84 positions (haversine on a sphere).
 * Within 0.56 % of the distance on the ellipsoid, which is less than any display rounds away.
 */
export function distanceM(a: LngLat, b: LngLat): number {
  const halfLat = ((b[1] - a[1]) * RADIANS) / 2;
  const halfLng = ((b[0] - a[0]) * RADIANS) / 2;
  const h =
    Math.sin(halfLat) ** 2 +
    Math.cos(a[1] * RADIANS) * Math.cos(b[1] * RADIANS) * Math.sin(halfLng) ** 2;
  // Rounding can push h a hair above 1 at antipodes; asin would then answer NaN.
  return 2 * EARTH_RADIUS_M * Math.asin(Math.sqrt(Math.min(1, h)));
}
