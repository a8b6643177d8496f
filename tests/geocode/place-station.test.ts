import { expect, test } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { DivisionExtents } from '../../src/core/gazetteer/division-extents.ts';
import { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import { placeStation } from '../../src/core/geocode/place-station.ts';
import { PositionRadii } from '../../src/core/geocode/position-radii.ts';
import type { ListedStation } from '../../src/core/stations/station-row.ts';
import { loadFallbackUncertainty } from '../../scripts/lib/gazetteer-files.ts';
import { makeStation } from '../stations/make-station.ts';

const GAZETTEER = new Gazetteer(
  [
    division('500112000000', '渝北区'),
    division('500112017000', '双凤桥街道'),
    division('500112017005', '凤鸣路社区居委会'),
    division('500112018000', '龙溪街道'),
    division('500112018001', '龙溪社区居委会'),
    division('500113000000', '巴南区'),
  ],
  [
    { code: '500112000000', lngLat: [106.63, 29.72], source: 'geonames', uncertaintyM: 3900 },
    { code: '500112017000', lngLat: [106.62712, 29.71859], source: 'geonames', uncertaintyM: 2100 },
  ],
);

/** A square of 0.36° by 0.42°: 1,618 km², of which 0.85 times the root are 34.2 km. */
const EXTENTS = new DivisionExtents([
  {
    code: '500112000000',
    approximate: false,
    geometry: () => ({
      type: 'Polygon',
      coordinates: [
        [
          [106.45, 29.51],
          [106.87, 29.51],
          [106.87, 29.87],
          [106.45, 29.87],
          [106.45, 29.51],
        ],
      ],
    }),
  },
]);
const RADII = new PositionRadii(loadFallbackUncertainty(), GAZETTEER, EXTENTS);
/** The farthest corner from the county's point. */
const FARTHEST_M = Math.round(distanceM([106.63, 29.72], [106.87, 29.51]));

function listed(
  code: string,
  level: ListedStation['level'],
  lngLat: ListedStation['lngLat'] = null,
): ListedStation {
  const { lng: _, lat: __, ...rest } = makeStation({ division_code: code, level });
  return { ...rest, lngLat, precision: null, reviewed: '' };
}

test.each([
  ['a town at its own point', '500112017000', 'town', 'town', 'town', 2100, 'ok'],
  ['a county at its own point', '500112000000', 'county', 'county', 'county', 3900, 'ok'],
  ["a county's centre in a town", '500112017000', 'county', 'town', 'town', 6410, 'imprecise'],
  ['a village at its town', '500112017005', 'village', 'village', 'town', 6410, 'imprecise'],
  ['a town at its county', '500112018000', 'town', 'town', 'county', FARTHEST_M, 'imprecise'],
  [
    'a village at its county',
    '500112018001',
    'village',
    'village',
    'county',
    FARTHEST_M,
    'imprecise',
  ],
  ['a county without any point', '500113000000', 'county', 'county', 'none', null, 'failed'],
  ['a code nobody knows', '500199000000', 'county', 'none', 'none', null, 'failed'],
] as const)('%s', (_, code, level, matchLevel, pointLevel, uncertaintyM, review) => {
  expect(placeStation(listed(code, level), GAZETTEER, RADII)).toMatchObject({
    match_level: matchLevel,
    point_level: pointLevel,
    uncertainty_m: uncertaintyM,
    review_status: review,
    provider: 'offline',
  });
});

test("the list's own position wins", () => {
  const station = placeStation(listed('500112017005', 'village', [106.6, 29.7]), GAZETTEER, RADII);
  expect(station).toMatchObject({ lng: 106.6, lat: 29.7, point_level: 'door', provider: 'list' });
});

test('what a person has decided wins: a position set by hand, or none', () => {
  const row = listed('500112017005', 'village', [106.6, 29.7]);
  const manual = placeStation({ ...row, reviewed: 'manual' }, GAZETTEER, RADII);
  expect(manual).toMatchObject({ lng: 106.6, provider: 'override', review_status: 'manual' });
  const settled = placeStation({ ...row, lngLat: null, reviewed: 'manual' }, GAZETTEER, RADII);
  expect(settled).toMatchObject({
    point_level: 'town',
    uncertainty_m: 6410,
    review_status: 'manual',
  });
  const nowhere = placeStation({ ...row, reviewed: 'failed' }, GAZETTEER, RADII);
  expect(nowhere).toMatchObject({ lng: null, point_level: 'none', review_status: 'failed' });
});
