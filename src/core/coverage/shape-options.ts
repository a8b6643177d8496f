import { distanceM } from '../geo/distance.ts';
import type { Region } from '../region/region.ts';

/** How shapes are drawn: `polygons` within a tolerance, or square `cells` that follow no division's line. */
export interface ShapeOptions {
  readonly gaps: 'polygons' | 'cells';
  readonly toleranceM: number;
  readonly cellM: number;
  /** Whether depth of coverage (within reach of two, three … stations) is drawn too. */
  readonly depth: boolean;
}

/** How far a drawn line may lie from the true circle, metres: a third of a pixel at zoom 12. */
const TOLERANCE_M = 10;
/** Cells that a region's first view is divided into at most. */
const MOST_CELLS = 20_000;
/** Sides of cells, metres: no finer than the positions are known. */
const CELL_SIDES = [200, 500, 1000, 2000, 5000, 10_000, 20_000];
const COARSEST_M = 50_000;

/**
 * How the gaps of a region are drawn and given away, on the page and by the command line alike: as polygons
 * for readers inside the office, as cells of a square grid for the public, because a gap's polygon follows
 * the lines of divisions, which need a reviewed map (公开地图内容表示规范).
 */
export function shapeOptionsFor(region: Pick<Region, 'audience' | 'default_view'>): ShapeOptions {
  return {
    gaps: region.audience === 'public' ? 'cells' : 'polygons',
    toleranceM: TOLERANCE_M,
    cellM: cellSideM(region.default_view),
    depth: false,
  };
}

function cellSideM([west, south, east, north]: Region['default_view']): number {
  const middle = (south + north) / 2;
  const width = distanceM([west, middle], [east, middle]);
  const height = distanceM([west, south], [west, north]);
  const fits = CELL_SIDES.find((side) => (width * height) / side ** 2 <= MOST_CELLS);
  return fits ?? COARSEST_M;
}
