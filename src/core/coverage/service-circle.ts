import { circle } from '@turf/circle';
import type { Feature, Polygon } from 'geojson';
import type { LngLat } from '../geo/lng-lat.ts';

/** Corners of the drawn circle: with 96 the polygon holds 99.9 % of the circle's area. */
const STEPS = 96;

/** The straight-line circle of `radiusM` metres around a station, on the sphere, to be drawn on a map. */
export function serviceCircle(center: LngLat, radiusM: number): Feature<Polygon> {
  return circle([...center], radiusM, { steps: STEPS, units: 'meters' });
}
