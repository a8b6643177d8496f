import type { Districts } from '../coverage/districts.ts';
import type { Plane } from '../coverage/plane.ts';
import type { PlanePoints } from './site-problem.ts';

/** Middles of the square cells of a grid that lie within districts, row by row from the south-west. */
export interface GridCells extends PlanePoints {
  /** Area of each cell on the ground, km². */
  readonly km2: Float64Array;
}

/**
 * Lays cells of `cellM` metres of the plane over districts; a cell belongs to them when its middle does,
 * so that areas are approximate to about a cell along the edge.
 */
export function cellsWithin(districts: Districts, plane: Plane, cellM: number): GridCells {
  const x: number[] = [];
  const y: number[] = [];
  for (const [row, crossings] of rowCrossings(outerLines(districts), plane, cellM)) {
    crossings.sort((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const first = Math.ceil(crossings[at]! / cellM - 0.5);
      for (let column = first; (column + 0.5) * cellM < crossings[at + 1]!; column += 1) {
        x.push((column + 0.5) * cellM);
        y.push((row + 0.5) * cellM);
      }
    }
  }
  const km2 = x.map((px, at) => (cellM / plane.scaleAt(px, y[at]!)) ** 2 / 1e6);
  return { x: Float64Array.from(x), y: Float64Array.from(y), km2: Float64Array.from(km2) };
}

/** Lines that only one ring uses: those between two districts have both on their sides. */
function outerLines({ arcs, rings }: Districts): Float64Array[] {
  const uses = new Uint32Array(arcs.length);
  for (const arc of rings.flat(2)) uses[arc < 0 ? ~arc : arc]! += 1;
  return arcs.filter((_, arc) => uses[arc]! % 2 === 1);
}

/** By row, from the south, where the line through the middle of its cells crosses the lines. */
function rowCrossings(
  lines: readonly Float64Array[],
  plane: Plane,
  cellM: number,
): [row: number, crossings: number[]][] {
  const rows = new Map<number, number[]>();
  for (const line of lines) {
    let [x0, y0] = plane.toPlane([line[0]!, line[1]!]);
    for (let at = 2; at < line.length; at += 2) {
      const [x1, y1] = plane.toPlane([line[at]!, line[at + 1]!]);
      // A row takes the end below it and not the end above: a corner on the row counts once or twice, rightly.
      const first = Math.ceil(Math.min(y0, y1) / cellM - 0.5);
      const end = Math.ceil(Math.max(y0, y1) / cellM - 0.5);
      for (let row = first; row < end; row += 1) {
        const crossing = x0 + ((x1 - x0) * ((row + 0.5) * cellM - y0)) / (y1 - y0);
        const crossings = rows.get(row);
        if (crossings) crossings.push(crossing);
        else rows.set(row, [crossing]);
      }
      [x0, y0] = [x1, y1];
    }
  }
  return [...rows].sort(([a], [b]) => a - b);
}
