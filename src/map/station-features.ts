import type { Feature, FeatureCollection, Point } from 'geojson';
import type { CoveringStation } from '../core/coverage/coverage.ts';
import type { PlaceProperties } from './place-features.ts';

/** Key of the point that approximate stations share; null for a station at a point of its own. */
export function sharedPoint({ approximate, lngLat }: CoveringStation): string | null {
  return approximate ? lngLat.join() : null;
}

/**
 * The stations of the list as the planner's map shows them: one feature each, and one for all that
 * share an approximate point, under the id of the first of them.
 */
export function stationFeatures(
  stations: readonly CoveringStation[],
): FeatureCollection<Point, PlaceProperties> {
  const groups = new Map<string, CoveringStation[]>();
  for (const station of stations) {
    const key = sharedPoint(station) ?? `#${station.station_id}`;
    const group = groups.get(key);
    if (group) group.push(station);
    else groups.set(key, [station]);
  }
  return { type: 'FeatureCollection', features: [...groups.values()].map(feature) };
}

function feature(group: CoveringStation[]): Feature<Point, PlaceProperties> {
  const [first] = group as [CoveringStation, ...CoveringStation[]];
  const { station_id: id, lngLat, approximate, level } = first;
  const name = approximate ? '' : first.name.replace(/退役军人服务(中心|站)$/, '');
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...lngLat] },
    properties: { id, approximate, level, kind: 'station', count: group.length, name },
  };
}
