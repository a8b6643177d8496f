import { LEVELS, MATCH_LEVELS, type Level, type MatchLevel } from '../gazetteer/level.ts';
import { isApproximate } from '../stations/place.ts';
import type { Station } from '../stations/station.ts';

/** Counts that a manifest, a page and the terminal give alike. */
export interface StationCounts {
  readonly by_level: Partial<Record<Level, number>>;
  readonly by_point_level: Partial<Record<MatchLevel, number>>;
  /** Share of stations whose point is at least at their own level, 0 to 1, four decimals. */
  readonly located_share: number;
}

/** Counts stations by level and by the level of their points; levels without any are left out. */
export function countStations(stations: readonly Station[]): StationCounts {
  const tally = <Key extends string>(keys: readonly Key[], keyOf: (station: Station) => Key) =>
    Object.fromEntries(
      keys
        .map((key) => [key, stations.filter((each) => keyOf(each) === key).length] as const)
        .filter(([, count]) => count > 0),
    ) as Partial<Record<Key, number>>;
  const located = stations.filter((each) => each.lng !== null && !isApproximate(each)).length;
  return {
    by_level: tally(LEVELS, (each) => each.level),
    by_point_level: tally(MATCH_LEVELS, (each) => each.point_level),
    located_share: stations.length === 0 ? 0 : Math.round((located / stations.length) * 1e4) / 1e4,
  };
}
