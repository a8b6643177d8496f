import Flatbush from 'flatbush';
import type { DivisionCode } from '../gazetteer/division-code.ts';
import { AreaForm } from './area-form.ts';
import type { Districts } from './districts.ts';
import { Plane } from './plane.ts';

/** No district: outside all of them. */
export const OUTSIDE = -1;
/** A box that a line runs through, so that it has no one district. */
export const DIVIDED = -2;

/** Cells of the look-up grid along the longer side. */
const GRID = 256;

/** A ring of a district: line numbers, `~n` for one run backwards, with the district on the left. */
type Ring = readonly number[];

/**
 * The lines between districts in a plane, with a district on either side. Lines are numbered like the
 * arcs of {@link Districts}; line `a` has the segments `first[a]` up to `first[a + 1]`.
 */
export class Mesh {
  readonly plane: Plane;
  readonly form: AreaForm;
  readonly codes: readonly DivisionCode[];
  readonly first: Uint32Array;
  /** Ends of every segment. */
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  /** Line of every segment. */
  readonly line: Int32Array;
  /** District to the left and right of every line, or {@link OUTSIDE}. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Area form summed up over the segments before each; one more entry than there are segments. */
  readonly before: Float64Array;
  /** Rings of every district. */
  readonly rings: readonly (readonly Ring[])[];
  /** Area of every district, m². */
  readonly areaM2: Float64Array;
  readonly #tree: Flatbush;
  readonly #grid: Grid;

  constructor(districts: Districts, plane = new Plane(middleOf(districts))) {
    this.plane = plane;
    this.form = new AreaForm(plane);
    this.codes = districts.codes;
    const lines = districts.arcs.map((arc) => projected(plane, arc));
    this.first = new Uint32Array(lines.length + 1);
    lines.forEach((line, a) => {
      this.first[a + 1] = this.first[a]! + line.length / 2 - 1;
    });
    const segments = this.first[lines.length]!;
    this.x1 = new Float64Array(segments);
    this.y1 = new Float64Array(segments);
    this.x2 = new Float64Array(segments);
    this.y2 = new Float64Array(segments);
    this.line = new Int32Array(segments);
    this.before = new Float64Array(segments + 1);
    this.#tree = new Flatbush(Math.max(1, segments));
    lines.forEach((line, a) => {
      this.#addLine(line, a);
    });
    if (segments === 0) this.#tree.add(0, 0, 0, 0);
    this.#tree.finish();
    this.left = new Int32Array(lines.length).fill(OUTSIDE);
    this.right = new Int32Array(lines.length).fill(OUTSIDE);
    this.rings = districts.rings.map((rings, district) => this.#oriented(rings, district));
    this.areaM2 = Float64Array.from(this.rings, (rings) =>
      rings.flat().reduce((sum, ref) => sum + this.lineForm(ref), 0),
    );
    this.#grid = this.#rasterised();
  }

  /** The place so far along a segment, 0 to 1. */
  placeOn(segment: number, along: number): [x: number, y: number] {
    const [x, y] = [this.x1[segment]!, this.y1[segment]!];
    return [x + along * (this.x2[segment]! - x), y + along * (this.y2[segment]! - y)];
  }

  /** Box around all districts. */
  get box(): Readonly<Record<'minX' | 'minY' | 'maxX' | 'maxY', number>> {
    return this.#tree;
  }

  /** Area form along a whole line, in the direction that the reference names. */
  lineForm(ref: number): number {
    const a = ref < 0 ? ~ref : ref;
    const sum = this.before[this.first[a + 1]!]! - this.before[this.first[a]!]!;
    return ref < 0 ? -sum : sum;
  }

  /** Numbers of the segments whose boxes meet a box. */
  segmentsMeeting(minX: number, minY: number, maxX: number, maxY: number): number[] {
    return this.line.length === 0 ? [] : this.#tree.search(minX, minY, maxX, maxY);
  }

  /** District at a place of the plane. */
  districtAt(x: number, y: number): number {
    const known = this.districtOfBox(x, y, x, y);
    return known === DIVIDED ? this.#castRay(x, y) : known;
  }

  /** The one district that holds a box, or {@link DIVIDED} where a line may run through it. */
  districtOfBox(minX: number, minY: number, maxX: number, maxY: number): number {
    const { x0, y0, cell, columns, rows, district } = this.#grid;
    const [c1, c2] = [Math.floor((minX - x0) / cell), Math.floor((maxX - x0) / cell)];
    const [r1, r2] = [Math.floor((minY - y0) / cell), Math.floor((maxY - y0) / cell)];
    // Also true of places that are no number.
    if (!(c2 >= 0 && r2 >= 0 && c1 < columns && r1 < rows)) return OUTSIDE;
    if (c1 < 0 || r1 < 0 || c2 >= columns || r2 >= rows || (c2 - c1 + 1) * (r2 - r1 + 1) > 16) {
      return DIVIDED;
    }
    // Untouched cells side by side lie in one district.
    const found = district[r1 * columns + c1]!;
    for (let row = r1; row <= r2; row += 1) {
      for (let column = c1; column <= c2; column += 1) {
        if (district[row * columns + column] === DIVIDED) return DIVIDED;
      }
    }
    return found;
  }

  #addLine(points: Float64Array, a: number): void {
    for (let s = this.first[a]!, p = 0; s < this.first[a + 1]!; s += 1, p += 2) {
      const [x1, y1] = [points[p]!, points[p + 1]!];
      const [x2, y2] = [points[p + 2]!, points[p + 3]!];
      this.x1[s] = x1;
      this.y1[s] = y1;
      this.x2[s] = x2;
      this.y2[s] = y2;
      this.line[s] = a;
      this.before[s + 1] = this.before[s]! + this.form.line(x1, y1, x2, y2);
      this.#tree.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
  }

  /** Turns the rings of a district so that it lies on their left, and notes it beside the lines. */
  #oriented(rings: readonly Ring[], district: number): Ring[] {
    const outlines = rings.map((ring) => this.#outline(ring));
    return rings.map((ring, own) => {
      const outline = outlines[own]!;
      const [x, y] = [(outline[0]! + outline[2]!) / 2, (outline[1]! + outline[3]!) / 2];
      const within = outlines.filter((other, at) => at !== own && holds(other, x, y)).length;
      const anticlockwise = flatArea(outline) > 0;
      const isHole = within % 2 === 1;
      const turned = anticlockwise === isHole ? [...ring].reverse().map((ref) => ~ref) : ring;
      for (const ref of turned) {
        if (ref < 0) this.right[~ref] = district;
        else this.left[ref] = district;
      }
      return turned;
    });
  }

  #outline(ring: Ring): number[] {
    const points: number[] = [];
    for (const ref of ring) {
      const a = ref < 0 ? ~ref : ref;
      const [from, to] = [this.first[a]!, this.first[a + 1]!];
      if (ref >= 0) for (let s = from; s < to; s += 1) points.push(this.x1[s]!, this.y1[s]!);
      else for (let s = to - 1; s >= from; s -= 1) points.push(this.x2[s]!, this.y2[s]!);
    }
    return points;
  }

  /** District on this side of the first line to the right. */
  #castRay(x: number, y: number): number {
    let nearest = Infinity;
    let found = OUTSIDE;
    for (const s of this.segmentsMeeting(x, y, Infinity, y)) {
      const [y1, y2] = [this.y1[s]!, this.y2[s]!];
      if (y1 > y === y2 > y) continue;
      const at = this.x1[s]! + ((y - y1) / (y2 - y1)) * (this.x2[s]! - this.x1[s]!);
      if (at < x || at >= nearest) continue;
      nearest = at;
      found = (y2 > y1 ? this.left : this.right)[this.line[s]!]!;
    }
    return found;
  }

  /** A coarse grid that knows the district of all cells that no line touches. */
  #rasterised(): Grid {
    const { minX, minY, maxX, maxY } = this.#tree;
    const cell = Math.max(maxX - minX, maxY - minY, 1) / GRID;
    const columns = Math.floor((maxX - minX) / cell) + 1;
    const rows = Math.floor((maxY - minY) / cell) + 1;
    const district = new Int32Array(columns * rows);
    for (let s = 0; s < this.line.length; s += 1) {
      const [x1, x2, y1, y2] = [this.x1[s]!, this.x2[s]!, this.y1[s]!, this.y2[s]!];
      const last = Math.floor((Math.max(x1, x2) - minX) / cell);
      const top = Math.floor((Math.max(y1, y2) - minY) / cell);
      for (let row = Math.floor((Math.min(y1, y2) - minY) / cell); row <= top; row += 1) {
        const start = Math.floor((Math.min(x1, x2) - minX) / cell);
        district.fill(DIVIDED, row * columns + start, row * columns + last + 1);
      }
    }
    for (let row = 0; row < rows; row += 1) {
      let current = DIVIDED;
      for (let column = 0; column < columns; column += 1) {
        const at = row * columns + column;
        if (district[at] === DIVIDED) current = DIVIDED;
        else if (current === DIVIDED)
          current = this.#castRay(minX + (column + 0.5) * cell, minY + (row + 0.5) * cell);
        district[at] = current;
      }
    }
    return { x0: minX, y0: minY, cell, columns, rows, district };
  }
}

interface Grid {
  readonly x0: number;
  readonly y0: number;
  readonly cell: number;
  readonly columns: number;
  readonly rows: number;
  readonly district: Int32Array;
}

/** A line in the plane, x, y, x, y …, without repeated points. */
function projected(plane: Plane, arc: Float64Array): Float64Array {
  const points = new Float64Array(arc.length);
  let count = 0;
  for (let p = 0; p < arc.length; p += 2) {
    if (p > 0 && arc[p] === arc[p - 2] && arc[p + 1] === arc[p - 1]) continue;
    const [x, y] = plane.toPlane([arc[p]!, arc[p + 1]!]);
    points[count] = x;
    points[count + 1] = y;
    count += 2;
  }
  return points.subarray(0, count);
}

function middleOf({ arcs }: Districts): [number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const arc of arcs) {
    for (let p = 0; p < arc.length; p += 2) {
      west = Math.min(west, arc[p]!);
      east = Math.max(east, arc[p]!);
      south = Math.min(south, arc[p + 1]!);
      north = Math.max(north, arc[p + 1]!);
    }
  }
  return west > east ? [0, 0] : [(west + east) / 2, (south + north) / 2];
}

/** Twice the signed area of an outline in the plane; positive when it runs anticlockwise. */
function flatArea(outline: readonly number[]): number {
  let sum = 0;
  const n = outline.length;
  for (let p = 0; p < n; p += 2) {
    const q = (p + 2) % n;
    sum += (outline[p]! - outline[0]!) * (outline[q + 1]! - outline[1]!);
    sum -= (outline[q]! - outline[0]!) * (outline[p + 1]! - outline[1]!);
  }
  return sum;
}

function holds(outline: readonly number[], x: number, y: number): boolean {
  let inside = false;
  const n = outline.length;
  for (let p = 0; p < n; p += 2) {
    const q = (p + 2) % n;
    const [y1, y2] = [outline[p + 1]!, outline[q + 1]!];
    if (y1 > y === y2 > y) continue;
    if (x < outline[p]! + ((y - y1) / (y2 - y1)) * (outline[q]! - outline[p]!)) inside = !inside;
  }
  return inside;
}
