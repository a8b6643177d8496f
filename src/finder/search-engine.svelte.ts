import type { DivisionCode } from '../core/gazetteer/division-code.ts';
import type { Bounds } from '../core/geo/lng-lat.ts';
import { addressHits } from '../core/search/address-hits.ts';
import { maybeAddress } from '../core/search/maybe-address.ts';
import { readCoordinates } from '../core/search/read-coordinates.ts';
import type { SearchData } from '../core/search/search-data.ts';
import type { AddressHit, SearchHit } from '../core/search/search-hit.ts';
import { searchIndexSteps, type SearchIndex } from '../core/search/search-index.ts';
import { search } from '../core/search/search.ts';
import type { StationList } from '../core/stations/pack.ts';
import { pause } from '../load/pause.ts';
import { AddressClient } from './address-client.ts';

/** A region to be searched. */
export interface SearchedRegion {
  readonly slug: string;
  readonly list: StationList;
  readonly root: DivisionCode;
  readonly bounds: Bounds;
}

/** Answers for so many addresses are kept. */
const MOST_ADDRESSES = 100;
/** The page is let go after so many milliseconds of work. */
const SLICE_MS = 8;

/** Answers searches of one region: coordinates, names, and, when these say nothing, addresses. */
export class SearchEngine {
  readonly #index: SearchIndex;
  readonly #region: SearchedRegion;
  readonly #client: AddressClient;
  readonly #asked = new Set<string>();
  /** By text; what is not in it has not been answered yet. */
  #addresses = $state.raw<ReadonlyMap<string, readonly AddressHit[]>>(new Map());

  private constructor(index: SearchIndex, region: SearchedRegion) {
    this.#index = index;
    this.#region = region;
    this.#client = new AddressClient(region.slug);
  }

  /** Builds the index in short pieces, so that typing goes on meanwhile. */
  static async build(region: SearchedRegion, data: SearchData): Promise<SearchEngine> {
    const steps = searchIndexSteps(region.list, data, region.root);
    let begun = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      if (done) {
        await pause();
        return new SearchEngine(value, region);
      }
      if (performance.now() - begun < SLICE_MS) continue;
      await pause();
      begun = performance.now();
    }
  }

  close(): void {
    this.#client.close();
  }

  /** The best hits; those of an address arrive a moment later. */
  find(query: string, limit: number): SearchHit[] {
    const coordinates = readCoordinates(query);
    if (coordinates) {
      const { lngLat, order } = coordinates;
      return lngLat ? [{ kind: 'coordinates', lngLat, order, inside: this.#inside(lngLat) }] : [];
    }
    const names = search(this.#index, query, limit);
    if (!maybeAddress(query, names)) return names;
    const known = this.#addresses.get(query);
    if (!known) void this.#ask(query);
    return [...names, ...(known ?? [])];
  }

  /** Whether an answer for an address is still to come. */
  pending(query: string): boolean {
    return this.#asked.has(query) && !this.#addresses.has(query);
  }

  async #ask(query: string): Promise<void> {
    if (this.#asked.has(query)) return;
    this.#asked.add(query);
    const match = await this.#client.match(query);
    const hits = match ? addressHits(this.#index, match, this.#region.root) : [];
    const kept = [...this.#addresses].slice(-MOST_ADDRESSES);
    this.#addresses = new Map([...kept, [query, hits]]);
  }

  #inside([lng, lat]: readonly [number, number]): boolean {
    const [west, south, east, north] = this.#region.bounds;
    return lng >= west && lng <= east && lat >= south && lat <= north;
  }
}
