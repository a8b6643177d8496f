import type { Overlaps } from './overlaps.ts';

/**
 * Pieces of circles by column: those that bound a union. Pieces of circle `i` are `first[i]` up to
 * `first[i + 1]`, in rising order of angle. Each runs anticlockwise around its circle, with what is
 * covered on its left.
 */
export interface EdgeArcs {
  readonly first: Uint32Array;
  readonly disc: Int32Array;
  /** Radians from the x axis; `to` is above `from`, by a whole turn at the most. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** The circle that covers the edge before the piece, and the one after it; -1 for a whole circle. */
  readonly before: Int32Array;
  readonly after: Int32Array;
}

const TURN = 2 * Math.PI;

/** Free pieces narrower than this, radians, are rounding where edges meet in a point. */
const NARROWEST = 1e-9;

/** The pieces of edge that no other circle covers. */
export function edgeArcs({ first, other, angle, half, live }: Overlaps): EdgeArcs {
  const n = live.length;
  const most = other.length + n;
  const arcs = {
    first: new Uint32Array(n + 1),
    disc: new Int32Array(most),
    from: new Float64Array(most),
    to: new Float64Array(most),
    before: new Int32Array(most),
    after: new Int32Array(most),
  };
  let count = 0;
  const put = (disc: number, from: number, to: number, before: number, after: number): void => {
    arcs.disc[count] = disc;
    arcs.from[count] = from;
    arcs.to[count] = to;
    arcs.before[count] = before;
    arcs.after[count] = after;
    count += 1;
  };
  // Starts and ends of one circle's covered parts, sorted by start.
  let starts = new Float64Array(64);
  let ends = new Float64Array(64);
  let by = new Int32Array(64);
  for (let i = 0; i < n; i += 1) {
    arcs.first[i] = count;
    if (!live[i]) continue;
    const covered = first[i + 1]! - first[i]!;
    if (covered === 0) {
      put(i, -Math.PI, Math.PI, -1, -1);
      continue;
    }
    if (covered > starts.length) {
      starts = new Float64Array(2 * covered);
      ends = new Float64Array(2 * covered);
      by = new Int32Array(2 * covered);
    }
    let reach = -Infinity;
    let reachedBy = -1;
    let whole = false;
    for (let k = 0; k < covered; k += 1) {
      const at = first[i]! + k;
      if (half[at]! >= Math.PI) {
        whole = true;
        break;
      }
      let start = angle[at]! - half[at]!;
      if (start < -Math.PI) start += TURN;
      const end = start + 2 * half[at]!;
      let place = k;
      for (; place > 0 && starts[place - 1]! > start; place -= 1) {
        starts[place] = starts[place - 1]!;
        ends[place] = ends[place - 1]!;
        by[place] = by[place - 1]!;
      }
      starts[place] = start;
      ends[place] = end;
      by[place] = other[at]!;
      if (end - TURN > reach) {
        reach = end - TURN;
        reachedBy = other[at]!;
      }
    }
    if (whole) continue;
    for (let k = 0; k < covered; k += 1) {
      if (starts[k]! - reach > NARROWEST) put(i, reach, starts[k]!, reachedBy, by[k]!);
      if (ends[k]! > reach) {
        reach = ends[k]!;
        reachedBy = by[k]!;
      }
    }
  }
  arcs.first[n] = count;
  return {
    first: arcs.first,
    disc: arcs.disc.subarray(0, count),
    from: arcs.from.subarray(0, count),
    to: arcs.to.subarray(0, count),
    before: arcs.before.subarray(0, count),
    after: arcs.after.subarray(0, count),
  };
}
