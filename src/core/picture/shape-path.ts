import type { Geometry, Position } from 'geojson';
import { frameSides } from './frame-sides.ts';
import { pathData } from './path-data.ts';
import type { PictureFrame, PicturePoint } from './picture-frame.ts';
import { simplifyLine } from './simplify-line.ts';

/** How far a drawn edge may be from the true one, and rings of less than this are no longer seen. */
const TOLERANCE = 0.7;

/** Polygons as path data, filled by `evenodd`: without what lies outside the frame or is too fine to see. */
export function shapePath(geometry: Geometry, frame: PictureFrame): string {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons
    .flat()
    .map((ring) => ringPath(ring, frame))
    .join('');
}

function ringPath(ring: readonly Position[], frame: PictureFrame): string {
  const points: PicturePoint[] = [];
  let seen = false;
  ring.forEach((position, at) => {
    const point = pointOf(position, frame);
    const [before, after] = [points[points.length - 1], ring[at + 1]];
    const side = frameSides(point, frame);
    seen ||= side === 0;
    // Lines between points beyond the same side cannot come into the frame.
    const beyond =
      before &&
      after &&
      frameSides(before, frame) & side & frameSides(pointOf(after, frame), frame);
    if (!beyond) points.push(point);
  });
  // A ring without a corner in the frame may still go around or through it.
  if (!seen && points.every((each) => frameSides(each, frame) === frameSides(points[0]!, frame))) {
    return '';
  }
  const simple = simplifyLine(points, TOLERANCE);
  return simple.length < 4 ? '' : `${pathData(simple)}z`;
}

function pointOf([lng = 0, lat = 0]: Position, frame: PictureFrame): PicturePoint {
  return frame.pointOf([lng, lat]);
}
