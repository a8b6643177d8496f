import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PicturePoint } from '../../src/core/picture/picture-frame.ts';
import { scaleBarM } from '../../src/core/picture/scale-bar.ts';
import { simplifyLine } from '../../src/core/picture/simplify-line.ts';

const line = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })),
  { minLength: 2, maxLength: 40 },
);

/** Distance from a point to the nearest stretch of a line: the slow way. */
function distanceTo(points: readonly PicturePoint[], [x, y]: PicturePoint): number {
  let best = Infinity;
  for (let at = 0; at + 1 < points.length; at++) {
    const [[ax, ay], [bx, by]] = [points[at], points[at + 1]] as [PicturePoint, PicturePoint];
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length && ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length;
    const t = Math.max(0, Math.min(1, along));
    best = Math.min(best, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return best;
}

test('ends stay, only points of the line remain, and the reverse keeps the same', () => {
  fc.assert(
    fc.property(line, (points) => {
      const kept = simplifyLine(points, 3);
      expect(kept[0]).toBe(points[0]);
      expect(kept[kept.length - 1]).toBe(points[points.length - 1]);
      expect(kept.every((each) => points.includes(each as [number, number]))).toBe(true);
      expect(simplifyLine(points, 0.01).length).toBeGreaterThanOrEqual(kept.length);
    }),
  );
});

test('a line that never turns back stays within the tolerance', () => {
  fc.assert(
    fc.property(line, (points) => {
      const ahead = points.map(([, y], at): PicturePoint => [at * 5, y]);
      const kept = simplifyLine(ahead, 3);
      for (const point of ahead) expect(distanceTo(kept, point)).toBeLessThanOrEqual(3 + 1e-9);
    }),
  );
});

test.each([
  [999, 500],
  [1000, 1000],
  [1999, 1000],
  [4999, 2000],
  [70, 50],
])('a scale bar of at most %i m is %i m long', (most, length) => {
  expect(scaleBarM(most)).toBe(length);
});
