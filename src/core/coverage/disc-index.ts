import Flatbush from 'flatbush';
import type { PlaneDiscs } from './plane.ts';

/** Finds the circles of a plane that hold a point or meet a box. */
export class DiscIndex {
  readonly #discs: PlaneDiscs;
  /** Null when there is no circle: the index cannot be empty. */
  readonly #tree: Flatbush | null;

  constructor(discs: PlaneDiscs) {
    const { x, y, r } = discs;
    this.#discs = discs;
    this.#tree = x.length > 0 ? new Flatbush(x.length) : null;
    for (let i = 0; i < x.length; i += 1) {
      this.#tree?.add(x[i]! - r[i]!, y[i]! - r[i]!, x[i]! + r[i]!, y[i]! + r[i]!);
    }
    this.#tree?.finish();
  }

  /** Numbers of the circles whose boxes meet a box, in no order. */
  meeting(minX: number, minY: number, maxX: number, maxY: number): number[] {
    return this.#tree?.search(minX, minY, maxX, maxY) ?? [];
  }

  /** Numbers of the circles that hold a point, their edges included; those without radius hold none. */
  holding(px: number, py: number): number[] {
    return this.#tree?.search(px, py, px, py, (i) => this.#holds(i, px, py)) ?? [];
  }

  /** Whether any circle holds the point. */
  covers(px: number, py: number): boolean {
    let found = false;
    this.#tree?.search(px, py, px, py, (i) => {
      // Once one is found the rest are refused unlooked at.
      found ||= this.#holds(i, px, py);
      return false;
    });
    return found;
  }

  #holds(i: number, px: number, py: number): boolean {
    const { x, y, r } = this.#discs;
    return r[i]! > 0 && (x[i]! - px) ** 2 + (y[i]! - py) ** 2 <= r[i]! ** 2;
  }
}
