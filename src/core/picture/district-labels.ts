import type { Districts } from '../coverage/districts.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/** Names of districts and where they stand: in the middle of the largest ring of each. */
export function districtLabels({
  names,
  rings,
  arcs,
}: Districts): { readonly name: string; readonly lngLat: LngLat }[] {
  return names.flatMap((name, at) => {
    const middles = (rings[at] ?? []).map((ring) => middleOf(ring, arcs));
    const [largest] = middles.sort((a, b) => b.area - a.area);
    return largest ? [{ name, lngLat: largest.lngLat }] : [];
  });
}

/** Centre of gravity of a ring, and its area in square degrees. */
function middleOf(ring: readonly number[], arcs: Districts['arcs']) {
  const points = ring.flatMap((number) => {
    const arc = arcs[number < 0 ? ~number : number] ?? new Float64Array();
    const pairs = Array.from({ length: arc.length / 2 }, (_, at) => [
      arc[2 * at]!,
      arc[2 * at + 1]!,
    ]);
    return number < 0 ? pairs.reverse() : pairs;
  });
  const [originX = 0, originY = 0] = points[0] ?? [];
  let [area, x, y] = [0, 0, 0];
  points.forEach(([toX = 0, toY = 0], at) => {
    const [fromX = 0, fromY = 0] = points[at - 1] ?? points[points.length - 1] ?? [];
    // From the first point, so that few digits are lost.
    const [ax, ay, bx, by] = [fromX - originX, fromY - originY, toX - originX, toY - originY];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  const divisor = area === 0 ? 1 : 3 * area;
  return {
    area: Math.abs(area) / 2,
    lngLat: [originX + x / divisor, originY + y / divisor] as LngLat,
  };
}
