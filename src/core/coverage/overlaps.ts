import Delaunator from 'delaunator';
import { DiscIndex } from './disc-index.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { distinctCentres, widestOfCentres } from './distinct-centres.ts';
import type { PlaneDiscs } from './plane.ts';

/**
 * For every circle the parts of its edge that other circles cover. Entries of circle `i` are
 * `first[i]` up to `first[i + 1]`.
 */
export interface Overlaps {
  readonly first: Uint32Array;
  /** The other circle. */
  readonly other: Int32Array;
  /** Middle of the covered part, radians, and half of its width: `Math.PI` where the other holds all of it. */
  readonly angle: Float64Array;
  readonly half: Float64Array;
  /** A number that circles share when they hang together over overlaps. */
  readonly component: Int32Array;
  /** Circles that take part; the others cover nothing, or nothing that one about the same centre does not. */
  readonly live: Uint8Array;
}

/**
 * Overlaps that decide where the union's edge runs. With equal radii on the ground those of Delaunay's
 * neighbours are enough, however dense the circles lie: a piece of edge is free exactly where it lies in
 * the circle's own Voronoi cell. (Delaunay's triangles are the same on the sphere and in the plane,
 * since circles stay circles.) Of circles about one centre only the widest takes part: else thousands of
 * stations at one point would be millions of pairs.
 */
export function boundingOverlaps(discs: PlaneDiscs, equal: boolean): Overlaps {
  return (equal ? neighbourOverlaps(discs) : null) ?? widestOverlaps(discs);
}

/** Overlaps of all pairs of circles. */
export function allOverlaps(discs: PlaneDiscs): Overlaps {
  const live = Uint8Array.from(discs.r, (radius) => (radius > 0 ? 1 : 0));
  return overlapsOfPairs(discs, meetingPairs(discs), live);
}

/** Overlaps of all pairs of the widest circles about each centre. */
function widestOverlaps(discs: PlaneDiscs): Overlaps {
  const { x, y, r } = discs;
  const kept = widestOfCentres(discs);
  const live = new Uint8Array(x.length);
  for (const i of kept) live[i] = 1;
  const only = {
    x: Float64Array.from(kept, (i) => x[i]!),
    y: Float64Array.from(kept, (i) => y[i]!),
    r: Float64Array.from(kept, (i) => r[i]!),
  };
  return overlapsOfPairs(
    discs,
    meetingPairs(only).map((k) => kept[k]!),
    live,
  );
}

/** Numbers of the circles of which boxes meet, pair after pair. */
function meetingPairs(discs: PlaneDiscs): Int32Array {
  const { x, y, r } = discs;
  const index = new DiscIndex(discs);
  let pairs = new Int32Array(16 * x.length + 16);
  let count = 0;
  for (let i = 0; i < x.length; i += 1) {
    if (r[i]! <= 0) continue;
    for (const j of index.meeting(x[i]! - r[i]!, y[i]! - r[i]!, x[i]! + r[i]!, y[i]! + r[i]!)) {
      if (j <= i || r[j]! <= 0) continue;
      if (count + 2 > pairs.length) pairs = grown(pairs);
      pairs[count] = i;
      pairs[count + 1] = j;
      count += 2;
    }
  }
  return pairs.subarray(0, count);
}

function grown(pairs: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * pairs.length);
  larger.set(pairs);
  return larger;
}

/** Overlaps of Delaunay's neighbours; null when the centres lie on one line, or too near to one. */
function neighbourOverlaps(discs: PlaneDiscs): Overlaps | null {
  const kept = distinctCentres(discs);
  const coords = new Float64Array(2 * kept.length);
  for (let k = 0; k < kept.length; k += 1) {
    coords[2 * k] = discs.x[kept[k]!]!;
    coords[2 * k + 1] = discs.y[kept[k]!]!;
  }
  const { triangles, halfedges } = new Delaunator(coords);
  const live = new Uint8Array(discs.x.length);
  const pairs = new Int32Array(2 * triangles.length);
  let count = 0;
  for (let edge = 0; edge < triangles.length; edge += 1) {
    const i = kept[triangles[edge]!]!;
    live[i] = 1;
    if (edge < halfedges[edge]!) continue;
    pairs[count] = i;
    pairs[count + 1] = kept[triangles[edge % 3 === 2 ? edge - 2 : edge + 1]!]!;
    count += 2;
  }
  // The triangulation leaves out what it cannot tell apart.
  if (!kept.every((i) => live[i] === 1)) return null;
  return overlapsOfPairs(discs, pairs.subarray(0, count), live);
}

function overlapsOfPairs({ x, y, r }: PlaneDiscs, pairs: Int32Array, live: Uint8Array): Overlaps {
  const n = x.length;
  const clusters = new DisjointSets(n);
  const first = new Uint32Array(n + 1);
  // Half widths of both circles of a pair.
  const widths = new Float64Array(pairs.length);
  for (let p = 0; p < pairs.length; p += 2) {
    const [i, j] = [pairs[p]!, pairs[p + 1]!];
    const distance = Math.hypot(x[i]! - x[j]!, y[i]! - y[j]!);
    if (distance >= r[i]! + r[j]!) continue;
    clusters.join(i, j);
    widths[p] = coveredHalf(r[i]!, r[j]!, distance, j < i);
    widths[p + 1] = coveredHalf(r[j]!, r[i]!, distance, i < j);
    if (widths[p]! > 0) first[i + 1]! += 1;
    if (widths[p + 1]! > 0) first[j + 1]! += 1;
  }
  for (let i = 0; i < n; i += 1) {
    first[i + 1]! += first[i]!;
  }
  const other = new Int32Array(first[n]!);
  const angle = new Float64Array(first[n]!);
  const half = new Float64Array(first[n]!);
  const free = first.slice(0, n);
  for (let p = 0; p < pairs.length; p += 2) {
    if (widths[p] === 0 && widths[p + 1] === 0) continue;
    const [i, j] = [pairs[p]!, pairs[p + 1]!];
    const towards = Math.atan2(y[j]! - y[i]!, x[j]! - x[i]!);
    if (widths[p]! > 0) put(i, j, towards, widths[p]!);
    if (widths[p + 1]! > 0)
      put(j, i, towards > 0 ? towards - Math.PI : towards + Math.PI, widths[p + 1]!);
  }
  return { first, other, angle, half, component: clusters.roots(), live };

  function put(i: number, j: number, towards: number, width: number): void {
    const at = free[i]!;
    free[i] = at + 1;
    other[at] = j;
    angle[at] = towards;
    half[at] = width;
  }
}

/**
 * Half of the width, in radians, of the part of a circle's edge that another covers; 0 for none. Of two
 * circles that are the same only the `earlier` one covers the other.
 */
function coveredHalf(own: number, others: number, distance: number, earlier: boolean): number {
  if (distance <= others - own) return own < others || earlier ? Math.PI : 0;
  if (distance <= own - others) return 0;
  const cosine = (own * own + distance * distance - others * others) / (2 * own * distance);
  // Rounding can leave it a little above one where circles touch.
  return Math.acos(Math.max(-1, Math.min(1, cosine)));
}
