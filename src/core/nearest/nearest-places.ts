import { distanceM } from '../geo/distance.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import type { Place } from '../stations/place.ts';

export interface NearPlace {
  readonly place: Place;
  /** Straight-line distance in metres from the origin to the place's point. */
  readonly distanceM: number;
}

/**
 * The `count` places nearest to `origin`, nearest first; ties by id, so that the answer never depends
 * on the order of the list. Measures every place: 19,000 take about 2 ms.
 */
export function nearestPlaces(
  origin: LngLat,
  places: readonly Place[],
  count: number,
): NearPlace[] {
  const best: NearPlace[] = [];
  for (const place of places) {
    const near = { place, distanceM: distanceM(origin, place.lngLat) };
    const worst = best[count - 1];
    if (worst && order(worst, near) <= 0) continue;
    let at = best.length;
    while (at > 0 && order(near, best[at - 1] as NearPlace) < 0) at -= 1;
    best.splice(at, 0, near);
    if (best.length > count) best.pop();
  }
  return best;
}

function order(a: NearPlace, b: NearPlace): number {
  return a.distanceM - b.distanceM || (a.place.id < b.place.id ? -1 : 1);
}
