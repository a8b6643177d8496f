import type { FeatureCollection, GeoJsonProperties, Point } from 'geojson';
import type { LngLat } from '../core/geo/lng-lat.ts';

/** A collection of one point; of none for null. */
export function pointFeatures(
  lngLat: LngLat | null,
  properties: GeoJsonProperties = {},
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: lngLat
      ? [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [...lngLat] } }]
      : [],
  };
}
