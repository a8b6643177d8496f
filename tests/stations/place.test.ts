import { expect, test } from 'vitest';
import { isApproximate, placesOf } from '../../src/core/stations/place.ts';
import { makeStation } from './make-station.ts';

test.each([
  ['village', 'town', 'offline', true],
  ['village', 'village', 'offline', false],
  ['village', 'door', 'list', false],
  ['town', 'town', 'offline', false],
  ['town', 'county', 'offline', true],
  ['town', 'county', 'list', true],
  ['county', 'county', 'offline', false],
  // A county's centre of which only the town is known.
  ['county', 'town', 'offline', true],
  ['county', 'town', 'tianditu', false],
  ['province', 'city', 'list', false],
] as const)('a %s station at the point of a %s, by %s', (level, point_level, provider, is) => {
  expect(isApproximate({ level, point_level, provider, lng: 106 })).toBe(is);
});

test('stations at one fallback point are one approximate place, apart from the one that stands there', () => {
  const town = makeStation({ station_id: 't', level: 'town', point_level: 'town' });
  const stations = [
    town,
    makeStation({ station_id: 'v1' }),
    makeStation({ station_id: 'v2' }),
    makeStation({ station_id: 'v3', lng: 107, lat: 30, point_level: 'village' }),
    makeStation({ station_id: 'v4', lng: null, lat: null, point_level: 'none' }),
  ];
  expect(
    placesOf(stations).map(({ id, approximate, rows }) => ({ id, approximate, rows })),
  ).toEqual([
    { id: 't', approximate: false, rows: [0] },
    { id: '~106.62712,29.71859', approximate: true, rows: [1, 2] },
    { id: 'v3', approximate: false, rows: [3] },
  ]);
  expect(placesOf(stations, ({ level }) => level === 'town')).toHaveLength(1);
});
