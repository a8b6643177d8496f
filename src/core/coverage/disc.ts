/** Service circles by column: all arrays have one entry a circle. */
export interface Discs {
  /** Centre, degrees WGS 84. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Radius on the ground, metres; 0 or less covers nothing. */
  readonly radiusM: Float64Array;
}
