import type { Bounds } from '../geo/lng-lat.ts';
import type { PictureFrame } from './picture-frame.ts';

/** Length of a degree of latitude, metres; and of one of longitude at the equator. */
const METRES_PER_DEGREE = 111_195;

/**
 * A frame of given sides with all of a box in it, in the middle; equirectangular as `pictureFrame`, which
 * chooses its height by itself.
 */
export function boxFrame(
  [west, south, east, north]: Bounds,
  width: number,
  height: number,
): PictureFrame {
  const [lng, lat] = [(west + east) / 2, (south + north) / 2];
  const shrink = Math.cos((lat * Math.PI) / 180);
  const metresPerUnit = Math.max(
    ((east - west) * shrink * METRES_PER_DEGREE) / width,
    ((north - south) * METRES_PER_DEGREE) / height,
  );
  const unitsPerDegree = METRES_PER_DEGREE / metresPerUnit;
  return {
    width,
    height,
    metresPerUnit,
    pointOf: ([x, y]) => [
      width / 2 + (x - lng) * shrink * unitsPerDegree,
      height / 2 - (y - lat) * unitsPerDegree,
    ],
  };
}
