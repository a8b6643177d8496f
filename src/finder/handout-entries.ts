import { isWithin } from '../core/gazetteer/division-code.ts';
import { isApproximate, placesOf, type Place } from '../core/stations/place.ts';
import type { Station } from '../core/stations/station.ts';
import type { RegionData } from '../core/region/region-data.ts';
import type { FinderFace } from './face.svelte.ts';

/** One numbered place of a printed page: a station, or those that share a point. */
export interface HandoutEntry {
  /** Null for a station without a position: it has no mark on the picture. */
  readonly place: Place | null;
  readonly stations: readonly Station[];
  /** Straight line from the origin, metres; null without an origin. */
  readonly distanceM: number | null;
}

export interface HandoutEntries {
  readonly entries: readonly HandoutEntry[];
  /** Stations that would have been printed, had they not been too many. */
  readonly omitted: number;
  /** Only a division's own stations and those of the level below are listed. */
  readonly shallow: boolean;
}

/** More stations than this fill more than about ten sheets. */
export const MOST_PRINTED = 300;

/** Of stations that share a point far from all of them, a few say enough beside what is nearest. */
const MOST_AT_A_POINT = 40;

type Shown = Pick<
  FinderFace,
  'data' | 'mode' | 'station' | 'place' | 'hits' | 'nearest' | 'listed' | 'keep' | 'url'
>;

/** What a printed page lists: what the finder shows, in its order. */
export function handoutEntries(face: Shown): HandoutEntries {
  const { data, mode } = face;
  if (!data) return { entries: [], omitted: 0, shallow: false };
  const { stations } = data.list;
  if (face.station) return listed([face.station]);
  if (face.place) return listed(face.place.rows.flatMap((row) => stations[row] ?? []));
  if (mode === 'nearest') return nearest(face, data);
  if (mode === 'hits') {
    const rows = new Set(face.hits.flatMap((hit) => (hit.kind === 'station' ? [hit.row] : [])));
    return listed([...rows].flatMap((row) => stations[row] ?? []));
  }
  const filtered = face.url.levels.length > 0;
  const chosen = filtered
    ? stations.filter(
        (station) => isWithin(station.division_code, face.listed) && face.keep(station),
      )
    : [face.listed, ...(data.children.get(face.listed) ?? []).map(({ code }) => code)].flatMap(
        (code) => (data.own.get(code) ?? []).flatMap((row) => stations[row] ?? []),
      );
  const all = data.allCounts.get(face.listed) ?? 0;
  return { ...listed(chosen), shallow: !filtered && chosen.length < all };
}

function nearest({ nearest: near }: Shown, data: RegionData): HandoutEntries {
  let left = MOST_PRINTED;
  let omitted = 0;
  const entries: HandoutEntry[] = [];
  for (const { place, distanceM } of near) {
    const stations = place.rows.flatMap((row) => data.list.stations[row] ?? []);
    const kept = stations.slice(0, Math.min(left, MOST_AT_A_POINT));
    left -= kept.length;
    omitted += stations.length - kept.length;
    if (kept.length > 0) entries.push({ place, stations: kept, distanceM });
  }
  return { entries, omitted, shallow: false };
}

function listed(all: readonly Station[]): HandoutEntries {
  const stations = all.slice(0, MOST_PRINTED);
  const entries: HandoutEntry[] = placesOf(stations).map((place) => ({
    place,
    stations: place.rows.flatMap((row) => stations[row] ?? []),
    distanceM: null,
  }));
  const unplaced = stations
    .filter(({ lng }) => lng === null)
    .map((station) => ({ place: null, stations: [station], distanceM: null }));
  return {
    entries: [...entries, ...unplaced],
    omitted: all.length - stations.length,
    shallow: false,
  };
}

/** Whether any of the entries stands at a point that is not its own. */
export function anyApproximate({ entries }: HandoutEntries): boolean {
  return entries.some(({ stations }) => stations.some(isApproximate));
}
