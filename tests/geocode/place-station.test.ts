import { expect, test } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import { placeStation } from '../../src/core/geocode/place-station.ts';
import type { ListedStation } from '../../src/core/stations/station-row.ts';
import { makeStation } from '../stations/make-station.ts';

const FALLBACK = { village_at_town: 9100, village_at_county: 30000, town_at_county: 25000 };
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
    { code: '500112000000', lngLat: [106.63, 29.72], source: 'geonames', uncertaintyM: 2100 },
    { code: '500112017000', lngLat: [106.62712, 29.71859], source: 'geonames', uncertaintyM: 2100 },
  ],
);

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
  ['a village at its town', '500112017005', 'village', 'village', 'town', 9100, 'imprecise'],
  ['a town at its county', '500112018000', 'town', 'town', 'county', 25000, 'imprecise'],
  ['a village at its county', '500112018001', 'village', 'village', 'county', 30000, 'imprecise'],
  ['a county without any point', '500113000000', 'county', 'county', 'none', null, 'failed'],
  ['a code nobody knows', '500199000000', 'county', 'none', 'none', null, 'failed'],
] as const)('%s', (_, code, level, matchLevel, pointLevel, uncertaintyM, review) => {
  expect(placeStation(listed(code, level), GAZETTEER, FALLBACK)).toMatchObject({
    match_level: matchLevel,
    point_level: pointLevel,
    uncertainty_m: uncertaintyM,
    review_status: review,
    provider: 'offline',
  });
});

test("the list's own position wins", () => {
  const station = placeStation(
    listed('500112017005', 'village', [106.6, 29.7]),
    GAZETTEER,
    FALLBACK,
  );
  expect(station).toMatchObject({ lng: 106.6, lat: 29.7, point_level: 'door', provider: 'list' });
});

test('what a person has decided wins: a position set by hand, or none', () => {
  const row = listed('500112017005', 'village', [106.6, 29.7]);
  const manual = placeStation({ ...row, reviewed: 'manual' }, GAZETTEER, FALLBACK);
  expect(manual).toMatchObject({ lng: 106.6, provider: 'override', review_status: 'manual' });
  const settled = placeStation({ ...row, lngLat: null, reviewed: 'manual' }, GAZETTEER, FALLBACK);
  expect(settled).toMatchObject({
    point_level: 'town',
    uncertainty_m: 9100,
    review_status: 'manual',
  });
  const nowhere = placeStation({ ...row, reviewed: 'failed' }, GAZETTEER, FALLBACK);
  expect(nowhere).toMatchObject({ lng: null, point_level: 'none', review_status: 'failed' });
});
