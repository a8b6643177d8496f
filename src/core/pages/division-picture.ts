import type { Districts } from '../coverage/districts.ts';
import {
  isWithin,
  levelOfCode,
  parentCode,
  type DivisionCode,
} from '../gazetteer/division-code.ts';
import { placeName, shortName } from '../gazetteer/division-name.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { areaPicture } from '../picture/area-picture.ts';
import { mayDrawOutlines } from '../picture/may-draw-outlines.ts';
import { ownBounds } from '../picture/own-bounds.ts';
import type { PictureMark } from '../picture/picture-mark.ts';
import type { RegionData } from '../region/region-data.ts';
import { placesOf } from '../stations/place.ts';
import { PAGE_WORDS } from './page-words.ts';

const w = PAGE_WORDS;

/** Units across: on a phone the names are still 11 pixels high. */
const WIDTH = 480;

/**
 * The picture on a division's page: its county with the stations of `rows`, and the neighbouring towns
 * for orientation. Empty when no station has a position.
 */
export function divisionPicture(
  data: RegionData,
  districts: Districts | null,
  code: DivisionCode,
  rows: readonly number[],
): string {
  const { region } = data.manifest;
  const stations = rows.flatMap((row) => data.list.stations[row] ?? []);
  const places = placesOf(stations);
  if (places.length === 0) return '';
  const around = levelOfCode(code) === 'town' ? (parentCode(code) ?? code) : code;
  const own = (district: DivisionCode): boolean => isWithin(district, around);
  const marks = places.map(({ approximate, lngLat, rows: [row = 0], rows: all }): PictureMark => {
    const station = stations[row];
    const division = data.divisions.get(station?.division_code ?? '');
    const shape = station?.kind === 'mobile' ? 'mobile' : (station?.level ?? 'village');
    return {
      lngLat,
      shape: approximate ? 'approximate' : shape,
      label: approximate ? String(all.length) : '',
      name: approximate || !division ? '' : shortName(division.name, division.level),
    };
  });
  const bounds = ownBounds(
    districts,
    own,
    places.map(({ lngLat }) => lngLat),
  );
  if (!bounds) return '';
  const placed = places.reduce((sum, each) => sum + each.rows.length, 0);
  const name = data.divisions.get(code)?.name ?? region.name.zh;
  return areaPicture({
    id: 'map',
    title: w.pictureTitle(name),
    description: w.pictureDescription(placed, stations.length - placed),
    width: WIDTH,
    bounds,
    districts: mayDrawOutlines(region) ? districts : null,
    own,
    marks: marks.sort(byImportance),
    places: neighbours(data, around, code),
    north: w.north,
    distance: w.distance,
    notice: region.map_approval
      ? w.approval(region.map_approval.number, region.map_approval.source)
      : w.noApproval,
  });
}

const ORDER = ['province', 'city', 'county', 'town', 'mobile', 'village', 'approximate', 'origin'];

function byImportance(a: PictureMark, b: PictureMark): number {
  return ORDER.indexOf(a.shape) - ORDER.indexOf(b.shape);
}

/** Towns beside a town, where they have a point of their own. */
function neighbours(data: RegionData, around: DivisionCode, code: DivisionCode) {
  if (around === code) return [];
  return (data.children.get(around) ?? []).flatMap((division) => {
    const station = data.list.stations[data.own.get(division.code)?.[0] ?? -1];
    if (division.code === code || station?.lng == null || station.lat === null) return [];
    if (station.point_level !== 'town') return [];
    const lngLat: LngLat = [station.lng, station.lat];
    return { lngLat, name: shortName(placeName(division.name, division.level), division.level) };
  });
}
