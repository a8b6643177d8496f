import { findCrossings, type Crossings } from './crossings.ts';
import type { EdgeArcs } from './edge-arcs.ts';
import { DIVIDED, type Mesh } from './mesh.ts';
import type { PlaneDiscs } from './plane.ts';

/** A stretch of a piece of edge within one district. */
export interface EdgeStretch {
  readonly arc: number;
  readonly from: number;
  readonly to: number;
  readonly district: number;
  /** Crossings at its ends; -1 where the piece itself ends. */
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A stretch of a line of the mesh that is covered from end to end, or not at all. */
export interface LineStretch {
  readonly line: number;
  readonly covered: boolean;
  /** Crossings at its ends, in the line's direction; -1 where the line itself ends. */
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A union laid over districts: every piece of edge by district, every line by what is covered of it. */
export class Overlay {
  readonly discs: PlaneDiscs;
  readonly arcs: EdgeArcs;
  readonly mesh: Mesh;
  readonly crossings: Crossings;
  readonly #covers: (x: number, y: number) => boolean;
  #lines: LineStretch[] | null = null;

  /** `covers` says whether the union holds a place of the plane. */
  constructor(
    discs: PlaneDiscs,
    arcs: EdgeArcs,
    mesh: Mesh,
    covers: (x: number, y: number) => boolean,
  ) {
    this.discs = discs;
    this.arcs = arcs;
    this.mesh = mesh;
    this.crossings = findCrossings(discs, arcs, mesh);
    this.#covers = covers;
  }

  /** Calls back for every stretch of edge, those outside all districts included. */
  eachEdge(visit: (stretch: EdgeStretch) => void): void {
    const { disc, from, to } = this.arcs;
    const { firstOfArc, ofArc, angle, districtOfDisc } = this.crossings;
    for (let arc = 0; arc < disc.length; arc += 1) {
      let [start, startsAt] = [from[arc]!, -1];
      for (let k = firstOfArc[arc]!; k < firstOfArc[arc + 1]!; k += 1) {
        const endsAt = ofArc[k]!;
        const end = angle[endsAt]!;
        visit({
          arc,
          from: start,
          to: end,
          startsAt,
          endsAt,
          district: this.#districtOf(arc, start, end, startsAt, endsAt),
        });
        [start, startsAt] = [end, endsAt];
      }
      const end = to[arc]!;
      const own = districtOfDisc[disc[arc]!]!;
      const district = own === DIVIDED ? this.#districtOf(arc, start, end, startsAt, -1) : own;
      visit({ arc, from: start, to: end, startsAt, endsAt: -1, district });
    }
  }

  /** All stretches of all lines, in the order of the lines and along each. */
  get lines(): readonly LineStretch[] {
    this.#lines ??= this.#cutLines();
    return this.#lines;
  }

  /** Covered area of every district, m². */
  coveredM2(): Float64Array {
    const { discs, arcs, mesh } = this;
    const { form } = mesh;
    const covered = new Float64Array(mesh.codes.length);
    this.eachEdge(({ arc, from, to, district }) => {
      if (district < 0) return;
      const i = arcs.disc[arc]!;
      covered[district]! += form.arc(discs.x[i]!, discs.y[i]!, discs.r[i]!, from, to);
    });
    for (const stretch of this.lines) {
      if (!stretch.covered) continue;
      const area = this.lineForm(stretch);
      const [left, right] = [mesh.left[stretch.line]!, mesh.right[stretch.line]!];
      if (left >= 0) covered[left]! += area;
      if (right >= 0) covered[right]! -= area;
    }
    return covered;
  }

  /** Area form along a stretch, in the line's direction. */
  lineForm({ line, startsAt, endsAt }: LineStretch): number {
    const { first, before } = this.mesh;
    return (
      (endsAt < 0 ? before[first[line + 1]!]! : this.#formBefore(endsAt)) -
      (startsAt < 0 ? before[first[line]!]! : this.#formBefore(startsAt))
    );
  }

  /** Where a crossing is. */
  placeOf(crossing: number): [x: number, y: number] {
    return this.mesh.placeOn(this.crossings.segment[crossing]!, this.crossings.along[crossing]!);
  }

  #formBefore(crossing: number): number {
    const s = this.crossings.segment[crossing]!;
    const [x, y] = this.placeOf(crossing);
    return this.mesh.before[s]! + this.mesh.form.line(this.mesh.x1[s]!, this.mesh.y1[s]!, x, y);
  }

  /**
   * District of a stretch of edge by the crossings at its ends. Where a line enters the union the edge
   * goes from the line's left to its right, where it leaves from right to left. Asked of the place
   * itself when there is no crossing, or when rounding at a corner has made them disagree.
   */
  #districtOf(arc: number, from: number, to: number, startsAt: number, endsAt: number): number {
    const after = startsAt < 0 ? null : this.#side(startsAt, true);
    const before = endsAt < 0 ? null : this.#side(endsAt, false);
    if (after !== null && (before === null || before === after)) return after;
    if (after === null && before !== null) return before;
    const i = this.arcs.disc[arc]!;
    const angle = (from + to) / 2;
    return this.mesh.districtAt(
      this.discs.x[i]! + this.discs.r[i]! * Math.cos(angle),
      this.discs.y[i]! + this.discs.r[i]! * Math.sin(angle),
    );
  }

  #side(crossing: number, after: boolean): number {
    const line = this.mesh.line[this.crossings.segment[crossing]!]!;
    const toRight = this.crossings.enters[crossing] === 1;
    return (toRight === after ? this.mesh.right : this.mesh.left)[line]!;
  }

  #cutLines(): LineStretch[] {
    const { mesh } = this;
    const { firstOfLine, ofLine, enters } = this.crossings;
    const stretches: LineStretch[] = [];
    for (let line = 0; line < mesh.left.length; line += 1) {
      let startsAt = -1;
      for (let k = firstOfLine[line]!; k < firstOfLine[line + 1]!; k += 1) {
        const endsAt = ofLine[k]!;
        const before = startsAt < 0 ? null : enters[startsAt] === 1;
        const covered = enters[endsAt] === 0;
        const agreed = before === null || before === covered;
        stretches.push({
          line,
          startsAt,
          endsAt,
          covered: agreed ? covered : this.#middleIsCovered(line, startsAt, endsAt),
        });
        startsAt = endsAt;
      }
      const covered = startsAt < 0 ? this.#middleIsCovered(line, -1, -1) : enters[startsAt] === 1;
      stretches.push({ line, startsAt, endsAt: -1, covered });
    }
    return stretches;
  }

  #middleIsCovered(line: number, startsAt: number, endsAt: number): boolean {
    const { mesh } = this;
    const start = startsAt < 0 ? this.#corner(line) : this.placeOf(startsAt);
    const sameSegment =
      startsAt >= 0 &&
      endsAt >= 0 &&
      this.crossings.segment[startsAt] === this.crossings.segment[endsAt];
    const s = startsAt < 0 ? mesh.first[line]! : this.crossings.segment[startsAt]!;
    const end = sameSegment ? this.placeOf(endsAt) : [mesh.x2[s]!, mesh.y2[s]!];
    return this.#covers((start[0] + end[0]!) / 2, (start[1] + end[1]!) / 2);
  }

  #corner(line: number): [number, number] {
    const s = this.mesh.first[line]!;
    return [this.mesh.x1[s]!, this.mesh.y1[s]!];
  }
}
