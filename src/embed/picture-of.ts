import type { Districts } from '../core/coverage/districts.ts';
import { isWithin, levelOfCode } from '../core/gazetteer/division-code.ts';
import { shortName } from '../core/gazetteer/division-name.ts';
import { LEVELS, type Level } from '../core/gazetteer/level.ts';
import { areaPicture } from '../core/picture/area-picture.ts';
import { mayDrawOutlines } from '../core/picture/may-draw-outlines.ts';
import { ownBounds } from '../core/picture/own-bounds.ts';
import type { PictureMark } from '../core/picture/picture-mark.ts';
import type { RegionData } from '../core/region/region-data.ts';
import { placesOf } from '../core/stations/place.ts';
import type { Station } from '../core/stations/station.ts';
import type { Messages as UiMessages } from '../ui/messages/zh-cn.ts';
import type { EmbedFace } from './face.svelte.ts';
import type { Messages } from './messages/zh-cn.ts';

/** As many stations are drawn whatever their level; with more, names would be lost. */
const FEW = 60;

/** A picture as SVG text, and what of the stations is on it. */
export interface EmbedPicture {
  readonly svg: string;
  readonly levels: readonly Level[];
  readonly approximate: boolean;
  /** Lowest level on it when lower ones were left out. */
  readonly depth: 'county' | 'town' | 'all';
}

/** The picture of the region or division that an embed shows; null when no station can be drawn. */
export function pictureOf(
  face: Pick<EmbedFace, 'division' | 'url' | 'title'>,
  data: RegionData,
  districts: Districts | null,
  width: number,
  m: Messages,
  ui: UiMessages,
): EmbedPicture | null {
  const { region } = data.manifest;
  const code = face.division ?? data.root;
  const within = data.list.stations.filter((each) => isWithin(each.division_code, code));
  const depth = depthOf(levelOfCode(code), within.length, face.url.levels.length > 0);
  const drawn = within.filter(({ level }) =>
    face.url.levels.length > 0
      ? face.url.levels.includes(level)
      : depth === 'all' || LEVELS.indexOf(level) <= LEVELS.indexOf(depth),
  );
  const places = placesOf(drawn);
  const bounds = ownBounds(
    districts,
    (district) => isWithin(district, code),
    places.map(({ lngLat }) => lngLat),
  );
  if (places.length === 0 || !bounds) return null;
  const marks = places.map(({ approximate, lngLat, rows }): PictureMark => {
    const station = drawn[rows[0] ?? -1];
    const name = nameOf(data, station);
    return approximate
      ? { lngLat, shape: 'approximate', label: String(rows.length), name: '' }
      : {
          lngLat,
          shape: station?.kind === 'mobile' ? 'mobile' : (station?.level ?? 'village'),
          label: '',
          name,
        };
  });
  const placed = places.reduce((sum, { rows }) => sum + rows.length, 0);
  const svg = areaPicture({
    id: 'embed-picture',
    title: face.title,
    description: m.pictureDescription(placed, drawn.length - placed),
    width,
    bounds,
    districts: mayDrawOutlines(region) ? districts : null,
    own: (district) => isWithin(district, code),
    marks: marks.sort((a, b) => ORDER.indexOf(a.shape) - ORDER.indexOf(b.shape)),
    places: [],
    north: m.north,
    distance: ui.distance,
    notice: region.map_approval ? m.approvalNumber(region.map_approval.number) : m.noApproval,
  });
  const levels = LEVELS.filter((level) => drawn.some((each) => each.level === level));
  return { svg, levels, approximate: places.some((each) => each.approximate), depth };
}

const ORDER = [...LEVELS, 'mobile', 'approximate', 'origin'];

function depthOf(level: Level, stations: number, chosen: boolean): EmbedPicture['depth'] {
  if (chosen || stations <= FEW) return 'all';
  if (level === 'province' || level === 'city') return 'county';
  return level === 'county' ? 'town' : 'all';
}

function nameOf(data: RegionData, station: Station | undefined): string {
  const division = data.divisions.get(station?.division_code ?? '');
  return division ? shortName(division.name, division.level) : '';
}
