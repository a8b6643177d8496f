import type { PictureFrame, PicturePoint } from './picture-frame.ts';

/** How far beyond the frame a line is still followed. */
const BEYOND = 30;

/** On which sides of the widened frame a point lies: bits for left, right, above, below. */
export function frameSides(
  [x, y]: PicturePoint,
  { width, height }: Pick<PictureFrame, 'width' | 'height'>,
): number {
  return (
    (x < -BEYOND ? 1 : 0) |
    (x > width + BEYOND ? 2 : 0) |
    (y < -BEYOND ? 4 : 0) |
    (y > height + BEYOND ? 8 : 0)
  );
}
