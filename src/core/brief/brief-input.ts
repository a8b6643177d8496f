import type { ThreeWay } from '../coverage/coverage.ts';
import type { Standards } from '../coverage/standard.ts';
import type { PublishedCoverage } from '../coverage/suppress-demand.ts';
import type { DemandUnit } from '../demand/demand.ts';
import type { RegionManifest } from '../region/region-manifest.ts';
import type { SuggestedSite } from '../suggest/suggested-site.ts';

/** What a brief is made of. */
export interface BriefInput {
  readonly lang: 'zh' | 'en';
  readonly manifest: Pick<
    RegionManifest,
    | 'region'
    | 'data_date'
    | 'stations'
    | 'stations_derived'
    | 'districts_without_outline'
    | 'districts_approximate'
  >;
  readonly standards: Standards;
  /** Without counts of few people: a brief goes out. */
  readonly coverage: PublishedCoverage;
  /** Edits of the scenario, and the shares without them; null while these are not known. */
  readonly edits: number;
  readonly before: ThreeWay | null;
  readonly demand: { readonly name: string; readonly unit: DemandUnit } | null;
  readonly sites: BriefSearch | null;
  /** Who made outlines and names, as the base map says it; empty where it is not known. */
  readonly ground: string;
  /** The day on which the document is made, YYYY-MM-DD; null to leave it out. */
  readonly today: string | null;
}

/** Suggested sites, as the search for them has answered. */
export interface BriefSearch {
  readonly unit: DemandUnit | 'km2';
  readonly sites: readonly SuggestedSite[];
  /** Demand in all, what was covered before, and what has no position. */
  readonly demand: number;
  readonly already_covered: number;
  readonly unlocated: number;
  readonly candidates: number;
  /** Side of the grid's cells, metres; null without a grid. */
  readonly cell_m: number | null;
}
