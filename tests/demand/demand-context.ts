import type { DemandContext } from '../../src/core/demand/demand-context.ts';
import { squareDistricts } from '../coverage/square-districts.ts';

/** Reading for a region of six square districts, 100 to 103° E and 36 to 38° N. */
export function demandContext(changes: Partial<DemandContext> = {}): DemandContext {
  return {
    region: '620000000000',
    districts: squareDistricts(3, 2),
    crs: 'wgs84',
    lang: 'en',
    ...changes,
  };
}
