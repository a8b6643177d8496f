import { circle } from '@turf/circle';
import type { Feature, Polygon } from 'geojson';
import type { Discs } from '../../src/core/coverage/disc.ts';

/** Every circle as Turf draws it, with 64 corners. */
export function turfCircles({ lng, lat, radiusM }: Discs): Feature<Polygon>[] {
  return Array.from(lng, (x, i) =>
    circle([x, lat[i]!], radiusM[i]!, { steps: 64, units: 'meters' }),
  );
}
