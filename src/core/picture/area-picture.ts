import type { Districts } from '../coverage/districts.ts';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { Bounds, LngLat } from '../geo/lng-lat.ts';
import { escapeMarkup } from './escape-markup.ts';
import { markSize, markSvg } from './mark-svg.ts';
import { outlinePaths, type OutlinePaths } from './outline-paths.ts';
import { pictureFrame, type PictureFrame, type PicturePoint } from './picture-frame.ts';
import type { PictureMark } from './picture-mark.ts';
import { placeNames, textWidth, type NameWish, type PictureBox } from './place-names.ts';
import { scaleBarM } from './scale-bar.ts';
import { spreadMarks } from './spread-marks.ts';

/** What a picture shows, and what it says. */
export interface AreaPicture {
  /** Read out for the picture as a whole. */
  readonly title: string;
  readonly description: string;
  /** Unique on a page: the picture refers to its own title by it. */
  readonly id: string;
  /** Units across; the height follows from the ground. */
  readonly width: number;
  /** Ground that has to be seen. */
  readonly bounds: Bounds;
  /** Outlines of the region; null where none may be drawn or none is known. */
  readonly districts: Districts | null;
  /** Which districts the picture is of: filled, with a heavier line. */
  readonly own: (code: DivisionCode) => boolean;
  /** Drawn from the last to the first, so that the first is on top. */
  readonly marks: readonly PictureMark[];
  /** Places for orientation: a dot and a name where there is room. */
  readonly places: readonly { readonly lngLat: LngLat; readonly name: string }[];
  readonly north: string;
  /** A length as the scale bar says it. */
  readonly distance: (metres: number) => string;
  /** Lower left: the approval number, or that the map has not been reviewed. */
  readonly notice: string;
}

/** Size of names and of the line beneath. */
const TEXT = 13;

/** Room around the ground for marks, scale bar and notice. */
const MARGIN = 30;

/** The least ground that a side shows, metres: a single station is seen with its surroundings. */
const LEAST_M = 6000;

/**
 * A map picture as SVG text: outlines, marks by level, names, scale bar, north arrow, notice. The same
 * input gives the same text. It has no styles and no scripts, so that any page may hold it, and reads
 * in black and white: what colour says, shape and label say too.
 */
export function areaPicture(picture: AreaPicture): string {
  const { marks, width, districts, own, title, description, id } = picture;
  const frame = pictureFrame(picture.bounds, width, MARGIN, LEAST_M);
  const { height } = frame;
  const lines = districts && outlinePaths(districts, own, frame);
  const boxes = marks.map((mark) => {
    const [halfWidth, halfHeight] = markSize(mark);
    return { point: frame.pointOf(mark.lngLat), halfWidth, halfHeight };
  });
  const drawnAt = spreadMarks(boxes, width, height);
  const wishes = [
    ...marks.map((mark, at) => wishOf(mark, drawnAt[at])),
    ...placeWishes(picture, frame),
  ];
  const taken = boxes.map(({ halfWidth, halfHeight }, at): PictureBox => {
    const [x, y] = drawnAt[at] as PicturePoint;
    return [x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight];
  });
  const names = placeNames(
    wishes.filter(({ text }) => text !== ''),
    [...taken, [0, height - 24, width, height], [width - 34, 0, width, 44]],
    width,
    height,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc" font-family="sans-serif">`,
    `<title id="${id}-title">${escapeMarkup(title)}</title>`,
    `<desc id="${id}-desc">${escapeMarkup(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    lines ? outlinesSvg(lines) : '',
    dotsSvg(placeWishes(picture, frame)),
    boxes.map(({ point }, at) => leaderSvg(point, drawnAt[at] as PicturePoint)).join(''),
    marks
      .map((mark, at) => markSvg(mark, drawnAt[at] as PicturePoint))
      .reverse()
      .join(''),
    `<g fill="#1b1f1d" stroke="#fff" stroke-width="3" stroke-linejoin="round" paint-order="stroke">`,
    names.map(nameSvg).join(''),
    '</g>',
    furnitureSvg(picture, frame),
    `<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#8e8878"/>`,
    '</svg>',
  ].join('');
}

function wishOf(mark: PictureMark, point: PicturePoint = [0, 0]): NameWish {
  return { text: mark.name, point, gap: markSize(mark)[0] + 3, size: TEXT };
}

function placeWishes({ places }: AreaPicture, frame: PictureFrame): NameWish[] {
  return places
    .map(({ lngLat, name }) => ({ text: name, point: frame.pointOf(lngLat), gap: 5, size: 12 }))
    .filter(({ point: [x, y] }) => x > 0 && y > 0 && x < frame.width && y < frame.height);
}

function outlinesSvg({ own, ownDistricts, between, edge }: OutlinePaths): string {
  // Lines within a picture of many districts are lighter than the line around one.
  const ownLine = ownDistricts > 1 ? 'none' : '#55605a';
  return [
    own &&
      `<path d="${own}" fill="#f1efe6" stroke="${ownLine}" stroke-width="2" stroke-linejoin="round"/>`,
    between &&
      `<path d="${between}" fill="none" stroke="#8e8878" stroke-width=".8" stroke-dasharray="5 2"/>`,
    edge && `<path d="${edge}" fill="none" stroke="#55605a" stroke-width="1.4"/>`,
  ].join('');
}

function dotsSvg(wishes: readonly NameWish[]): string {
  const dots = wishes.map(({ point: [x, y] }) => `M${Math.round(x)} ${Math.round(y)}h0`).join('');
  return dots && `<path d="${dots}" stroke="#55605a" stroke-width="4" stroke-linecap="round"/>`;
}

/** From a mark that had to make room to the point where it belongs. */
function leaderSvg([x, y]: PicturePoint, [toX, toY]: PicturePoint): string {
  if (Math.hypot(toX - x, toY - y) < 4) return '';
  const [fromX, fromY] = [Math.round(x), Math.round(y)];
  return `<path d="M${fromX} ${fromY}L${Math.round(toX)} ${Math.round(toY)}" stroke="#1b1f1d" stroke-width="1"/><circle cx="${fromX}" cy="${fromY}" r="2"/>`;
}

function nameSvg({ text, x, y, anchor, size }: ReturnType<typeof placeNames>[number]): string {
  const end = anchor === 'start' ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${Math.round(x)}" y="${Math.round(y)}" font-size="${size}"${end}>${escapeMarkup(text)}</text>`;
}

/** North arrow, scale bar and notice. */
function furnitureSvg({ north, distance, notice }: AreaPicture, frame: PictureFrame): string {
  const { width, height, metresPerUnit } = frame;
  const metres = scaleBarM((width / 4) * metresPerUnit);
  const long = Math.round(metres / metresPerUnit);
  const [right, low] = [width - 12, height - 8];
  const said = distance(metres);
  const barX = right - long;
  return [
    `<g fill="#1b1f1d" font-size="12"><path d="M${width - 18} 8l6 16-6-4-6 4z"/>`,
    `<text x="${width - 18}" y="37" text-anchor="middle">${escapeMarkup(north)}</text>`,
    `<path d="M${barX} ${low - 5}v5h${long}v-5" fill="none" stroke="#1b1f1d" stroke-width="1.5"/>`,
    `<text x="${Math.round(barX - 6)}" y="${low}" text-anchor="end">${escapeMarkup(said)}</text>`,
    textWidth(notice, 12) < barX - 30 - textWidth(said, 12)
      ? `<text x="10" y="${low}">${escapeMarkup(notice)}</text></g>`
      : `<text x="10" y="${low - 18}">${escapeMarkup(notice)}</text></g>`,
  ].join('');
}
