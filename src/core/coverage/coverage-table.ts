import type { Band, CoverageRow, CoveringStation, DemandCoverage, ThreeWay } from './coverage.ts';
import type { Ground } from './ground.ts';
import { placed, rounded } from './rounded.ts';
import type { FarPlace } from './worst-places.ts';

/** What the rows of the table are made of, by district. */
export interface TableInput {
  readonly stations: readonly CoveringStation[];
  readonly coveredM2: Readonly<Record<Band, Float64Array>>;
  /** Area within reach of at least 1, 2 … stations. */
  readonly depthM2: readonly Float64Array[];
  readonly worst: readonly (FarPlace | null)[];
  readonly demand: {
    readonly total: DemandCoverage;
    readonly districts: readonly DemandCoverage[];
  } | null;
}

/**
 * The table: a row a district and one for the region, whose areas are the sums of theirs. A station is
 * counted in the district of its code, or in that where it stands when its code is of none of them;
 * the total counts all.
 */
export function coverageTable(
  ground: Ground,
  input: TableInput,
): { readonly total: CoverageRow; readonly districts: readonly CoverageRow[] } {
  const { districts, mesh } = ground;
  const { coveredM2, depthM2, worst, demand } = input;
  const counts = stationCounts(ground, input.stations);
  const rows = districts.codes.map((code, at): CoverageRow => {
    const place = worst[at];
    return {
      code,
      name: districts.names[at]!,
      ...areasOf(
        mesh.areaM2[at]!,
        threeWay((band) => coveredM2[band][at]!),
        depthM2.map((areas) => areas[at]!),
      ),
      stations: counts.all[at]!,
      located: counts.located[at]!,
      demand: demand?.districts[at] ?? null,
      worst_m: place ? rounded.metres(place.metres) : null,
      worst_at: place ? placed(mesh.plane.toLngLat(place.x, place.y)) : null,
    };
  });
  const farthest = rows.reduce<CoverageRow | null>(
    (most, row) => ((row.worst_m ?? -1) > (most?.worst_m ?? -1) ? row : most),
    null,
  );
  const total: CoverageRow = {
    code: '',
    name: '',
    ...areasOf(
      sum(mesh.areaM2),
      threeWay((band) => sum(coveredM2[band])),
      depthM2.map(sum),
    ),
    stations: input.stations.length,
    located: input.stations.filter((each) => !each.approximate).length,
    demand: demand?.total ?? null,
    worst_m: farthest?.worst_m ?? null,
    worst_at: farthest?.worst_at ?? null,
  };
  return { total, districts: rows };
}

/** Square metres as the table gives them. */
function areasOf(
  areaM2: number,
  covered: ThreeWay,
  depth: readonly number[],
): Pick<CoverageRow, 'area_km2' | 'covered_km2' | 'covered_share' | 'depth_km2' | 'gap_km2'> {
  const { km2 } = rounded;
  return {
    area_km2: km2(areaM2),
    covered_km2: threeWay((band) => km2(covered[band])),
    covered_share: threeWay((band) => (areaM2 > 0 ? rounded.share(covered[band] / areaM2) : 0)),
    depth_km2: depth.map(km2),
    gap_km2: km2(areaM2 - covered.nominal),
  };
}

function threeWay(value: (band: Band) => number): ThreeWay {
  return { certain: value('certain'), nominal: value('nominal'), possible: value('possible') };
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function stationCounts(
  { districts, mesh }: Ground,
  stations: readonly CoveringStation[],
): { all: Uint32Array; located: Uint32Array } {
  const byPrefix = new Map(districts.codes.map((code, at) => [code.slice(0, 6), at]));
  const all = new Uint32Array(districts.codes.length);
  const located = new Uint32Array(districts.codes.length);
  for (const { division_code, lngLat, approximate } of stations) {
    const own = byPrefix.get(division_code.slice(0, 6));
    const at = own ?? mesh.districtAt(...mesh.plane.toPlane(lngLat));
    if (at < 0) continue;
    all[at]! += 1;
    if (!approximate) located[at]! += 1;
  }
  return { all, located };
}
