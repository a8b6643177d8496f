import type { Feature, MultiLineString } from 'geojson';
import { feature, mesh } from 'topojson-client';
import {
  isWithin,
  levelOfCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { boundsOf, overlap } from '../tiles/bounds.ts';
import { arcLevels, type BoundaryLevel } from './arc-levels.ts';
import type { Reach } from './base-extent.ts';
import type { CountyTopology } from './county-topology.ts';

export interface BoundaryProperties {
  /** Level of the highest division that changes across the line. */
  readonly level: BoundaryLevel;
  /** Whether a county of the region lies on a side of it. */
  readonly inside: boolean;
  /** True where no county is known on the other side: a coast, the edge of the data or a hole in it. */
  readonly edge: boolean;
}

/**
 * The lines between counties, each drawn once and by the highest level that it separates. An outer edge
 * has the level of the region itself, so that a province is framed like a province. All lines of the
 * region, and those around it that its reach holds. One feature per combination of properties.
 */
export function boundaryLines(
  topology: CountyTopology,
  region: DivisionCode,
  reach: Reach,
): Feature<MultiLineString, BoundaryProperties>[] {
  const regionLevel = levelOfCode(region);
  const edgeLevel = regionLevel === 'province' || regionLevel === 'city' ? regionLevel : 'county';
  const classes = new Map<string, { properties: BoundaryProperties; arcs: number[][] }>();
  for (const [arc, { codes, level: known }] of arcLevels(topology)) {
    const edge = codes.length === 1;
    const level = known ?? edgeLevel;
    const inside = codes.some((code) => isWithin(code, region));
    const line = boundsOf([feature(topology, { type: 'LineString', arcs: [arc] }).geometry]);
    const drawnIn = reach[edge ? 'county' : level];
    if (!inside && !drawnIn.some((bounds) => line && overlap(line, bounds))) continue;
    const properties = { level, inside, edge };
    const key = JSON.stringify(properties);
    const lines = classes.get(key) ?? { properties, arcs: [] };
    lines.arcs.push([arc]);
    classes.set(key, lines);
  }
  const byKey = [...classes].sort(([a], [b]) => (a < b ? -1 : 1));
  return byKey.map(([, { properties, arcs }]) => {
    const geometry = mesh(topology, { type: 'MultiLineString', arcs });
    return { type: 'Feature', properties, geometry };
  });
}
