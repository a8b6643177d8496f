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

/**
 * Geodetic latitude of a conformal latitude, both in radians (Snyder 1987, 3-5): the series in e² is cut
 * after e⁸, which leaves less than 1e-11 rad, a tenth of a millimetre.
 */
export function latitudeOfConformal(chi: number): number {
  const [e2, e4, e6, e8] = [E2, E2 ** 2, E2 ** 3, E2 ** 4];
  return (
    chi +
    (e2 / 2 + (5 * e4) / 24 + e6 / 12 + (13 * e8) / 360) * Math.sin(2 * chi) +
    ((7 * e4) / 48 + (29 * e6) / 240 + (811 * e8) / 11520) * Math.sin(4 * chi) +
    ((7 * e6) / 120 + (81 * e8) / 1120) * Math.sin(6 * chi) +
    ((4279 * e8) / 161280) * Math.sin(8 * chi)
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
