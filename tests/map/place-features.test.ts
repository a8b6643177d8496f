import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/core/stations/place.ts';
import type { Station } from '../../src/core/stations/station.ts';
import { maxBounds } from '../../src/map/max-bounds.ts';
import { placeFeatures } from '../../src/map/place-features.ts';

const stations = [
  { name: '双凤桥街道退役军人服务站', level: 'town', kind: 'station' },
  { name: '凤鸣路社区退役军人服务站', level: 'village', kind: 'station' },
  { name: '翔宇路社区退役军人服务站', level: 'village', kind: 'station' },
] as Station[];

describe('placeFeatures', () => {
  it('carries what the style reads, and counts stations, not places', () => {
    const places: Place[] = [
      { id: 'a', lngLat: [106.6, 29.7], approximate: false, pointLevel: 'town', rows: [0] },
      { id: '~', lngLat: [106.6, 29.7], approximate: true, pointLevel: 'town', rows: [1, 2] },
    ];
    const { features } = placeFeatures(places, stations);
    expect(features.map(({ properties }) => properties)).toEqual([
      { id: 'a', approximate: false, level: 'town', kind: 'station', count: 1, name: '双凤桥街道' },
      { id: '~', approximate: true, level: 'village', kind: 'station', count: 2, name: '' },
    ]);
  });
});

describe('maxBounds', () => {
  it('holds the region with room on every side, even on a tall screen', () => {
    const region = [92.3, 32.6, 108.7, 42.8] as const;
    const [west, south, east, north] = maxBounds(region);
    expect(west).toBeLessThan(region[0]);
    expect(south).toBeLessThan(region[1]);
    expect(east).toBeGreaterThan(region[2]);
    expect(north).toBeGreaterThan(region[3]);
    const stretch = 1 / Math.cos((((south + north) / 2) * Math.PI) / 180);
    expect(((north - south) * stretch) / (east - west)).toBeCloseTo(1, 1);
  });
});
