import { describe, expect, it } from 'vitest';
import { drawIcon, ICONS, type Icon } from '../../src/map/icons.ts';
import { ATLAS } from '../../src/map/palette.ts';

/** `#rrggbb` and alpha of a pixel, counted from the middle of the icon in CSS pixels. */
function pixel({ width, data }: Icon, x: number, y: number, ratio: number): [string, number] {
  const at = (Math.floor(width / 2 + y * ratio) * width + Math.floor(width / 2 + x * ratio)) * 4;
  const hex = [...data.slice(at, at + 3)].map((each) => each.toString(16).padStart(2, '0'));
  return [`#${hex.join('')}`.toUpperCase(), data[at + 3] ?? 0];
}

describe('drawIcon', () => {
  it.each(ICONS)('%s fits its image at every pixel ratio', (name) => {
    for (const ratio of [1, 2, 3]) {
      const icon = drawIcon(name, ATLAS, ratio);
      expect(icon.data.length).toBe(icon.width * icon.height * 4);
      const last = icon.width - 1;
      for (let at = 0; at <= last; at += 1) {
        for (const [x, y] of [
          [at, 0],
          [at, last],
          [0, at],
          [last, at],
        ] as const) {
          expect(icon.data[(y * icon.width + x) * 4 + 3], `${x},${y}`).toBeLessThan(90);
        }
      }
    }
  });

  it('draws levels as filled marks in their colour, with a white edge', () => {
    for (const level of ['province', 'city', 'county', 'town', 'village'] as const) {
      const icon = drawIcon(level, ATLAS, 2);
      expect(pixel(icon, 0, 0, 2)).toEqual([ATLAS.level[level], 255]);
    }
    expect(pixel(drawIcon('province', ATLAS, 2), 9.5, 0, 2)).toEqual([ATLAS.paper, 255]);
  });

  it('leaves the middle of an approximate place open, and its edge dashed', () => {
    const icon = drawIcon('approximate', ATLAS, 2);
    const [colour, alpha] = pixel(icon, 0, 0, 2);
    expect(colour).toBe(ATLAS.paper);
    expect(alpha).toBeLessThan(200);
    const round = Array.from({ length: 360 }, (_, degree) => {
      const angle = (degree / 180) * Math.PI;
      return pixel(icon, Math.cos(angle) * 14, Math.sin(angle) * 14, 2)[0];
    });
    expect(round.filter((each) => each === ATLAS.level.village).length).toBeGreaterThan(90);
    expect(round.filter((each) => each === ATLAS.paper).length).toBeGreaterThan(30);
  });

  it('gives the same bytes twice', () => {
    expect(drawIcon('result', ATLAS, 2)).toEqual(drawIcon('result', ATLAS, 2));
  });
});
