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
 * Links the pieces of edge to closed outlines: a piece of circle `p` that ends at the edge of `q` is
 * followed by the piece of `q` that begins there at the edge of `p`; of two such, at either place where
 * the circles cross, by the nearer. Where three or more edges meet in one point rounding may drop the tiny piece between; what is left over is linked by place.
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
    let apart = Infinity;
    for (let other = q < 0 ? 0 : arcs.first[q]!; q >= 0 && other < arcs.first[q + 1]!; other += 1) {
      if (arcs.before[other] !== arcs.disc[arc] || previous[other] !== -1) continue;
      const away = gapBetween(discs, arcs, arc, other);
      if (away < apart) [follower, apart] = [other, away];
    }
    if (apart > SAME_PLACE_M && q >= 0) follower = -1;
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

/** Metres between the end of a piece and the start of another. */
function gapBetween({ x, y, r }: PlaneDiscs, arcs: EdgeArcs, arc: number, next: number): number {
  const [i, j] = [arcs.disc[arc]!, arcs.disc[next]!];
  const [end, start] = [arcs.to[arc]!, arcs.from[next]!];
  return Math.hypot(
    x[i]! + r[i]! * Math.cos(end) - x[j]! - r[j]! * Math.cos(start),
    y[i]! + r[i]! * Math.sin(end) - y[j]! - r[j]! * Math.sin(start),
  );
}

function linkByPlace(
  discs: PlaneDiscs,
  arcs: EdgeArcs,
  loose: readonly number[],
  next: Int32Array,
  previous: Int32Array,
): void {
  const starts: number[] = [];
  previous.forEach((before, arc) => {
    if (before < 0) starts.push(arc);
  });
  const pairs: { arc: number; follower: number; apart: number }[] = [];
  for (const arc of loose) {
    for (const follower of starts) {
      const apart = gapBetween(discs, arcs, arc, follower);
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
