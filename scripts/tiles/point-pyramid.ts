import { PointEncoder, type PlacedPoints, type PointLayer } from './point-encoder.ts';
import { toMercator } from './mercator.ts';
import type { EncodedTile } from './tile-pyramid.ts';

/** Units of a tile's side, as a power of two. */
const EXTENT_BITS = 12;
/** Deeper than this, a tile's number and a point's no longer share a double. */
const DEEPEST = 14;

export interface PyramidOptions {
  readonly minZoom: number;
  /** 14 at most. */
  readonly maxZoom: number;
  /**
   * Above the deepest zoom only one point is kept in every cell of so many units, the one with the lowest
   * number: dots that would hide each other (8 units are a CSS pixel). 0 keeps all of them everywhere.
   */
  readonly cellUnits: number;
}

/**
 * Points cut into vector tiles, zoom by zoom, written byte by byte: no feature is ever an object. Its
 * `id` is the point's number. A point lies in one tile of a zoom only: dots are drawn across edges anyway.
 */
export function* pointPyramid(
  layer: PointLayer,
  { minZoom, maxZoom, cellUnits }: PyramidOptions,
): Generator<EncodedTile> {
  if (maxZoom > DEEPEST) throw new RangeError(`maxZoom is ${maxZoom}: at most ${DEEPEST}.`);
  const { points, tiles } = sortByTile(layer, maxZoom);
  const { x, y } = points;
  const all = Uint32Array.from(tiles.keys());
  const thinner = new Thinner(cellUnits);
  const encoder = new PointEncoder(points, EXTENT_BITS);
  for (let z = minZoom; z <= maxZoom; z += 1) {
    const up = maxZoom - z;
    for (let from = 0, to = 0; from < tiles.length; from = to) {
      const tile = tiles[from]! >>> (2 * up);
      while (to < tiles.length && tiles[to]! >>> (2 * up) === tile) to += 1;
      const here = all.subarray(from, to);
      const kept = up === 0 || cellUnits === 0 ? here : thinner.thin(points, here, up);
      yield {
        z,
        x: x[from]! >>> (EXTENT_BITS + up),
        y: y[from]! >>> (EXTENT_BITS + up),
        data: encoder.encode(kept, up),
      };
    }
  }
}

/** Points by the tile of the deepest zoom that holds them, so that every tile of every zoom is one run of them. */
function sortByTile(layer: PointLayer, maxZoom: number) {
  const { lng, lat } = layer;
  const n = lng.length;
  const units = 2 ** (maxZoom + EXTENT_BITS);
  const x = new Uint32Array(n);
  const y = new Uint32Array(n);
  const keys = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const [mx, my] = toMercator([lng[i]!, lat[i]!]);
    x[i] = Math.min(units - 1, Math.max(0, Math.floor(mx * units)));
    y[i] = Math.min(units - 1, Math.max(0, Math.floor(my * units)));
    // Tile and number in one double: the fast sort of typed arrays knows numbers only.
    keys[i] = interleave(x[i]! >>> EXTENT_BITS, y[i]! >>> EXTENT_BITS) * n + i;
  }
  keys.sort();
  const number = Uint32Array.from(keys, (key) => key % n);
  const points: PlacedPoints = {
    layer,
    number,
    word: Uint8Array.from(number, (i) => layer.word[i]!),
    x: Uint32Array.from(number, (i) => x[i]!),
    y: Uint32Array.from(number, (i) => y[i]!),
  };
  return { points, tiles: Uint32Array.from(keys, (key) => Math.floor(key / n)) };
}

/** Bits of column and row by turns: tiles with the same parent come together, at every zoom. */
function interleave(column: number, row: number): number {
  let both = 0;
  for (let bit = 0; bit < DEEPEST; bit += 1) {
    both |= ((column >>> bit) & 1) << (2 * bit);
    both |= ((row >>> bit) & 1) << (2 * bit + 1);
  }
  return both >>> 0;
}

/** Keeps of the points in a cell of a tile the one with the lowest number. */
class Thinner {
  readonly #units: number;
  /** By cell: the run in which it was last met, and the lowest number met. */
  readonly #metIn: Uint32Array;
  readonly #lowest: Uint32Array;
  readonly #side: number;
  #run = 0;

  constructor(units: number) {
    this.#units = Math.max(1, units);
    this.#side = units > 0 ? Math.ceil(2 ** EXTENT_BITS / this.#units) : 0;
    this.#metIn = new Uint32Array(this.#side ** 2);
    this.#lowest = new Uint32Array(this.#side ** 2);
  }

  thin({ number, x, y }: PlacedPoints, places: Uint32Array, up: number): Uint32Array {
    this.#run += 1;
    const mask = 2 ** EXTENT_BITS - 1;
    const cellOf = (at: number): number => {
      const column = Math.floor(((x[at]! >>> up) & mask) / this.#units);
      return Math.floor(((y[at]! >>> up) & mask) / this.#units) * this.#side + column;
    };
    for (const at of places) {
      const cell = cellOf(at);
      if (this.#metIn[cell] === this.#run && this.#lowest[cell]! < number[at]!) continue;
      this.#metIn[cell] = this.#run;
      this.#lowest[cell] = number[at]!;
    }
    return places.filter((at) => this.#lowest[cellOf(at)] === number[at]);
  }
}
