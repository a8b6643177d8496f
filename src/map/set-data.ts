import type { FeatureCollection } from 'geojson';
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

/** Gives a GeoJSON source its features. For much data see blob-tiles.ts. */
export function setData(map: MapLibre | null, source: string, data: FeatureCollection): void {
  // The answer comes by `sourcedata`; a promise of a removed map is nobody's business.
  void map?.getSource<GeoJSONSource>(source)?.setData(data);
}
