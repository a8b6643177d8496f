import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Level } from '../gazetteer/level.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/**
 * How much is covered, given three ways: what is covered wherever the stations truly stand within
 * their uncertainty, what is covered if each stands at its point, and what may be covered at best.
 * certain ≤ nominal ≤ possible.
 */
export interface ThreeWay {
  readonly certain: number;
  readonly nominal: number;
  readonly possible: number;
}

export const BANDS = ['certain', 'nominal', 'possible'] as const;
export type Band = (typeof BANDS)[number];

/** A station as coverage sees it. */
export interface CoveringStation {
  readonly station_id: string;
  readonly name: string;
  readonly level: Level;
  readonly division_code: DivisionCode;
  readonly lngLat: LngLat;
  readonly uncertaintyM: number;
  /** Placed at the point of a larger division: counts for nominal coverage only as far as certain anyway. */
  readonly approximate: boolean;
  /** Radius of its service circle by its standard, metres. */
  readonly radiusM: number;
  /** Metres a minute that the standard gains in a straight line: speed less detours. */
  readonly metresPerMinute: number;
}

/** Demand within one district or all of them, in the demand's own unit. */
export interface DemandCoverage {
  readonly total: number;
  /** Part of `total` that has a position of its own; only this can be covered. */
  readonly located: number;
  readonly covered: ThreeWay;
}

/**
 * One row of the table: a district, or the region as a whole, which has no code and name here. Areas
 * are given to the square metre and shares to a billionth, so that rows add up to the total but for rounding.
 */
export interface CoverageRow {
  readonly code: DivisionCode;
  readonly name: string;
  readonly area_km2: number;
  readonly covered_km2: ThreeWay;
  /** Shares of the area, 0 to 1. */
  readonly covered_share: ThreeWay;
  /** Area within nominal reach of at least 1, 2 … K stations; the first is `covered_km2.nominal`. */
  readonly depth_km2: readonly number[];
  /** Area out of nominal reach. */
  readonly gap_km2: number;
  /** Stations that count for coverage, and those of them that are located at their own level. */
  readonly stations: number;
  readonly located: number;
  readonly demand: DemandCoverage | null;
  /** Straight-line metres from the farthest place of the district to its nearest located station, and that place. */
  readonly worst_m: number | null;
  readonly worst_at: LngLat | null;
}

/** A connected region without nominal coverage. */
export interface Gap {
  /** Rank by area, from 1. */
  readonly rank: number;
  readonly area_km2: number;
  readonly demand: number | null;
  /** The place in it that is farthest from a located station, and how far that is. */
  readonly deepest: LngLat;
  readonly deepest_m: number | null;
  /** Its part in every district that it touches, largest first. */
  readonly parts: readonly GapPart[];
}

export interface GapPart {
  readonly code: DivisionCode;
  readonly area_km2: number;
  readonly demand: number | null;
  readonly deepest: LngLat;
  readonly deepest_m: number | null;
}

/** A point whose stations would have to be located better, and what hangs on it. */
export interface Doubt {
  /** Point that the stations share. */
  readonly lngLat: LngLat;
  readonly station_ids: readonly string[];
  /** Division whose name stands for the point: the first station's. */
  readonly name: string;
  readonly uncertainty_m: number;
  /** Its part of the area that is possibly but not certainly covered, shared evenly where several reach. */
  readonly at_stake_km2: number;
  /** Share of all doubt that is settled once this and all before it are located, 0 to 1. */
  readonly settled_share: number;
}

export interface Doubts {
  /** Side of the square cells that the areas were counted in: they are approximate to about that. */
  readonly cell_m: number;
  /** Area possibly but not certainly covered. */
  readonly doubtful_km2: number;
  readonly ranked: readonly Doubt[];
}

/** Distance of demand to the nearest located station. */
export interface DistanceDistribution {
  /** Upper ends of the bins, as multiples of the standard's radius; the last bin is open. */
  readonly bin_ends: readonly number[];
  readonly bins: readonly number[];
  readonly median_m: number;
  readonly p90_m: number;
  /** Shares of the located demand beyond 1, 1.5 and 2 times the radius, 0 to 1. */
  readonly beyond: { readonly r1: number; readonly r1_5: number; readonly r2: number };
  readonly located: number;
}

/** Everything that the planner and the terminal say of a region; the shapes come apart from it. */
export interface Coverage {
  readonly total: CoverageRow;
  readonly districts: readonly CoverageRow[];
  readonly gaps: readonly Gap[];
  /** Stations without a point, mobile ones and closed ones: they take no part. */
  readonly not_counted: {
    readonly unplaced: number;
    readonly mobile: number;
    readonly closed: number;
  };
  readonly distances: DistanceDistribution | null;
}
