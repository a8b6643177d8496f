import type { Discs } from '../coverage/disc.ts';

/** Places where a station could be built. Points may hold NaN: those are passed over. */
export type Candidates =
  | { readonly kind: 'points'; readonly lng: Float64Array; readonly lat: Float64Array }
  /** Middles of the cells of a square grid within the districts; `cellM` null lets it be chosen. */
  | { readonly kind: 'grid'; readonly cellM: number | null };

/** What is to be covered. Points without position (NaN) are passed over and counted as `unlocated`. */
export type SuggestDemand =
  | {
      readonly kind: 'points';
      readonly lng: Float64Array;
      readonly lat: Float64Array;
      readonly weight: Float64Array;
    }
  /** Area: cells of a square grid within the districts, each weighing its km². */
  | { readonly kind: 'grid'; readonly cellM: number | null };

/** Where to build, so that the most of what is not covered yet is. */
export interface SiteQuestion {
  readonly candidates: Candidates;
  readonly demand: SuggestDemand;
  /** Circles that stand and stay, as they count nominally: what they cover is not asked for again. */
  readonly existing: Discs;
  /** Radius of a new station's circle, metres. */
  readonly radiusM: number;
  /** How many sites to suggest; fewer are found when fewer cover anything new. */
  readonly sites: number;
}
