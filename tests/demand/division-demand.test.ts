import { expect, test } from 'vitest';
import { divisionDemand } from '../../src/core/demand/division-demand.ts';
import { makeStation } from '../stations/make-station.ts';

test('a division is located where one of its stations has a point at its own level', () => {
  const village = { level: 'village', point_level: 'village', uncertainty_m: 500 } as const;
  const demand = divisionDemand(
    [
      makeStation({ station_id: 'a', division_code: '500112017005' }),
      makeStation({ station_id: 'b', division_code: '500112017006', ...village }),
      makeStation({
        station_id: 'c',
        division_code: '500112017007',
        point_level: 'none',
        lng: null,
        lat: null,
        uncertainty_m: null,
      }),
      makeStation({ station_id: 'd', division_code: '500112017008' }),
      makeStation({
        station_id: 'e',
        division_code: '500112017008',
        ...village,
        point_level: 'door',
        lng: 106.7,
      }),
      makeStation({
        station_id: 'f',
        division_code: '500112017000',
        level: 'town',
        point_level: 'town',
        uncertainty_m: 900,
      }),
      makeStation({ station_id: 'g', division_code: '500112000000', kind: 'mobile' }),
      makeStation({ station_id: 'h', division_code: '500112000000', kind: 'office' }),
    ],
    'en',
  );
  expect(demand.code).toEqual([
    '500112017005',
    '500112017006',
    '500112017007',
    '500112017008',
    '500112017000',
  ]);
  expect([...demand.lng]).toEqual([NaN, 106.62712, NaN, 106.7, 106.62712]);
  expect([...demand.uncertaintyM]).toEqual([0, 500, 0, 500, 900]);
  expect([...demand.weight]).toEqual([1, 1, 1, 1, 1]);
  expect(demand.unit).toBe('divisions');
  expect(demand.notes).toHaveLength(3);
  expect(demand.notes[1]).toContain('share the same point');
  expect(demand.notes[2]).toMatch(/^2 of the divisions/);
});
