import type { Feature, MultiLineString } from 'geojson';
import { feature, mergeArcs, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import {
  isWithin,
  levelOfCode,
  parentCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { boundsOf, overlap } from '../lib/bounds.ts';
import type { BaseExtent } from './base-extent.ts';

type CountyProperties = Record<'code' | 'name', string>;

/** County polygons with their 12-digit code; they share the arcs between them. */
export type CountyTopology = Topology<{ county: GeometryCollection<CountyProperties> }>;

type BoundaryLevel = 'province' | 'city' | 'county';

export interface BoundaryProperties {
  /** Level of the highest division that changes across the line. */
  readonly level: BoundaryLevel;
  /** Whether a county of the region lies on a side of it. */
  readonly inside: boolean;
  /** True where no county is known on the other side: a coast, the edge of the data or a hole in it. */
  readonly edge: boolean;
}

/** City of a county; the code itself where it holds a city without counties (Dongguan). */
function cityOf(county: DivisionCode): DivisionCode | null {
  return levelOfCode(county) === 'city' ? county : parentCode(county);
}

function levelBetween(a: DivisionCode, b: DivisionCode): BoundaryLevel {
  if (a.slice(0, 2) !== b.slice(0, 2)) return 'province';
  return cityOf(a) === cityOf(b) ? 'county' : 'city';
}

type County = Polygon<CountyProperties> | MultiPolygon<CountyProperties>;

function countiesOf({ objects }: CountyTopology): County[] {
  return objects.county.geometries.filter(
    (each): each is County => each.type === 'Polygon' || each.type === 'MultiPolygon',
  );
}

/** Arc by arc, the codes on its sides: two between counties, one at an edge, one given twice at a seam. */
function sidesOfArcs(topology: CountyTopology): DivisionCode[][] {
  const sides: DivisionCode[][] = topology.arcs.map(() => []);
  for (const county of countiesOf(topology)) {
    const indexes = county.type === 'Polygon' ? county.arcs.flat() : county.arcs.flat(2);
    for (const arc of indexes) sides[arc < 0 ? ~arc : arc]?.push(county.properties?.code ?? '');
  }
  return sides;
}

/** Arcs around holes: places that no county polygon covers, with polygons all around. */
function arcsOfHoles(topology: CountyTopology): Set<number> {
  const merged = mergeArcs(topology, countiesOf(topology));
  const inner = merged.arcs.flatMap((rings) => rings.slice(1)).flat();
  return new Set(inner.map((arc) => (arc < 0 ? ~arc : arc)));
}

/**
 * The lines between counties, each drawn once and by the highest level that it separates. An edge has
 * the level of the region itself, so that a province is framed like a province, but an edge around a
 * hole is a county line. Beside the region's own lines: those of the neighbours near it, and the lines
 * between provinces as far as the tiles reach. One feature per combination of properties.
 */
export function boundaryLines(
  topology: CountyTopology,
  region: DivisionCode,
  { near, far }: Pick<BaseExtent, 'near' | 'far'>,
): Feature<MultiLineString, BoundaryProperties>[] {
  const regionLevel = levelOfCode(region);
  const edgeLevel = regionLevel === 'province' || regionLevel === 'city' ? regionLevel : 'county';
  const holes = arcsOfHoles(topology);
  const classes = new Map<string, { properties: BoundaryProperties; arcs: number[][] }>();
  sidesOfArcs(topology).forEach(([a, b], arc) => {
    if (a === undefined || a === b) return;
    const edge = b === undefined;
    const level = !edge ? levelBetween(a, b) : holes.has(arc) ? 'county' : edgeLevel;
    const inside = isWithin(a, region) || (!edge && isWithin(b, region));
    const line = boundsOf([feature(topology, { type: 'LineString', arcs: [arc] }).geometry]);
    const reach = level === 'province' ? far : near;
    if (!inside && !(line && overlap(line, reach))) return;
    const properties = { level, inside, edge };
    const key = JSON.stringify(properties);
    const lines = classes.get(key) ?? { properties, arcs: [] };
    lines.arcs.push([arc]);
    classes.set(key, lines);
  });
  const byKey = [...classes].sort(([a], [b]) => (a < b ? -1 : 1));
  return byKey.map(([, { properties, arcs }]) => {
    const geometry = mesh(topology, { type: 'MultiLineString', arcs });
    return { type: 'Feature', properties, geometry };
  });
}
