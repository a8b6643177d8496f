import type { Map as MapLibre, MapGeoJSONFeature, Point } from 'maplibre-gl';
import type { LayerId } from './order.ts';

/** The point drawn by one of `layers` within `reach` pixels of a point of the screen; of several the nearest. */
export function nearestFeature(
  map: MapLibre,
  point: Point,
  reach: number,
  layers: readonly LayerId[],
): MapGeoJSONFeature | null {
  const features = map.queryRenderedFeatures(
    [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ],
    { layers: layers.filter((id) => map.getLayer(id)) },
  );
  const [nearest] = features
    .map((feature) => ({ feature, distance: map.project(positionOf(feature)).dist(point) }))
    .sort((a, b) => a.distance - b.distance);
  return nearest?.feature ?? null;
}

/** Degrees of a feature that is a point. */
export function positionOf({ geometry }: MapGeoJSONFeature): [number, number] {
  return geometry.type === 'Point' ? (geometry.coordinates as [number, number]) : [0, 0];
}
