import type { CoveringStation } from '../../src/core/coverage/coverage.ts';

/** A village station with a circle of a kilometre, known to the metre, with what the test wants otherwise. */
export function coveringStation(changes: Partial<CoveringStation> = {}): CoveringStation {
  return {
    station_id: '620100001201',
    name: '甲村退役军人服务站',
    level: 'village',
    division_code: '620100001201',
    lngLat: [100.5, 36.5],
    uncertaintyM: 0,
    approximate: false,
    radiusM: 1000,
    metresPerMinute: 64,
    ...changes,
  };
}
