import gcoord from 'gcoord';
import type { LngLat } from './lng-lat.ts';
import { inMainlandBox } from './mainland.ts';

/**
 * Converts a WGS 84 position to GCJ-02, the datum of Chinese map services, unrounded; null outside the
 * mainland box, where those services do not agree on a datum.
 */
export function toGcj02(lngLat: LngLat): LngLat | null {
  if (!inMainlandBox(lngLat)) return null;
  const [lng, lat] = gcoord.transform([lngLat[0], lngLat[1]], gcoord.WGS84, gcoord.GCJ02);
  return [lng, lat];
}
