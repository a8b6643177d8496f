import { parseRegionManifest, type RegionManifest } from '../core/region/region-manifest.ts';
import { unpackStations, type StationList } from '../core/stations/pack.ts';
import { loadJson } from './load-json.ts';

/** A region's manifest and its stations, fetched together. */
export interface LoadedRegion {
  readonly slug: string;
  readonly manifest: RegionManifest;
  readonly list: StationList;
}

export async function loadRegion(slug: string, signal: AbortSignal): Promise<LoadedRegion> {
  const [manifest, list] = await Promise.all([
    loadJson(`data/${slug}/manifest.json`, parseRegionManifest, signal),
    loadJson(`data/${slug}/stations.json`, unpackStations, signal),
  ]);
  return { slug, manifest, list };
}
