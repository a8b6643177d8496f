import type { Map as MapLibre, MapGeoJSONFeature, Point } from 'maplibre-gl';
import { nearestFeature, positionOf } from './nearest-feature.ts';
import type { LayerId } from './order.ts';

/** What lies under a finger or a pointer, the first kind that is met. */
export type Tap =
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'cluster'; readonly id: number; readonly lngLat: [number, number] }
  | { readonly kind: 'ground' };

/** Kinds of marks in the order in which they win: small ones before the large ones around them. */
const KINDS: readonly (readonly LayerId[])[] = [
  ['result'],
  ['station-mobile', 'station-center', 'station-town', 'station-village'],
  ['cluster', 'cluster-count'],
  ['approximate', 'approximate-count'],
];

/** The mark within `reach` pixels of a point of the screen; of several the nearest. */
export function tapAt(map: MapLibre, point: Point, reach: number): Tap {
  for (const layers of KINDS) {
    const feature = nearestFeature(map, point, reach, layers);
    if (feature) return tapOn(feature);
  }
  return { kind: 'ground' };
}

function tapOn(feature: MapGeoJSONFeature): Tap {
  const { cluster_id: cluster, id } = feature.properties as { cluster_id?: number; id?: string };
  return cluster === undefined
    ? { kind: 'place', id: String(id) }
    : { kind: 'cluster', id: cluster, lngLat: positionOf(feature) };
}
