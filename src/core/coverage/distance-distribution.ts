import type { Demand } from '../demand/demand.ts';
import { distanceM } from '../geo/distance.ts';
import { StationTree } from '../nearest/station-tree.ts';
import type { CoveringStation, DistanceDistribution } from './coverage.ts';
import { rounded } from './rounded.ts';

/** Upper ends of the bins in multiples of the radius: 0.25 to 4. */
const BIN_ENDS = Array.from({ length: 16 }, (_, at) => (at + 1) / 4);
/** Slices of the distances from which a quantile is taken: only one of them has to be sorted. */
const SLICES = 4096;

/**
 * How far located demand lies from the nearest station that is located itself (approximate ones are not), in a
 * straight line on the mean sphere (within 0.56 % of the ellipsoid's). Bins are weights up to 0.25, 0.5 … 4 times
 * the reference radius, their upper ends included, and a last one beyond. Quantiles are the smallest
 * distance within which at least that share of the weight lies. Null when there is no located demand with
 * weight, no located station, or no radius. `distancesM` may be given when it is known from before.
 */
export function distanceDistribution(
  demand: Demand,
  stations: readonly CoveringStation[],
  referenceRadiusM: number,
  distancesM: Float64Array = nearestLocatedM(demand, stations),
): DistanceDistribution | null {
  const { weight } = demand;
  const bins = new Array<number>(BIN_ENDS.length + 1).fill(0);
  const beyond = { r1: 0, r1_5: 0, r2: 0 };
  let located = 0;
  for (let i = 0; i < distancesM.length; i += 1) {
    if (Number.isNaN(distancesM[i]!)) continue;
    const radii = distancesM[i]! / referenceRadiusM;
    const one = weight[i]!;
    located += one;
    bins[Math.min(BIN_ENDS.length, Math.max(0, Math.ceil(radii * 4) - 1))]! += one;
    if (radii > 1) beyond.r1 += one;
    if (radii > 1.5) beyond.r1_5 += one;
    if (radii > 2) beyond.r2 += one;
  }
  if (!(located > 0 && referenceRadiusM > 0)) return null;
  return {
    bin_ends: BIN_ENDS,
    bins,
    median_m: rounded.metres(quantileM(distancesM, weight, located / 2)),
    p90_m: rounded.metres(quantileM(distancesM, weight, located * 0.9)),
    beyond: {
      r1: beyond.r1 / located,
      r1_5: beyond.r1_5 / located,
      r2: beyond.r2 / located,
    },
    located,
  };
}

/**
 * Distance in metres from every demand point to its nearest located station; NaN for points without a
 * position, and for all when no station is located.
 */
export function nearestLocatedM(
  { lng, lat }: Demand,
  stations: readonly CoveringStation[],
): Float64Array {
  const points = new Map(
    stations.flatMap(({ lngLat, approximate }) => (approximate ? [] : [[lngLat.join(), lngLat]])),
  );
  const at = [...points.values()];
  const tree = new StationTree(
    Float64Array.from(at, ([x]) => x),
    Float64Array.from(at, ([, y]) => y),
  );
  const distances = new Float64Array(lng.length).fill(NaN);
  for (let i = 0; i < lng.length && at.length > 0; i += 1) {
    if (Number.isNaN(lng[i]! + lat[i]!)) continue;
    const lngLat = [lng[i]!, lat[i]!] as const;
    distances[i] = distanceM(lngLat, at[tree.nearest(lngLat, 1)[0]!]!);
  }
  return distances;
}

/** The smallest distance within which `wanted` of the weight lies. */
function quantileM(distancesM: Float64Array, weight: Float64Array, wanted: number): number {
  let farthest = 0;
  for (const distance of distancesM) if (distance > farthest) farthest = distance;
  const sliceOf = (distance: number): number =>
    farthest > 0 ? Math.floor((distance / farthest) * (SLICES - 1)) : 0;
  const slices = new Float64Array(SLICES);
  for (let i = 0; i < distancesM.length; i += 1) {
    if (!Number.isNaN(distancesM[i]!)) slices[sliceOf(distancesM[i]!)]! += weight[i]!;
  }
  let slice = 0;
  let before = 0;
  while (slice < SLICES - 1 && before + slices[slice]! < wanted) {
    before += slices[slice]!;
    slice += 1;
  }
  const within: number[] = [];
  for (let i = 0; i < distancesM.length; i += 1) {
    const isWithin = !Number.isNaN(distancesM[i]!) && sliceOf(distancesM[i]!) === slice;
    if (isWithin && weight[i]! > 0) within.push(i);
  }
  within.sort((a, b) => distancesM[a]! - distancesM[b]!);
  let sum = before;
  for (const i of within) if ((sum += weight[i]!) >= wanted) return distancesM[i]!;
  // Rounding of the sums can leave the last bit of the weight missing.
  return distancesM[within.at(-1) ?? 0]!;
}
