import Flatbush from 'flatbush';
import type { PlaneDiscs } from '../coverage/plane.ts';

/** Which candidate reaches what: for candidate `c` the demand `reached[starts[c]]` to before `reached[starts[c + 1]]`. */
export interface SiteProblem {
  /** Demand still to be covered, by demand point; none is negative. */
  readonly weight: Float64Array;
  /** One entry more than there are candidates. */
  readonly starts: Uint32Array;
  /** Demand numbers, ascending within a candidate. */
  readonly reached: Uint32Array;
}

/** Demand points in the plane of the circles, metres. NaN for those to be left out. */
export interface PlanePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** What every circle of `candidates` holds, its edge included. A circle of radius 0 holds nothing. */
export function siteProblem(
  candidates: PlaneDiscs,
  points: PlanePoints,
  weight: Float64Array,
): SiteProblem {
  const counted = countedPoints(points, weight);
  const starts = new Uint32Array(candidates.x.length + 1);
  if (counted.length === 0) return { weight, starts, reached: new Uint32Array() };
  const tree = new Flatbush(counted.length);
  for (const d of counted) tree.add(points.x[d]!, points.y[d]!);
  tree.finish();
  let reached = new Uint32Array(4 * counted.length);
  let end = 0;
  for (let c = 0; c < candidates.x.length; c += 1) {
    const held = heldBy(candidates, c, tree, counted, points);
    if (end + held.length > reached.length) reached = grown(reached, end + held.length);
    reached.set(held, end);
    end += held.length;
    starts[c + 1] = end;
  }
  return { weight, starts, reached: reached.slice(0, end) };
}

/** Numbers of the points that have a place and weigh something. */
function countedPoints({ x, y }: PlanePoints, weight: Float64Array): Uint32Array {
  const all = Uint32Array.from(weight.keys());
  return all.filter((d) => weight[d]! > 0 && Number.isFinite(x[d]!) && Number.isFinite(y[d]!));
}

function heldBy(
  { x, y, r }: PlaneDiscs,
  c: number,
  tree: Flatbush,
  counted: Uint32Array,
  points: PlanePoints,
): Uint32Array {
  const [cx, cy, cr] = [x[c]!, y[c]!, r[c]!];
  if (!(cr > 0) || !Number.isFinite(cx) || !Number.isFinite(cy)) return new Uint32Array();
  const found = tree.search(cx - cr, cy - cr, cx + cr, cy + cr, (at) => {
    const d = counted[at]!;
    return (points.x[d]! - cx) ** 2 + (points.y[d]! - cy) ** 2 <= cr * cr;
  });
  return Uint32Array.from(found, (at) => counted[at]!).sort();
}

function grown(array: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, 2 * array.length));
  larger.set(array);
  return larger;
}
