import type { Palette } from './palette.ts';

/** Straight-alpha RGBA pixels, as MapLibre's `addImage` takes them. */
export interface Icon {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Distance in CSS pixels from the edge of a shape around the origin: negative inside. */
type Shape = (x: number, y: number) => number;

/** One coat of paint: a colour wherever the shape is. */
interface Coat {
  readonly colour: string;
  readonly shape: Shape;
  /** 0 to 1, 1 unless told. */
  readonly alpha?: number;
}

const circle =
  (radius: number): Shape =>
  (x, y) =>
    Math.hypot(x, y) - radius;

const square =
  (half: number, corner = 1.5): Shape =>
  (x, y) => {
    const dx = Math.abs(x) - half + corner;
    const dy = Math.abs(y) - half + corner;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  };

const outline =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y)) - width / 2;

/** A circular line cut into `dashes` strokes with gaps of two thirds of their length. */
const dashedRing = (radius: number, width: number, dashes: number): Shape => {
  const line = outline(circle(radius), width);
  return (x, y) => {
    const turn = ((Math.atan2(y, x) / (2 * Math.PI) + 1) * dashes) % 1;
    const fromDash = (Math.abs(turn - 0.5) - 0.3) * ((2 * Math.PI * radius) / dashes);
    return Math.max(line(x, y), fromDash);
  };
};

const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    Math.max(left - x, x - right, top - y, y - bottom);

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

const grow =
  (shape: Shape, by: number): Shape =>
  (x, y) =>
    shape(x, y) - by;

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

/**
 * Paints an icon by the distance of each pixel from its shapes, with edges softened over one pixel.
 * Needs no canvas, so that the same bytes come out in a browser and in a test.
 */
export function drawIcon(name: IconName, palette: Palette, pixelRatio: number): Icon {
  const { half, coats } = coatsOf(palette)[name] as { half: number; coats: Coat[] };
  const side = Math.ceil(half * 2 * pixelRatio);
  const data = new Uint8ClampedArray(side * side * 4);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      const x = (column + 0.5) / pixelRatio - half;
      const y = (row + 0.5) / pixelRatio - half;
      for (const { colour, shape, alpha = 1 } of coats) {
        const cover = Math.min(1, Math.max(0, 0.5 - shape(x, y) * pixelRatio)) * alpha;
        if (cover > 0) blend(data, (row * side + column) * 4, colour, cover);
      }
    }
  }
  return { width: side, height: side, data };
}

/** Source-over on straight alpha. */
function blend(data: Uint8ClampedArray, at: number, colour: string, cover: number): void {
  const below = ((data[at + 3] ?? 0) / 255) * (1 - cover);
  const alpha = cover + below;
  for (let channel = 0; channel < 3; channel += 1) {
    const over = Number.parseInt(colour.slice(1 + channel * 2, 3 + channel * 2), 16);
    data[at + channel] = (over * cover + (data[at + channel] ?? 0) * below) / alpha;
  }
  data[at + 3] = alpha * 255;
}
