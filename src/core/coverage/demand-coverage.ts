import type { Demand } from '../demand/demand.ts';
import { bandDiscs } from './band-discs.ts';
import { BANDS, type Band, type CoveringStation, type DemandCoverage } from './coverage.ts';
import { DemandPoints } from './demand-points.ts';
import type { Mesh } from './mesh.ts';
import type { Plane } from './plane.ts';

/** What is asked: which demand the stations cover, by district. */
export interface DemandCoverageInput {
  readonly demand: Demand;
  readonly mesh: Mesh;
  readonly stations: readonly CoveringStation[];
}

/** What is known of every demand point; arrays have one entry a point. */
export interface CoveredDemand {
  /** Number of the district, -1 for none. */
  readonly inDistrict: Int32Array;
  /** 1 where the point is covered in the band. */
  readonly inBand: Readonly<Record<Band, Uint8Array>>;
}

/** What a demand point's own uncertainty does to the radius. */
const SIGN = { certain: -1, nominal: 0, possible: 1 } as const;

/**
 * Which demand points the stations cover. With w for a point's own uncertainty it is certainly covered
 * within R − u − w of a station, nominally within R (R − u of an approximate one), possibly within R + u + w;
 * what is covered in a band is covered in those that follow. A point without a position of its own is
 * never covered. Its district is that of {@link districtsOf}.
 */
export function demandCoverage(input: DemandCoverageInput): CoveredDemand {
  const { demand, mesh, stations } = input;
  return {
    inDistrict: districtsOf(demand, mesh),
    inBand: coveredByBand(new DemandPoints(demand, mesh.plane), mesh.plane, stations),
  };
}

/**
 * Number of the district of every demand point: that of its code (first six digits) where the code has one, else
 * that in which its position lies, else -1. It depends on no station: ask once for a demand.
 */
export function districtsOf({ lng, lat, code }: Demand, mesh: Mesh): Int32Array {
  const byPrefix = new Map(mesh.codes.map((each, at) => [each.slice(0, 6), at]));
  const found = new Int32Array(lng.length);
  for (let i = 0; i < found.length; i += 1) {
    const known = code[i] === '' ? undefined : byPrefix.get(code[i]!.slice(0, 6));
    found[i] = known ?? mesh.districtAt(...mesh.plane.toPlane([lng[i]!, lat[i]!]));
  }
  return found;
}

/** For every band which demand points the stations cover; see {@link demandCoverage}. */
export function coveredByBand(
  points: DemandPoints,
  plane: Plane,
  stations: readonly CoveringStation[],
): CoveredDemand['inBand'] {
  const inBand = {} as Record<Band, Uint8Array>;
  const circles = bandDiscs(stations);
  points.uncover();
  for (const band of BANDS) {
    const discs = plane.discs(circles[band]);
    // Large circles first: what they hold whole is not looked at again.
    const order = [...discs.r.keys()].sort((a, b) => discs.r[b]! - discs.r[a]!);
    for (const i of order) points.cover(discs.x[i]!, discs.y[i]!, discs.r[i]!, SIGN[band]);
    inBand[band] = points.covered();
  }
  return inBand;
}

/**
 * The demand of every district and of all of them. Points in no district count in the total only, so
 * that the districts may add up to less.
 */
export function sumDemandCoverage(
  { weight, lng }: Demand,
  { inDistrict, inBand }: CoveredDemand,
  districtCount: number,
): { readonly total: DemandCoverage; readonly districts: DemandCoverage[] } {
  // Five sums a row: all, located, and the bands. The last row but one is all, the last takes what is in no district.
  const sums = new Float64Array((districtCount + 2) * 5);
  const all = districtCount * 5;
  for (let i = 0; i < weight.length; i += 1) {
    const one = weight[i]!;
    const district = inDistrict[i]!;
    const row = (district < 0 ? districtCount + 1 : district) * 5;
    for (let at = row, times = 0; times < 2; at = all, times += 1) {
      sums[at]! += one;
      if (!Number.isNaN(lng[i]!)) sums[at + 1]! += one;
      if (inBand.certain[i] === 1) sums[at + 2]! += one;
      if (inBand.nominal[i] === 1) sums[at + 3]! += one;
      if (inBand.possible[i] === 1) sums[at + 4]! += one;
    }
  }
  const rows = Array.from({ length: districtCount + 1 }, (_, row): DemandCoverage => {
    const [total = 0, located = 0, certain = 0, nominal = 0, possible = 0] = sums.subarray(row * 5);
    return { total, located, covered: { certain, nominal, possible } };
  });
  return { total: rows[districtCount]!, districts: rows.slice(0, districtCount) };
}
