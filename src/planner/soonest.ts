import type { CoveringStation } from '../core/coverage/coverage.ts';
import { distanceM } from '../core/geo/distance.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';

/** The station that is reached first from a place, by the standard of its level. */
export interface Soonest {
  readonly station_id: string;
  /** Empty for one that the scenario adds. */
  readonly name: string;
  /** In a straight line. */
  readonly metres: number;
  /** With the speed and the detours of the station's standard. */
  readonly minutes: number;
}

/** The station that is soonest reached; stations whose place is only about right are not asked. */
export function soonest(from: LngLat, stations: readonly CoveringStation[]): Soonest | null {
  let best: Soonest | null = null;
  for (const { station_id, lngLat, name, approximate, metresPerMinute } of stations) {
    if (approximate) continue;
    const metres = distanceM(from, lngLat);
    const minutes = metres / metresPerMinute;
    if (best === null || minutes < best.minutes) best = { station_id, name, metres, minutes };
  }
  return best;
}
