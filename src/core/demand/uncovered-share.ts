import { Mesh } from '../coverage/mesh.ts';
import type { Districts } from '../coverage/districts.ts';
import { boundsOf } from './bounds-of.ts';
import { rasterBounds, type RasterFrame } from './raster-frame.ts';

/** Places looked at from west to east and from south to north. */
const STEPS = 200;

/**
 * Share of the districts' area that a raster does not reach, 0 to 1, to half a percent: counted at places of equal
 * distance in degrees, each for the area that it stands for.
 */
export function uncoveredShare(frame: RasterFrame, districts: Districts): number {
  const region = boundsOf(districts);
  if (region === null) return 0;
  const [west, south, east, north] = region;
  const [left, bottom, right, top] = rasterBounds(frame);
  if (left <= west && bottom <= south && right >= east && top >= north) return 0;
  const mesh = new Mesh(districts);
  let [all, outside] = [0, 0];
  for (let row = 0; row < STEPS; row += 1) {
    const lat = south + ((row + 0.5) / STEPS) * (north - south);
    const area = Math.cos((lat * Math.PI) / 180);
    for (let column = 0; column < STEPS; column += 1) {
      const lng = west + ((column + 0.5) / STEPS) * (east - west);
      if (mesh.districtAt(...mesh.plane.toPlane([lng, lat])) < 0) continue;
      all += area;
      if (lng < left || lng > right || lat < bottom || lat > top) outside += area;
    }
  }
  return all === 0 ? 0 : outside / all;
}
