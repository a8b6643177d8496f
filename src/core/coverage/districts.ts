import type { DivisionCode } from '../gazetteer/division-code.ts';

/**
 * The divisions that coverage is counted by: the counties of a region that have an outline. Neighbours
 * share the lines between them, so that their areas add up to the region's.
 */
export interface Districts {
  readonly codes: readonly DivisionCode[];
  /** Full official names, by the same numbers. */
  readonly names: readonly string[];
  /** Lines between junctions: lng, lat, lng, lat … in degrees WGS 84. */
  readonly arcs: readonly Float64Array[];
  /** For each district its rings, outer and inner alike; a ring is arc numbers, `~n` for one run backwards. */
  readonly rings: readonly (readonly (readonly number[])[])[];
}
