import { expect, test } from 'vitest';
import { viewBounds } from '../../src/core/geo/view-bounds.ts';

test('the whole world at zoom 0 is 512 pixels wide and ends at 85.0511 degrees', () => {
  const [west, south, east, north] = viewBounds({ zoom: 0, lng: 0, lat: 0 }, 512, 512);
  expect([west, east]).toEqual([-180, 180]);
  expect(south).toBeCloseTo(-85.0511, 4);
  expect(north).toBeCloseTo(85.0511, 4);
});

test('the same box as metres a pixel by the cosine of the latitude give', () => {
  const [zoom, lat, width, height] = [12, 29.6, 800, 600];
  const [west, south, east, north] = viewBounds({ zoom, lng: 106.5, lat }, width, height);
  const degree = 360 / (512 * 2 ** zoom);
  expect(east - west).toBeCloseTo(width * degree, 9);
  expect((east + west) / 2).toBeCloseTo(106.5, 9);
  // To a ten-thousandth: the scale changes a little from south to north.
  expect((north - south) / (height * degree * Math.cos((lat * Math.PI) / 180))).toBeCloseTo(1, 4);
});
