import type { Bounds, LngLat } from '../geo/lng-lat.ts';

/** A position on a picture: to the right and down from its upper left corner. */
export type PicturePoint = readonly [x: number, y: number];

/** How positions lie on a picture. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly metresPerUnit: number;
  readonly pointOf: (lngLat: LngLat) => PicturePoint;
}

/** Length of a degree of latitude, metres; and of one of longitude at the equator. */
const METRES_PER_DEGREE = 111_195;

/** Height of a picture by its width: neither a strip nor a tower. */
const LOWEST = 0.6;
const HIGHEST = 1.05;

/**
 * A frame of a given width around a box, with a margin on all sides. Equirectangular with the middle
 * parallel true: over a county the scale is right everywhere, over Gansu within 7 % at its edges.
 * `leastM` is the least ground that either side shows, metres.
 */
export function pictureFrame(
  [west, south, east, north]: Bounds,
  width: number,
  margin: number,
  leastM: number,
): PictureFrame {
  const middle: LngLat = [(west + east) / 2, (south + north) / 2];
  const shrink = Math.cos((middle[1] * Math.PI) / 180);
  const across = Math.max((east - west) * shrink * METRES_PER_DEGREE, leastM);
  const up = Math.max((north - south) * METRES_PER_DEGREE, leastM);
  const inner = width - 2 * margin;
  const height = Math.round(
    Math.min(HIGHEST * width, Math.max(LOWEST * width, (inner * up) / across + 2 * margin)),
  );
  const metresPerUnit = Math.max(across / inner, up / (height - 2 * margin));
  const unitsPerDegree = METRES_PER_DEGREE / metresPerUnit;
  return {
    width,
    height,
    metresPerUnit,
    pointOf: ([lng, lat]) => [
      width / 2 + (lng - middle[0]) * shrink * unitsPerDegree,
      height / 2 - (lat - middle[1]) * unitsPerDegree,
    ],
  };
}
