import type { Districts } from '../../core/coverage/districts.ts';
import type { LngLat } from '../../core/geo/lng-lat.ts';
import { countyGround, type CountyGround } from './county-ground.ts';

/** The outlines of a region's counties, ready to be drawn. */
export function districtGrounds({ codes, names, arcs, rings }: Districts): CountyGround[] {
  const points = arcs.map((arc) => {
    const own: LngLat[] = [];
    for (let at = 0; at + 1 < arc.length; at += 2) own.push([arc[at]!, arc[at + 1]!]);
    return own;
  });
  const line = (arc: number): LngLat[] =>
    arc < 0 ? [...(points[~arc] ?? [])].reverse() : (points[arc] ?? []);
  return codes.map((code, at) =>
    countyGround(
      code,
      names[at] ?? '',
      // Each line begins where the one before ended.
      (rings[at] ?? []).map((ring) => ring.flatMap((arc) => line(arc).slice(1))),
    ),
  );
}
