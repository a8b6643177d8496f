import type { Arc } from 'topojson-specification';
import {
  isWithin,
  compareCodes,
  type DivisionCode,
} from '../../src/core/gazetteer/division-code.ts';
import { arcsOf, countiesOf, type County, type CountyTopology } from './county-topology.ts';

/**
 * `districts.json`: the counties of a region that have an outline, as TopoJSON with one object
 * `districts` of `{code, name}` in code order, with `approximate` where the county is not as large as its outline. Arcs stay on the grid of the boundary file and are shared
 * between neighbours, so that areas add up; steps that lead nowhere are left out.
 */
export function districtsJson(boundaries: CountyTopology, region: DivisionCode): string {
  const codeOf = (county: County): DivisionCode => county.properties?.code ?? '';
  const counties = countiesOf(boundaries)
    .filter((each) => isWithin(codeOf(each), region))
    .sort((a, b) => compareCodes(codeOf(a), codeOf(b)));
  const kept = [...new Set(counties.flatMap(arcsOf))].sort((a, b) => a - b);
  const numbers = new Map(kept.map((arc, number) => [arc, number]));
  const renumber = (arc: number): number => {
    const number = numbers.get(arc < 0 ? ~arc : arc) ?? 0;
    return arc < 0 ? ~number : number;
  };
  const geometries = counties.map((county) => {
    const arcs =
      county.type === 'Polygon'
        ? county.arcs.map((ring) => ring.map(renumber))
        : county.arcs.map((rings) => rings.map((ring) => ring.map(renumber)));
    return {
      type: county.type,
      properties: {
        code: codeOf(county),
        name: county.properties?.name ?? '',
        ...(county.properties?.approximate ? { approximate: true } : {}),
      },
      arcs,
    };
  });
  return JSON.stringify({
    type: 'Topology',
    transform: boundaries.transform,
    objects: { districts: { type: 'GeometryCollection', geometries } },
    arcs: kept.map((arc) => moving(boundaries.arcs[arc] ?? [])),
  });
}

/** An arc is steps on the file's own grid; the first is a position. */
function moving(arc: Arc): Arc {
  return arc.filter(([x, y], at) => at === 0 || x !== 0 || y !== 0);
}
