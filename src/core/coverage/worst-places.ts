import type { LocatedPoints } from './located-points.ts';
import { DIVIDED, type Mesh } from './mesh.ts';

/** A place of the plane, and how far it is from the nearest located station, metres on the ground. */
export interface FarPlace {
  readonly x: number;
  readonly y: number;
  readonly metres: number;
}

/** What is found is at most this much nearer than the worst place of all, metres. */
const TOLERANCE_M = 50;
/** Segments of a line that are looked at together first. */
const STRETCH = 24;
/** Metres on the ground are at most this many times those of the plane, in regions up to 3,000 km wide. */
const GROUND_TO_PLANE = 1.005;

/**
 * The place of every district that is farthest from the nearest located station; null without a station.
 * Distance has its peaks where it is the same to three stations, and along the district's lines, which
 * are searched by branch and bound: no place of a stretch is farther than its middle by more than half
 * of the stretch.
 */
export function worstPlaces(mesh: Mesh, located: LocatedPoints): (FarPlace | null)[] {
  const worst = mesh.codes.map((): FarPlace | null => null);
  if (located.count === 0) return worst;
  const offer = (district: number, x: number, y: number, metres: number): void => {
    if (district >= 0 && metres > (worst[district]?.metres ?? -1))
      worst[district] = { x, y, metres };
  };
  const corners = located.corners();
  for (let at = 0; at < corners.length; at += 2) {
    const [x, y] = [corners[at]!, corners[at + 1]!];
    const district = Number.isFinite(x + y) ? mesh.districtAt(x, y) : DIVIDED;
    if (district >= 0) offer(district, x, y, located.distanceM(x, y));
  }
  const lengthBefore = lengths(mesh);
  const look = (line: number, from: Spot, to: Spot): Stretch => {
    const middle = middleOf(from, to);
    const [x, y] = mesh.placeOn(middle.segment, middle.along);
    const metres = located.distanceM(x, y);
    offer(mesh.left[line]!, x, y, metres);
    offer(mesh.right[line]!, x, y, metres);
    const at = lengthAt(mesh, lengthBefore, middle);
    const ahead = lengthAt(mesh, lengthBefore, to) - at;
    const behind = at - lengthAt(mesh, lengthBefore, from);
    return { line, from, middle, to, most: metres + Math.max(ahead, behind) * GROUND_TO_PLANE };
  };
  const search = ({ line, from, middle, to, most }: Stretch): void => {
    const enough = (district: number): boolean =>
      district < 0 || most <= (worst[district]?.metres ?? 0) + TOLERANCE_M;
    if (enough(mesh.left[line]!) && enough(mesh.right[line]!)) return;
    const halves = [look(line, from, middle), look(line, middle, to)];
    halves.sort((a, b) => b.most - a.most);
    for (const half of halves) search(half);
  };
  // The farthest stretches first: what they find spares the looking into nearer ones.
  const stretches: Stretch[] = [];
  for (let line = 0; line < mesh.left.length; line += 1) {
    for (let first = mesh.first[line]!; first < mesh.first[line + 1]!; first += STRETCH) {
      const last = Math.min(first + STRETCH, mesh.first[line + 1]!) - 1;
      stretches.push(look(line, { segment: first, along: 0 }, { segment: last, along: 1 }));
    }
  }
  stretches.sort((a, b) => b.most - a.most);
  for (const stretch of stretches) search(stretch);
  return worst;
}

/** Part of a line, and a bound: no place of it is farther than `most` metres. */
interface Stretch {
  readonly line: number;
  readonly from: Spot;
  readonly middle: Spot;
  readonly to: Spot;
  readonly most: number;
}

/** A place on a line. */
interface Spot {
  readonly segment: number;
  readonly along: number;
}

/** Halves the segments between two places, and within one segment the way. */
function middleOf(from: Spot, to: Spot): Spot {
  if (from.segment === to.segment) return { ...from, along: (from.along + to.along) / 2 };
  const middle = Math.ceil((from.segment + to.segment) / 2);
  // Of two neighbouring segments the corner between them is the middle, unless one is left already.
  if (middle === to.segment && to.along === 0)
    return { segment: from.segment, along: (from.along + 1) / 2 };
  return { segment: middle, along: 0 };
}

function lengthAt(
  { x1, y1, x2, y2 }: Mesh,
  before: Float64Array,
  { segment: s, along: t }: Spot,
): number {
  return before[s]! + t * Math.hypot(x2[s]! - x1[s]!, y2[s]! - y1[s]!);
}

/** Length of all segments before each. */
function lengths({ x1, y1, x2, y2, line }: Mesh): Float64Array {
  const before = new Float64Array(line.length + 1);
  for (let s = 0; s < line.length; s += 1) {
    before[s + 1] = before[s]! + Math.hypot(x2[s]! - x1[s]!, y2[s]! - y1[s]!);
  }
  return before;
}
