import { prepareRegion } from '../../scripts/lib/prepare-region.ts';
import { loadNames } from '../../scripts/lib/gazetteer-files.ts';
import { readRegionFiles } from '../../scripts/lib/region-files.ts';
import { surroundingsOf } from '../../scripts/lib/surroundings.ts';
import { searchJson } from '../../scripts/artifacts/search.json.ts';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import { buildMatchIndex } from '../../src/core/geocode/match-index.ts';
import { matchAddress } from '../../src/core/geocode/match-address.ts';
import { addressHits } from '../../src/core/search/address-hits.ts';
import { maybeAddress } from '../../src/core/search/maybe-address.ts';
import { readCoordinates } from '../../src/core/search/read-coordinates.ts';
import { unpackSearchData } from '../../src/core/search/search-data.ts';
import type { SearchHit } from '../../src/core/search/search-hit.ts';
import { buildSearchIndex, type SearchIndex } from '../../src/core/search/search-index.ts';
import { search } from '../../src/core/search/search.ts';
import { packStations, unpackStations } from '../../src/core/stations/pack.ts';

/** A region of the committed data as the page searches it, and what the page answers. */
export function searchedRegion(slug: string): {
  index: SearchIndex;
  answer: (query: string) => SearchHit[];
} {
  const files = readRegionFiles(slug);
  const root = files.region.division_code;
  const around = surroundingsOf(root);
  const { stations } = prepareRegion(files, around);
  const divisions = [...around.gazetteer.all()];
  const list = unpackStations(packStations({ region: slug, stations, divisions }));
  const former = loadNames().filter(({ kind }) => kind === 'former');
  const inside = divisions.filter(({ code }) => isWithin(code, root));
  const data = unpackSearchData(JSON.parse(searchJson(inside, root, former)));
  const index = buildSearchIndex(list, data, root);
  const addresses = buildMatchIndex(
    list.divisions,
    former.filter(({ code }) => isWithin(code, root)),
  );
  const answer = (query: string): SearchHit[] => {
    const coordinates = readCoordinates(query);
    if (coordinates) {
      const { lngLat, order } = coordinates;
      return lngLat ? [{ kind: 'coordinates', lngLat, order, inside: true }] : [];
    }
    const names = search(index, query, 300);
    if (!maybeAddress(query, names)) return names;
    return [...names, ...addressHits(index, matchAddress(addresses, query), root)];
  };
  return { index, answer };
}
