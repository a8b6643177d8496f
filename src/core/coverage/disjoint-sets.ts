/** Numbers joined to sets, each known by its smallest member. */
export class DisjointSets {
  readonly #parents: Int32Array;

  /** The numbers from 0 up to `count`, each alone. */
  constructor(count: number) {
    this.#parents = Int32Array.from({ length: count }, (_, member) => member);
  }

  join(a: number, b: number): void {
    const [first, second] = [this.rootOf(a), this.rootOf(b)];
    this.#parents[Math.max(first, second)] = Math.min(first, second);
  }

  /** Smallest member of the set. */
  rootOf(member: number): number {
    const parents = this.#parents;
    let at = member;
    while (parents[at] !== at) {
      // Every second step is cut short for those who come after.
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  }

  /** Smallest member by member. */
  roots(): Int32Array {
    return this.#parents.map((_, member) => this.rootOf(member));
  }
}
