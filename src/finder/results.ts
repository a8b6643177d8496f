import type { Map as MapLibre } from 'maplibre-gl';
import type { Bounds } from '../core/geo/lng-lat.ts';
import type { FilterChoice } from '../core/stations/filter-choice.ts';
import type { OpeningNow, OpenState } from '../core/stations/opening.ts';
import type { Station } from '../core/stations/station.ts';
import type { ResultPlace } from '../ui/result-place.ts';

/** What the stations of a region can be narrowed by; empty where the list says nothing of the kind. */
export interface Offers {
  readonly badges: ReadonlyMap<string, number>;
  readonly services: ReadonlyMap<string, number>;
  /** Some station gives opening hours. */
  readonly hours: boolean;
}

/** What the second download adds to the face: filters beyond the level, and the list of answers. */
export interface Results {
  readonly choice: FilterChoice;
  readonly offers: Offers;
  /** Whether a station passes the filters; null when none is set. */
  readonly keep: ((station: Station) => boolean) | null;
  readonly nearest: readonly ResultPlace[];
  /** Places that pass, shown or not. */
  readonly total: number;
  /** Stations without a position, which no distance can order. */
  readonly unplaced: readonly Station[];
  readonly heading: string;
  readonly status: string;
  /** What the map shows; null until it has moved. */
  view: Bounds | null;
  /** That box when it can be searched: it is another than the one in force, and does not hold the reader. */
  readonly newArea: Bounds | null;
  /** The map on the page, for pictures of it; null while there is none. */
  liveMap: MapLibre | null;
  /** The moment that opening hours are read at. */
  now: Date;
  /** Opening hours are asked for, and their reader has not arrived. */
  readonly waiting: boolean;
  /** Whether a station is open; null where nothing is known. */
  readonly openState: (station: Station) => OpenState | null;
  /** What opening hours say now; null when they cannot be read, undefined until their reader has arrived. */
  readonly opening: (
    hours: string,
  ) => { now: OpeningNow; namesHolidays: boolean } | null | undefined;
  /** Fetches the reader of opening hours. */
  readonly loadHours: () => Promise<void>;
  readonly clear: () => void;
  readonly choose: (change: Partial<FilterChoice>) => void;
}
