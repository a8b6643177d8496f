import type { Feature, FeatureCollection, Point } from 'geojson';
import { isApproximate } from '../../src/core/stations/place.ts';
import type { Station } from '../../src/core/stations/station.ts';

/**
 * `stations.geojson` for others to reuse, in the manner of All the Places: a stable `id`, and
 * `geometry: null` where the position is not known. A station placed at the point of a larger division
 * has no geometry; `approximate_lng` and `approximate_lat` with `point_level` and `uncertainty_m` say what is
 * known of it. Properties are the fields of a station; empty ones are left out. `mark` says that the file is
 * internal, null that it is not.
 */
export function stationsGeojson(
  region: string,
  stations: readonly Station[],
  mark: string | null,
): string {
  const collection: FeatureCollection<Point | null> & { name: string; mark?: string } = {
    type: 'FeatureCollection',
    name: region,
    ...(mark === null ? {} : { mark }),
    features: stations.map(feature),
  };
  const lines = collection.features.map((each) => JSON.stringify(each));
  const { features: _, ...head } = collection;
  return `${JSON.stringify(head).slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

function feature({ lng, lat, address, phone, hours, ...rest }: Station): Feature<Point | null> {
  const approximate = isApproximate({ ...rest, lng });
  const filled = Object.entries(rest).filter(
    ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return {
    type: 'Feature',
    id: rest.station_id,
    geometry:
      lng === null || lat === null || approximate
        ? null
        : { type: 'Point', coordinates: [lng, lat] },
    properties: {
      ...Object.fromEntries(filled),
      ...(address === '' ? {} : { 'addr:full': address }),
      ...(phone === '' ? {} : { phone }),
      ...(hours === '' ? {} : { opening_hours: hours }),
      ...(approximate ? { approximate_lng: lng, approximate_lat: lat } : {}),
    },
  };
}
