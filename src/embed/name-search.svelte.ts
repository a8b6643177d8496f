import type { DivisionCode } from '../core/gazetteer/division-code.ts';
import type { Bounds } from '../core/geo/lng-lat.ts';
import { readCoordinates } from '../core/search/read-coordinates.ts';
import type { SearchHit } from '../core/search/search-hit.ts';
import { searchIndexSteps, type SearchIndex } from '../core/search/search-index.ts';
import { search } from '../core/search/search.ts';
import type { StationList } from '../core/stations/pack.ts';
import { loadSearch } from '../load/load-search.ts';

/** The page is let go after so many milliseconds of work. */
const SLICE_MS = 8;

/** What is searched. */
interface Searched {
  readonly slug: string;
  readonly list: StationList;
  readonly root: DivisionCode;
  readonly bounds: Bounds;
}

/** Finds stations, divisions and coordinates by what is typed; addresses are the whole finder's affair. */
export class NameSearch {
  readonly #searched: Searched;
  #asked: Promise<void> | null = null;
  #index = $state.raw<SearchIndex | null>(null);
  /** Readings are missing: names are found by their characters only. */
  withoutPinyin = $state.raw(false);
  readonly ready = $derived(this.#index !== null);

  constructor(searched: Searched) {
    this.#searched = searched;
  }

  /** Loads what is missing and builds the index in short pieces; may be called at every key. */
  prepare(): Promise<void> {
    this.#asked ??= this.#build();
    return this.#asked;
  }

  async #build(): Promise<void> {
    const { slug, list, root } = this.#searched;
    const data = await loadSearch(slug).catch(() => null);
    this.withoutPinyin = data === null;
    const steps = searchIndexSteps(list, data ?? { readings: new Map(), aliases: new Map() }, root);
    let begun = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        this.#index = value;
        return;
      }
      if (performance.now() - begun < SLICE_MS) continue;
      await new Promise((resolve) => setTimeout(resolve));
      begun = performance.now();
    }
  }

  /** The best hits; none while the search is not ready. */
  find(query: string, limit: number): SearchHit[] {
    if (!this.#index) return [];
    const coordinates = readCoordinates(query);
    if (!coordinates) return search(this.#index, query, limit);
    const { lngLat, order } = coordinates;
    if (!lngLat) return [];
    const [lng, lat] = lngLat;
    const [west, south, east, north] = this.#searched.bounds;
    const inside = lng >= west && lng <= east && lat >= south && lat <= north;
    return [{ kind: 'coordinates', lngLat, order, inside }];
  }
}
