import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { toMercator } from './mercator.ts';

/** Columns and rows of one zoom, both ends included. */
export interface TileRange {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** The tiles of a zoom that bounds touch. A bound on a tile's edge takes the tile east or south of it. */
export function tileRange([west, south, east, north]: Bounds, zoom: number): TileRange {
  const side = 2 ** zoom;
  const at = (unit: number) => Math.min(side - 1, Math.max(0, Math.floor(unit * side)));
  const [left, top] = toMercator([west, north]);
  const [right, bottom] = toMercator([east, south]);
  return { minX: at(left), minY: at(top), maxX: at(right), maxY: at(bottom) };
}
