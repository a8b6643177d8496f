import type { Districts } from '../coverage/districts.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Bounds } from '../geo/lng-lat.ts';
import { frameSides } from './frame-sides.ts';
import { pathData } from './path-data.ts';
import type { PictureFrame, PicturePoint } from './picture-frame.ts';
import { simplifyLine } from './simplify-line.ts';

/** How far a drawn line may be from the true one, in units of the picture. */
const TOLERANCE = 1.4;

/** The same for lines that are there for orientation only. */
const TOLERANCE_OTHERS = 2.5;

/** Path data of the outlines within a frame; empty where there is nothing to draw. */
export interface OutlinePaths {
  /** The divisions that the picture is of, as rings to be filled. */
  readonly own: string;
  /** How many districts those are. */
  readonly ownDistricts: number;
  /** Lines between districts. */
  readonly between: string;
  /** Lines that have a district of the region on one side only. */
  readonly edge: string;
}

/** The outlines of a region's districts as a picture of `own` shows them. */
export function outlinePaths(
  { codes, arcs, rings }: Districts,
  own: (code: DivisionCode) => boolean,
  frame: PictureFrame,
): OutlinePaths {
  const ownRings = codes.flatMap((code, at) => (own(code) ? (rings[at] ?? []) : []));
  const ownArcs = new Set(ownRings.flat().map(forwards));
  const uses = usesOf(rings);
  const lines = arcs.map((arc, at) => {
    // The two ends stand for a line that lies beyond one side: they may be needed to close a ring.
    const points = isBeyond(arc, frame) ? [arc.subarray(0, 2), arc.subarray(-2)] : null;
    if (points) return points.map(([lng = 0, lat = 0]) => frame.pointOf([lng, lat]));
    return drawn(arc, frame, ownArcs.has(at) ? TOLERANCE : TOLERANCE_OTHERS);
  });
  const ring = (numbers: readonly number[]): string =>
    pathData(
      numbers.flatMap((arc) => (arc < 0 ? [...(lines[~arc] ?? [])].reverse() : (lines[arc] ?? []))),
    );
  const open = (count: number): string =>
    [...uses]
      .filter(([arc, times]) => times === count && lines[arc]?.some((each) => isNear(each, frame)))
      .map(([arc]) => pathData(lines[arc] ?? []))
      .join('');
  return {
    ownDistricts: codes.filter(own).length,
    own: ownRings.map((each) => `${ring(each)}z`).join(''),
    between: open(2),
    edge: open(1),
  };
}

/** An arc on the picture, without detail too fine to see and without what runs far outside. */
function drawn(arc: Float64Array, frame: PictureFrame, tolerance: number): PicturePoint[] {
  const points = Array.from({ length: arc.length / 2 }, (_, at) =>
    frame.pointOf([arc[2 * at] as number, arc[2 * at + 1] as number]),
  );
  const inFrame: PicturePoint[] = [];
  points.forEach((point, at) => {
    const before = inFrame[inFrame.length - 1];
    const after = points[at + 1];
    // Lines between points beyond the same side cannot come into the frame.
    const beyond =
      before &&
      after &&
      frameSides(before, frame) & frameSides(point, frame) & frameSides(after, frame);
    if (!beyond) inFrame.push(point);
  });
  return simplifyLine(inFrame, tolerance);
}

function forwards(arc: number): number {
  return arc < 0 ? ~arc : arc;
}

/** How many districts have an arc in their rings: one at the edge of the region, two within. */
function usesOf(rings: Districts['rings']): ReadonlyMap<number, number> {
  const known = usesByRings.get(rings);
  if (known) return known;
  const uses = new Map<number, number>();
  for (const arc of rings.flat(2).map(forwards)) uses.set(arc, (uses.get(arc) ?? 0) + 1);
  usesByRings.set(rings, uses);
  return uses;
}

/** Counted once a region, boxes once an arc: a build draws a thousand pictures of one region. */
const usesByRings = new WeakMap<Districts['rings'], ReadonlyMap<number, number>>();
const boxByArc = new WeakMap<Float64Array, Bounds>();

function boxOf(arc: Float64Array): Bounds {
  const known = boxByArc.get(arc);
  if (known) return known;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < arc.length; at += 2) {
    const [lng, lat] = [arc[at] as number, arc[at + 1] as number];
    [west, east] = [Math.min(west, lng), Math.max(east, lng)];
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
  }
  boxByArc.set(arc, [west, south, east, north]);
  return [west, south, east, north];
}

/** Whether a whole line lies beyond one side of the frame. */
function isBeyond(arc: Float64Array, frame: PictureFrame): boolean {
  const [west, south, east, north] = boxOf(arc);
  return (
    (frameSides(frame.pointOf([west, north]), frame) &
      frameSides(frame.pointOf([east, south]), frame)) !==
    0
  );
}

function isNear(point: PicturePoint, frame: PictureFrame): boolean {
  return frameSides(point, frame) === 0;
}
