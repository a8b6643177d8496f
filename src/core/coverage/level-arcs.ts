import type { EdgeArcs } from './edge-arcs.ts';
import type { Overlaps } from './overlaps.ts';

/** Pieces of edge by how many other circles cover them, and whose cover the singly covered are. */
export interface LevelArcs {
  /** Entry `k` has the pieces that exactly `k` other circles cover: the edge of what `k + 1` or more cover. */
  readonly levels: readonly EdgeArcs[];
  /** The one other circle, by piece of `levels[1]`. */
  readonly soleCover: Int32Array;
}

const TURN = 2 * Math.PI;
/** Pieces narrower than this, radians, are rounding where edges meet in a point. */
const NARROWEST = 1e-9;

/**
 * Sweeps around every circle once; needs the overlaps of all pairs. `before` and `after` name the circle
 * whose edge is crossed there, whether it begins or ends to cover.
 */
export function levelArcs({ first, other, angle, half, live }: Overlaps, depth: number): LevelArcs {
  const lists = Array.from({ length: depth }, () => new ArcList(live.length));
  const soleCover: number[] = [];
  for (let i = 0; i < live.length; i += 1) {
    for (const list of lists) list.first[i] = list.disc.length;
    if (!live[i]) continue;
    const events: { at: number; step: 1 | -1; other: number }[] = [];
    // How many cover the place looked at, and the sum of their numbers: of one, its number.
    let [covering, sum, contained] = [0, 0, 0];
    for (let k = first[i]!; k < first[i + 1]!; k += 1) {
      if (half[k]! >= Math.PI) {
        [covering, sum, contained] = [covering + 1, sum + other[k]!, contained + 1];
        continue;
      }
      let start = angle[k]! - half[k]!;
      if (start < -Math.PI) start += TURN;
      let end = start + 2 * half[k]!;
      if (end > Math.PI) {
        [covering, sum] = [covering + 1, sum + other[k]!];
        end -= TURN;
      }
      events.push(
        { at: start, step: 1, other: other[k]! },
        { at: end, step: -1, other: other[k]! },
      );
    }
    if (contained >= depth) continue;
    events.sort((p, q) => p.at - q.at || q.step - p.step);
    const put = (from: number, to: number, before: number, after: number): void => {
      if (to - from <= NARROWEST || covering >= depth) return;
      lists[covering]!.put(i, from, to, before, after);
      if (covering === 1) soleCover.push(sum);
    };
    if (events.length === 0) put(-Math.PI, Math.PI, -1, -1);
    events.forEach((event, at) => {
      covering += event.step;
      sum += event.step * event.other;
      const next = events[at + 1];
      if (next) put(event.at, next.at, event.other, next.other);
      else put(event.at, events[0]!.at + TURN, event.other, events[0]!.other);
    });
  }
  for (const list of lists) list.first[live.length] = list.disc.length;
  return { levels: lists.map((list) => list.arcs()), soleCover: Int32Array.from(soleCover) };
}

class ArcList {
  readonly first: Uint32Array;
  readonly disc: number[] = [];
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #before: number[] = [];
  readonly #after: number[] = [];

  constructor(discs: number) {
    this.first = new Uint32Array(discs + 1);
  }

  put(disc: number, from: number, to: number, before: number, after: number): void {
    this.disc.push(disc);
    this.#from.push(from);
    this.#to.push(to);
    this.#before.push(before);
    this.#after.push(after);
  }

  arcs(): EdgeArcs {
    return {
      first: this.first,
      disc: Int32Array.from(this.disc),
      from: Float64Array.from(this.#from),
      to: Float64Array.from(this.#to),
      before: Int32Array.from(this.#before),
      after: Int32Array.from(this.#after),
    };
  }
}
