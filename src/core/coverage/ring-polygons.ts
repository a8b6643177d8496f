import type { Ring } from './overlay-rings.ts';

/** An outer ring with its holes. */
export interface RingPolygon {
  readonly outer: Ring;
  readonly holes: readonly Ring[];
  /** Area on the ellipsoid, holes left out, m². */
  readonly areaM2: number;
  /** Box of the plane. */
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Puts every hole into the smallest outer ring that holds it. Rings must not cross. */
export function ringPolygons(rings: readonly Ring[]): RingPolygon[] {
  const outers = rings
    .filter((ring) => ring.areaM2 > 0)
    .map((outer) => ({ outer, holes: [] as Ring[], areaM2: outer.areaM2, ...boxOf(outer.points) }));
  const bySize = [...outers].sort((a, b) => a.outer.areaM2 - b.outer.areaM2);
  for (const hole of rings) {
    if (hole.areaM2 >= 0) continue;
    const [x, y] = [hole.points[0]!, hole.points[1]!];
    const owner =
      bySize.length === 1
        ? bySize[0]
        : (bySize.find((each) => isInBox(each, x, y) && ringHolds(each.outer.points, x, y)) ??
          bySize.at(-1));
    if (!owner) continue;
    owner.holes.push(hole);
    owner.areaM2 += hole.areaM2;
  }
  return outers;
}

/** Whether a polygon holds a place of the plane. */
export function polygonHolds(polygon: RingPolygon, x: number, y: number): boolean {
  return (
    isInBox(polygon, x, y) &&
    ringHolds(polygon.outer.points, x, y) &&
    !polygon.holes.some((hole) => ringHolds(hole.points, x, y))
  );
}

type Box = Pick<RingPolygon, 'minX' | 'minY' | 'maxX' | 'maxY'>;

function isInBox({ minX, minY, maxX, maxY }: Box, x: number, y: number): boolean {
  return x >= minX && x <= maxX && y >= minY && y <= maxY;
}

function boxOf(points: readonly number[]): Box {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let p = 0; p < points.length; p += 2) {
    minX = Math.min(minX, points[p]!);
    maxX = Math.max(maxX, points[p]!);
    minY = Math.min(minY, points[p + 1]!);
    maxY = Math.max(maxY, points[p + 1]!);
  }
  return { minX, minY, maxX, maxY };
}

function ringHolds(points: readonly number[], x: number, y: number): boolean {
  let inside = false;
  let [x1, y1] = [points.at(-2)!, points.at(-1)!];
  for (let p = 0; p < points.length; p += 2) {
    const [x2, y2] = [points[p]!, points[p + 1]!];
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    [x1, y1] = [x2, y2];
  }
  return inside;
}
