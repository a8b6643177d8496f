import { paintIcon, type Coat, type Icon, type Shape } from './paint-icon.ts';
import type { Palette } from './palette.ts';
import { box, circle, dashedRing, either, outline, slanted } from './shapes.ts';

/** Side of the repeated image of a pattern in CSS pixels, half of it. */
const HATCH_HALF = 4.5;
const DOTS_HALF = 9;

/** Diagonal lines that go on across the edges of the image, one to each. */
const hatch =
  (side: number, width: number): Shape =>
  (x, y) => {
    const along = (((x + y) % side) + side) % side;
    return Math.min(along, side - along) * Math.SQRT1_2 - width / 2;
  };

/** Two dots to an image, so that the rows stand between each other. */
const dots =
  (half: number, radius: number): Shape =>
  (x, y) =>
    Math.min(Math.hypot(x - half / 2, y - half / 2), Math.hypot(x + half / 2, y + half / 2)) -
    radius;

const plus = either(box(-4.5, -1.25, 4.5, 1.25), box(-1.25, -4.5, 1.25, 4.5));

/** Images of the planner, besides those of the finder: two patterns that repeat, four marks of edits. */
export const PLANNER_IMAGES = ['hatch', 'dots', 'added', 'moved', 'moved-from', 'closed'] as const;
export type PlannerImage = (typeof PLANNER_IMAGES)[number];

function coatsOf(palette: Palette): Record<PlannerImage, { half: number; coats: Coat[] }> {
  const { paper, primary, accent, ink, muted, gap, covered } = palette;
  const rim = { colour: ink, shape: circle(12), alpha: 0.28 };
  const disc = { colour: paper, shape: circle(11) };
  return {
    hatch: { half: HATCH_HALF, coats: [{ colour: gap, shape: hatch(HATCH_HALF * 2, 1.1) }] },
    dots: { half: DOTS_HALF, coats: [{ colour: covered, shape: dots(DOTS_HALF, 1) }] },
    added: {
      half: 14,
      coats: [
        rim,
        disc,
        { colour: primary, shape: outline(circle(9), 2.25) },
        { colour: primary, shape: plus },
      ],
    },
    moved: {
      half: 14,
      coats: [
        rim,
        disc,
        { colour: primary, shape: outline(circle(9), 2.25) },
        { colour: primary, shape: circle(4) },
      ],
    },
    'moved-from': {
      half: 10,
      coats: [
        { colour: paper, shape: circle(8), alpha: 0.9 },
        { colour: muted, shape: dashedRing(6.5, 2, 8) },
      ],
    },
    closed: {
      half: 14,
      coats: [
        rim,
        disc,
        { colour: muted, shape: outline(circle(9), 2.25) },
        { colour: accent, shape: slanted(box(-9.5, -1.4, 9.5, 1.4)) },
      ],
    },
  };
}

/** The image's pixels at so many device pixels to one of CSS. */
export function drawPlannerImage(name: PlannerImage, palette: Palette, pixelRatio: number): Icon {
  const { half, coats } = coatsOf(palette)[name];
  return paintIcon(half, coats, pixelRatio);
}
