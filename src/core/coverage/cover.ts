import { bandDiscs } from './band-discs.ts';
import { BANDS, type Band, type CoveringStation } from './coverage.ts';
import { DiscIndex } from './disc-index.ts';
import type { Discs } from './disc.ts';
import { edgeArcs } from './edge-arcs.ts';
import type { Mesh } from './mesh.ts';
import { boundingOverlaps } from './overlaps.ts';
import { Overlay } from './overlay.ts';
import { haveEqualRadii } from './union-area.ts';

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
  const discs = bandDiscs(stations);
  const covers: BandCover[] = [];
  for (const band of BANDS) {
    const twin = covers.find((each) => sameDiscs(each.discs, discs[band]));
    covers.push(twin ?? coverDiscs(discs[band], mesh));
  }
  return { certain: covers[0]!, nominal: covers[1]!, possible: covers[2]! };
}

function sameDiscs(a: Discs, b: Discs): boolean {
  return (['lng', 'lat', 'radiusM'] as const).every(
    (column) =>
      a[column].length === b[column].length &&
      a[column].every((value, row) => value === b[column][row]),
  );
}
