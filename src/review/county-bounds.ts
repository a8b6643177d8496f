import type { Bounds } from '../core/geo/lng-lat.ts';
import type { ReviewCounty } from '../core/review/review-data.ts';

/** The box around a county. */
export function countyBounds({ geometry }: ReviewCounty): Bounds {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of polygons.flatMap(([shell = []]) => shell)) {
    bounds[0] = Math.min(bounds[0], lng);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lng);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}
