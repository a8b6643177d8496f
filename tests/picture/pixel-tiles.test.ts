import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pixelTiles } from '../../src/core/picture/pixel-tiles.ts';

test('tiles cover a picture once, and none is too large', () => {
  const side = fc.integer({ min: 1, max: 60 });
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 30 }), (width, height, most) => {
      const drawn = new Uint8Array(width * height);
      for (const tile of pixelTiles(width, height, most)) {
        expect(Math.max(tile.width, tile.height)).toBeLessThanOrEqual(most);
        for (let y = tile.y; y < tile.y + tile.height; y += 1) {
          for (let x = tile.x; x < tile.x + tile.width; x += 1) drawn[y * width + x]! += 1;
        }
      }
      expect(drawn.every((times) => times === 1)).toBe(true);
    }),
  );
});

test('A3 at 300 dots per inch takes two tiles of at most 4096', () => {
  expect(pixelTiles(4961, 3508, 4096)).toEqual([
    { x: 0, y: 0, width: 2481, height: 3508 },
    { x: 2481, y: 0, width: 2480, height: 3508 },
  ]);
});
