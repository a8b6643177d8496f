/** Points of space in the order of a k-d tree: the middle of every range divides it along an axis. */
export interface PointTree {
  /** Numbers of the points, as they were given, by place. */
  readonly ids: Uint32Array;
  /** x, y, z by place. */
  readonly points: Float64Array;
  /** Axis along which a range is divided, by the place of its middle; ranges up to {@link LEAF} are not. */
  readonly axes: Uint8Array;
  /** Lowest x, y, z and highest x, y, z of all. */
  readonly box: Box;
}

type Box = [number, number, number, number, number, number];

/** Points that are looked at one by one rather than divided further. */
export const LEAF = 8;

/** Divides points along the longest axis of every range, in O(n log n). Both arrays are sorted in place. */
export function growTree(ids: Uint32Array, points: Float64Array): PointTree {
  return new Grower(ids, points).tree;
}

class Grower {
  readonly tree: PointTree;
  readonly #ids: Uint32Array;
  readonly #points: Float64Array;
  readonly #axes: Uint8Array;

  constructor(ids: Uint32Array, points: Float64Array) {
    this.#ids = ids;
    this.#points = points;
    this.#axes = new Uint8Array(ids.length);
    const box = this.#measure(0, ids.length - 1);
    this.#divide(0, ids.length - 1);
    this.tree = { ids, points, axes: this.#axes, box };
  }

  #measure(left: number, right: number): Box {
    const box: Box = [Infinity, Infinity, Infinity, -Infinity, -Infinity, -Infinity];
    for (let i = left; i <= right; i += 1) {
      for (let axis = 0; axis < 3; axis += 1) {
        const value = this.#points[3 * i + axis]!;
        if (value < box[axis]!) box[axis] = value;
        if (value > box[axis + 3]!) box[axis + 3] = value;
      }
    }
    return box;
  }

  /** Divides a range along its longest axis, and its halves in turn. */
  #divide(left: number, right: number): void {
    if (right - left < LEAF) return;
    const box = this.#measure(left, right);
    const [x, y, z] = [box[3] - box[0], box[4] - box[1], box[5] - box[2]];
    const axis = x >= y && x >= z ? 0 : y >= z ? 1 : 2;
    const middle = (left + right) >> 1;
    this.#axes[middle] = axis;
    this.#select(middle, left, right, axis);
    this.#divide(left, middle - 1);
    this.#divide(middle + 1, right);
  }

  /** Puts the `k`th along an axis in its place, the lower before it and the higher after it (Hoare). */
  #select(k: number, left: number, right: number, axis: number): void {
    const points = this.#points;
    while (right > left) {
      const pivot = this.#median(left, right, axis);
      let [i, j] = [left, right];
      while (i <= j) {
        while (points[3 * i + axis]! < pivot) i += 1;
        while (points[3 * j + axis]! > pivot) j -= 1;
        if (i > j) break;
        this.#swap(i, j);
        i += 1;
        j -= 1;
      }
      if (k <= j) right = j;
      else if (k >= i) left = i;
      else return;
    }
  }

  /** The middle one of the first, the middle and the last value of a range. */
  #median(left: number, right: number, axis: number): number {
    const a = this.#points[3 * left + axis]!;
    const b = this.#points[3 * ((left + right) >> 1) + axis]!;
    const c = this.#points[3 * right + axis]!;
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  #swap(i: number, j: number): void {
    const [ids, points] = [this.#ids, this.#points];
    const id = ids[i]!;
    ids[i] = ids[j]!;
    ids[j] = id;
    for (let axis = 0; axis < 3; axis += 1) {
      const value = points[3 * i + axis]!;
      points[3 * i + axis] = points[3 * j + axis]!;
      points[3 * j + axis] = value;
    }
  }
}
