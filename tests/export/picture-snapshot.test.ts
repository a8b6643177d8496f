import type { Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { snapshotOf } from '../../src/export/picture/snapshot.ts';

const point = (lng: number, lat: number) => ({
  type: 'geojson' as const,
  data: {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: {},
        geometry: { type: 'Point' as const, coordinates: [lng, lat] },
      },
    ],
  },
});
const EMPTY = {
  type: 'geojson' as const,
  data: { type: 'FeatureCollection' as const, features: [] },
};

/** What is asked of a live map; `origin` is where its reader is. */
function mapWith(origin: StyleSpecification['sources'][string], seen: Bounds): MapLibre {
  const [west, south, east, north] = seen;
  const style: StyleSpecification = {
    version: 8,
    sources: {
      origin,
      circle: point(118.91234, 25.1),
      result: point(118.92, 25.2),
      selected: point(118.93, 25.3),
    },
    layers: [],
  };
  const map = {
    getStyle: () => style,
    getCenter: () => ({ lng: 118.9, lat: 25.1 }),
    getZoom: () => 9,
    getBounds: () => ({
      getWest: () => west,
      getSouth: () => south,
      getEast: () => east,
      getNorth: () => north,
    }),
  };
  return map as unknown as MapLibre;
}

const SEEN: Bounds = [118, 24, 120, 26];

beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});

test("the reader's own place is in no picture, nor what is counted from it", () => {
  const text = JSON.stringify(snapshotOf(mapWith(point(118.91234, 25.1), SEEN)));
  expect(text).not.toContain('118.91234');
  expect(text).not.toContain('118.92,');
  expect(text).toContain('118.93');
});

test('without an origin, suggested sites and the circle of a trial stay', () => {
  const text = JSON.stringify(snapshotOf(mapWith(EMPTY, SEEN)));
  expect(text).toContain('118.92,');
  expect(text).toContain('118.91234');
});

test('a map that shows all of its subject is a picture of that, with some room', () => {
  const [west, south, east, north] = snapshotOf(
    mapWith(EMPTY, SEEN),
    [118.5, 24.5, 119, 25],
  ).bounds;
  expect(west).toBeCloseTo(118.48, 6);
  expect(south).toBeCloseTo(24.48, 6);
  expect(east).toBeCloseTo(119.02, 6);
  expect(north).toBeCloseTo(25.02, 6);
});

test.each([[[118.5, 24.5, 125, 25]], [null]] as const)(
  'a map that shows a part is a picture of that part: %j',
  (subject) => {
    expect(snapshotOf(mapWith(EMPTY, SEEN), subject).bounds).toEqual(SEEN);
  },
);
