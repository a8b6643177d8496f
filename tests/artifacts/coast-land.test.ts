import { describe, expect, it } from 'vitest';
import { coastLand } from '../../scripts/artifacts/coast-land.ts';
import { boundsOf } from '../../scripts/tiles/bounds.ts';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { countyGrid } from './county-grid.ts';

/** Five by five counties around a hole; all but the inner ring lie at the edge of the polygons. */
const GRID = countyGrid(
  Array.from({ length: 5 }, (_, row) =>
    Array.from({ length: 5 }, (__, column) =>
      row === 2 && column === 2 ? null : `35010${row}00000${column}`,
    ),
  ),
  [0, 5],
  1,
);

describe('coastLand', () => {
  it('joins the counties at the outer edge that touch the bounds', () => {
    const land = coastLand(GRID, [[-1, 4.5, 0.5, 6]]);
    expect(land?.geometry.coordinates).toHaveLength(1);
    expect(boundsOf(land ? [land.geometry] : [])).toEqual([0, 4, 1, 5]);
  });

  it('joins them over several bounds into one piece without inner lines', () => {
    const land = coastLand(GRID, [
      [0.4, 4.4, 0.6, 4.6],
      [1.4, 4.4, 1.6, 4.6],
    ]);
    // Two cells side by side: six sides, a closed ring of seven positions.
    expect(land?.geometry.coordinates.map((rings) => rings.map((ring) => ring.length))).toEqual([
      [7],
    ]);
  });

  it.each<[string, Bounds]>([
    ['inland, even beside a hole', [1.2, 2.2, 1.8, 2.8]],
    ['away from all counties', [20, 20, 21, 21]],
  ])('is nothing %s', (_, bounds) => {
    expect(coastLand(GRID, [bounds])).toBeNull();
  });
});
