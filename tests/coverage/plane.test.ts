import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { Plane } from '../../src/core/coverage/plane.ts';

const WGS84 = Geodesic.WGS84;

/** Largest difference in metres between a circle of the plane and geodesics of that length. */
function radiusError(lng: number, lat: number, radiusM: number, center: [number, number]): number {
  const plane = new Plane(center);
  const { x, y, r } = plane.discs({
    lng: Float64Array.of(lng),
    lat: Float64Array.of(lat),
    radiusM: Float64Array.of(radiusM),
  });
  let worst = 0;
  for (let bearing = 0; bearing < 360; bearing += 7.5) {
    const angle = (bearing * Math.PI) / 180;
    const [px, py] = [x[0]! + r[0]! * Math.sin(angle), y[0]! + r[0]! * Math.cos(angle)];
    const [atLng, atLat] = plane.toLngLat(px, py);
    const { s12 } = WGS84.Inverse(lat, lng, atLat, atLng);
    worst = Math.max(worst, Math.abs(s12! - radiusM));
  }
  return worst;
}

const LATITUDES = [18, 24, 30, 36, 42, 48, 54];

describe('circles of the plane against geodesics', () => {
  test.each(LATITUDES)('10 km at %i° north is right within 0.1 mm', (lat) => {
    for (const center of [
      [104, 36],
      [108, lat],
      [118, lat - 4],
    ] as [number, number][]) {
      expect(radiusError(108, lat, 10_000, center)).toBeLessThan(1e-4);
    }
  });
  test.each(LATITUDES)('50 km at %i° north is right within 1 cm', (lat) => {
    expect(radiusError(108, lat, 50_000, [104, 36])).toBeLessThan(0.01);
  });
});

test('there and back is the same place within a tenth of a millimetre', () => {
  const plane = new Plane([100, 38]);
  for (const lng of [74, 92.3, 100, 108.7, 134]) {
    for (const lat of [4, 18.2, 32.6, 42.8, 53.5]) {
      const [backLng, backLat] = plane.toLngLat(...plane.toPlane([lng, lat]));
      expect(Math.abs(backLng - lng)).toBeLessThan(1e-9);
      expect(Math.abs(backLat - lat)).toBeLessThan(1e-9);
    }
  }
});

test('the scale is that of small distances on the ground', () => {
  const plane = new Plane([100, 38]);
  const [x, y] = plane.toPlane([108, 33]);
  const [nx, ny] = plane.toPlane([108, 33.001]);
  const ground = WGS84.Inverse(33, 108, 33.001, 108).s12!;
  expect(Math.hypot(nx - x, ny - y) / ground).toBeCloseTo(plane.scaleAt(x, y), 6);
});
