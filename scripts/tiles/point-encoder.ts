/** Points of one layer by column, with one word each. */
export interface PointLayer {
  readonly layer: string;
  /** Degrees WGS 84. */
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Name of the word's field, the words, and by point the number of its word: at most 128 of them. */
  readonly field: string;
  readonly words: readonly string[];
  readonly word: Uint8Array;
}

/** The points of a pyramid by column, in the order in which tiles take them. */
export interface PlacedPoints {
  readonly layer: PointLayer;
  /** Number in the layer, and number of the word. */
  readonly number: Uint32Array;
  readonly word: Uint8Array;
  /** Units of the deepest zoom, from the north-west. */
  readonly x: Uint32Array;
  readonly y: Uint32Array;
}

/** Keys of the vector tile's messages: field number times eight, plus 0 for a number and 2 for bytes. */
const TILE_LAYER = 0x1a;
const LAYER = { name: 0x0a, feature: 0x12, key: 0x1a, value: 0x22, extent: 0x28, version: 0x78 };
const FEATURE = { id: 0x08, tags: 0x12, type: 0x18, geometry: 0x22 };
const VALUE_STRING = 0x0a;
const POINT = 1;
/** The command "move to, once". */
const MOVE_TO = 9;

const utf8 = new TextEncoder();

/**
 * Writes tiles of one layer as Mapbox Vector Tiles (version 2.1), not compressed. What all tiles have in
 * common is put into bytes once: a nation has two hundred thousand tiles, most of them with few points.
 */
export class PointEncoder {
  readonly #points: PlacedPoints;
  readonly #extentBits: number;
  readonly #out: Uint8Array;
  readonly #head: Uint8Array;
  readonly #field: Uint8Array;
  /** By word its value's bytes, and its place among the values of the tile in hand, −1 for none. */
  readonly #values: readonly Uint8Array[];
  readonly #placeOf: Int32Array;
  /** Words of the tile in hand, in the order of their places. */
  #used: number[] = [];

  constructor(points: PlacedPoints, extentBits: number) {
    const { layer, field, words } = points.layer;
    this.#points = points;
    this.#extentBits = extentBits;
    const text = (key: number, value: string) => bytesField(key, utf8.encode(value));
    this.#head = Uint8Array.from([LAYER.version, 2, ...text(LAYER.name, layer)]);
    this.#field = Uint8Array.from([
      ...text(LAYER.key, field),
      ...[LAYER.extent, ...varint(2 ** extentBits)],
    ]);
    this.#values = words.map((word) =>
      Uint8Array.from(bytesField(LAYER.value, text(VALUE_STRING, word))),
    );
    this.#placeOf = new Int32Array(words.length);
    const common = this.#values.reduce((sum, value) => sum + value.length, 64);
    // A feature takes less than 32 bytes.
    this.#out = new Uint8Array(
      common + this.#head.length + this.#field.length + 32 * points.number.length,
    );
  }

  /** The tile with the points at `places` of the order, `up` zooms above the deepest. */
  encode(places: Uint32Array, up: number): Uint8Array {
    const out = this.#out;
    // The layer's length comes before it and is known after it: five bytes are kept free for it.
    let end = 6;
    out.set(this.#head, end);
    end = this.#features(places, up, end + this.#head.length);
    for (const word of this.#used) {
      out.set(this.#values[word]!, end);
      end += this.#values[word]!.length;
    }
    out.set(this.#field, end);
    end += this.#field.length;
    const length = varint(end - 6);
    const start = 6 - length.length - 1;
    out[start] = TILE_LAYER;
    out.set(length, start + 1);
    return out.slice(start, end);
  }

  #features(places: Uint32Array, up: number, from: number): number {
    const { number, word, x, y } = this.#points;
    const out = this.#out;
    const placeOf = this.#placeOf.fill(-1);
    const used: number[] = [];
    const mask = 2 ** this.#extentBits - 1;
    let end = from;
    for (const at of places) {
      const own = word[at]!;
      if (placeOf[own] === -1) placeOf[own] = used.push(own) - 1;
      out[end] = LAYER.feature;
      // A feature has less than 128 bytes, so that its length has one.
      const start = end + 2;
      out[start] = FEATURE.id;
      end = putVarint(out, start + 1, number[at]!);
      out[end] = FEATURE.tags;
      out[end + 1] = 2;
      out[end + 2] = 0;
      out[end + 3] = placeOf[own]!;
      out[end + 4] = FEATURE.type;
      out[end + 5] = POINT;
      out[end + 6] = FEATURE.geometry;
      const geometry = end + 8;
      out[geometry] = MOVE_TO;
      // Steps from (0, 0), zigzag: none is negative.
      end = putVarint(out, geometry + 1, ((x[at]! >>> up) & mask) * 2);
      end = putVarint(out, end, ((y[at]! >>> up) & mask) * 2);
      out[geometry - 1] = end - geometry;
      out[start - 1] = end - start;
    }
    this.#used = used;
    return end;
  }
}

/** Writes a number at a place and answers the place after it. */
function putVarint(out: Uint8Array, place: number, value: number): number {
  let at = place;
  let left = value;
  for (; left >= 128; left >>>= 7, at += 1) out[at] = (left & 127) | 128;
  out[at] = left;
  return at + 1;
}

function varint(value: number): number[] {
  const bytes = [];
  for (; value >= 128; value >>>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}

function bytesField(key: number, bytes: ArrayLike<number>): number[] {
  return [key, ...varint(bytes.length), ...Array.from(bytes)];
}
