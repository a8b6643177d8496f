import { mergeArcs } from 'topojson-client';
import {
  levelOfCode,
  parentCode,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { arcsOf, countiesOf, type CountyTopology } from './county-topology.ts';

export type BoundaryLevel = 'province' | 'city' | 'county';

/** What an arc of the county polygons separates. */
export interface ArcLevel {
  /** Counties on its sides: two, or one where no county is known on the other side. */
  readonly codes: readonly DivisionCode[];
  /** The highest level that changes across it; null on the outer edge, where nothing is known. */
  readonly level: BoundaryLevel | null;
}

/** City of a county; the code itself where it holds a city without counties (Dongguan). */
function cityOf(county: DivisionCode): DivisionCode | null {
  return levelOfCode(county) === 'city' ? county : parentCode(county);
}

/** The highest level in which counties differ. */
function levelAmong(counties: readonly DivisionCode[]): BoundaryLevel {
  if (new Set(counties.map((code) => code.slice(0, 2))).size > 1) return 'province';
  return new Set(counties.map(cityOf)).size > 1 ? 'city' : 'county';
}

/**
 * What every arc separates, by its number; an arc that lies on no county, or with the same county on
 * both sides (a seam), separates nothing. A hole, a place without a polygon that polygons surround, may
 * belong to any of its neighbours: its edge has the highest level in which they differ.
 */
export function arcLevels(topology: CountyTopology): Map<number, ArcLevel> {
  const counties = countiesOf(topology);
  const codesOf = new Map<number, DivisionCode[]>();
  for (const county of counties) {
    const code = county.properties?.code ?? '';
    for (const arc of arcsOf(county)) codesOf.set(arc, [...(codesOf.get(arc) ?? []), code]);
  }
  const holeLevels = new Map<number, BoundaryLevel>();
  for (const hole of mergeArcs(topology, counties).arcs.flatMap((rings) => rings.slice(1))) {
    const arcs = hole.map((arc) => (arc < 0 ? ~arc : arc));
    const level = levelAmong(arcs.flatMap((arc) => codesOf.get(arc) ?? []));
    for (const arc of arcs) holeLevels.set(arc, level);
  }
  const levels = new Map<number, ArcLevel>();
  for (const [arc, codes] of codesOf) {
    if (codes.length === 1) levels.set(arc, { codes, level: holeLevels.get(arc) ?? null });
    else if (codes[0] !== codes[1]) levels.set(arc, { codes, level: levelAmong(codes) });
  }
  return levels;
}
