import type { Feature, Geometry } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { boundsOf, overlap } from '../tiles/bounds.ts';

/** Land and lakes as polygons, rivers as lines; what they are called does not matter here. */
export type NaturalTopology = Topology<{
  land: GeometryObject;
  lake: GeometryObject;
  river: GeometryObject;
}>;

/** The parts of a multiple geometry, so that an archipelago is not kept whole for one island. */
function partsOf(geometry: Geometry): Geometry[] {
  switch (geometry.type) {
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'GeometryCollection':
      return geometry.geometries.flatMap(partsOf);
    default:
      return [geometry];
  }
}

/** The pieces of one kind of nature that touch the bounds, without properties. */
export function naturalFeatures(
  topology: NaturalTopology,
  kind: keyof NaturalTopology['objects'],
  within: Bounds,
): Feature[] {
  const found = feature(topology, topology.objects[kind]);
  const all = found.type === 'FeatureCollection' ? found.features : [found];
  const pieces: Feature[] = [];
  for (const geometry of all.flatMap((each) => partsOf(each.geometry))) {
    const bounds = boundsOf([geometry]);
    if (!bounds || !overlap(bounds, within)) continue;
    pieces.push({ type: 'Feature', properties: null, geometry });
  }
  return pieces;
}
