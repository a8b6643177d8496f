import type { Band, CoveringStation } from './coverage.ts';

/**
 * How far a station covers in a band, metres on the ground: certainly what lies within R − u of its point,
 * possibly what lies within R + u, nominally within R, or R − u when the point is that of a larger
 * division. 0 or less covers nothing.
 */
export function bandRadiusM(
  station: Pick<CoveringStation, 'radiusM' | 'uncertaintyM' | 'approximate'>,
  band: Band,
): number {
  const { radiusM, uncertaintyM, approximate } = station;
  if (band === 'possible') return radiusM > 0 ? radiusM + uncertaintyM : 0;
  return band === 'certain' || approximate ? radiusM - uncertaintyM : radiusM;
}
