import type { Bounds, LngLat } from '../core/geo/lng-lat.ts';

/** Half the least side of the box, degrees: about two kilometres, so that one point has surroundings. */
const LEAST = 0.02;

/** The box around positions; null for none. */
export function boundsOf(positions: Iterable<LngLat>): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of positions) {
    west = Math.min(west, lng);
    south = Math.min(south, lat);
    east = Math.max(east, lng);
    north = Math.max(north, lat);
  }
  if (west > east) return null;
  return [west - LEAST, south - LEAST, east + LEAST, north + LEAST];
}

/** Metres in a degree of latitude on the mean sphere. */
const METRES_A_DEGREE = 111_195;

/** The box around a circle on the ground. */
export function boundsAround([lng, lat]: LngLat, radiusM: number): Bounds {
  const dLat = radiusM / METRES_A_DEGREE;
  const dLng = dLat / Math.cos((lat * Math.PI) / 180);
  return [lng - dLng, lat - dLat, lng + dLng, lat + dLat];
}
