import type { SearchHit, SearchIndex } from '../core/search/search-index.ts';
import type { StationList } from '../core/stations/pack.ts';

/** The search of a region: its program and data come with the first focus of the box, not before. */
export class Search {
  #slug = '';
  #asked: Promise<void> | null = null;
  list = $state.raw<StationList | null>(null);
  #index = $state.raw<SearchIndex | null>(null);
  #find: ((index: SearchIndex, query: string, limit: number) => SearchHit[]) | null = null;
  /** Readings are missing: names are found by their characters only. */
  withoutPinyin = $state.raw(false);
  readonly ready = $derived(this.#index !== null);

  reset(slug: string): void {
    this.#slug = slug;
    this.#asked = null;
    this.list = null;
    this.#index = null;
    this.withoutPinyin = false;
  }

  /** Loads what is missing; may be called at every key. */
  prepare(): Promise<void> {
    this.#asked ??= this.#load(this.#slug);
    return this.#asked;
  }

  async #load(slug: string): Promise<void> {
    const [{ buildSearchIndex, search }, { loadSearch }] = await Promise.all([
      import('../core/search/search-index.ts'),
      import('../load/load-search.ts'),
    ]);
    const data = await loadSearch(slug).catch(() => null);
    const { list } = this;
    if (slug !== this.#slug || !list) {
      this.#asked = null;
      return;
    }
    this.withoutPinyin = data === null;
    this.#find = search;
    this.#index = buildSearchIndex(list, data ?? { readings: new Map(), aliases: new Map() });
  }

  /** The best hits; none while the search is not ready. */
  hits(query: string, limit: number): SearchHit[] {
    return this.#index && this.#find ? this.#find(this.#index, query, limit) : [];
  }
}
