import type { Bounds } from '../geo/lng-lat.ts';

/**
 * The South China Sea islands in a box, degrees WGS 84: from 曾母暗沙 (3.93° N) to the sea south of Hainan's
 * tip (18.15° N), from 西沙 to 黄岩岛 (117.75° E). Public maps must show what lies there, and nothing may lie
 * over it; the map has neither the islands nor an inset.
 */
const SEA: Bounds = [108, 3.5, 119, 17.9];

/** Hainan Island in a box: a map that shows all of it needs the inset of the islands. */
const HAINAN: Bounds = [108.61, 18.15, 111.06, 20.17];

/** Whether a view reaches into the South China Sea, so that marks or the legend may lie over islands. */
export function showsSouthSea([west, south, east, north]: Bounds): boolean {
  return west < SEA[2] && east > SEA[0] && south < SEA[3] && north > SEA[1];
}

/** Whether a view shows the whole of Hainan Island. */
export function showsHainan([west, south, east, north]: Bounds): boolean {
  return west <= HAINAN[0] && south <= HAINAN[1] && east >= HAINAN[2] && north >= HAINAN[3];
}
