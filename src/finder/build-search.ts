import { loadSearch } from '../load/load-search.ts';
import type { RegionData } from '../core/region/region-data.ts';
import { SearchEngine } from './search-engine.svelte.ts';

/** Loads what the search of a region needs besides its list, and builds it; without pinyin when that is missing. */
export async function buildSearch(
  data: RegionData,
): Promise<{ engine: SearchEngine; pinyin: boolean }> {
  const { slug, list, root, manifest } = data;
  const loaded = await loadSearch(slug).catch(() => null);
  const engine = await SearchEngine.build(
    { slug, list, root, bounds: manifest.bounds },
    loaded ?? { readings: new Map(), aliases: new Map() },
  );
  return { engine, pinyin: loaded !== null };
}
