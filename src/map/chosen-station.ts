import type { CoveringStation } from '../core/coverage/coverage.ts';
import type { Scenario } from '../core/coverage/scenario.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { sharedPoint } from './station-features.ts';

/** Where the chosen station is drawn, what of the style's sources `selected` reads, and whether it is there. */
export interface ChosenStation {
  readonly lngLat: LngLat;
  /** Name of its image. */
  readonly mark: string;
  /** Stations of the list that share its approximate point, else 0. */
  readonly sharing: number;
  /** Id of the list's feature that shows it when nothing is edited there. */
  readonly place: string;
}

/** The chosen station where the scenario has it; null for none, or an id that neither knows. */
export function chosenStation(
  stations: readonly CoveringStation[],
  edits: Scenario,
  id: string | null,
): ChosenStation | null {
  if (id === null) return null;
  const edit = edits.find(({ station_id }) => station_id === id);
  if (edit && edit.kind !== 'close') {
    const mark = edit.kind === 'add' ? 'added' : 'moved';
    return { lngLat: [edit.lng, edit.lat], mark, sharing: 0, place: id };
  }
  const station = stations.find(({ station_id }) => station_id === id);
  if (!station) return null;
  const { lngLat, level } = station;
  if (edit) return { lngLat, mark: 'closed', sharing: 0, place: id };
  const key = sharedPoint(station);
  if (key === null) return { lngLat, mark: level, sharing: 0, place: id };
  const gone = new Set(edits.map(({ station_id }) => station_id));
  const group = stations.filter((each) => sharedPoint(each) === key);
  const sharing = group.filter(({ station_id }) => !gone.has(station_id)).length;
  return { lngLat, mark: 'approximate', sharing, place: group[0]?.station_id ?? id };
}
