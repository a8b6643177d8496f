import { describe, expect, it } from 'vitest';
import type { Icon } from '../../src/map/paint-icon.ts';
import { ATLAS } from '../../src/map/palette.ts';
import { drawPlannerImage, PLANNER_IMAGES } from '../../src/map/planner-images.ts';

const alpha = ({ width, data }: Icon, x: number, y: number): number =>
  data[(y * width + x) * 4 + 3] ?? NaN;

/** Largest step of opacity between neighbours along the edge that two copies of an image share. */
function seam(icon: Icon, inside: boolean): number {
  const last = icon.width - 1;
  const steps = Array.from({ length: icon.width }, (_, at) => [
    Math.abs(alpha(icon, inside ? 1 : last, at) - alpha(icon, inside ? 2 : 0, at)),
    Math.abs(alpha(icon, at, inside ? 1 : last) - alpha(icon, at, inside ? 2 : 0)),
  ]);
  return Math.max(...steps.flat());
}

describe('drawPlannerImage', () => {
  it.each(PLANNER_IMAGES)('%s has whole pixels at every ratio, the same twice', (name) => {
    for (const ratio of [1, 2, 3]) {
      const icon = drawPlannerImage(name, ATLAS, ratio);
      expect(icon.data.length).toBe(icon.width * icon.height * 4);
      expect(drawPlannerImage(name, ATLAS, ratio)).toEqual(icon);
    }
  });

  it.each(['hatch', 'dots'] as const)('%s repeats without a seam', (name) => {
    for (const ratio of [1, 2, 3]) {
      const icon = drawPlannerImage(name, ATLAS, ratio);
      // Across an edge opacity changes no more than anywhere inside the pattern.
      expect(seam(icon, false)).toBeLessThanOrEqual(Math.max(seam(icon, true), 1));
    }
  });

  it('hatches a gap sparsely and dots what is possible more sparsely still', () => {
    const share = (name: 'hatch' | 'dots'): number => {
      const { data, width } = drawPlannerImage(name, ATLAS, 3);
      let sum = 0;
      for (let at = 3; at < data.length; at += 4) sum += (data[at] ?? 0) / 255;
      return sum / width ** 2;
    };
    expect(share('hatch')).toBeGreaterThan(0.1);
    expect(share('hatch')).toBeLessThan(0.25);
    expect(share('dots')).toBeGreaterThan(0.01);
    expect(share('dots')).toBeLessThan(0.04);
  });

  it.each(['added', 'moved', 'closed', 'moved-from'] as const)('%s fits its image', (name) => {
    const icon = drawPlannerImage(name, ATLAS, 2);
    const last = icon.width - 1;
    for (let at = 0; at <= last; at += 1) {
      for (const [x, y] of [
        [at, 0],
        [at, last],
        [0, at],
        [last, at],
      ] as const) {
        expect(alpha(icon, x, y)).toBe(0);
      }
    }
  });
});
