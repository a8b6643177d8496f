import type { Division } from '../../src/core/gazetteer/division.ts';
import { packStations } from '../../src/core/stations/pack.ts';
import type { Station } from '../../src/core/stations/station.ts';

/** `stations.json`: what the faces load, by column. */
export function stationsJson(
  region: string,
  stations: readonly Station[],
  divisions: readonly Division[],
): string {
  return JSON.stringify(packStations({ region, stations, divisions }));
}
