import gcoord from 'gcoord';
import type { LngLat } from './lng-lat.ts';
import { inMainlandBox } from './mainland.ts';

const CRS = { gcj02: gcoord.GCJ02, bd09: gcoord.BD09 } as const;

/** Six decimals: a tenth of a metre, finer than any source we have. */
function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

/**
 * Converts a position to WGS 84, six decimals; null when it lies outside the mainland box, before the
 * library sees it: its GCJ-02 inverse does not end for some points at 72.004° E and 0.829° N.
 * Error of the inverse: up to 0.15 m from GCJ-02, 0.28 m from BD-09.
 */
export function toWgs84(lngLat: LngLat, crs: 'wgs84' | 'gcj02' | 'bd09'): LngLat | null {
  if (!inMainlandBox(lngLat)) return null;
  if (crs === 'wgs84') return [round(lngLat[0]), round(lngLat[1])];
  const [lng, lat] = gcoord.transform([lngLat[0], lngLat[1]], CRS[crs], gcoord.WGS84);
  return [round(lng), round(lat)];
}
