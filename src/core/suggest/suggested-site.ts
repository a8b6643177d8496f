import type { LngLat } from '../geo/lng-lat.ts';

/** A place for a new station, in the order in which it would be built: each covers the most of what is left. */
export interface SuggestedSite {
  /** Number of the candidate, by the arrays asked with; by the grid's cells for a grid. */
  readonly candidate: number;
  readonly lngLat: LngLat;
  /** Demand that neither the stations that stand nor the sites before it cover, in the demand's unit. */
  readonly newly_covered: number;
  /** Sum of `newly_covered` up to here: what all sites so far newly cover together. */
  readonly cumulative: number;
}
