import type { Feature, MultiPolygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type { Bounds } from '../../src/core/geo/lng-lat.ts';
import { boundsOf, overlap } from '../tiles/bounds.ts';
import { arcLevels } from './arc-levels.ts';
import { arcsOf, countiesOf, type CountyTopology } from './county-topology.ts';

/**
 * Land as the counties at the edge of the polygons have it, in one piece: their coast is finer than that
 * of the world's land, which leaves out whole headlands. Null where no such county touches the bounds.
 */
export function coastLand(
  topology: CountyTopology,
  within: readonly Bounds[],
): Feature<MultiPolygon> | null {
  const levels = arcLevels(topology);
  const coastal = countiesOf(topology)
    .filter((county) => arcsOf(county).some((arc) => levels.get(arc)?.level === null))
    .filter((county) => {
      const shape =
        // One call under two overloads.
        county.type === 'Polygon' ? feature(topology, county) : feature(topology, county);
      const bounds = boundsOf([shape.geometry]);
      return bounds !== null && within.some((each) => overlap(bounds, each));
    });
  if (coastal.length === 0) return null;
  return { type: 'Feature', properties: null, geometry: merge(topology, coastal) };
}
