type Point = readonly [x: number, y: number];

/** What a pointer does to the map. All pixels are from the map's upper left. */
export interface GestureTarget {
  /** Where the mark would be grabbed at this point: the way from the point to it; null for beside it. */
  readonly grab: (at: Point) => Point | null;
  readonly onPan: (dx: number, dy: number) => void;
  readonly onZoom: (factor: number, at: Point) => void;
  readonly onTap: (at: Point) => void;
  /** The mark is on its way; `done` when it was let go. */
  readonly onDrag: (at: Point, done: boolean) => void;
  /** The drag turned into something else: the mark goes back. */
  readonly onCancel: () => void;
}

/** A pointer that stays within so many pixels has been pressed, not dragged. */
const SLACK = 6;

/** Tells a press from a drag of the map or the mark, and two fingers that zoom. */
export class MapGestures {
  readonly #target: GestureTarget;
  readonly #pointers = new Map<number, Point>();
  #start: Point = [0, 0];
  #moved = false;
  #grabbed: Point | null = null;

  constructor(target: GestureTarget) {
    this.#target = target;
  }

  down(id: number, at: Point): void {
    this.#pointers.set(id, at);
    if (this.#pointers.size === 1) {
      this.#start = at;
      this.#moved = false;
      this.#grabbed = this.#target.grab(at);
    } else {
      if (this.#grabbed && this.#moved) this.#target.onCancel();
      this.#grabbed = null;
      this.#moved = true;
    }
  }

  move(id: number, at: Point): void {
    const before = this.#pointers.get(id);
    if (!before) return;
    if (this.#pointers.size >= 2) {
      this.#pinch(id, before, at);
    } else if (this.#moved || distance(at, this.#start) > SLACK) {
      // From where it was pressed: what was slack must not be lost.
      const from = this.#moved ? before : this.#start;
      this.#moved = true;
      if (this.#grabbed) this.#target.onDrag(sum(at, this.#grabbed), false);
      else this.#target.onPan(at[0] - from[0], at[1] - from[1]);
    }
    this.#pointers.set(id, at);
  }

  up(id: number, at: Point): void {
    if (!this.#pointers.delete(id) || this.#pointers.size > 0) return;
    if (!this.#moved) this.#target.onTap(at);
    else if (this.#grabbed) this.#target.onDrag(sum(at, this.#grabbed), true);
    this.#grabbed = null;
  }

  cancel(id: number): void {
    if (!this.#pointers.delete(id)) return;
    if (this.#grabbed && this.#moved) this.#target.onCancel();
    this.#grabbed = null;
  }

  #pinch(id: number, before: Point, at: Point): void {
    const other = [...this.#pointers].find(([each]) => each !== id)?.[1];
    if (!other) return;
    const middle = ([x, y]: Point): Point => [(x + other[0]) / 2, (y + other[1]) / 2];
    const [mx, my] = middle(at);
    const [bx, by] = middle(before);
    this.#target.onPan(mx - bx, my - by);
    const apart = distance(before, other);
    if (apart > 0) this.#target.onZoom(distance(at, other) / apart, [mx, my]);
  }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

function sum(a: Point, b: Point): Point {
  return [a[0] + b[0], a[1] + b[1]];
}
