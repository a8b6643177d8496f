import type { ThreeWay } from '../coverage/coverage.ts';
import type { Column } from '../coverage/column-value.ts';
import type { LngLat } from '../geo/lng-lat.ts';

/**
 * Everything that the page's brief, slides and alternative texts say of a region's coverage: each number raw
 * and as it is read. Whoever writes a document out of it formats nothing and counts nothing.
 */
export interface Brief {
  readonly lang: 'zh' | 'en';
  /** Slug of the region. */
  readonly region: string;
  readonly title: string;
  /** Dates of the list and of the making. */
  readonly dated: string;
  /** What every internal output bears; null for the public. */
  readonly mark: string | null;
  readonly sentence: string;
  /** What a scenario changed; null for the list as it is. */
  readonly scenario: string | null;
  /** The three numbers that are read first. */
  readonly figures: readonly BriefFigure[];
  readonly table: BriefTable;
  /** Shares of the largest gaps' districts, of the region itself where there is but one. */
  readonly chart: BriefChart;
  readonly gaps: BriefGaps;
  /** Null when none were computed. */
  readonly sites: BriefSites | null;
  readonly method: readonly string[];
  readonly limits: readonly string[];
  readonly sources: readonly string[];
  /** Approval number, or that the map was not reviewed: stands at the map. */
  readonly approval: string;
  /** The region's own sentence. */
  readonly notice: string;
  readonly mapAlt: string;
}

export interface BriefFigure {
  readonly key: 'area' | 'people' | 'gaps' | 'stations';
  readonly label: string;
  /** As large as it goes. */
  readonly text: string;
  /** Null where the number is withheld. */
  readonly value: number | null;
  readonly notes: readonly string[];
}

/** A cell with what it is made of; null where there is nothing, or nothing that may be told. */
export interface BriefCell {
  readonly value: string | number | null;
  readonly text: string;
}

export interface BriefRow {
  /** Division code; empty for the total. */
  readonly code: string;
  readonly cells: readonly BriefCell[];
  readonly shares: ThreeWay;
}

/** The table of districts, the largest gap first. */
export interface BriefTable {
  readonly heading: string;
  readonly note: string;
  readonly columns: readonly { readonly column: Column; readonly title: string }[];
  readonly total: BriefRow;
  readonly rows: readonly BriefRow[];
}

export interface BriefChart {
  readonly bars: readonly { readonly name: string; readonly shares: ThreeWay }[];
}

export interface BriefGaps {
  readonly lead: string;
  readonly count: number;
  readonly columns: readonly string[];
  readonly items: readonly BriefGap[];
}

export interface BriefGap {
  readonly rank: number;
  readonly title: string;
  readonly area_km2: number;
  /** The gap in one line. */
  readonly facts: string;
  readonly deepest: LngLat;
  readonly cells: readonly BriefCell[];
}

export interface BriefSites {
  readonly lead: string;
  readonly note: string;
  readonly columns: readonly string[];
  readonly items: readonly BriefSite[];
}

export interface BriefSite {
  readonly lngLat: LngLat;
  /** The site in one line. */
  readonly facts: string;
  readonly cells: readonly BriefCell[];
}
