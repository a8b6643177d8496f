import type { GeoJSONSourceSpecification } from 'maplibre-gl';

/** A source whose data comes later. */
export const EMPTY_SOURCE: GeoJSONSourceSpecification = {
  type: 'geojson',
  data: { type: 'FeatureCollection', features: [] },
};
