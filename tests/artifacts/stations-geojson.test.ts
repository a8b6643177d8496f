import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import { stationsGeojson } from '../../scripts/artifacts/stations.geojson.ts';
import { makeStation } from '../stations/make-station.ts';

function features(...stations: Parameters<typeof makeStation>[0][]) {
  const text = stationsGeojson(
    'chongqing',
    stations.map((each) => makeStation(each)),
    null,
  );
  return (JSON.parse(text) as FeatureCollection).features;
}

test('a station at a point of its own has a geometry', () => {
  const [feature] = features({
    point_level: 'door',
    provider: 'list',
    address: '凤鸣路 1 号',
    phone: '023-1',
    hours: 'Mo-Fr 09:00-17:00',
  });
  expect(feature).toMatchObject({
    id: '500112017005',
    geometry: { type: 'Point', coordinates: [106.62712, 29.71859] },
    properties: { 'addr:full': '凤鸣路 1 号', phone: '023-1', opening_hours: 'Mo-Fr 09:00-17:00' },
  });
});

test('one placed at its town has none, and says what is known', () => {
  const [feature] = features({});
  expect(feature?.geometry).toBeNull();
  expect(feature?.properties).toMatchObject({
    approximate_lng: 106.62712,
    approximate_lat: 29.71859,
    point_level: 'town',
    uncertainty_m: 9100,
  });
});

test('one without a point has neither, and empty fields are left out', () => {
  const [feature] = features({ lng: null, lat: null, point_level: 'none', uncertainty_m: null });
  expect(feature?.geometry).toBeNull();
  expect(Object.keys(feature?.properties ?? {})).not.toContain('approximate_lng');
  expect(Object.keys(feature?.properties ?? {})).not.toContain('badges');
});

test('one for the inside says so', () => {
  expect(JSON.parse(stationsGeojson('chongqing', [], '内部资料'))).toMatchObject({
    mark: '内部资料',
  });
  expect(JSON.parse(stationsGeojson('chongqing', [], null))).not.toHaveProperty('mark');
});

test('an empty region is still a collection', () => expect(features()).toEqual([]));
