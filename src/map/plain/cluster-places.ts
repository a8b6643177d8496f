import type { LngLat } from '../../core/geo/lng-lat.ts';
import type { Place } from '../../core/stations/place.ts';
import { mercator } from './mercator-view.ts';

/** A place that stands by itself, or several that would lie upon each other. */
export type PlainMark =
  | { readonly kind: 'place'; readonly place: Place; readonly x: number; readonly y: number }
  | { readonly kind: 'cluster'; readonly stations: number; readonly x: number; readonly y: number };

/** Side of the squares in which places are put together, pixels. */
const CELL = 52;

/** A place with its position in Mercator units. */
export interface PlacedPoint {
  readonly place: Place;
  readonly x: number;
  readonly y: number;
}

/** Projects the places once. */
export function placedPoints(places: readonly Place[]): PlacedPoint[] {
  return places.map((place) => {
    const [x, y] = mercator(place.lngLat as LngLat);
    return { place, x, y };
  });
}

/**
 * Puts together the places that fall into one square of a grid, which stands still while the map is
 * dragged and is laid anew when its scale (pixels around the world) doubles. A cluster stands in the middle
 * of its stations.
 */
export function clusterPlaces(points: readonly PlacedPoint[], scale: number): PlainMark[] {
  const cells = 2 ** Math.floor(Math.log2(scale)) / CELL;
  const groups = new Map<number, PlacedPoint[]>();
  for (const point of points) {
    const key = Math.floor(point.y * cells) * Math.ceil(cells) + Math.floor(point.x * cells);
    const group = groups.get(key);
    if (group) group.push(point);
    else groups.set(key, [point]);
  }
  return [...groups.values()].map((group): PlainMark => {
    const [first] = group;
    if (first && group.length === 1) return { kind: 'place', ...first };
    let [x, y, stations] = [0, 0, 0];
    for (const point of group) {
      const count = point.place.rows.length;
      x += point.x * count;
      y += point.y * count;
      stations += count;
    }
    return { kind: 'cluster', stations, x: x / stations, y: y / stations };
  });
}
