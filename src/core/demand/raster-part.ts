import type { Bounds } from '../geo/lng-lat.ts';
import type { RasterFrame } from './raster-frame.ts';

/** Cells of a raster: the first column and row, and those behind the last. */
export interface RasterPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The cells that meet a box; null when none does. */
export function rasterPart(frame: RasterFrame, bounds: Bounds): RasterPart | null {
  const [west, south, east, north] = bounds;
  const columns = [west, east].map((lng) => (lng - frame.lng) / frame.lngStep) as [number, number];
  const rows = [south, north].map((lat) => (lat - frame.lat) / frame.latStep) as [number, number];
  const part = {
    left: Math.max(0, Math.floor(columns[0])),
    top: Math.max(0, Math.floor(Math.min(...rows))),
    right: Math.min(frame.columns, Math.ceil(columns[1])),
    bottom: Math.min(frame.rows, Math.ceil(Math.max(...rows))),
  };
  return part.left < part.right && part.top < part.bottom ? part : null;
}
