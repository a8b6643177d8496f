import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';

interface CountyProperties {
  /** 12 digits. */
  readonly code: string;
  readonly name: string;
  /** Present when the county is not as large as its outline. */
  readonly approximate?: true;
}

/** County polygons with their 12-digit code; they share the arcs between them. */
export type CountyTopology = Topology<{ county: GeometryCollection<CountyProperties> }>;

export type County = Polygon<CountyProperties> | MultiPolygon<CountyProperties>;

/** The counties of a topology that have a shape. */
export function countiesOf({ objects }: CountyTopology): County[] {
  return objects.county.geometries.filter(
    (each): each is County => each.type === 'Polygon' || each.type === 'MultiPolygon',
  );
}

/** Numbers of the arcs around a county, whichever way they run. */
export function arcsOf(county: County): number[] {
  const arcs = county.type === 'Polygon' ? county.arcs.flat() : county.arcs.flat(2);
  return arcs.map((arc) => (arc < 0 ? ~arc : arc));
}
