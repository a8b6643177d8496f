import { DisjointSets } from './disjoint-sets.ts';
import { OverlayRings } from './overlay-rings.ts';
import type { Overlay } from './overlay.ts';
import { ringPolygons, type RingPolygon } from './ring-polygons.ts';

/** The part of a gap within one district, in the plane. */
export interface PlaneGapPart extends RingPolygon {
  readonly district: number;
  /** Number that the parts of one connected gap share. */
  readonly gap: number;
}

/** What is not covered, district by district; parts that touch along a line between districts are one gap. */
export function gapParts(overlay: Overlay, toleranceM: number): PlaneGapPart[] {
  const rings = new OverlayRings(overlay, toleranceM);
  const { mesh } = overlay;
  const parts = mesh.codes.flatMap((_, district) =>
    ringPolygons(rings.ofDistrict(district, 'gap')).map((polygon) => ({ ...polygon, district })),
  );
  const gapOf = joined(overlay, parts);
  return parts.map((part, number) => ({ ...part, gap: gapOf[number]! }));
}

/** The first part of every part's gap. */
function joined(overlay: Overlay, parts: readonly RingPolygon[]): Int32Array {
  const gaps = new DisjointSets(parts.length);
  const seenOn = new Int32Array(overlay.lines.length).fill(-1);
  parts.forEach(({ outer, holes }, part) => {
    for (const stretch of [outer, ...holes].flatMap((ring) => ring.lines)) {
      const other = seenOn[stretch]!;
      seenOn[stretch] = part;
      if (other >= 0) gaps.join(other, part);
    }
  });
  return gaps.roots();
}
