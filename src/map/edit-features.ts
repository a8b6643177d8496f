import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { CoveringStation } from '../core/coverage/coverage.ts';
import type { Scenario } from '../core/coverage/scenario.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { sharedPoint } from './station-features.ts';

/** What the style's expressions read of an edit. */
export interface EditProperties {
  /** The image that marks it, or a line from the old place to the new. */
  readonly mark: 'added' | 'moved' | 'moved-from' | 'closed' | 'approximate' | 'line';
  /** The station; of those left at an approximate point the first. */
  readonly id: string;
  /** Stations left at an approximate point, else 0. */
  readonly count: number;
}

export interface EditFeatures {
  readonly marks: FeatureCollection<Point | LineString, EditProperties>;
  /** Ids of the list's features that the marks stand for instead. */
  readonly hidden: readonly string[];
}

/** What is tried out, beside the list's stations as they are: its few marks, and what they replace. */
export function editFeatures(stations: readonly CoveringStation[], edits: Scenario): EditFeatures {
  const touched = new Map(
    edits.flatMap((each) => (each.kind === 'add' ? [] : [[each.station_id, each]])),
  );
  const byId = new Map<string, CoveringStation>();
  const groups = new Map<string, CoveringStation[]>();
  for (const station of stations) {
    if (touched.has(station.station_id)) byId.set(station.station_id, station);
    const key = touched.has(station.station_id) ? sharedPoint(station) : null;
    if (key !== null) groups.set(key, []);
  }
  // Most edits touch no shared point: a province's 20,000 stations are then not asked for theirs.
  if (groups.size > 0) {
    for (const station of stations) groups.get(sharedPoint(station) ?? '')?.push(station);
  }

  const alone = [...byId.values()].filter((station) => !station.approximate);
  const marks = [
    ...[...groups.values()].flatMap((group) => leftBehind(group, touched)),
    ...edits.flatMap((edit) => marksOf(edit, byId)),
  ];
  return {
    marks: { type: 'FeatureCollection', features: marks },
    hidden: [
      ...alone.map(({ station_id }) => station_id),
      ...[...groups.values()].flatMap(([first]) => first?.station_id ?? []),
    ],
  };
}

type Mark = Feature<Point | LineString, EditProperties>;

/** The ring of an approximate point without the stations that are closed or moved; nothing once none is left. */
function leftBehind(
  group: readonly CoveringStation[],
  touched: ReadonlyMap<string, unknown>,
): Mark[] {
  const left = group.filter(({ station_id }) => !touched.has(station_id));
  const [first] = left;
  return first ? [mark('approximate', first.station_id, first.lngLat, left.length)] : [];
}

function marksOf(edit: Scenario[number], byId: ReadonlyMap<string, CoveringStation>): Mark[] {
  const id = edit.station_id;
  if (edit.kind === 'add') return [mark('added', id, [edit.lng, edit.lat])];
  const before = byId.get(id);
  if (!before) return [];
  if (edit.kind === 'close') return [mark('closed', id, before.lngLat)];
  const now: LngLat = [edit.lng, edit.lat];
  return [
    {
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: [[...before.lngLat], [...now]] },
      properties: { mark: 'line', id, count: 0 },
    },
    // An approximate point keeps its ring.
    ...(before.approximate ? [] : [mark('moved-from', id, before.lngLat)]),
    mark('moved', id, now),
  ];
}

function mark(name: EditProperties['mark'], id: string, lngLat: LngLat, count = 0): Mark {
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...lngLat] },
    properties: { mark: name, id, count },
  };
}
