import type { DiscIndex } from './disc-index.ts';
import { DIVIDED, type Mesh } from './mesh.ts';

/** A square of the plane and the share of its part of the region that is not covered, above 0 up to 1. */
export interface GapCell {
  /** x, y of the four corners, anticlockwise. */
  readonly corners: readonly number[];
  readonly share: number;
}

/** Places asked in every cell along each side. */
const SAMPLES = 4;

/**
 * The gaps as squares of a grid, which follow no line of a division. The share is counted at sixteen places
 * of the cell, so it is right to about a sixteenth; covered cells and those outside are left out.
 */
export function gapCells(mesh: Mesh, index: DiscIndex, cellM: number): GapCell[] {
  const { minX, minY, maxX, maxY } = mesh.box;
  const cells: GapCell[] = [];
  const step = cellM / SAMPLES;
  const first = { x: Math.floor(minX / cellM) * cellM, y: Math.floor(minY / cellM) * cellM };
  for (let y = first.y; y < maxY; y += cellM) {
    for (let x = first.x; x < maxX; x += cellM) {
      const district = mesh.districtOfBox(x, y, x + cellM, y + cellM);
      if (district < 0 && district !== DIVIDED) continue;
      let [inside, open] = [0, 0];
      for (let k = 0; k < SAMPLES * SAMPLES; k += 1) {
        const px = x + ((k % SAMPLES) + 0.5) * step;
        const py = y + (Math.floor(k / SAMPLES) + 0.5) * step;
        if (district === DIVIDED && mesh.districtAt(px, py) < 0) continue;
        inside += 1;
        if (!index.covers(px, py)) open += 1;
      }
      if (open === 0) continue;
      const corners = [x, y, x + cellM, y, x + cellM, y + cellM, x, y + cellM];
      cells.push({ corners, share: open / inside });
    }
  }
  return cells;
}
