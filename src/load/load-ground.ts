import type { Districts } from '../core/coverage/districts.ts';
import { parseDistricts } from '../core/coverage/parse-districts.ts';
import { unpackStations } from '../core/stations/pack.ts';
import type { Station } from '../core/stations/station.ts';
import { loadJson } from './load-json.ts';

/** What coverage of a region is computed from. */
export interface LoadedGround {
  readonly stations: readonly Station[];
  readonly districts: Districts;
}

/** Fetches it from the whole address of a region's folder: a worker has another base than the page. */
export async function loadGround(folder: string): Promise<LoadedGround> {
  const [{ stations }, districts] = await Promise.all([
    loadJson(`${folder}stations.json`, unpackStations),
    loadJson(`${folder}districts.json`, parseDistricts),
  ]);
  return { stations, districts };
}
