import type { LngLat } from '../geo/lng-lat.ts';
import { growTree, LEAF, type PointTree } from './grow-tree.ts';

const RADIANS = Math.PI / 180;
/** Mean earth radius in metres, as in `distanceM`. */
const EARTH_RADIUS_M = 6371008.8;
/** Rounding of a squared distance, relative: what is nearer than a box by less must still be looked at. */
const ROUNDING = 1e-12;

/**
 * Finds the nearest of many positions by great-circle distance, also across the date line and the poles: a
 * k-d tree over points of the unit sphere, where the straight chord rises and falls with the arc. The
 * sphere is turned so that the middle of all positions is its pole: there boxes fit distances best.
 * Built in O(n log n); 29 bytes a position.
 */
export class StationTree {
  /** The tree's columns, each a field of its own: queries are short, and every step to a field counts. */
  readonly #ids: Uint32Array;
  readonly #points: Float64Array;
  readonly #axes: Uint8Array;
  readonly #box: PointTree['box'];
  /** The middle of all positions: longitude in radians, sine and cosine of the latitude. */
  readonly #lng0: number;
  readonly #sin0: number;
  readonly #cos0: number;
  /** The query: its point, and the best so far, nearest first. */
  #x = 0;
  #y = 0;
  #z = 0;
  #count = 0;
  #found = 0;
  #bestIds = new Uint32Array(0);
  #bestD = new Float64Array(0);
  /** Squared chord that a point must not exceed to be among the best. */
  #limit = 0;

  /** Positions in degrees; those that hold NaN are never found. */
  constructor(lng: Float64Array, lat: Float64Array) {
    const numbers = Uint32Array.from(lng.keys());
    const ids = numbers.filter((i) => Number.isFinite(lng[i]!) && Number.isFinite(lat[i]!));
    const [x, y, z] = meanDirection(ids, lng, lat);
    this.#lng0 = Math.atan2(y, x);
    const lat0 = Math.atan2(z, Math.hypot(x, y));
    [this.#sin0, this.#cos0] = [Math.sin(lat0), Math.cos(lat0)];
    const points = new Float64Array(3 * ids.length);
    ids.forEach((id, at) => {
      this.#turn(lng[id]!, lat[id]!);
      points[3 * at] = this.#x;
      points[3 * at + 1] = this.#y;
      points[3 * at + 2] = this.#z;
    });
    const tree = growTree(ids, points);
    [this.#ids, this.#points, this.#axes, this.#box] = [tree.ids, tree.points, tree.axes, tree.box];
  }

  /**
   * Numbers of the `count` nearest positions within `withinM` metres, nearest first; of those equally far
   * the lowest number comes first. Distances are those of `distanceM`.
   */
  nearest([lng, lat]: LngLat, count: number, withinM = Infinity): number[] {
    if (this.#bestIds.length < count) {
      this.#bestIds = new Uint32Array(count);
      this.#bestD = new Float64Array(count);
    }
    this.#turn(lng, lat);
    this.#count = count;
    this.#found = 0;
    this.#limit = withinM === Infinity ? Infinity : squaredChord(withinM) * (1 + ROUNDING);
    const box = this.#box;
    const dx = Math.max(0, box[0] - this.#x, this.#x - box[3]);
    const dy = Math.max(0, box[1] - this.#y, this.#y - box[4]);
    const dz = Math.max(0, box[2] - this.#z, this.#z - box[5]);
    if (count > 0) this.#visit(0, this.#ids.length - 1, dx, dy, dz);
    const ids: number[] = [];
    for (let i = 0; i < this.#found; i += 1) ids.push(this.#bestIds[i]!);
    return ids;
  }

  /** Sets the query's point on the turned sphere: x to the east, y to the north, z to the middle. */
  #turn(lng: number, lat: number): void {
    const [sin, cos] = [Math.sin(lat * RADIANS), Math.cos(lat * RADIANS)];
    const lambda = lng * RADIANS - this.#lng0;
    const along = cos * Math.cos(lambda);
    this.#x = cos * Math.sin(lambda);
    this.#y = this.#cos0 * sin - this.#sin0 * along;
    this.#z = this.#sin0 * sin + this.#cos0 * along;
  }

  /** Looks through a range whose points all lie at least (dx, dy, dz) away along the axes. */
  #visit(left: number, right: number, dx: number, dy: number, dz: number): void {
    if (right - left < LEAF) {
      this.#consider(left, right);
      return;
    }
    const middle = (left + right) >> 1;
    const axis = this.#axes[middle]!;
    const value = axis === 0 ? this.#x : axis === 1 ? this.#y : this.#z;
    const off = value - this.#points[3 * middle + axis]!;
    if (off <= 0) this.#visit(left, middle - 1, dx, dy, dz);
    else this.#visit(middle + 1, right, dx, dy, dz);
    // The other side is at least as far as the divide.
    if (axis === 0) dx = off;
    else if (axis === 1) dy = off;
    else dz = off;
    if (dx * dx + dy * dy + dz * dz > this.#limit) return;
    this.#consider(middle, middle);
    if (off <= 0) this.#visit(middle + 1, right, dx, dy, dz);
    else this.#visit(left, middle - 1, dx, dy, dz);
  }

  #consider(left: number, right: number): void {
    const points = this.#points;
    const x = this.#x;
    const y = this.#y;
    const z = this.#z;
    for (let i = left; i <= right; i += 1) {
      const dx = points[3 * i]! - x;
      const dy = points[3 * i + 1]! - y;
      const dz = points[3 * i + 2]! - z;
      const d = dx * dx + dy * dy + dz * dz;
      if (d <= this.#limit) this.#keep(this.#ids[i]!, d);
    }
  }

  #keep(id: number, d: number): void {
    const ids = this.#bestIds;
    const distances = this.#bestD;
    let at = this.#found;
    while (at > 0 && (distances[at - 1]! > d || (distances[at - 1] === d && ids[at - 1]! > id))) {
      at -= 1;
    }
    if (at === this.#count) return;
    const last = Math.min(this.#found, this.#count - 1);
    for (let i = last; i > at; i -= 1) {
      ids[i] = ids[i - 1]!;
      distances[i] = distances[i - 1]!;
    }
    ids[at] = id;
    distances[at] = d;
    this.#found = last + 1;
    if (this.#found === this.#count) this.#limit = distances[last]! * (1 + ROUNDING);
  }
}

function squaredChord(metres: number): number {
  return (2 * Math.sin(Math.min(Math.PI / 2, metres / EARTH_RADIUS_M / 2))) ** 2;
}

/** Sum of the unit vectors of positions; near zero when they lie all around, where any middle will do. */
function meanDirection(ids: Uint32Array, lng: Float64Array, lat: Float64Array) {
  let [x, y, z] = [0, 0, 0];
  for (const id of ids) {
    const cos = Math.cos(lat[id]! * RADIANS);
    x += cos * Math.cos(lng[id]! * RADIANS);
    y += cos * Math.sin(lng[id]! * RADIANS);
    z += Math.sin(lat[id]! * RADIANS);
  }
  return [x, y, z] as const;
}
