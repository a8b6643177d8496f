import type { LngLat } from '../geo/lng-lat.ts';
import { AreaForm } from './area-form.ts';
import type { Discs } from './disc.ts';
import { edgeArcs, type EdgeArcs } from './edge-arcs.ts';
import { boundingOverlaps } from './overlaps.ts';
import { Plane, type PlaneDiscs } from './plane.ts';

/** Area of the union of circles on the ellipsoid, m². Exact but for rounding: no circle is drawn as a polygon. */
export function unionArea(discs: Discs): number {
  if (discs.lng.length === 0) return 0;
  const plane = new Plane(middleOf(discs));
  const drawn = plane.discs(discs);
  return arcsArea(
    new AreaForm(plane),
    drawn,
    edgeArcs(boundingOverlaps(drawn, haveEqualRadii(discs))),
  );
}

/** What pieces of edge enclose, m². */
export function arcsArea(form: AreaForm, { x, y, r }: PlaneDiscs, arcs: EdgeArcs): number {
  let sum = 0;
  for (let arc = 0; arc < arcs.disc.length; arc += 1) {
    const i = arcs.disc[arc]!;
    sum += form.arc(x[i]!, y[i]!, r[i]!, arcs.from[arc]!, arcs.to[arc]!);
  }
  return sum;
}

/** Whether all circles that cover something have one radius on the ground. */
export function haveEqualRadii({ radiusM }: Discs): boolean {
  let radius = 0;
  for (const each of radiusM) {
    if (each <= 0) continue;
    if (radius > 0 && each !== radius) return false;
    radius = each;
  }
  return true;
}

/** Middle of the box around all centres. */
export function middleOf({ lng, lat }: Discs): LngLat {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < lng.length; i += 1) {
    west = Math.min(west, lng[i]!);
    east = Math.max(east, lng[i]!);
    south = Math.min(south, lat[i]!);
    north = Math.max(north, lat[i]!);
  }
  return [(west + east) / 2, (south + north) / 2];
}
