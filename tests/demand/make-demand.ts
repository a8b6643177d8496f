import type { Demand } from '../../src/core/demand/demand.ts';

/** One demand point, as tests write it. */
export interface DemandPoint {
  readonly lng?: number;
  readonly lat?: number;
  readonly weight?: number;
  readonly uncertaintyM?: number;
  readonly code?: string;
}

/** Demand of people at these points; without a position where none is given. */
export function makeDemand(points: readonly DemandPoint[]): Demand {
  return {
    name: 'test',
    unit: 'people',
    lng: Float64Array.from(points, (each) => each.lng ?? NaN),
    lat: Float64Array.from(points, (each) => each.lat ?? NaN),
    weight: Float64Array.from(points, (each) => each.weight ?? 1),
    uncertaintyM: Float64Array.from(points, (each) => each.uncertaintyM ?? 0),
    code: points.map((each) => each.code ?? ''),
    notes: [],
  };
}
