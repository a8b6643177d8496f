import { paintIcon, type Coat, type Icon, type Shape } from './paint-icon.ts';
import type { Palette } from './palette.ts';
import { box, circle, dashedRing, grow, outline, square } from './shapes.ts';

export type { Icon };

/** A pennant on a pole: the mark of a station that moves. */
const flag: Shape = (x, y) => {
  const pole = box(-5.5, -8, -3.5, 9)(x, y);
  const cloth = Math.max(box(-4, -8, 7.5, 1)(x, y), (x + Math.abs(y + 3.5) * 0.55 - 7.5) * 0.87);
  return Math.min(pole, cloth);
};

/** A disc with a tip that touches the point: the numbered mark of a result. */
const pin =
  (stretch: number): Shape =>
  (x, y) => {
    // A head stretched sideways holds two ranks.
    const disc = Math.hypot(Math.max(Math.abs(x) - stretch, 0), y + 4) - 10.5;
    const tip = Math.max(-4 - y, (Math.abs(x) - (12.5 - y) * 0.62) * 0.85);
    return Math.min(disc, tip);
  };

function edged(shape: Shape, colour: string, edge: string, width: number): Coat[] {
  return [
    { colour: '#1B1F1D', shape: grow(shape, width + 1), alpha: 0.28 },
    { colour: edge, shape: grow(shape, width) },
    { colour, shape },
  ];
}

/** Half the side of each icon in CSS pixels, with room for the edge, and what it is painted with. */
function coatsOf(palette: Palette): Record<string, { half: number; coats: Coat[] }> {
  const { level, paper, primary, accent, ink } = palette;
  return {
    province: { half: 13, coats: edged(square(8.5), level.province, paper, 2) },
    city: { half: 12, coats: edged(square(7.5), level.city, paper, 2) },
    county: { half: 10, coats: edged(square(6), level.county, paper, 1.75) },
    town: { half: 9, coats: edged(circle(5), level.town, paper, 1.75) },
    village: { half: 8, coats: edged(circle(4), level.village, paper, 1.5) },
    mobile: { half: 13, coats: edged(flag, level.town, paper, 1.75) },
    approximate: {
      half: 18,
      coats: [
        { colour: paper, shape: circle(15), alpha: 0.55 },
        { colour: paper, shape: dashedRing(14, 4.5, 14), alpha: 0.9 },
        { colour: level.village, shape: dashedRing(14, 2, 14) },
      ],
    },
    selected: {
      half: 22,
      coats: [
        // Hides a cluster beneath, whose number would speak of others.
        { colour: paper, shape: circle(20), alpha: 0.94 },
        { colour: primary, shape: outline(circle(17), 3) },
      ],
    },
    origin: {
      half: 16,
      coats: [
        { colour: paper, shape: circle(13), alpha: 0.9 },
        { colour: accent, shape: outline(circle(10.5), 2.5) },
        { colour: accent, shape: circle(4) },
      ],
    },
    result: { half: 18, coats: edged(pin(0), ink, paper, 1.75) },
    'result-wide': { half: 22, coats: edged(pin(7), ink, paper, 1.75) },
    'result-chosen': { half: 18, coats: edged(pin(0), accent, paper, 1.75) },
    'result-wide-chosen': { half: 22, coats: edged(pin(7), accent, paper, 1.75) },
  };
}

/** Names of the images that {@link drawIcon} knows. */
export const ICONS = [
  'province',
  'city',
  'county',
  'town',
  'village',
  'mobile',
  'approximate',
  'selected',
  'origin',
  'result',
  'result-wide',
  'result-chosen',
  'result-wide-chosen',
] as const;
export type IconName = (typeof ICONS)[number];

/** The icon's pixels at so many device pixels to one of CSS. */
export function drawIcon(name: IconName, palette: Palette, pixelRatio: number): Icon {
  const { half, coats } = coatsOf(palette)[name] as { half: number; coats: Coat[] };
  return paintIcon(half, coats, pixelRatio);
}
