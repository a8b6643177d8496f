import { isWithin } from '../core/gazetteer/division-code.ts';
import { LEVELS } from '../core/gazetteer/level.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { nearestPlaces } from '../core/nearest/nearest-places.ts';
import type { RegionData } from '../core/region/region-data.ts';
import type { SearchHit } from '../core/search/search-hit.ts';
import { isApproximate, placesOf, type Place } from '../core/stations/place.ts';
import type { Station } from '../core/stations/station.ts';
import { locate, LocateError, type LocateProblem } from '../load/locate.ts';
import { boundsOf } from '../ui/bounds-of.ts';
import { resultMarks } from '../ui/result-marks.ts';
import type { ResultPlace } from '../ui/result-place.ts';
import type { EmbedFace } from './face.svelte.ts';
import { NameSearch } from './name-search.svelte.ts';

/** Places listed at first: a frame has little room. */
const FIRST_ROWS = 5;
/** As many hits as are ever listed. */
export const MOST_HITS = 20;
/** Zoom at which a chosen station is looked at, and one whose position is only about right. */
const STATION_ZOOM = 12;
const APPROXIMATE_ZOOM = 11;

/** The small finder: an origin, what is nearest to it, a chosen station. All of it stays in this page. */
export class EmbedFinder {
  readonly #face: EmbedFace;
  readonly data: RegionData;
  readonly search: NameSearch;

  origin = $state.raw<{
    readonly kind: 'geolocation' | 'map' | 'typed';
    readonly lngLat: LngLat;
  } | null>(null);
  locating = $state.raw(false);
  locateProblem = $state.raw<LocateProblem | null>(null);
  /** Id of the chosen station, or of an approximate place. */
  chosen = $state.raw<string | null>(null);
  rows = $state.raw(FIRST_ROWS);

  constructor(face: EmbedFace, data: RegionData) {
    this.#face = face;
    this.data = data;
    const { slug, list, root, manifest } = data;
    this.search = new NameSearch({ slug, list, root, bounds: manifest.bounds });
  }

  readonly municipal = $derived.by(() => /^(11|12|31|50)/.test(this.data.root));

  readonly #keep = $derived.by(() => {
    const { url, division } = this.#face;
    const levels = url.levels.filter((level) => this.data.levels.includes(level));
    return (station: Station): boolean =>
      (levels.length === 0 || levels.includes(station.level)) &&
      (division === null || isWithin(station.division_code, division));
  });

  /** What the map shows. */
  readonly places = $derived.by(() => placesOf(this.data.list.stations, this.#keep));

  /** All stations that pass, with a position or not. */
  readonly stations = $derived.by(() => this.data.list.stations.filter(this.#keep));

  readonly #ordered = $derived.by(() => {
    const rank = ({ approximate, rows: [row = -1] }: Place): number =>
      LEVELS.indexOf(this.data.list.stations[row]?.level ?? 'village') + (approximate ? 10 : 0);
    return [...this.places].sort((a, b) => rank(a) - rank(b));
  });

  readonly nearest = $derived.by((): readonly ResultPlace[] =>
    this.origin
      ? nearestPlaces(this.origin.lngLat, this.places, this.rows)
      : this.#ordered.slice(0, this.rows).map((place) => ({ place, distanceM: null })),
  );

  readonly unplaced = $derived.by(() =>
    this.places.length > 0 ? [] : this.stations.slice(0, this.rows),
  );

  /** The numbered marks of the list; none beside hits of a search. */
  readonly marks = $derived.by(() =>
    this.#face.url.q === '' ? resultMarks(this.nearest, this.chosen) : [],
  );

  readonly station = $derived.by(() => {
    const row = this.chosen === null ? null : this.data.row(this.chosen);
    return row === null ? null : (this.data.list.stations[row] ?? null);
  });

  readonly selected = $derived.by(() => {
    const { station } = this;
    if (!station || station.lng === null || station.lat === null) return null;
    const lngLat: LngLat = [station.lng, station.lat];
    if (isApproximate(station)) {
      const id = `~${station.lng},${station.lat}`;
      const sharing = this.places.find((each) => each.id === id)?.rows.length ?? 1;
      return { lngLat, sharing, mark: 'approximate' as const };
    }
    const mark = station.kind === 'mobile' ? ('mobile' as const) : station.level;
    return { lngLat, sharing: 0, mark };
  });

  readonly hits = $derived.by(() =>
    this.#face.url.q === '' ? [] : this.search.find(this.#face.url.q, MOST_HITS),
  );

  /** A station of a list: looked at on the map, told to the page around. */
  readonly chooseStation = (id: string): void => {
    this.choosePlace(id);
    const { selected } = this;
    if (!selected) return;
    const zoom = selected.sharing > 0 ? APPROXIMATE_ZOOM : STATION_ZOOM;
    this.#face.camera = { kind: 'point', lngLat: selected.lngLat, zoom };
  };

  /** A mark on the map: of several stations at an approximate place the first. */
  readonly choosePlace = (id: string): void => {
    const place = id.startsWith('~') ? this.places.find((each) => each.id === id) : null;
    const row = place ? place.rows[0] : this.data.row(id);
    const station = this.data.list.stations[row ?? -1];
    if (!station) return;
    const { station_id, name } = station;
    this.chosen = station_id;
    const text = this.#face.messages.chosen(name);
    this.#face.link.post({ type: 'station', station_id, name, text });
  };

  readonly close = (): void => {
    this.chosen = null;
  };

  readonly choose = (hit: SearchHit): void => {
    if ('lngLat' in hit) {
      this.setOrigin(hit.lngLat, 'typed');
      return;
    }
    this.listHits('');
    const station = this.data.list.stations[hit.row];
    if (hit.kind === 'station' && station) this.chooseStation(station.station_id);
    else {
      this.chosen = null;
      this.#face.change({ division: hit.code });
    }
  };

  readonly listHits = (q: string): void => {
    this.#face.change({ q });
    if (q) void this.search.prepare();
  };

  readonly setOrigin = (lngLat: LngLat, kind: 'map' | 'typed' | 'geolocation' = 'map'): void => {
    this.locateProblem = null;
    this.chosen = null;
    this.rows = FIRST_ROWS;
    this.origin = { kind, lngLat };
    // The link to the whole page forgets where the map looked: soon it shows where the reader is.
    if (kind === 'geolocation') this.#face.view = null;
    if (this.#face.url.q) this.#face.change({ q: '' });
    const bounds = boundsOf([lngLat, ...this.nearest.map(({ place }) => place.lngLat)]);
    if (bounds) this.#face.camera = { kind: 'bounds', bounds };
  };

  readonly clearOrigin = (): void => {
    this.origin = null;
    this.locateProblem = null;
    this.#face.look();
  };

  /** Only ever called by the reader's own tap. */
  readonly useLocation = async (): Promise<void> => {
    this.locating = true;
    this.locateProblem = null;
    try {
      this.setOrigin(await locate(), 'geolocation');
    } catch (error) {
      if (!(error instanceof LocateError)) throw error;
      this.locateProblem = error.problem;
    } finally {
      this.locating = false;
    }
  };
}
