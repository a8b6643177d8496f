/** Most digits behind the point of a percentage: a hectare of the largest province shows. */
const MOST_DIGITS = 6;

/**
 * Digits behind the point of a percentage with which two shares (0 to 1) can be told apart, at least
 * `least`; `least` for equal ones.
 */
export function digitsApart(a: number, b: number, least: number): number {
  if (a === b) return least;
  for (let digits = least; digits < MOST_DIGITS; digits += 1) {
    if ((a * 100).toFixed(digits) !== (b * 100).toFixed(digits)) return digits;
  }
  return MOST_DIGITS;
}

/** Digits behind the point with which a share of its own is told: fewer the larger it is. */
export function digitsOf(share: number): number {
  const percent = share * 100;
  if (percent === 0 || percent >= 10) return 1;
  return percent >= 1 ? 1 : percent >= 0.1 ? 2 : 3;
}
