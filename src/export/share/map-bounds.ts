import type { Map as MapLibre } from 'maplibre-gl';
import type { Bounds } from '../../core/geo/lng-lat.ts';

/** What a map shows, degrees WGS 84; null without one. */
export function mapBounds(map: MapLibre | null): Bounds | null {
  const bounds = map?.getBounds();
  return bounds ? [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()] : null;
}
