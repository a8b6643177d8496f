import type { SearchHit } from '../core/search/search-hit.ts';
import type { RegionData } from '../core/region/region-data.ts';
import type { SearchEngine } from './search-engine.svelte.ts';

/** The search of a region: its program and data come with the first focus of the box, not before. */
export class Search {
  #slug = '';
  #asked: Promise<void> | null = null;
  data: RegionData | null = null;
  #engine = $state.raw<SearchEngine | null>(null);
  /** Readings are missing: names are found by their characters only. */
  withoutPinyin = $state.raw(false);
  readonly ready = $derived(this.#engine !== null);

  reset(slug: string): void {
    this.#slug = slug;
    this.#asked = null;
    this.data = null;
    this.#engine?.close();
    this.#engine = null;
    this.withoutPinyin = false;
  }

  /** Loads what is missing; may be called at every key. */
  prepare(): Promise<void> {
    this.#asked ??= this.#load(this.#slug);
    return this.#asked;
  }

  async #load(slug: string): Promise<void> {
    const { data } = this;
    const made =
      data && (await (await import('./build-search.ts')).buildSearch(data).catch(() => null));
    if (slug !== this.#slug || !made) {
      made?.engine.close();
      this.#asked = null;
      return;
    }
    this.withoutPinyin = !made.pinyin;
    this.#engine = made.engine;
  }

  /** The best hits; none while the search is not ready. */
  hits(query: string, limit: number): SearchHit[] {
    return this.#engine?.find(query, limit) ?? [];
  }

  /** Whether hits may still come for a text, though nothing was found. */
  pending(query: string): boolean {
    return this.#engine?.pending(query) ?? false;
  }
}
