import type { EdgeArcs } from './edge-arcs.ts';
import { DIVIDED, type Mesh } from './mesh.ts';
import type { PlaneDiscs } from './plane.ts';

/** Places where the edge of a union crosses the lines between districts, by column. */
export interface Crossings {
  /** Piece of the union's edge, and the angle on its circle, brought within the piece's own. */
  readonly arc: Int32Array;
  readonly angle: Float64Array;
  /** Segment of the mesh, and how far along it, 0 to 1. */
  readonly segment: Int32Array;
  readonly along: Float64Array;
  /** 1 where the segment, followed in its direction, enters the union, else 0. */
  readonly enters: Uint8Array;
  /** Crossings of piece `a` are `ofArc[firstOfArc[a]]` up to `firstOfArc[a + 1]`, in rising order of angle. */
  readonly firstOfArc: Uint32Array;
  readonly ofArc: Int32Array;
  /** Crossings of line `l` of the mesh likewise, in its direction. */
  readonly firstOfLine: Uint32Array;
  readonly ofLine: Int32Array;
  /** District of every circle whose box no line touches; {@link DIVIDED} for the others. */
  readonly districtOfDisc: Int32Array;
}

const TURN = 2 * Math.PI;

/** Finds all places where pieces of edge cross lines of the mesh. */
export function findCrossings(discs: PlaneDiscs, arcs: EdgeArcs, mesh: Mesh): Crossings {
  const { x, y, r } = discs;
  const found = { arc: [], angle: [], segment: [], along: [], enters: [] } as Found;
  const districtOfDisc = new Int32Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    if (arcs.first[i] === arcs.first[i + 1]) continue;
    const [minX, minY, maxX, maxY] = [x[i]! - r[i]!, y[i]! - r[i]!, x[i]! + r[i]!, y[i]! + r[i]!];
    districtOfDisc[i] = mesh.districtOfBox(minX, minY, maxX, maxY);
    if (districtOfDisc[i] !== DIVIDED) continue;
    for (const segment of mesh.segmentsMeeting(minX, minY, maxX, maxY)) {
      crossCircle(found, discs, i, arcs, mesh, segment);
    }
  }
  const lines = mesh.first.length - 1;
  const byArc = grouped(found.arc, arcs.disc.length, (a, b) => found.angle[a]! - found.angle[b]!);
  const byLine = grouped(
    found.segment.map((segment) => mesh.line[segment]!),
    lines,
    (a, b) => found.segment[a]! - found.segment[b]! || found.along[a]! - found.along[b]!,
  );
  return {
    arc: Int32Array.from(found.arc),
    angle: Float64Array.from(found.angle),
    segment: Int32Array.from(found.segment),
    along: Float64Array.from(found.along),
    enters: Uint8Array.from(found.enters),
    firstOfArc: byArc.first,
    ofArc: byArc.members,
    firstOfLine: byLine.first,
    ofLine: byLine.members,
    districtOfDisc,
  };
}

interface Found {
  readonly arc: number[];
  readonly angle: number[];
  readonly segment: number[];
  readonly along: number[];
  readonly enters: number[];
}

/**
 * Notes where a segment crosses the free edge of a circle. Whether an end lies inside is asked of the end
 * alone, so that segments which share it agree: a corner on the very edge is never counted twice.
 */
function crossCircle(
  found: Found,
  { x, y, r }: PlaneDiscs,
  i: number,
  arcs: EdgeArcs,
  mesh: Mesh,
  segment: number,
): void {
  const [ax, ay] = [mesh.x1[segment]! - x[i]!, mesh.y1[segment]! - y[i]!];
  const [bx, by] = [mesh.x2[segment]! - x[i]!, mesh.y2[segment]! - y[i]!];
  const [startsInside, endsInside] = [
    ax * ax + ay * ay < r[i]! ** 2,
    bx * bx + by * by < r[i]! ** 2,
  ];
  if (startsInside && endsInside) return;
  const [dx, dy] = [bx - ax, by - ay];
  const length2 = dx * dx + dy * dy;
  const middle = -(ax * dx + ay * dy) / length2;
  const apart = (ax * dy - ay * dx) ** 2 / length2;
  const halfChord = Math.sqrt(Math.max(0, r[i]! ** 2 - apart) / length2);
  if (startsInside === endsInside) {
    if (halfChord === 0 || middle <= 0 || middle >= 1) return;
  }
  const note = (along: number, enters: number): void => {
    const t = Math.max(0, Math.min(1, along));
    const angle = Math.atan2(ay + t * dy, ax + t * dx);
    for (let arc = arcs.first[i]!; arc < arcs.first[i + 1]!; arc += 1) {
      const [from, to] = [arcs.from[arc]!, arcs.to[arc]!];
      const turned = angle < from ? angle + TURN : angle >= to ? angle - TURN : angle;
      if (turned < from || turned >= to) continue;
      found.arc.push(arc);
      found.angle.push(turned);
      found.segment.push(segment);
      found.along.push(t);
      found.enters.push(enters);
      return;
    }
  };
  if (!startsInside) note(middle - halfChord, 1);
  if (!endsInside) note(middle + halfChord, 0);
}

/** Numbers of the members by group, each group in the order given. */
function grouped(
  groups: readonly number[],
  count: number,
  order: (a: number, b: number) => number,
): { first: Uint32Array; members: Int32Array } {
  const first = new Uint32Array(count + 1);
  for (const group of groups) first[group + 1]! += 1;
  for (let group = 0; group < count; group += 1) first[group + 1]! += first[group]!;
  const members = new Int32Array(groups.length);
  const free = first.slice(0, count);
  groups.forEach((group, member) => {
    members[free[group]!] = member;
    free[group]! += 1;
  });
  for (let group = 0; group < count; group += 1) {
    const [from, to] = [first[group]!, first[group + 1]!];
    if (to - from > 1) members.subarray(from, to).sort(order);
  }
  return { first, members };
}
