import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Station } from '../stations/station.ts';
import type { Scenario, ScenarioEdit } from './scenario.ts';

/**
 * A scenario as GeoJSON: one point for every edit with its `kind`; where a station is moved to, with
 * `from_lng` and `from_lat`, or where a closed one stood. `geometry: null` where that is not known.
 */
export function exportScenario(scenario: Scenario, stations: readonly Station[]): string {
  const known = new Map(stations.map((station) => [station.station_id, station]));
  const features = scenario.map((edit) => featureOf(edit, known.get(edit.station_id)));
  const collection: FeatureCollection<Point | null> = { type: 'FeatureCollection', features };
  return JSON.stringify(collection);
}

function featureOf(edit: ScenarioEdit, station: Station | undefined): Feature<Point | null> {
  const { kind, station_id } = edit;
  const [lng, lat] = kind === 'close' ? [station?.lng, station?.lat] : [edit.lng, edit.lat];
  const geometry: Point | null =
    typeof lng === 'number' && typeof lat === 'number'
      ? { type: 'Point', coordinates: [lng, lat] }
      : null;
  const level = kind === 'add' ? edit.level : station?.level;
  return {
    type: 'Feature',
    id: station_id,
    geometry,
    properties: {
      kind,
      station_id,
      ...(station ? { name: station.name } : {}),
      ...(level ? { level } : {}),
      ...(kind === 'move'
        ? { from_lng: station?.lng ?? null, from_lat: station?.lat ?? null }
        : {}),
    },
  };
}
