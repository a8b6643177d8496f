import { buildMatchIndex, type MatchIndex } from '../core/geocode/match-index.ts';
import { unpackSearchData } from '../core/search/search-data.ts';
import { unpackStations } from '../core/stations/pack.ts';
import { loadJson } from './load-json.ts';

/**
 * Builds, from the whole address of a region's folder, what addresses of the region are understood by:
 * the very index of the build. Without former names when they are missing.
 */
export async function loadAddresses(folder: string): Promise<MatchIndex> {
  const [{ divisions }, aliases] = await Promise.all([
    loadJson(`${folder}stations.json`, unpackStations),
    loadJson(`${folder}search.json`, unpackSearchData).then(
      (data) => data.aliases,
      () => new Map<string, readonly string[]>(),
    ),
  ]);
  const former = [...aliases].flatMap(([code, names]) =>
    names.map((name) => ({ code, name, kind: 'former' as const, since: null, note: '' })),
  );
  return buildMatchIndex(divisions, former);
}
