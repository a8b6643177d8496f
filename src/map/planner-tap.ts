import type { Map as MapLibre, Point } from 'maplibre-gl';
import { nearestFeature } from './nearest-feature.ts';
import type { LayerId } from './order.ts';

/** What the planner finds under a finger or a pointer. */
export type PlannerTap =
  | { readonly kind: 'suggestion'; readonly rank: number }
  | { readonly kind: 'station'; readonly id: string }
  | { readonly kind: 'ground' };

/** Marks of stations in the order in which they win. */
const STATIONS: readonly (readonly LayerId[])[] = [
  ['edit-mark'],
  ['station-center', 'station-town', 'station-village', 'station-dot'],
  ['approximate', 'approximate-count', 'station-dot-approximate'],
];

/** The mark within `reach` pixels of a point of the screen; of several the nearest. */
export function plannerTapAt(map: MapLibre, point: Point, reach: number): PlannerTap {
  const suggestion = nearestFeature(map, point, reach, ['result']);
  if (suggestion) return { kind: 'suggestion', rank: Number(suggestion.properties.rank) };
  for (const layers of STATIONS) {
    const station = nearestFeature(map, point, reach, layers);
    if (station) return { kind: 'station', id: String(station.properties.id) };
  }
  return { kind: 'ground' };
}
