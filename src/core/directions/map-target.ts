import type { LngLat } from '../geo/lng-lat.ts';

/** What a map service is asked to show. Never where the reader is. */
export interface MapTarget {
  readonly name: string;
  /** Address as written; empty when unknown. */
  readonly address: string;
  /** Names of the divisions around it, largest first: they tell namesakes apart in a search. */
  readonly parents: readonly string[];
  /** WGS 84; null when the position is unknown, or is only that of a larger division. */
  readonly lngLat: LngLat | null;
}
