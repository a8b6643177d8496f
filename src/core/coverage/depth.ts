import type { Discs } from './disc.ts';
import { DiscIndex } from './disc-index.ts';
import { levelArcs } from './level-arcs.ts';
import type { Mesh } from './mesh.ts';
import { allOverlaps } from './overlaps.ts';
import { Overlay } from './overlay.ts';

/** Unions of what at least 1, 2 … `depth` circles cover, laid over the mesh. The first is the plain union. */
export function depthOverlays(discs: Discs, mesh: Mesh, depth: number): Overlay[] {
  const drawn = mesh.plane.discs(discs);
  const index = new DiscIndex(drawn);
  const { levels } = levelArcs(allOverlaps(drawn), depth);
  return levels.map(
    (arcs, k) => new Overlay(drawn, arcs, mesh, (x, y) => index.holding(x, y).length > k),
  );
}

/**
 * Area within the mesh that each circle alone covers, m²: what is lost if its station closes. One sweep
 * around all circles, whatever their number.
 */
export function exclusiveAreas(discs: Discs, mesh: Mesh): Float64Array {
  const drawn = mesh.plane.discs(discs);
  const { x, y, r } = drawn;
  const index = new DiscIndex(drawn);
  const { levels, soleCover } = levelArcs(allOverlaps(drawn), 2);
  const alone = new Float64Array(x.length);
  const overlays = levels.map(
    (arcs, k) => new Overlay(drawn, arcs, mesh, (px, py) => index.holding(px, py).length > k),
  );
  overlays.forEach((overlay, k) => {
    overlay.eachEdge(({ arc, from, to, district }) => {
      if (district < 0) return;
      const i = overlay.arcs.disc[arc]!;
      const area = mesh.form.arc(x[i]!, y[i]!, r[i]!, from, to);
      if (k === 0) alone[i]! += area;
      else alone[soleCover[arc]!]! -= area;
    });
  });
  addOuterLines(alone, overlays, mesh, index);
  return alone;
}

/** Lines between two districts cancel; along the outer ones the covered stretches count. */
function addOuterLines(
  alone: Float64Array,
  overlays: readonly Overlay[],
  mesh: Mesh,
  index: DiscIndex,
): void {
  for (let line = 0; line < mesh.left.length; line += 1) {
    const isLeft = mesh.left[line]! >= 0;
    if (isLeft === mesh.right[line]! >= 0) continue;
    const cuts = overlays.flatMap(({ crossings }) =>
      [
        ...crossings.ofLine.subarray(crossings.firstOfLine[line], crossings.firstOfLine[line + 1]),
      ].map((n) => ({ segment: crossings.segment[n]!, along: crossings.along[n]! })),
    );
    cuts.sort((a, b) => a.segment - b.segment || a.along - b.along);
    const last = mesh.first[line + 1]! - 1;
    let start = { segment: mesh.first[line]!, along: 0 };
    for (const end of [...cuts, { segment: last, along: 1 }]) {
      const [px, py] = between(mesh, start, end);
      const holding = index.holding(px, py);
      const area = formUpTo(mesh, end) - formUpTo(mesh, start);
      if (holding.length === 1) alone[holding[0]!]! += isLeft ? area : -area;
      start = end;
    }
  }
}

interface Cut {
  readonly segment: number;
  readonly along: number;
}

/** A place of the line between two cuts. */
function between(mesh: Mesh, start: Cut, end: Cut): [number, number] {
  const along =
    start.segment === end.segment ? (start.along + end.along) / 2 : (start.along + 1) / 2;
  return mesh.placeOn(start.segment, along);
}

function formUpTo(mesh: Mesh, cut: Cut): number {
  const s = cut.segment;
  return mesh.before[s]! + mesh.form.line(mesh.x1[s]!, mesh.y1[s]!, ...mesh.placeOn(s, cut.along));
}
