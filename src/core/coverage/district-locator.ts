import type { Districts } from './districts.ts';

/** Rows for each line segment: with more of them a row holds hardly fewer segments. */
const ROWS_PER_SEGMENT = 0.5;
const MAX_ROWS = 8192;

/** Finds the district in which a position lies, by the lines that cross its parallel to the west. */
export class DistrictLocator {
  /** Segments by column: their ends in degrees, and the districts on their sides (-1 for none). */
  readonly #ends: Float64Array;
  readonly #sides: Int32Array;
  /** Segments of latitude row n: `#members` from `#starts[n]` to `#starts[n + 1]`. */
  readonly #starts: Int32Array;
  readonly #members: Int32Array;
  readonly #south: number;
  readonly #rowsPerDegree: number;
  /** Districts left an odd number of times by the parallel so far; all 0 between calls. */
  readonly #odd: Uint8Array;

  constructor(districts: Districts) {
    const { ends, sides } = segmentsOf(districts);
    const count = sides.length / 2;
    let [south, north] = [Infinity, -Infinity];
    for (let i = 1; i < ends.length; i += 2) {
      south = Math.min(south, ends[i]!);
      north = Math.max(north, ends[i]!);
    }
    const rows = Math.max(1, Math.min(MAX_ROWS, Math.ceil(count * ROWS_PER_SEGMENT)));
    this.#ends = ends;
    this.#sides = sides;
    this.#south = south;
    this.#rowsPerDegree = north > south ? rows / (north - south) : 0;
    this.#odd = new Uint8Array(districts.codes.length);
    this.#starts = new Int32Array(rows + 1);
    const spans = (each: (row: number, segment: number) => void): void => {
      for (let s = 0; s < count; s += 1) {
        const [a, b] = [this.#row(ends[s * 4 + 1]!), this.#row(ends[s * 4 + 3]!)];
        for (let row = Math.min(a, b); row <= Math.max(a, b); row += 1) each(row, s);
      }
    };
    spans((row) => (this.#starts[row + 1]! += 1));
    for (let row = 0; row < rows; row += 1) this.#starts[row + 1]! += this.#starts[row]!;
    this.#members = new Int32Array(this.#starts[rows]!);
    const next = this.#starts.slice();
    spans((row, s) => (this.#members[next[row]!++] = s));
  }

  /** Number of the district that holds a position; -1 for none. On a line it is that to the east or north. */
  at(lng: number, lat: number): number {
    // Outside the rows the nearest row is asked: none of its segments crosses there.
    if (!(lng >= -180 && lng <= 180 && lat >= -90 && lat <= 90)) return -1;
    const row = this.#row(lat);
    const ends = this.#ends;
    const end = this.#starts[row + 1]!;
    for (let m = this.#starts[row]!; m < end; m += 1) {
      const s = this.#members[m]! * 4;
      const aLat = ends[s + 1]!;
      const bLat = ends[s + 3]!;
      if (aLat <= lat === bLat <= lat) continue;
      const crossing = ends[s]! + ((lat - aLat) / (bLat - aLat)) * (ends[s + 2]! - ends[s]!);
      if (crossing <= lng) this.#turn(s / 2);
    }
    const found = this.#odd.indexOf(1);
    if (found >= 0) this.#odd.fill(0, found);
    return found;
  }

  #turn(side: number): void {
    const a = this.#sides[side]!;
    const b = this.#sides[side + 1]!;
    if (a >= 0) this.#odd[a]! ^= 1;
    if (b >= 0) this.#odd[b]! ^= 1;
  }

  #row(lat: number): number {
    const row = Math.floor((lat - this.#south) * this.#rowsPerDegree);
    return Math.max(0, Math.min(this.#starts.length - 2, row || 0));
  }
}

/** All segments of the arcs that rings use, each once, with the districts whose rings use it. */
function segmentsOf({ arcs, rings }: Districts): { ends: Float64Array; sides: Int32Array } {
  const users = arcs.map((): number[] => []);
  rings.forEach((ofDistrict, district) => {
    for (const arc of ofDistrict.flat()) users[arc < 0 ? ~arc : arc]?.push(district);
  });
  const ends: number[] = [];
  const sides: number[] = [];
  arcs.forEach((arc, at) => {
    // An arc that more than two use is no line between districts; its segments are then told twice.
    for (let user = 0; user < users[at]!.length; user += 2) {
      for (let i = 0; i + 3 < arc.length; i += 2) {
        ends.push(arc[i]!, arc[i + 1]!, arc[i + 2]!, arc[i + 3]!);
        sides.push(users[at]![user]!, users[at]![user + 1] ?? -1);
      }
    }
  });
  return { ends: Float64Array.from(ends), sides: Int32Array.from(sides) };
}
