import type { FeatureCollection, Point } from 'geojson';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { pointFeatures } from './point-features.ts';

/** A place suggested for a new station. */
export interface Suggestion {
  readonly lngLat: LngLat;
  readonly rank: number;
  readonly chosen: boolean;
}

/** Suggested places under the numbered marks that results have. */
export function suggestionFeatures(suggestions: readonly Suggestion[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: suggestions.flatMap(
      ({ lngLat, rank, chosen }) =>
        pointFeatures(lngLat, { rank, chosen, label: String(rank) }).features,
    ),
  };
}
