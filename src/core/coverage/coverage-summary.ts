import { serviceRadiusM, type Standard, type Standards } from './standard.ts';
import type { PublishedCoverage, PublishedDemand, PublishedRow } from './suppress-demand.ts';

/** A row of the table with the names that the command line gives. */
export interface RowSummary {
  readonly stations: number;
  readonly located: number;
  readonly area_km2: number;
  readonly covered_km2: number;
  readonly certain_km2: number;
  readonly possible_km2: number;
  /** 0 to 1. */
  readonly covered_share: number;
  readonly certain_share: number;
  readonly possible_share: number;
  readonly gap_km2: number;
  readonly worst_m: number | null;
  readonly demand: PublishedDemand | null;
}

/** What `fuwuquan coverage --json` prints: the very numbers that the page shows, not rounded. */
export interface CoverageSummary extends RowSummary {
  readonly region: string;
  readonly standard: Readonly<Record<string, Standard & { readonly radius_m: number }>>;
  /** Number of gaps. */
  readonly gaps: number;
  readonly not_counted: PublishedCoverage['not_counted'];
  readonly distances: PublishedCoverage['distances'];
  readonly districts: readonly (RowSummary & { readonly code: string; readonly name: string })[];
}

export function coverageSummary(
  region: string,
  standards: Standards,
  coverage: PublishedCoverage,
): CoverageSummary {
  return {
    region,
    standard: Object.fromEntries(
      Object.entries(standards).map(([key, standard]) => [
        key,
        { ...standard, radius_m: serviceRadiusM(standard) },
      ]),
    ),
    ...rowSummary(coverage.total),
    gaps: coverage.gaps.length,
    not_counted: coverage.not_counted,
    distances: coverage.distances,
    districts: coverage.districts.map((row) => ({
      code: row.code,
      name: row.name,
      ...rowSummary(row),
    })),
  };
}

function rowSummary({ covered_km2, covered_share, ...row }: PublishedRow): RowSummary {
  return {
    stations: row.stations,
    located: row.located,
    area_km2: row.area_km2,
    covered_km2: covered_km2.nominal,
    certain_km2: covered_km2.certain,
    possible_km2: covered_km2.possible,
    covered_share: covered_share.nominal,
    certain_share: covered_share.certain,
    possible_share: covered_share.possible,
    gap_km2: row.gap_km2,
    worst_m: row.worst_m,
    demand: row.demand,
  };
}
