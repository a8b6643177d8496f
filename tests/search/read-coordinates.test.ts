import { expect, test } from 'vitest';
import { readCoordinates } from '../../src/core/search/read-coordinates.ts';

const HERE = [106.63, 29.72];

test.each([
  ['106.63,29.72', 'lng-lat'],
  ['106.63，29.72', 'lng-lat'],
  ['106.63、29.72', 'lng-lat'],
  ['106.63 29.72', 'lng-lat'],
  ['106.63/29.72', 'lng-lat'],
  [' [106.63, 29.72] ', 'lng-lat'],
  ['29.72,106.63', 'lat-lng'],
  ['29.72 106.63', 'lat-lng'],
  ['29°43′12″N 106°37′48″E', 'lat-lng'],
  ['29°43\'12"N, 106°37\'48"E', 'lat-lng'],
  ['106°37.8′E 29°43.2′N', 'lng-lat'],
  ['东经106度37分48秒北纬29度43分12秒', 'lng-lat'],
  ['北纬29.72°，东经106.63°', 'lat-lng'],
  ['经度：106.63 纬度：29.72', 'lng-lat'],
  ['lat=29.72 lng=106.63', 'lat-lng'],
  ['１０６．６３，２９．７２', 'lng-lat'],
] as const)('%s', (text, order) => {
  const read = readCoordinates(text);
  expect(read?.order).toBe(order);
  expect(read?.lngLat?.map((each) => Math.round(each * 1e6) / 1e6)).toEqual(HERE);
});

test.each(['48.85,2.35', '-33.86, 151.21', '0.5 0.5'])('%s is no place in China', (text) => {
  expect(readCoordinates(text)).toEqual({ lngLat: null, order: null });
});

test.each([
  '',
  '106.63',
  '30 106',
  '凤鸣路12号3栋',
  '106,63 29,72',
  '1-2-3',
  '13800000000 123',
  '106.63,29.72,5',
  '29°75′ 106°10′',
  '2024.5 3000.1',
])('%j are no coordinates', (text) => {
  expect(readCoordinates(text)).toBeNull();
});
