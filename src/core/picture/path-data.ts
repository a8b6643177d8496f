import type { PicturePoint } from './picture-frame.ts';

/** SVG path data in whole units: one move, then steps. */
export function pathData(points: readonly PicturePoint[]): string {
  let path = '';
  let [lastX, lastY] = [0, 0];
  points.forEach((point, at) => {
    const [x, y] = [Math.round(point[0]), Math.round(point[1])];
    const step = `${x - lastX}${y < lastY ? '' : ' '}${y - lastY}`;
    if (at === 0) path += `M${x} ${y}l`;
    else if (x !== lastX || y !== lastY)
      path += `${path.endsWith('l') || step.startsWith('-') ? '' : ' '}${step}`;
    [lastX, lastY] = [x, y];
  });
  return path.endsWith('l') ? `${path}0 0` : path;
}
