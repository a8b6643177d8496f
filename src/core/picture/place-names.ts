import type { PicturePoint } from './picture-frame.ts';

/** A name that is to stand beside a point. */
export interface NameWish {
  readonly text: string;
  readonly point: PicturePoint;
  /** Distance from the point to the text. */
  readonly gap: number;
  readonly size: number;
}

/** Where a name stands: its anchor, and the baseline's left, middle or right end. */
export interface PlacedName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
}

/** Left, top, right, bottom. */
export type PictureBox = readonly [number, number, number, number];

/**
 * Places names where they cover nothing, the first ones first: right of their point, left, above, below.
 * A name without room is left out.
 */
export function placeNames(
  wishes: readonly NameWish[],
  taken: readonly PictureBox[],
  width: number,
  height: number,
): PlacedName[] {
  const boxes = [...taken];
  const placed: PlacedName[] = [];
  for (const wish of wishes) {
    for (const name of positionsOf(wish)) {
      const box = boxOf(name);
      const inside = box[0] >= 2 && box[1] >= 2 && box[2] <= width - 2 && box[3] <= height - 2;
      if (!inside || boxes.some((other) => overlaps(box, other))) continue;
      boxes.push(box);
      placed.push(name);
      break;
    }
  }
  return placed;
}

function positionsOf({ text, point: [x, y], gap, size }: NameWish): PlacedName[] {
  const low = y + size * 0.36;
  return [
    { text, x: x + gap, y: low, anchor: 'start', size },
    { text, x: x - gap, y: low, anchor: 'end', size },
    { text, x, y: y - gap, anchor: 'middle', size },
    { text, x, y: y + gap + size * 0.8, anchor: 'middle', size },
  ];
}

function boxOf({ text, x, y, anchor, size }: PlacedName): PictureBox {
  const width = textWidth(text, size);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, y - size * 0.9, left + width, y + size * 0.2];
}

/** About how wide a text is: a Chinese character is as wide as high, others a little over half. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, each) => sum + (each > '\u2e7f' ? 1 : 0.6), 0) * size;
}

function overlaps(a: PictureBox, b: PictureBox): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
