import type { Mesh } from './mesh.ts';
import type { PlaneDiscs } from './plane.ts';

/** Cells in which the area is first estimated, to choose the side that is then used. */
const COARSE_CELLS = 10_000;
/** Districts that lie far apart leave most of the box empty: it may hold this many times the cells inside. */
const MOST_EMPTY = 20;

/** Square cells of a plane over districts; a cell lies inside where its centre does. */
export class DistrictGrid {
  /** Side of a cell, metres of the plane; 0 when there are no districts. */
  readonly cellM: number;
  /** Area on the ground by cell, m²; 0 outside the districts. */
  readonly areaM2: Float64Array;
  readonly #west: number;
  readonly #south: number;
  readonly #columns: number;
  readonly #rows: number;

  /** At most `mostCells` cells lie inside: their side is the smallest of two digits for which that holds. */
  constructor(mesh: Mesh, mostCells: number) {
    const { minX: west, minY: south, maxX: east, maxY: north } = mesh.box;
    const [width, height] = [east - west, north - south];
    const fill = (cellM: number): Float64Array<ArrayBuffer> => {
      const columns = Math.ceil(width / cellM);
      const areas = new Float64Array(columns * Math.ceil(height / cellM));
      return areas.map((_, cell) => {
        const x = west + ((cell % columns) + 0.5) * cellM;
        const y = south + (Math.floor(cell / columns) + 0.5) * cellM;
        return mesh.districtAt(x, y) < 0 ? 0 : (cellM / mesh.plane.scaleAt(x, y)) ** 2;
      });
    };
    let cellM = 0;
    let areas = new Float64Array(0);
    if (width > 0 && height > 0) {
      const coarseM = Math.sqrt((width * height) / COARSE_CELLS);
      const insideM2 = countInside(fill(coarseM)) * coarseM ** 2;
      cellM = twoDigits(Math.sqrt(Math.max(insideM2, (width * height) / MOST_EMPTY) / mostCells));
      areas = fill(cellM);
      while (countInside(areas) > mostCells) areas = fill((cellM = twoDigits(cellM * 1.01)));
    }
    this.cellM = cellM;
    this.areaM2 = areas;
    [this.#west, this.#south] = [west, south];
    this.#columns = cellM > 0 ? Math.ceil(width / cellM) : 0;
    this.#rows = cellM > 0 ? Math.ceil(height / cellM) : 0;
  }

  /** Visits the cells inside the districts whose centres a disc holds, its edge included. */
  visitWithin(discs: PlaneDiscs, disc: number, visit: (cell: number) => void): void {
    const [x, y, r] = [discs.x[disc]!, discs.y[disc]!, discs.r[disc]!];
    if (!(r > 0) || this.cellM === 0) return;
    // Centres are at half cells: counted from the first of them.
    const column = (value: number): number => (value - this.#west) / this.cellM - 0.5;
    const row = (value: number): number => (value - this.#south) / this.cellM - 0.5;
    const lastRow = Math.min(this.#rows - 1, Math.floor(row(y + r)));
    for (let at = Math.max(0, Math.ceil(row(y - r))); at <= lastRow; at += 1) {
      const dy = this.#south + (at + 0.5) * this.cellM - y;
      const half = Math.sqrt(Math.max(0, r * r - dy * dy));
      const first = at * this.#columns + Math.max(0, Math.ceil(column(x - half)));
      const last = at * this.#columns + Math.min(this.#columns - 1, Math.floor(column(x + half)));
      for (let cell = first; cell <= last; cell += 1) if (this.areaM2[cell]! > 0) visit(cell);
    }
  }
}

function countInside(areas: Float64Array): number {
  let count = 0;
  for (const area of areas) if (area > 0) count += 1;
  return count;
}

/** The next number of metres with two digits, a tenth of a metre at the least. */
function twoDigits(metres: number): number {
  const step = 10 ** Math.max(-1, Math.floor(Math.log10(metres)) - 1);
  return Number((Math.ceil(metres / step) * step).toFixed(1));
}
