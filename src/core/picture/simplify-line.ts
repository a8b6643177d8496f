import type { PicturePoint } from './picture-frame.ts';

/**
 * A line without the points that lie within `tolerance` of it (Douglas and Peucker). Both ends stay, so
 * that lines between neighbours go on meeting; a line and its reverse keep the same points.
 */
export function simplifyLine(line: readonly PicturePoint[], tolerance: number): PicturePoint[] {
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const farthest = farthestBetween(line, from, to);
    if (farthest.distance <= tolerance) continue;
    kept[farthest.at] = 1;
    spans.push([from, farthest.at], [farthest.at, to]);
  }
  return line.filter((_, at) => kept[at] === 1);
}

function farthestBetween(line: readonly PicturePoint[], from: number, to: number) {
  const [ax, ay] = line[from] as PicturePoint;
  const [bx, by] = line[to] as PicturePoint;
  const length = Math.hypot(bx - ax, by - ay);
  let farthest = { at: from, distance: -1 };
  for (let at = from + 1; at < to; at++) {
    const [x, y] = line[at] as PicturePoint;
    // The ends of a ring are one point: then the distance to that point counts.
    const distance =
      length === 0
        ? Math.hypot(x - ax, y - ay)
        : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (distance > farthest.distance) farthest = { at, distance };
  }
  return farthest;
}
