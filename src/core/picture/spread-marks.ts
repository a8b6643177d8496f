import type { PicturePoint } from './picture-frame.ts';

/** How often all pairs are looked at: after that a crowd stays a crowd. */
const ROUNDS = 60;

/** A mark that needs room: half its width and height. */
export interface MarkBox {
  readonly point: PicturePoint;
  readonly halfWidth: number;
  readonly halfHeight: number;
}

/**
 * Where marks are drawn so that their labels can be read: marks that cover each other are pushed apart
 * along the shorter way, step by step, within the picture; so do marks at one point.
 */
export function spreadMarks(
  boxes: readonly MarkBox[],
  width: number,
  height: number,
): PicturePoint[] {
  const points = boxes.map(({ point }) => [...point] as [number, number]);
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (let one = 0; one < boxes.length; one++) {
      for (let other = one + 1; other < boxes.length; other++) {
        moved = part(one, other, boxes, points) || moved;
      }
    }
    points.forEach((point, at) => {
      const { halfWidth, halfHeight } = boxes[at] as MarkBox;
      point[0] = Math.min(width - halfWidth - 2, Math.max(halfWidth + 2, point[0]));
      point[1] = Math.min(height - halfHeight - 2, Math.max(halfHeight + 2, point[1]));
    });
    if (!moved) break;
  }
  return points;
}

function part(
  one: number,
  other: number,
  boxes: readonly MarkBox[],
  points: readonly [number, number][],
): boolean {
  const [a, b] = [points[one], points[other]] as [[number, number], [number, number]];
  const [boxA, boxB] = [boxes[one], boxes[other]] as [MarkBox, MarkBox];
  const overX = boxA.halfWidth + boxB.halfWidth + 1 - Math.abs(b[0] - a[0]);
  const overY = boxA.halfHeight + boxB.halfHeight + 1 - Math.abs(b[1] - a[1]);
  if (overX <= 0.01 || overY <= 0.01) return false;
  const axis = overX <= overY ? 0 : 1;
  const step = (Math.min(overX, overY) / 2) * (b[axis] >= a[axis] ? 1 : -1);
  a[axis] -= step;
  b[axis] += step;
  return true;
}
