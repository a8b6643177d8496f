import type { Coverage, CoveringStation, Doubts } from '../core/coverage/coverage.ts';
import type { Districts } from '../core/coverage/districts.ts';
import type { Demand } from '../core/demand/demand.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';

/** What the page asks of the coverage worker. A newer `analyse` gives up the one that is running. */
export type CoverageRequest =
  | { readonly kind: 'open'; readonly districts: Districts }
  | { readonly kind: 'demand'; readonly demand: Demand | null }
  | {
      readonly kind: 'analyse';
      readonly id: number;
      readonly stations: readonly CoveringStation[];
      readonly notCounted: Coverage['not_counted'];
      /** Radius that distances of demand are held against, metres. */
      readonly referenceRadiusM: number;
      readonly shapes: ShapeOptions;
    }
  /** What one more station would newly cover; answered in the order asked. */
  | {
      readonly kind: 'gain';
      readonly id: number;
      readonly lngLat: LngLat;
      readonly radiusM: number;
    }
  | { readonly kind: 'doubts'; readonly id: number };

/** How shapes are drawn: `polygons` within a tolerance, or square `cells` that follow no division's line. */
export interface ShapeOptions {
  readonly gaps: 'polygons' | 'cells';
  readonly toleranceM: number;
  readonly cellM: number;
  /** Whether depth of coverage (within reach of two, three … stations) is drawn too. */
  readonly depth: boolean;
}

/** GeoJSON feature collections as UTF-8 text, transferred: nothing is copied on the page's thread. */
export interface CoverageShapes {
  /** One feature per band with `band`: the region that is certainly, nominally, possibly covered. */
  readonly bands: ArrayBuffer;
  /** One feature per gap part with `rank`, `code`, `area_km2`; or per cell with `share`. */
  readonly gaps: ArrayBuffer;
  /** One feature per depth with `depth`; null unless asked for. */
  readonly depth: ArrayBuffer | null;
}

/** What the worker answers; `id` is that of the request. */
export type CoverageAnswer =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  /** Totals and table after a change of a few stations, exact to rounding; the whole follows. */
  | { readonly kind: 'quick'; readonly id: number; readonly coverage: Coverage; readonly ms: number }
  | { readonly kind: 'coverage'; readonly id: number; readonly coverage: Coverage; readonly ms: number }
  | { readonly kind: 'shapes'; readonly id: number; readonly shapes: CoverageShapes; readonly ms: number }
  | {
      readonly kind: 'gain';
      readonly id: number;
      /** Area newly covered nominally, km², and demand; null without demand. */
      readonly area_km2: number;
      readonly demand: number | null;
      /** Covered share of the region's area after it. */
      readonly share_after: number;
    }
  | { readonly kind: 'doubts'; readonly id: number; readonly doubts: Doubts }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

