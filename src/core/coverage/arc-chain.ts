import type { EdgeArcs } from './edge-arcs.ts';
import type { PlaneDiscs } from './plane.ts';

/** For every piece of edge the piece that follows it around the union, and the one before. */
export interface ArcChain {
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** Pieces that found their follower by place alone, since rounding hid which circle follows. */
  readonly byPlace: number;
}

/** Ends and starts further apart than this are not one place, metres. */
const SAME_PLACE_M = 0.01;

/**
 * Links the pieces of edge to closed outlines: a piece that ends where circle `q` begins to cover its
 * circle `p` is followed by the piece of `q` that begins where `p` ends to cover it. Where three or more
 * edges meet in one point rounding may drop the tiny piece between; what is left over is linked by place.
 * Throws when a piece stays without a follower, which no set of circles has brought about yet.
 */
export function chainArcs(discs: PlaneDiscs, arcs: EdgeArcs): ArcChain {
  const count = arcs.disc.length;
  const next = new Int32Array(count).fill(-1);
  const previous = new Int32Array(count).fill(-1);
  const loose: number[] = [];
  for (let arc = 0; arc < count; arc += 1) {
    const q = arcs.after[arc]!;
    let follower = q < 0 ? arc : -1;
    for (let other = q < 0 ? 0 : arcs.first[q]!; q >= 0 && other < arcs.first[q + 1]!; other += 1) {
      if (arcs.before[other] === arcs.disc[arc] && previous[other] === -1) follower = other;
    }
    if (follower < 0) {
      loose.push(arc);
      continue;
    }
    next[arc] = follower;
    previous[follower] = arc;
  }
  if (loose.length > 0) linkByPlace(discs, arcs, loose, next, previous);
  return { next, previous, byPlace: loose.length };
}

function linkByPlace(
  { x, y, r }: PlaneDiscs,
  arcs: EdgeArcs,
  loose: readonly number[],
  next: Int32Array,
  previous: Int32Array,
): void {
  const place = (arc: number, angle: number): [number, number] => {
    const i = arcs.disc[arc]!;
    return [x[i]! + r[i]! * Math.cos(angle), y[i]! + r[i]! * Math.sin(angle)];
  };
  const starts: number[] = [];
  previous.forEach((before, arc) => {
    if (before < 0) starts.push(arc);
  });
  const pairs: { arc: number; follower: number; apart: number }[] = [];
  for (const arc of loose) {
    const [endX, endY] = place(arc, arcs.to[arc]!);
    for (const follower of starts) {
      const [startX, startY] = place(follower, arcs.from[follower]!);
      const apart = Math.hypot(endX - startX, endY - startY);
      if (apart < SAME_PLACE_M) pairs.push({ arc, follower, apart });
    }
  }
  pairs.sort((a, b) => a.apart - b.apart || a.arc - b.arc || a.follower - b.follower);
  for (const { arc, follower } of pairs) {
    if (next[arc] !== -1 || previous[follower] !== -1) continue;
    next[arc] = follower;
    previous[follower] = arc;
  }
  if (loose.some((arc) => next[arc] === -1)) {
    throw new Error('The edge of a union is not closed: report the circles that brought it about.');
  }
}
