import type { LngLat } from '../geo/lng-lat.ts';
import { matchRank, type MatchLevel } from '../gazetteer/level.ts';
import type { Station } from './station.ts';

/**
 * Where stations show on a map and in a list of the nearest: one station at a point of its own, or
 * all the stations that share a fallback point because nothing better is known. The latter are never
 * drawn as if they stood there.
 */
export interface Place {
  /** The station's id, or `~lng,lat` for an approximate place. */
  readonly id: string;
  readonly lngLat: LngLat;
  readonly approximate: boolean;
  /** Level of the division whose point this is. */
  readonly pointLevel: MatchLevel;
  /** Row numbers in the list of stations: exactly one unless approximate. */
  readonly rows: readonly number[];
}

/**
 * Whether a station's point is not its own: the point of its town, say, for a village's; or a point of the gazetteer
 * for a division that the station only lies in, such as the town of a county's centre.
 */
export function isApproximate(
  station: Pick<Station, 'level' | 'point_level' | 'lng' | 'provider'>,
): boolean {
  const { level, point_level, lng, provider } = station;
  if (lng === null) return false;
  return (
    matchRank(point_level) < matchRank(level) || (provider === 'offline' && point_level !== level)
  );
}

/** Groups the stations whose row passes `keep` into places, in the order of their first rows. */
export function placesOf(
  stations: readonly Station[],
  keep: (station: Station, row: number) => boolean = () => true,
): Place[] {
  const places: (Place & { rows: number[] })[] = [];
  const approximate = new Map<string, Place & { rows: number[] }>();
  stations.forEach((station, row) => {
    const { lng, lat } = station;
    if (lng === null || lat === null || !keep(station, row)) return;
    const place = {
      lngLat: [lng, lat] as const,
      pointLevel: station.point_level,
      rows: [row],
    };
    if (!isApproximate(station)) {
      places.push({ ...place, id: station.station_id, approximate: false });
      return;
    }
    const id = `~${lng},${lat}`;
    const shared = approximate.get(id);
    if (shared) {
      shared.rows.push(row);
      return;
    }
    const first = { ...place, id, approximate: true };
    approximate.set(id, first);
    places.push(first);
  });
  return places;
}
