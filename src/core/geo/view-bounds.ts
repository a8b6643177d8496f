import type { Bounds } from './lng-lat.ts';

/** Side of a tile at zoom 0 in CSS pixels, as MapLibre counts zoom. */
const TILE = 512;
const RADIANS = Math.PI / 180;

/** The box that a map shows, north up in Web Mercator, from its centre, zoom and size in CSS pixels. */
export function viewBounds(
  { zoom, lng, lat }: { zoom: number; lng: number; lat: number },
  width: number,
  height: number,
): Bounds {
  const world = TILE * 2 ** zoom;
  const middle = Math.asinh(Math.tan(lat * RADIANS));
  const half = (height / world) * Math.PI;
  const latAt = (y: number): number => Math.atan(Math.sinh(y)) / RADIANS;
  const halfLng = (width / world) * 180;
  return [lng - halfLng, latAt(middle - half), lng + halfLng, latAt(middle + half)];
}
