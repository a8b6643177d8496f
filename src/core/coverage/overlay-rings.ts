import { chainArcs, type ArcChain } from './arc-chain.ts';
import { OUTSIDE } from './mesh.ts';
import type { EdgeStretch, Overlay } from './overlay.ts';

/** Which side of the union's edge is wanted. */
export type Side = 'covered' | 'gap';

/** A closed outline in the plane with what it encloses on its left. */
export interface Ring {
  /** Corners x, y, x, y …; the last is not the first again. Circles are drawn within the tolerance. */
  readonly points: readonly number[];
  /** Area on the ellipsoid by the exact outline, m²; negative for a hole. */
  readonly areaM2: number;
  /** Numbers of the stretches of line that it runs along, in {@link Overlay.lines}. */
  readonly lines: readonly number[];
}

/** Outlines that enclose less are rounding where several edges meet in one point, m². */
const NOTHING_M2 = 0.001;

/** A stretch of edge (from 0 up) or of a line (`~n`). */
type Piece = number;

/**
 * Stitches outlines of what is covered, or of the gaps, district by district. Exact in what it joins;
 * corners are computed within `toleranceM` of the circles, at angles that are the same for both sides.
 */
export class OverlayRings {
  readonly #overlay: Overlay;
  readonly #toleranceM: number;
  readonly #chain: ArcChain;
  readonly #edges: EdgeStretch[] = [];
  /** First stretch of every piece of edge, and of every line. */
  readonly #firstEdge: Int32Array;
  readonly #firstLine: Int32Array;
  readonly #edgesOf: number[][];
  /** Following line of a ring, by `2 n` for line `n` and `2 n + 1` for the same backwards. */
  readonly #nextLine: Int32Array;

  constructor(overlay: Overlay, toleranceM: number) {
    this.#overlay = overlay;
    this.#toleranceM = toleranceM;
    const { discs, arcs, mesh } = overlay;
    this.#chain = chainArcs(discs, arcs);
    this.#firstEdge = new Int32Array(arcs.disc.length).fill(-1);
    this.#edgesOf = mesh.codes.map(() => []);
    overlay.eachEdge((stretch) => {
      const number = this.#edges.length;
      if (this.#firstEdge[stretch.arc] === -1) this.#firstEdge[stretch.arc] = number;
      this.#edgesOf[stretch.district]?.push(number);
      this.#edges.push(stretch);
    });
    this.#firstLine = new Int32Array(mesh.left.length).fill(-1);
    overlay.lines.forEach(({ line }, number) => {
      if (this.#firstLine[line] === -1) this.#firstLine[line] = number;
    });
    this.#nextLine = new Int32Array(2 * mesh.left.length);
    for (const ring of mesh.rings.flat()) {
      ring.forEach((ref, at) => {
        this.#nextLine[slot(ref)] = ring[(at + 1) % ring.length]!;
      });
    }
  }

  /** All outlines of one side within a district, those without any area left out. */
  ofDistrict(district: number, side: Side): Ring[] {
    const pieces = new Set<Piece>(this.#edgesOf[district]);
    for (const ref of this.#overlay.mesh.rings[district]!.flat()) {
      for (const number of this.#stretchesOf(ref < 0 ? ~ref : ref)) {
        if (this.#overlay.lines[number]!.covered === (side === 'covered')) pieces.add(~number);
      }
    }
    const rings: Ring[] = [];
    for (const start of pieces) {
      const ring = this.#follow(start, pieces, district, side);
      if (Math.abs(ring.areaM2) > NOTHING_M2) rings.push(ring);
    }
    return rings;
  }

  /** Follows an outline from a piece until it closes, taking the pieces from those that are left. */
  #follow(start: Piece, left: Set<Piece>, district: number, side: Side): Ring {
    const points: number[] = [];
    const lines: number[] = [];
    let areaM2 = 0;
    let piece = start;
    do {
      if (!left.delete(piece)) {
        throw new Error(
          'The outline of a gap is not closed: report the circles that brought it about.',
        );
      }
      if (piece >= 0) {
        areaM2 += this.#edgePoints(this.#edges[piece]!, side, points);
        piece = this.#afterEdge(piece, district, side);
      } else {
        lines.push(~piece);
        areaM2 += this.#linePoints(~piece, district, points);
        piece = this.#afterLine(~piece, district, side);
      }
    } while (piece !== start);
    return { points, areaM2, lines };
  }

  #afterEdge(number: number, district: number, side: Side): Piece {
    const { arc, startsAt, endsAt } = this.#edges[number]!;
    const crossing = side === 'covered' ? endsAt : startsAt;
    if (crossing < 0) {
      if (side === 'covered') return this.#firstEdge[this.#chain.next[arc]!]!;
      return this.#lastEdge(this.#chain.previous[arc]!);
    }
    // Along the line, with the district on the left, on the wanted side of the edge.
    const forward = this.#runsForward(this.#lineOf(crossing), district);
    const stretch = this.#lineAt(crossing, forward);
    return ~stretch;
  }

  #afterLine(number: number, district: number, side: Side): Piece {
    const stretch = this.#overlay.lines[number]!;
    const forward = this.#runsForward(stretch.line, district);
    const crossing = forward ? stretch.endsAt : stretch.startsAt;
    if (crossing >= 0) return this.#edgeAt(crossing, side);
    const next = this.#nextLine[slot(forward ? stretch.line : ~stretch.line)]!;
    return ~(next >= 0 ? this.#firstLine[next]! : this.#lastLine(~next));
  }

  /** The stretch of edge that begins at a crossing when what is wanted is kept on the left. */
  #edgeAt(crossing: number, side: Side): number {
    const arc = this.#overlay.crossings.arc[crossing]!;
    for (let n = this.#firstEdge[arc]!; this.#edges[n]?.arc === arc; n += 1) {
      const { startsAt, endsAt } = this.#edges[n]!;
      if ((side === 'covered' ? startsAt : endsAt) === crossing) return n;
    }
    return OUTSIDE;
  }

  #lineAt(crossing: number, forward: boolean): number {
    for (const n of this.#stretchesOf(this.#lineOf(crossing))) {
      const { startsAt, endsAt } = this.#overlay.lines[n]!;
      if ((forward ? startsAt : endsAt) === crossing) return n;
    }
    return OUTSIDE;
  }

  *#stretchesOf(line: number): Iterable<number> {
    for (let n = this.#firstLine[line]!; this.#overlay.lines[n]?.line === line; n += 1) yield n;
  }

  #lastEdge(arc: number): number {
    let n = this.#firstEdge[arc]!;
    while (this.#edges[n + 1]?.arc === arc) n += 1;
    return n;
  }

  #lastLine(line: number): number {
    let n = this.#firstLine[line]!;
    while (this.#overlay.lines[n + 1]?.line === line) n += 1;
    return n;
  }

  #lineOf(crossing: number): number {
    return this.#overlay.mesh.line[this.#overlay.crossings.segment[crossing]!]!;
  }

  #runsForward(line: number, district: number): boolean {
    return this.#overlay.mesh.left[line] === district;
  }

  /** Adds the corners of a stretch of edge, its end left out, and gives its part of the area. */
  #edgePoints({ arc, from, to }: EdgeStretch, side: Side, points: number[]): number {
    const { discs, arcs, mesh } = this.#overlay;
    const i = arcs.disc[arc]!;
    const [x, y, r] = [discs.x[i]!, discs.y[i]!, discs.r[i]!];
    const put = (angle: number): void => {
      points.push(x + r * Math.cos(angle), y + r * Math.sin(angle));
    };
    const steps = Math.max(
      8,
      Math.ceil(Math.PI / Math.acos(Math.max(0, 1 - this.#toleranceM / r))),
    );
    const step = (2 * Math.PI) / steps;
    const first = Math.floor(from / step) + 1;
    const last = Math.ceil(to / step) - 1;
    if (side === 'covered') {
      put(from);
      for (let k = first; k <= last; k += 1) put(k * step);
    } else {
      put(to);
      for (let k = last; k >= first; k -= 1) put(k * step);
    }
    const area = mesh.form.arc(x, y, r, from, to);
    return side === 'covered' ? area : -area;
  }

  #linePoints(number: number, district: number, points: number[]): number {
    const { mesh, crossings } = this.#overlay;
    const stretch = this.#overlay.lines[number]!;
    const forward = this.#runsForward(stretch.line, district);
    const { startsAt, endsAt, line } = stretch;
    const first = startsAt < 0 ? mesh.first[line]! : crossings.segment[startsAt]!;
    const last = endsAt < 0 ? mesh.first[line + 1]! - 1 : crossings.segment[endsAt]!;
    if (forward) {
      if (startsAt < 0) points.push(mesh.x1[first]!, mesh.y1[first]!);
      else points.push(...this.#overlay.placeOf(startsAt));
      for (let s = first + 1; s <= last; s += 1) points.push(mesh.x1[s]!, mesh.y1[s]!);
    } else {
      if (endsAt < 0) points.push(mesh.x2[last]!, mesh.y2[last]!);
      else points.push(...this.#overlay.placeOf(endsAt));
      for (let s = last - 1; s >= first; s -= 1) points.push(mesh.x2[s]!, mesh.y2[s]!);
    }
    const area = this.#overlay.lineForm(stretch);
    return forward ? area : -area;
  }
}

function slot(ref: number): number {
  return ref < 0 ? 2 * ~ref + 1 : 2 * ref;
}
