import type { CoveringStation } from '../core/coverage/coverage.ts';

/** Whether both lists look alike on the map: another standard changes radii, not marks. */
export function sameStations(
  one: readonly CoveringStation[],
  other: readonly CoveringStation[],
): boolean {
  return (
    one.length === other.length &&
    one.every((station, at) => {
      const { station_id, lngLat, approximate, level, name } = other[at] as CoveringStation;
      return (
        station.station_id === station_id &&
        station.lngLat[0] === lngLat[0] &&
        station.lngLat[1] === lngLat[1] &&
        station.approximate === approximate &&
        station.level === level &&
        station.name === name
      );
    })
  );
}
