import { usualKind } from '../stations/official-name.ts';
import type { Kind } from '../stations/station.ts';
import type { OPTIONAL_COLUMNS, StationColumn } from '../stations/station-row.ts';
import type { RowMatch } from '../geocode/match-row.ts';
import type { RowPlace } from '../geocode/place-row.ts';
import type { ListRow } from './list-row.ts';

/** A row of `stations.csv` made of a row of an office's list. */
export type AdoptedRow = Partial<Record<StationColumn | (typeof OPTIONAL_COLUMNS)[number], string>>;

/**
 * Takes a geocoded row over into a region's own list, or null when its division is in doubt: that row
 * waits for the review. Only positions that the list or a service gave are taken along; those of the
 * gazetteer are found again by every build.
 */
export function adoptRow(
  station_id: string,
  { fields }: ListRow,
  { division }: RowMatch,
  place: RowPlace,
  source: { readonly name: string; readonly date: string },
): AdoptedRow | null {
  if (!division) return null;
  const given = place.lngLat !== null && place.provider !== 'offline';
  return {
    station_id,
    name: fields.name ?? '',
    level: division.level,
    kind: kindOf(fields.name ?? '', usualKind(division.level)),
    division_code: division.code,
    address: fields.address ?? '',
    phone: fields.phone ?? '',
    hours: fields.hours ?? '',
    services: fields.services ?? '',
    badges: fields.badges ?? '',
    status: 'normal',
    lng: given ? String(place.lngLat?.[0]) : '',
    lat: given ? String(place.lngLat?.[1]) : '',
    source_crs: given ? 'wgs84' : '',
    point_level: given ? place.point_level : '',
    uncertainty_m: given ? String(place.uncertainty_m ?? '') : '',
    provider: given ? place.provider : '',
    source: source.name,
    source_date: source.date,
  };
}

/** The plate says 中心 or 站; the level decides only where it says neither. */
function kindOf(name: string, usual: Kind): Kind {
  if (/中心$/.test(name)) return 'center';
  if (/站$/.test(name)) return 'station';
  return usual;
}
