import { unpackSearchData, type SearchData } from '../core/search/search-data.ts';
import { loadJson } from './load-json.ts';

/** Readings and former names for the search of a region. */
export function loadSearch(slug: string): Promise<SearchData> {
  return loadJson(`data/${slug}/search.json`, unpackSearchData);
}
