import type { Demand } from '../demand/demand.ts';
import type { Plane } from './plane.ts';

/** What a demand point's own uncertainty does to a radius: taken off, left alone, added. */
export type OwnSign = -1 | 0 | 1;

/** Points of a leaf, and nodes of a node. */
const LEAF = 16;
const FAN = 4;
/** Bits of each coordinate along the curve that sorts the points. */
const CURVE_BITS = 14;

/**
 * The located points of a demand in the plane, to be covered by one disc after another: sorted along a Z-shaped
 * curve, with a tree of boxes over them. A part of the tree that is covered is not entered again, so
 * that many discs that overlap cost little more than a few. Built once for a demand.
 */
export class DemandPoints {
  /** Numbers of the points in the demand, in the order of the curve; so are the columns. */
  readonly #ids: Int32Array;
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  /** Own uncertainty, metres of the plane, and the largest of them. */
  readonly #own: Float64Array;
  readonly #mostOwn: number;
  /** First node of every level, leaves first, and the number of all nodes. */
  readonly #levels: readonly number[];
  /** West, south, east, north of every node. */
  readonly #boxes: Float64Array;
  /** Points of every node that are not covered; those of a node within a covered one are stale. */
  readonly #open: Int32Array;
  readonly #covered: Uint8Array;
  /** Number of points of the demand, located or not. */
  readonly #count: number;

  constructor({ lng, lat, uncertaintyM }: Demand, plane: Plane) {
    const x = new Float64Array(lng.length);
    const y = new Float64Array(lng.length);
    for (let i = 0; i < lng.length; i += 1) {
      [x[i], y[i]] = plane.toPlane([lng[i]!, lat[i]!]);
    }
    const ids = alongCurve(x, y);
    this.#count = lng.length;
    this.#ids = ids;
    this.#x = new Float64Array(ids.length);
    this.#y = new Float64Array(ids.length);
    this.#own = new Float64Array(ids.length);
    let mostOwn = 0;
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at]!;
      this.#x[at] = x[id]!;
      this.#y[at] = y[id]!;
      const own = uncertaintyM[id]!;
      if (own > 0) this.#own[at] = own * plane.scaleAt(x[id]!, y[id]!);
      mostOwn = Math.max(mostOwn, this.#own[at]!);
    }
    this.#mostOwn = mostOwn;
    this.#levels = levelsOf(ids.length);
    this.#boxes = this.#makeBoxes();
    this.#open = new Int32Array(this.#boxes.length / 4);
    this.#covered = new Uint8Array(ids.length);
    this.uncover();
  }

  /** Forgets what was covered. */
  uncover(): void {
    this.#covered.fill(0);
    for (let level = 0, size = LEAF; level + 1 < this.#levels.length; level += 1, size *= FAN) {
      const first = this.#levels[level]!;
      for (let node = first; node < this.#levels[level + 1]!; node += 1) {
        this.#open[node] = Math.min(size, this.#ids.length - (node - first) * size);
      }
    }
  }

  /** Covers the points within a circle of the plane, its radius changed by `sign` times the point's own uncertainty. */
  cover(x: number, y: number, r: number, sign: OwnSign): void {
    const top = this.#levels.length - 2;
    if (top >= 0) this.#coverNode(top, 0, x, y, r, sign);
  }

  /** 1 for every covered point of the demand. */
  covered(): Uint8Array {
    const byId = new Uint8Array(this.#count);
    for (let at = 0; at < this.#ids.length; at += 1) byId[this.#ids[at]!] = this.#covered[at]!;
    return byId;
  }

  /** How many points were newly covered. */
  #coverNode(level: number, at: number, x: number, y: number, r: number, sign: OwnSign): number {
    const node = this.#levels[level]! + at;
    const open = this.#open[node]!;
    if (open === 0) return 0;
    const box = node * 4;
    const boxes = this.#boxes;
    const west = boxes[box]! - x;
    const south = boxes[box + 1]! - y;
    const east = x - boxes[box + 2]!;
    const north = y - boxes[box + 3]!;
    const most = sign > 0 ? r + this.#mostOwn : r;
    const nearX = Math.max(west, east, 0);
    const nearY = Math.max(south, north, 0);
    if (nearX * nearX + nearY * nearY > most * most) return 0;
    const least = sign < 0 ? r - this.#mostOwn : r;
    const farX = Math.max(-west, -east);
    const farY = Math.max(-south, -north);
    const size = LEAF * FAN ** level;
    const to = Math.min(this.#ids.length, (at + 1) * size);
    let fresh = 0;
    if (least > 0 && farX * farX + farY * farY <= least * least) {
      this.#covered.fill(1, at * size, to);
      fresh = open;
    } else if (level === 0) {
      for (let point = at * size; point < to; point += 1) {
        if (this.#covered[point] === 1) continue;
        const reach = sign === 0 ? r : r + sign * this.#own[point]!;
        const dx = this.#x[point]! - x;
        const dy = this.#y[point]! - y;
        if (reach <= 0 || dx * dx + dy * dy > reach * reach) continue;
        this.#covered[point] = 1;
        fresh += 1;
      }
    } else {
      const below = this.#levels[level]! - this.#levels[level - 1]!;
      const last = Math.min(below, (at + 1) * FAN);
      for (let child = at * FAN; child < last; child += 1) {
        fresh += this.#coverNode(level - 1, child, x, y, r, sign);
      }
    }
    this.#open[node] = open - fresh;
    return fresh;
  }

  #makeBoxes(): Float64Array {
    const boxes = new Float64Array((this.#levels.at(-1) ?? 0) * 4);
    for (let node = 0; node < boxes.length; node += 4) {
      boxes[node] = boxes[node + 1] = Infinity;
      boxes[node + 2] = boxes[node + 3] = -Infinity;
    }
    const widen = (node: number, w: number, s: number, e: number, n: number): void => {
      boxes[node * 4] = Math.min(boxes[node * 4]!, w);
      boxes[node * 4 + 1] = Math.min(boxes[node * 4 + 1]!, s);
      boxes[node * 4 + 2] = Math.max(boxes[node * 4 + 2]!, e);
      boxes[node * 4 + 3] = Math.max(boxes[node * 4 + 3]!, n);
    };
    for (let at = 0; at < this.#ids.length; at += 1) {
      const [x, y] = [this.#x[at]!, this.#y[at]!];
      widen(Math.floor(at / LEAF), x, y, x, y);
    }
    for (let level = 1; level + 1 < this.#levels.length; level += 1) {
      const below = this.#levels[level - 1]!;
      for (let node = below; node < this.#levels[level]!; node += 1) {
        const above = this.#levels[level]! + Math.floor((node - below) / FAN);
        widen(above, ...(boxes.subarray(node * 4, node * 4 + 4) as unknown as Box));
      }
    }
    return boxes;
  }
}

type Box = [west: number, south: number, east: number, north: number];

/** Where the nodes of every level begin, and where the last ends. */
function levelsOf(points: number): number[] {
  const levels = [0];
  for (let nodes = Math.ceil(points / LEAF); nodes > 0; nodes = Math.ceil(nodes / FAN)) {
    levels.push(levels.at(-1)! + nodes);
    if (nodes === 1) break;
  }
  return levels;
}

/** Numbers of the points that have a position, in the order in which a Z-shaped curve meets them. */
function alongCurve(x: Float64Array, y: Float64Array): Int32Array {
  let [west, south, size] = [Infinity, Infinity, 0];
  for (let i = 0; i < x.length; i += 1) {
    // NaN is less than nothing.
    if (x[i]! < west) west = x[i]!;
    if (y[i]! < south) south = y[i]!;
  }
  for (let i = 0; i < x.length; i += 1) {
    const far = Math.max(x[i]! - west, y[i]! - south);
    if (far > size) size = far;
  }
  const steps = (2 ** CURVE_BITS - 1) / (size || 1);
  const keys = new Float64Array(x.length);
  let located = 0;
  for (let i = 0; i < x.length; i += 1) {
    if (Number.isNaN(x[i]! + y[i]!)) continue;
    const along = spread((x[i]! - west) * steps) + 2 * spread((y[i]! - south) * steps);
    // 28 bits of the curve and the number below them: exact in a double up to 2²⁵ points.
    keys[located++] = along * x.length + i;
  }
  const sorted = keys.subarray(0, located).sort();
  return Int32Array.from(sorted, (key) => key % x.length);
}

/** The bits of a number with a zero after each. */
function spread(value: number): number {
  let bits = Math.floor(value);
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}
