import type { GeometryCollection, Topology } from 'topojson-specification';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';

/** What a shape of the boundary file says of itself. */
export interface BoundaryProperties {
  readonly code: DivisionCode;
  readonly name: string;
  /** The source's own codes, `;` between them, where another code than today's gave the outline. */
  readonly source_code?: string;
  /** Present when the county is larger or smaller than the outline, or lies beside one that is much so. */
  readonly approximate?: true;
  /** Published area of such a county, km², where it is known. */
  readonly published_km2?: number;
  /** Present when the outline is the gap that the neighbours leave. */
  readonly from_neighbours?: true;
}

/** Outlines of counties, cities and provinces that share their arcs, degrees WGS 84. */
export type Boundaries = Topology<
  Record<'county' | 'city' | 'province', GeometryCollection<BoundaryProperties>>
>;
