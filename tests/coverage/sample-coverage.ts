import type {
  Coverage,
  CoverageRow,
  DemandCoverage,
  Gap,
} from '../../src/core/coverage/coverage.ts';

/** Demand of a row: total, located, possible, nominal, certain. */
export type DemandNumbers = readonly [number, number, number, number, number];

export function demandOf([
  total,
  located,
  possible,
  nominal,
  certain,
]: DemandNumbers): DemandCoverage {
  return { total, located, covered: { certain, nominal, possible } };
}

export function rowOf(
  code: string,
  name: string,
  demand: DemandNumbers | null,
  area = 100,
): CoverageRow {
  return {
    code,
    name,
    area_km2: area,
    covered_km2: { certain: area / 10, nominal: area / 4, possible: area / 2 },
    covered_share: { certain: 0.1, nominal: 0.25, possible: 0.5 },
    depth_km2: [area / 4, area / 8, 0],
    gap_km2: (area * 3) / 4,
    stations: 12,
    located: 7,
    demand: demand && demandOf(demand),
    worst_m: 12_345.678,
    worst_at: [106.123_456_789, 29.5],
  };
}

export function gapOf(rank: number, parts: readonly (readonly [string, number | null])[]): Gap {
  const demands = parts.map(([, demand]) => demand);
  return {
    rank,
    area_km2: 10 * parts.length,
    demand: demands.includes(null) ? null : demands.reduce<number>((a, b) => a + (b ?? 0), 0),
    deepest: [106.5, 29.5],
    deepest_m: 4000.4,
    parts: parts.map(([code, demand]) => ({
      code,
      area_km2: 10,
      demand,
      deepest: [106.5, 29.5],
      deepest_m: null,
    })),
  };
}

/** A coverage of these districts; the total adds their demand up. */
export function coverageOf(
  districts: readonly CoverageRow[],
  gaps: readonly Gap[] = [],
  distances: Coverage['distances'] = null,
): Coverage {
  const sums = districts.reduce<DemandNumbers | null>((sum, { demand }) => {
    if (!demand) return sum;
    const { total, located, covered } = demand;
    const own = [total, located, covered.possible, covered.nominal, covered.certain];
    return own.map((each, at) => each + (sum?.[at] ?? 0)) as unknown as DemandNumbers;
  }, null);
  return {
    total: rowOf('', '', sums, 100 * districts.length),
    districts,
    gaps,
    not_counted: { unplaced: 1, mobile: 0, closed: 2 },
    distances,
  };
}
