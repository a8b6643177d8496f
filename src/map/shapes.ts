import type { Shape } from './paint-icon.ts';

export const circle =
  (radius: number): Shape =>
  (x, y) =>
    Math.hypot(x, y) - radius;

export const square =
  (half: number, corner = 1.5): Shape =>
  (x, y) => {
    const dx = Math.abs(x) - half + corner;
    const dy = Math.abs(y) - half + corner;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  };

export const outline =
  (shape: Shape, width: number): Shape =>
  (x, y) =>
    Math.abs(shape(x, y)) - width / 2;

/** A circular line cut into `dashes` strokes with gaps of two thirds of their length. */
export const dashedRing = (radius: number, width: number, dashes: number): Shape => {
  const line = outline(circle(radius), width);
  return (x, y) => {
    const turn = ((Math.atan2(y, x) / (2 * Math.PI) + 1) * dashes) % 1;
    const fromDash = (Math.abs(turn - 0.5) - 0.3) * ((2 * Math.PI * radius) / dashes);
    return Math.max(line(x, y), fromDash);
  };
};

export const box =
  (left: number, top: number, right: number, bottom: number): Shape =>
  (x, y) =>
    Math.max(left - x, x - right, top - y, y - bottom);

export const grow =
  (shape: Shape, by: number): Shape =>
  (x, y) =>
    shape(x, y) - by;

/** The shape turned by a quarter of a half turn: what was upright runs from corner to corner. */
export const slanted =
  (shape: Shape): Shape =>
  (x, y) =>
    shape((x + y) * Math.SQRT1_2, (y - x) * Math.SQRT1_2);

export const either =
  (one: Shape, other: Shape): Shape =>
  (x, y) =>
    Math.min(one(x, y), other(x, y));
