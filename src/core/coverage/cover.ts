import { bandRadiusM } from './band-radius.ts';
import { BANDS, type Band, type CoveringStation } from './coverage.ts';
import { DiscIndex } from './disc-index.ts';
import type { Discs } from './disc.ts';
import { edgeArcs } from './edge-arcs.ts';
import type { Mesh } from './mesh.ts';
import { boundingOverlaps } from './overlaps.ts';
import { Overlay } from './overlay.ts';
import { haveEqualRadii } from './union-area.ts';
import { widestDiscs } from './widest-discs.ts';

/** What the stations cover in one band. */
export interface BandCover {
  readonly discs: Discs;
  readonly overlay: Overlay;
  readonly index: DiscIndex;
}

/** The union of circles laid over a mesh. */
export function coverDiscs(discs: Discs, mesh: Mesh): BandCover {
  const drawn = mesh.plane.discs(discs);
  const index = new DiscIndex(drawn);
  const arcs = edgeArcs(boundingOverlaps(drawn, haveEqualRadii(discs)));
  return { discs, overlay: new Overlay(drawn, arcs, mesh, (x, y) => index.covers(x, y)), index };
}

/** What the stations cover in all three bands; a band that is another's twin is not worked out again. */
export function cover(
  stations: readonly CoveringStation[],
  mesh: Mesh,
): Readonly<Record<Band, BandCover>> {
  const known: { radii: string; cover: BandCover }[] = [];
  const covers = BANDS.map((band) => {
    const radii = stations.map((each) => Math.max(0, bandRadiusM(each, band))).join();
    const twin = known.find((each) => each.radii === radii);
    const found = twin?.cover ?? coverDiscs(widestDiscs(stations, band), mesh);
    known.push({ radii, cover: found });
    return found;
  });
  return { certain: covers[0]!, nominal: covers[1]!, possible: covers[2]! };
}
