import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Polygon, Ring } from './decode-echarts.ts';

/** Whether a ray to the east crosses the ring an odd number of times. */
function crossesOdd([x, y]: LngLat, ring: Ring): boolean {
  let odd = false;
  for (let at = 1; at < ring.length; at++) {
    const [x1, y1] = ring[at - 1]!;
    const [x2, y2] = ring[at]!;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) odd = !odd;
  }
  return odd;
}

/** Whether a position lies in one of the polygons and in none of its holes; on an edge either answer may come. */
export function pointInPolygons(position: LngLat, polygons: readonly Polygon[]): boolean {
  return polygons.some(
    ([outer, ...holes]) =>
      outer !== undefined &&
      crossesOdd(position, outer) &&
      !holes.some((hole) => crossesOdd(position, hole)),
  );
}
