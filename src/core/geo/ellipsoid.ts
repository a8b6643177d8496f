/** WGS 84: semi-major axis in metres and flattening (NIMA TR8350.2). CGCS2000 differs in the 9th digit. */
export const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;

/** Square of the first eccentricity, and the eccentricity. */
export const E2 = FLATTENING * (2 - FLATTENING);
const E = Math.sqrt(E2);

/** Sine of the conformal latitude of a geodetic latitude given by its sine (Snyder 1987, 3-1). */
export function sinConformal(sinLat: number): number {
  return Math.tanh(Math.atanh(sinLat) - E * Math.atanh(E * sinLat));
}

/** Factors of sin 2χ, sin 4χ, sin 6χ, sin 8χ in {@link latitudeOfConformal}. */
const SERIES = [
  E2 / 2 + (5 * E2 ** 2) / 24 + E2 ** 3 / 12 + (13 * E2 ** 4) / 360,
  (7 * E2 ** 2) / 48 + (29 * E2 ** 3) / 240 + (811 * E2 ** 4) / 11520,
  (7 * E2 ** 3) / 120 + (81 * E2 ** 4) / 1120,
  (4279 * E2 ** 4) / 161280,
] as const;

/**
 * Geodetic latitude in radians of a conformal latitude χ given by its sine (Snyder 1987, 3-5): the series
 * in e² is cut after e⁸, which leaves less than 1e-11 rad, a tenth of a millimetre.
 */
export function latitudeOfConformal(sinChi: number): number {
  const sin2 = 2 * sinChi * Math.sqrt(1 - sinChi * sinChi);
  const cos2 = 1 - 2 * sinChi * sinChi;
  const sin4 = 2 * sin2 * cos2;
  const cos4 = 1 - 2 * sin2 * sin2;
  const [by2, by4, by6, by8] = SERIES;
  return (
    Math.asin(sinChi) +
    by2 * sin2 +
    by4 * sin4 +
    by6 * (sin4 * cos2 + cos4 * sin2) +
    by8 * 2 * sin4 * cos4
  );
}

/**
 * Area in m² between the equator and a latitude given by its sine, for each radian of longitude
 * (Snyder 1987, 3-12: half of a² times q).
 */
export function zoneAreaM2(sinLat: number): number {
  const q = (1 - E2) * (sinLat / (1 - E2 * sinLat * sinLat) + Math.atanh(E * sinLat) / E);
  return (SEMI_MAJOR_M ** 2 * q) / 2;
}
