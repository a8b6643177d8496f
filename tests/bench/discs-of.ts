import type { Discs } from '../../src/core/coverage/disc.ts';
import { pointSet, type PointSet } from './seeded-points.ts';

/** Circles of one radius around all points of a set. */
export function discsOf(set: PointSet, radiusM: number): Discs {
  const points = pointSet(set);
  return { ...points, radiusM: new Float64Array(points.lng.length).fill(radiusM) };
}
