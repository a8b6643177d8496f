import { parseRegionManifest, type RegionManifest } from '../core/region/region-manifest.ts';
import { readColumns, stationsOf, type StationList } from '../core/stations/pack.ts';
import { loadJson } from './load-json.ts';
import { pause } from './pause.ts';

/** A region's manifest and its stations, fetched together. */
export interface LoadedRegion {
  readonly slug: string;
  readonly manifest: RegionManifest;
  readonly list: StationList;
}

export async function loadRegion(slug: string, signal: AbortSignal): Promise<LoadedRegion> {
  const [manifest, columns] = await Promise.all([
    loadJson(`data/${slug}/manifest.json`, parseRegionManifest, signal),
    loadJson(`data/${slug}/stations.json`, readColumns, signal),
  ]);
  await pause();
  return { slug, manifest, list: stationsOf(columns) };
}
