import fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import { toWgs84 } from '../../src/core/geo/to-wgs84.ts';

/** WGS 84, GCJ-02, BD-09 of the same place, computed from the published formula. */
const VECTORS = [
  ['天津', [117.2, 39.1333], [117.2063054, 39.1343373], [117.2128409, 39.140274]],
  ['兰州', [103.8343, 36.0611], [103.8367031, 36.0607727], [103.8432395, 36.0666654]],
  ['重庆', [106.5516, 29.563], [106.5553176, 29.5601513], [106.5617482, 29.566466]],
  ['上海', [121.4737, 31.2304], [121.4782231, 31.2284577], [121.4847815, 31.2343106]],
  ['喀什', [75.9898, 39.4704], [75.992755, 39.470627], [75.9992636, 39.4765899]],
] as const;

describe.each(VECTORS)('%s', (_, wgs84, gcj02, bd09) => {
  // 3e-6° is 0.3 m: what the library's one-step inverse from BD-09 may be off by.
  test.each([
    ['wgs84', wgs84],
    ['gcj02', gcj02],
    ['bd09', bd09],
  ] as const)('from %s', (crs, given) => {
    const [lng, lat] = toWgs84(given, crs) ?? [NaN, NaN];
    expect(Math.abs(lng - wgs84[0])).toBeLessThan(3e-6);
    expect(Math.abs(lat - wgs84[1])).toBeLessThan(3e-6);
  });
});

test.each([
  ['the edge where the inverse never ends', [72.0045, 40]],
  ['the southern edge of the same kind', [100, 0.8295]],
  ['the Pacific', [150, 30]],
  ['not a number', [NaN, 30]],
] as const)('refuses %s', (_, lngLat) => {
  for (const crs of ['wgs84', 'gcj02', 'bd09'] as const) expect(toWgs84(lngLat, crs)).toBeNull();
});

test('ends and undoes the shift everywhere on the mainland', () => {
  const inside = fc.tuple(
    fc.double({ min: 73.5, max: 135, noNaN: true }),
    fc.double({ min: 4, max: 53.5, noNaN: true }),
  );
  fc.assert(
    fc.property(inside, (place) => {
      const shifted = gcoord.transform([...place], gcoord.WGS84, gcoord.GCJ02) as [number, number];
      const back = toWgs84(shifted, 'gcj02');
      if (back === null) return; // shifted over the edge of the box
      expect(Math.abs(back[0] - place[0])).toBeLessThan(5e-6);
      expect(Math.abs(back[1] - place[1])).toBeLessThan(5e-6);
    }),
  );
});
