import type { LngLat } from '../geo/lng-lat.ts';
import { cover, type BandCover } from './cover.ts';
import type { Band, Coverage, CoverageRow, CoveringStation } from './coverage.ts';
import { coverageTable } from './coverage-table.ts';
import { coveredByBand, sumDemandCoverage, type CoveredDemand } from './demand-coverage.ts';
import { depthOverlays } from './depth.ts';
import { distanceDistribution } from './distance-distribution.ts';
import { gapParts, type PlaneGapPart } from './gap-parts.ts';
import type { Ground } from './ground.ts';
import { LocatedPoints } from './located-points.ts';
import type { Overlay } from './overlay.ts';
import type { PreparedDemand } from './prepared-demand.ts';
import { rankedGaps, type UncoveredDemand } from './ranked-gaps.ts';
import { worstPlaces, type FarPlace } from './worst-places.ts';

/** Deepest backup coverage that is counted: within reach of one, two, three stations. */
const DEPTH = 3;

/** The stations that are asked about, and how. */
export interface AnalysisQuestion {
  readonly stations: readonly CoveringStation[];
  readonly notCounted: Coverage['not_counted'];
  /** Radius that distances of demand are held against, metres. */
  readonly referenceRadiusM: number;
  /** Within this many metres the corners of drawn gaps follow the circles. */
  readonly toleranceM: number;
}

/** All that one set of stations covers; every part is worked out when it is first asked for. */
export class Analysis {
  readonly ground: Ground;
  readonly question: AnalysisQuestion;
  readonly covers: Readonly<Record<Band, BandCover>>;
  readonly #demand: PreparedDemand | null;
  #parts: readonly PlaneGapPart[] | null = null;
  #depth: readonly Overlay[] | null = null;
  #coveredDemand: CoveredDemand | null = null;
  #areas: Readonly<Record<Band, Float64Array>> | null = null;

  constructor(ground: Ground, demand: PreparedDemand | null, question: AnalysisQuestion) {
    this.ground = ground;
    this.question = question;
    this.#demand = demand;
    this.covers = cover(question.stations, ground.mesh);
  }

  /** What is not covered nominally, as outlines in the plane. */
  get gapParts(): readonly PlaneGapPart[] {
    this.#parts ??= gapParts(this.covers.nominal.overlay, this.question.toleranceM);
    return this.#parts;
  }

  /** Rank by area, from 1, of every gap by its number. */
  get gapRank(): ReadonlyMap<number, number> {
    const areas = new Map<number, number>();
    for (const { gap, areaM2 } of this.gapParts) areas.set(gap, (areas.get(gap) ?? 0) + areaM2);
    const order = [...areas].sort(([a, own], [b, other]) => other - own || a - b);
    return new Map(order.map(([gap], at) => [gap, at + 1]));
  }

  /** Unions of what at least one, two, three stations cover nominally. */
  get depth(): readonly Overlay[] {
    this.#depth ??= depthOverlays(this.covers.nominal.discs, this.ground.mesh, DEPTH);
    return this.#depth;
  }

  /**
   * Areas, shares, demand and counts of these stations at once; depth, worst places, gaps and distances
   * stay those of the analysis before, until {@link coverage} has them too.
   */
  totals(before: Coverage): Coverage {
    const { total, districts } = this.#table(
      [],
      before.districts.map(() => null),
    );
    const keep = (row: CoverageRow, old: CoverageRow): CoverageRow => ({
      ...row,
      depth_km2: [row.covered_km2.nominal, ...old.depth_km2.slice(1)],
      worst_m: old.worst_m,
      worst_at: old.worst_at,
    });
    return {
      ...before,
      total: keep(total, before.total),
      districts: districts.map((row, at) => keep(row, before.districts[at]!)),
      not_counted: this.question.notCounted,
    };
  }

  coverage(): Coverage {
    const { stations, notCounted, referenceRadiusM } = this.question;
    const { mesh } = this.ground;
    const [demand, covered] = [this.#demand, this.#covered()];
    const located = new LocatedPoints(mesh.plane, stations);
    const worst = worstPlaces(mesh, located);
    return {
      ...this.#table(
        this.depth.slice(1).map((overlay) => overlay.coveredM2()),
        worst,
      ),
      gaps: rankedGaps(
        mesh,
        this.gapParts,
        this.gapRank,
        { located, worst },
        demand && covered && uncovered(demand, covered),
      ),
      not_counted: notCounted,
      distances: demand && distanceDistribution(demand.demand, stations, referenceRadiusM),
    };
  }

  /** Area covered in every band, by district, m². */
  get coveredM2(): Readonly<Record<Band, Float64Array>> {
    this.#areas ??= {
      certain: this.covers.certain.overlay.coveredM2(),
      nominal: this.covers.nominal.overlay.coveredM2(),
      possible: this.covers.possible.overlay.coveredM2(),
    };
    return this.#areas;
  }

  #table(
    deeperM2: readonly Float64Array[],
    worst: readonly (FarPlace | null)[],
  ): Pick<Coverage, 'total' | 'districts'> {
    const [demand, covered] = [this.#demand, this.#covered()];
    const { codes } = this.ground.districts;
    return coverageTable(this.ground, {
      stations: this.question.stations,
      coveredM2: this.coveredM2,
      depthM2: [this.coveredM2.nominal, ...deeperM2],
      worst,
      demand: demand && covered && sumDemandCoverage(demand.demand, covered, codes.length),
    });
  }

  /** Demand that a circle in metres around a place would newly cover; null without demand. */
  demandGain(lngLat: LngLat, radiusM: number): number | null {
    const [demand, covered] = [this.#demand, this.#covered()];
    if (!demand || !covered) return null;
    const disc = this.ground.mesh.plane.discs({
      lng: Float64Array.of(lngLat[0]),
      lat: Float64Array.of(lngLat[1]),
      radiusM: Float64Array.of(radiusM),
    });
    const [cx, cy, r] = [disc.x[0]!, disc.y[0]!, disc.r[0]!];
    return demand.demand.weight.reduce((sum, weight, i) => {
      const isNew =
        covered.inBand.nominal[i] === 0 &&
        (demand.x[i]! - cx) ** 2 + (demand.y[i]! - cy) ** 2 <= r * r;
      return isNew ? sum + weight : sum;
    }, 0);
  }

  #covered(): CoveredDemand | null {
    const demand = this.#demand;
    this.#coveredDemand ??= demand && {
      inDistrict: demand.inDistrict,
      inBand: coveredByBand(demand.points, this.ground.mesh.plane, this.question.stations),
    };
    return this.#coveredDemand;
  }
}

function uncovered(
  { x, y, demand, inDistrict }: PreparedDemand,
  { inBand }: CoveredDemand,
): UncoveredDemand {
  const open = [...inBand.nominal.keys()].filter(
    (i) => inBand.nominal[i] === 0 && !Number.isNaN(x[i]!),
  );
  return {
    x: open.map((i) => x[i]!),
    y: open.map((i) => y[i]!),
    weight: open.map((i) => demand.weight[i]!),
    district: open.map((i) => inDistrict[i]!),
  };
}
