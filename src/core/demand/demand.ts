/** What the weights of demand count: `divisions` is the default, one a division that has a station of its own. */
export type DemandUnit = 'divisions' | 'people';

/** Where people are, and how many: one entry a demand point, by column. */
export interface Demand {
  /** File name, or the name of the default; shown beside every number made of it. */
  readonly name: string;
  readonly unit: DemandUnit;
  /** Degrees WGS 84; NaN for a point without a position of its own. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  readonly weight: Float64Array;
  /** How far the true position may lie from the point, metres; 0 where it is given. */
  readonly uncertaintyM: Float64Array;
  /** Twelve-digit code of the division by row; empty where only the position is known. */
  readonly code: readonly string[];
  /** What was changed on the way in, in plain words: cells summed up, rows left out. */
  readonly notes: readonly string[];
}
