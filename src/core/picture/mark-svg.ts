import { escapeMarkup } from './escape-markup.ts';
import type { PicturePoint } from './picture-frame.ts';
import type { PictureMark } from './picture-mark.ts';
import { textWidth } from './place-names.ts';

/** Colours of the levels, as on the map; shape and size say the same in black and white. */
const COLOURS: Readonly<Record<PictureMark['shape'], string>> = {
  province: '#6d1f3c',
  city: '#b3261e',
  county: '#b45309',
  town: '#2f5d3a',
  village: '#2b6cb0',
  mobile: '#2f5d3a',
  approximate: '#1b1f1d',
  origin: '#b3261e',
};

/** Half the side of a mark without a label. */
const HALF: Readonly<Record<PictureMark['shape'], number>> = {
  province: 9,
  city: 8,
  county: 7,
  town: 6,
  village: 5,
  mobile: 8,
  approximate: 8,
  origin: 8,
};

/** Size of the label in a mark, and half the least size of a mark that holds one. */
const TEXT = 13;
const LABELLED = 10;

/** Half the width and height of a mark as it is drawn. */
export function markSize({ shape, label }: Pick<PictureMark, 'shape' | 'label'>): PicturePoint {
  if (label === '') return [HALF[shape], HALF[shape]];
  const half = Math.max(LABELLED, HALF[shape]);
  return [Math.max(half, Math.ceil(textWidth(label, TEXT) / 2) + 4), half];
}

/** One mark as SVG, its middle at a point: squares are centres, circles stations, dashes approximate. */
export function markSvg(mark: PictureMark, [x, y]: PicturePoint): string {
  const [halfWidth, half] = markSize(mark);
  const [cx, cy] = [Math.round(x), Math.round(y)];
  const colour = COLOURS[mark.shape];
  const hollow = mark.shape === 'approximate';
  const square = mark.shape === 'province' || mark.shape === 'city' || mark.shape === 'county';
  const paint = hollow
    ? `fill="#fff" stroke="${colour}" stroke-width="1.5" stroke-dasharray="3 2"`
    : `fill="${colour}" stroke="#fff" stroke-width="1.5"`;
  const text =
    mark.label === ''
      ? ''
      : `<text x="${cx}" y="${cy + 4.6}" font-size="${TEXT}" font-weight="700" text-anchor="middle" fill="${hollow ? colour : '#fff'}">${escapeMarkup(mark.label)}</text>`;
  if (mark.shape === 'origin') {
    return `<circle cx="${cx}" cy="${cy}" r="8" fill="#fff" stroke="${colour}" stroke-width="2.5"/><circle cx="${cx}" cy="${cy}" r="3" fill="${colour}"/>`;
  }
  if (mark.shape === 'mobile' && mark.label === '') {
    return `<path d="M${cx - 5} ${cy + 9}v-18l12 5-10 5v8z" fill="${colour}" stroke="#fff"/>`;
  }
  if (!square && halfWidth === half) {
    return `<circle cx="${cx}" cy="${cy}" r="${half}" ${paint}/>${text}`;
  }
  const round = square ? 1.5 : half;
  return `<rect x="${cx - halfWidth}" y="${cy - half}" width="${2 * halfWidth}" height="${2 * half}" rx="${round}" ${paint}/>${text}`;
}
