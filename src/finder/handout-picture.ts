import type { Districts } from '../core/coverage/districts.ts';
import { codePrefix } from '../core/gazetteer/division-code.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { areaPicture } from '../core/picture/area-picture.ts';
import { mayDrawOutlines } from '../core/picture/may-draw-outlines.ts';
import { ownBounds } from '../core/picture/own-bounds.ts';
import type { PictureMark } from '../core/picture/picture-mark.ts';
import type { RegionData } from '../core/region/region-data.ts';
import type { Messages } from '../ui/messages/zh-cn.ts';
import type { Origin } from './face.svelte.ts';
import type { HandoutEntry } from './handout-entries.ts';

/** Units across: on A4 a unit is about a third of a millimetre. */
const WIDTH = 640;

/** The picture of a printed page: the numbered marks of its list. Null when none has a position. */
export function handoutPicture(
  data: RegionData,
  districts: Districts | null,
  entries: readonly HandoutEntry[],
  origin: Origin | null,
  m: Messages,
): string | null {
  const { region } = data.manifest;
  const marks = entries.flatMap(({ place, stations: [station] }, at): PictureMark[] => {
    if (!place || !station) return [];
    const own = station.kind === 'mobile' ? 'mobile' : station.level;
    const shape = place.approximate ? 'approximate' : own;
    return [{ lngLat: place.lngLat, shape, label: String(at + 1), name: '' }];
  });
  // On paper too the reader's own location stays out.
  const shown = origin && origin.kind !== 'geolocation' ? origin : null;
  if (shown)
    marks.push({ lngLat: shown.lngLat, shape: 'origin', label: '', name: m.handout.origin });
  const bounds = ownBounds(null, () => false, surroundings(marks));
  if (!bounds || marks.length === (shown ? 1 : 0)) return null;
  const prefixes = new Set(
    entries.flatMap(({ place, stations: [station] }) =>
      place && station ? codePrefix(station.division_code).slice(0, 6) : [],
    ),
  );
  return areaPicture({
    id: 'handout-map',
    title: m.handout.pictureTitle,
    description: m.handout.pictureDescription(marks.length - (shown ? 1 : 0)),
    width: WIDTH,
    bounds,
    districts: mayDrawOutlines(region) ? districts : null,
    own: (code) => prefixes.has(code.slice(0, 6)),
    marks,
    places: countySeats(data),
    north: m.handout.north,
    distance: m.distance,
    notice: region.map_approval
      ? m.approval(region.map_approval.number, region.map_approval.source)
      : m.noApproval,
  });
}

/** Corners of a box around the marks with a sixth more ground on every side: the marks alone say little. */
function surroundings(marks: readonly PictureMark[]): LngLat[] {
  const tight = ownBounds(
    null,
    () => false,
    marks.map(({ lngLat }) => lngLat),
  );
  if (!tight) return [];
  const [west, south, east, north] = tight;
  const [across, up] = [(east - west) / 6, (north - south) / 6];
  return [
    [west - across, south - up],
    [east + across, north + up],
  ];
}

/** Names of counties and towns where their centres stand, for orientation. */
function countySeats(data: RegionData) {
  return data.list.stations.flatMap(({ level, point_level, lng, lat, division_code }) => {
    if (level !== 'county' && level !== 'town') return [];
    if (point_level !== level || lng === null || lat === null) return [];
    const name = data.divisions.get(division_code)?.name ?? '';
    return [{ lngLat: [lng, lat] as const, name }];
  });
}
