import { drawIcon, type IconName } from '../icons.ts';
import type { Palette } from '../palette.ts';

/** Puts an icon of the map with its middle at a point of a canvas, `size` times as large as it is. */
export type Stamp = (
  context: CanvasRenderingContext2D,
  name: IconName,
  x: number,
  y: number,
  size?: number,
) => void;

/** The map's own icons for a canvas: each is painted once. */
export function iconStamps(palette: Palette, pixelRatio: number): Stamp {
  const painted = new Map<IconName, HTMLCanvasElement>();
  const paint = (name: IconName): HTMLCanvasElement => {
    const { width, height, data } = drawIcon(name, palette, pixelRatio);
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    const image = new ImageData(width, height);
    image.data.set(data);
    canvas.getContext('2d')?.putImageData(image, 0, 0);
    painted.set(name, canvas);
    return canvas;
  };
  return (context, name, x, y, size = 1) => {
    const canvas = painted.get(name) ?? paint(name);
    const side = (canvas.width / pixelRatio) * size;
    context.drawImage(canvas, x - side / 2, y - side / 2, side, side);
  };
}
