import type { Coverage, Doubts } from '../core/coverage/coverage.ts';
import type { Gain } from '../core/coverage/gain.ts';
import type { Scenario } from '../core/coverage/scenario.ts';
import type { ShapeOptions } from '../core/coverage/shape-options.ts';
import type { Standards } from '../core/coverage/standard.ts';
import type { Demand } from '../core/demand/demand.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';

/** What the page asks of the coverage worker. A newer `analyse` gives up the one that is running. */
export type CoverageRequest =
  /** Whole address of the region's folder of artifacts: the worker fetches what it needs. */
  | { readonly kind: 'open'; readonly folder: string }
  | { readonly kind: 'demand'; readonly demand: Demand | null }
  | {
      readonly kind: 'analyse';
      readonly id: number;
      readonly standards: Standards;
      readonly scenario: Scenario;
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
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly done: number;
      readonly total: number;
    }
  /** Known first after a change: areas, shares, demand, counts; the rest is of the analysis before. */
  | { readonly kind: 'totals'; readonly id: number; readonly coverage: Coverage }
  | { readonly kind: 'coverage'; readonly id: number; readonly coverage: Coverage }
  | { readonly kind: 'shapes'; readonly id: number; readonly shapes: CoverageShapes }
  | ({ readonly kind: 'gain'; readonly id: number } & Gain)
  | { readonly kind: 'doubts'; readonly id: number; readonly doubts: Doubts }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
