import type { Demand } from '../demand/demand.ts';
import { districtsOf } from './demand-coverage.ts';
import { DemandPoints } from './demand-points.ts';
import type { Ground } from './ground.ts';

/** Demand made ready: what depends on no station, worked out once. */
export interface PreparedDemand {
  readonly demand: Demand;
  readonly points: DemandPoints;
  /** District by demand point, -1 for none. */
  readonly inDistrict: Int32Array;
  /** Places in the plane of the ground; NaN for points without a position. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Puts demand on the ground that it is asked for on. */
export function prepareDemand(demand: Demand, { mesh }: Ground): PreparedDemand {
  const x = new Float64Array(demand.lng.length);
  const y = new Float64Array(demand.lng.length);
  for (let i = 0; i < x.length; i += 1) {
    [x[i], y[i]] = mesh.plane.toPlane([demand.lng[i]!, demand.lat[i]!]);
  }
  const points = new DemandPoints(demand, mesh.plane);
  return { demand, points, inDistrict: districtsOf(demand, mesh), x, y };
}
