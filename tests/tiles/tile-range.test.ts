import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMercator, toMercator } from '../../scripts/tiles/mercator.ts';
import { tileRange } from '../../scripts/tiles/tile-range.ts';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';

const tile = fc
  .integer({ min: 0, max: 14 })
  .chain((z) => fc.tuple(fc.constant(z), fc.nat({ max: 2 ** z - 1 }), fc.nat({ max: 2 ** z - 1 })));

/** The bounds of a tile's inner part, a hundredth of its side away from its edges. */
function innerBounds(z: number, x: number, y: number): Bounds {
  const side = 2 ** z;
  const [west, north] = fromMercator([(x + 0.01) / side, (y + 0.01) / side]);
  const [east, south] = fromMercator([(x + 0.99) / side, (y + 0.99) / side]);
  return [west, south, east, north];
}

describe('tileRange', () => {
  it('finds the one tile that bounds lie in', () => {
    fc.assert(
      fc.property(tile, ([z, x, y]) => {
        const range = tileRange(innerBounds(z, x, y), z);
        expect(range).toEqual({ minX: x, minY: y, maxX: x, maxY: y });
      }),
    );
  });

  it('takes every tile that bounds touch', () => {
    const [west, , , north] = innerBounds(9, 400, 200);
    const [, south, east] = innerBounds(9, 403, 201);
    const range = tileRange([west, south, east, north], 9);
    expect(range).toEqual({ minX: 400, minY: 200, maxX: 403, maxY: 201 });
  });

  it('never leaves the world', () => {
    expect(tileRange([-200, -90, 200, 90], 2)).toEqual({ minX: 0, minY: 0, maxX: 3, maxY: 3 });
  });
});

describe('toMercator', () => {
  it.each([
    [0, 0, 0.5, 0.5],
    [-180, 85.0511287798066, 0, 0],
    [180, -85.0511287798066, 1, 1],
    // arctanh(sin 30°) = ln 3 / 2, so that y = 1/2 - ln 3 / 4π.
    [90, 30, 0.75, 0.5 - Math.log(3) / (4 * Math.PI)],
  ])('puts %d, %d at %d, %d', (lng, lat, x, y) => {
    const [gotX, gotY] = toMercator([lng, lat]);
    expect(gotX).toBeCloseTo(x, 12);
    expect(gotY).toBeCloseTo(y, 12);
  });

  it('is undone by fromMercator', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
    );
    fc.assert(
      fc.property(position, ([lng, lat]) => {
        const [backLng, backLat] = fromMercator(toMercator([lng, lat]));
        // Rounding of doubles: a billionth of a degree is a tenth of a millimetre.
        expect(Math.abs(backLng - lng)).toBeLessThan(1e-9);
        expect(Math.abs(backLat - lat)).toBeLessThan(1e-9);
      }),
    );
  });
});
