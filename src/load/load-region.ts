import { parseRegionManifest, type RegionManifest } from '../core/region/region-manifest.ts';
import { parseDivisions } from '../core/gazetteer/division.ts';
import { checkPacked, stationsOf, type StationList } from '../core/stations/pack.ts';
import { LoadError } from './load-error.ts';
import { loadJson } from './load-json.ts';
import { pause } from './pause.ts';

/** A region's manifest and its stations, fetched together. */
export interface LoadedRegion {
  readonly slug: string;
  readonly manifest: RegionManifest;
  readonly list: StationList;
}

export async function loadRegion(slug: string, signal: AbortSignal): Promise<LoadedRegion> {
  const file = `data/${slug}/stations.json`;
  const [manifest, packed] = await Promise.all([
    loadJson(`data/${slug}/manifest.json`, parseRegionManifest, signal),
    loadJson(file, checkPacked, signal),
  ]);
  await pause();
  try {
    const divisions = parseDivisions(packed.divisions);
    await pause();
    return { slug, manifest, list: stationsOf(packed, divisions) };
  } catch (cause) {
    throw new LoadError(file, 'damaged', cause);
  }
}
