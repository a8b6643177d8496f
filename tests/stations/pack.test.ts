import fc from 'fast-check';
import { expect, test } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { LEVELS, MATCH_LEVELS } from '../../src/core/gazetteer/level.ts';
import { packStations, unpackStations } from '../../src/core/stations/pack.ts';
import {
  KINDS,
  REVIEW_STATUSES,
  SOURCE_CRS,
  STATUSES,
  type Station,
} from '../../src/core/stations/station.ts';
import { makeStation } from './make-station.ts';

const DIVISIONS = [
  division('500000000000', '重庆市'),
  division('500112000000', '渝北区'),
  division('500112017000', '双凤桥街道'),
  division('500112017005', '凤鸣路社区居委会'),
  division('500112017006', '长空路社区居委会'),
];

test('a derived list packs into its divisions', () => {
  const stations = [
    makeStation({
      station_id: '500112017000',
      name: '双凤桥街道退役军人服务站',
      level: 'town',
      division_code: '500112017000',
      point_level: 'town',
    }),
    makeStation(),
  ];
  const packed = packStations({ region: 'chongqing', stations, divisions: DIVISIONS });
  expect(packed).toMatchObject({ station_id: {}, name: {}, level: {}, kind: {}, division: [2, 3] });
  expect(packed.points.lng).toEqual([106.62712]);
  const back = unpackStations(JSON.parse(JSON.stringify(packed)));
  expect(back.stations).toEqual(stations);
  // Only divisions that stations need travel along.
  expect(back.divisions.map((each) => each.code)).not.toContain('500112017006');
});

const word = fc.string({ maxLength: 8 });
const code = fc.constantFrom(...DIVISIONS.map((each) => each.code));
const anyStation: fc.Arbitrary<Station> = fc
  .record({
    station_id: fc.stringMatching(/^[0-9a-z]{1,12}$/),
    name: fc.string({ minLength: 1, maxLength: 8 }),
    level: fc.constantFrom(...LEVELS),
    kind: fc.constantFrom(...KINDS),
    division_code: code,
    address: word,
    phone: word,
    hours: word,
    services: fc.array(word, { maxLength: 2 }),
    badges: fc.array(word, { maxLength: 2 }),
    co_located: word,
    status: fc.constantFrom(...STATUSES),
    serves: fc.array(code, { maxLength: 2 }),
    source_crs: fc.constantFrom(...SOURCE_CRS, '' as const),
    match_level: fc.constantFrom(...MATCH_LEVELS),
    score: fc.option(fc.integer({ min: 0, max: 10 }).map((n) => n / 10)),
    score_next: fc.constant(null),
    remainder: word,
    review_status: fc.constantFrom(...REVIEW_STATUSES),
    source: word,
    source_date: fc.constant('2023-06-30'),
    point: fc.option(
      fc.record({
        lng: fc.integer({ min: 73, max: 135 }),
        lat: fc.integer({ min: 4, max: 53 }),
        point_level: fc.constantFrom(...MATCH_LEVELS),
        uncertainty_m: fc.option(fc.nat()),
        provider: word,
      }),
    ),
  })
  .map(({ point, ...rest }) => ({
    ...rest,
    ...(point ?? {
      lng: null,
      lat: null,
      point_level: 'none' as const,
      uncertainty_m: null,
      provider: '',
    }),
  }));

test('unpacking gives back every field of any stations', () => {
  fc.assert(
    fc.property(fc.array(anyStation, { maxLength: 12 }), (stations) => {
      const list = { region: 'x', stations, divisions: DIVISIONS };
      expect(unpackStations(JSON.parse(JSON.stringify(packStations(list)))).stations).toEqual(
        stations,
      );
    }),
  );
});

test.each([
  ['nothing', undefined],
  ['a page of a server', '<!doctype html>'],
  ['another format', { format: 2 }],
])('refuses %s', (_, json) => {
  expect(() => unpackStations(json)).toThrow();
});
