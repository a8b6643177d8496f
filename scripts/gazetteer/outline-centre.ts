import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Polygon, Ring } from './decode-echarts.ts';

/** Twice the signed area of a ring in square degrees, and its centre of area. */
function moments(ring: Ring): { area2: number; centre: LngLat } {
  const [x0, y0] = ring[0]!;
  let [area2, x, y] = [0, 0, 0];
  for (let at = 1; at < ring.length; at++) {
    // Relative to the first position: products of whole degrees would drown the digits that matter.
    const [ax, ay] = [ring[at - 1]![0] - x0, ring[at - 1]![1] - y0];
    const [bx, by] = [ring[at]![0] - x0, ring[at]![1] - y0];
    const cross = ax * by - bx * ay;
    area2 += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return area2 === 0
    ? { area2, centre: [x0, y0] }
    : { area2, centre: [x0 + x / (3 * area2), y0 + y / (3 * area2)] };
}

/** The centre of area of the largest polygon, holes not counted; null without one. May lie outside a bent outline. */
export function outlineCentre(polygons: readonly Polygon[]): LngLat | null {
  let best: ReturnType<typeof moments> | null = null;
  for (const [outer] of polygons) {
    if (!outer) continue;
    const each = moments(outer);
    if (!best || Math.abs(each.area2) > Math.abs(best.area2)) best = each;
  }
  return best && best.centre;
}
