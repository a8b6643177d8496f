import { describe, expect, it } from 'vitest';
import { serviceCircle } from '../../src/core/coverage/service-circle.ts';
import { distanceM } from '../../src/core/geo/distance.ts';

describe('serviceCircle', () => {
  it.each([
    [800, [106.63, 29.72]],
    [6000, [94.66, 40.14]],
  ] as const)('keeps every corner %d m away', (radiusM, center) => {
    const [ring = []] = serviceCircle(center, radiusM).geometry.coordinates;
    expect(ring.length).toBe(97);
    for (const [lng = 0, lat = 0] of ring) {
      // Half a millimetre: rounding of the trigonometry, nothing else.
      expect(distanceM(center, [lng, lat])).toBeCloseTo(radiusM, 3);
    }
  });
});
