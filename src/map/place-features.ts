import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Place } from '../core/stations/place.ts';
import type { Station } from '../core/stations/station.ts';

/** What the style's expressions read of a place. */
export interface PlaceProperties {
  readonly id: string;
  readonly approximate: boolean;
  /** Level of the station; of the last one, in code order a village, where several share the point. */
  readonly level: Station['level'];
  readonly kind: Station['kind'];
  readonly count: number;
  readonly name: string;
}

/** The places of the list as the one clustered source of the map. */
export function placeFeatures(
  places: readonly Place[],
  stations: readonly Station[],
): FeatureCollection<Point, PlaceProperties> {
  return { type: 'FeatureCollection', features: places.flatMap((each) => feature(each, stations)) };
}

function feature(
  { id, lngLat, approximate, rows }: Place,
  stations: readonly Station[],
): Feature<Point, PlaceProperties>[] {
  const station = stations[rows[rows.length - 1] ?? -1];
  if (!station) return [];
  const { level, kind } = station;
  const name = approximate ? '' : station.name.replace(/退役军人服务(中心|站)$/, '');
  return [
    {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...lngLat] },
      properties: { id, approximate, level, kind, count: rows.length, name },
    },
  ];
}
