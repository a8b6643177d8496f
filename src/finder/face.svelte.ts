import { codePrefix, isWithin, type DivisionCode } from '../core/gazetteer/division-code.ts';
import type { Level } from '../core/gazetteer/level.ts';
import type { Bounds, LngLat } from '../core/geo/lng-lat.ts';
import type { Regions } from '../core/region/region-manifest.ts';
import { serviceRadiusM } from '../core/coverage/standard.ts';
import type { Basemap } from '../core/region/site-config.ts';
import type { SearchHit } from '../core/search/search-hit.ts';
import { isApproximate, placesOf } from '../core/stations/place.ts';
import type { Station } from '../core/stations/station.ts';
import { LoadError } from '../load/load-error.ts';
import { loadRegion } from '../load/load-region.ts';
import { loadRegions } from '../load/load-regions.ts';
import { pause } from '../load/pause.ts';
import { locate, LocateError, type LocateProblem } from '../load/locate.ts';
import type { Camera, View } from '../map/camera.ts';
import { boundsAround, boundsOf } from '../ui/bounds-of.ts';
import { zhCn, type Messages } from '../ui/messages/zh-cn.ts';
import { RegionData } from '../core/region/region-data.ts';
import type { Results } from './results.ts';
import { Search } from './search.svelte.ts';
import { EMPTY_URL, parseUrl, printUrl, roundPosition, roundView, type FinderUrl } from './url.ts';

/** Where distances are measured from. The reader's own location never gets into the address. */
export interface Origin {
  readonly kind: 'geolocation' | 'map' | 'typed';
  readonly lngLat: LngLat;
  /** What was typed, if it was. */
  readonly name?: string;
}

/** Where the open card is on the map, and what stands there. */
interface Selected {
  readonly lngLat: LngLat;
  /** Stations at that point when it is only about right, else 0. */
  readonly sharing: number;
  readonly mark: Level | 'approximate' | 'mobile';
}

/** As many hits as are ever listed. */
export const MOST_HITS = 300;

/** Zoom at which a chosen station is looked at, and one whose position is only about right. */
const STATION_ZOOM = 13;
const APPROXIMATE_ZOOM = 11.5;

/** Below this zoom an origin moves the map to the answer; closer the reader has chosen the view. */
const REGION_ZOOM = 10;

/** Everything the finder shows, and every choice that changes it. The address is kept in step. */
export class FinderFace {
  readonly #defaultRegion: string;
  #loading = new AbortController();
  #moved: ReturnType<typeof setTimeout> | undefined;

  url = $state.raw<FinderUrl>(EMPTY_URL);
  regions = $state.raw<Regions | null>(null);
  regionsMissing = $state.raw(false);
  /** Null until the site's own choice is known: the map waits for it. */
  basemap = $state.raw<Basemap | null>(null);
  data = $state.raw<RegionData | null>(null);
  problem = $state.raw<LoadError | null>(null);
  origin = $state.raw<Origin | null>(null);
  locating = $state.raw(false);
  locateProblem = $state.raw<LocateProblem | null>(null);
  // The later part is added when the components that use it arrive, in the same download.
  #zhCn = zhCn as Messages;
  messages = $state.raw<Messages>(this.#zhCn);
  /** Filters and answers, once they are there. */
  results = $state.raw<Results | null>(null);
  camera = $state.raw<Camera | null>(null);
  /** Counts the reader's own steps: the first view of a link moves no focus. */
  steps = $state.raw(0);
  readonly search = new Search();

  constructor(defaultRegion: string) {
    this.#defaultRegion = defaultRegion;
  }

  readonly slug = $derived.by(() => this.url.region ?? this.#defaultRegion);
  readonly lang = $derived(this.messages.htmlLang === 'en' ? 'en' : 'zh');

  /** Levels that the region has; a filter for others has no effect. */
  readonly levels = $derived(this.data?.levels ?? []);
  readonly #shownLevels = $derived.by(() => {
    const chosen = this.url.levels.filter((level) => this.levels.includes(level));
    return new Set<Level>(chosen.length > 0 ? chosen : this.levels);
  });
  /** Whether a station passes the filters. */
  readonly keep = $derived.by(() => {
    const levels = this.#shownLevels;
    const more = this.results?.keep;
    return (station: Station) => levels.has(station.level) && (!more || more(station));
  });

  /** The division of the list, if the region has it and it is not the region itself. */
  readonly division = $derived.by((): DivisionCode | null => {
    const { division } = this.url;
    if (division === null || !this.data || division === this.data.root) return null;
    return this.data.divisions.has(division) && isWithin(division, this.data.root)
      ? division
      : null;
  });

  readonly counts = $derived.by((): ReadonlyMap<DivisionCode, number> => {
    if (!this.data) return new Map();
    const all = this.#shownLevels.size === this.levels.length && !this.results?.keep;
    return all ? this.data.allCounts : this.data.counts(this.keep);
  });

  /** Stations of each level within the division, whatever the filter. */
  readonly levelCounts = $derived.by(() => {
    const { data, division } = this;
    let counts: Partial<Record<Level, number>> = data?.manifest.by_level ?? {};
    if (data && division !== null) {
      counts = {};
      for (const { level, division_code } of data.list.stations) {
        if (isWithin(division_code, division)) counts[level] = (counts[level] ?? 0) + 1;
      }
    }
    // A level that is chosen stays, so that it can be given up.
    return this.levels
      .map((level) => ({ level, stations: counts[level] ?? 0 }))
      .filter(({ level, stations }) => stations > 0 || this.url.levels.includes(level));
  });

  /** What the list shows while no card is open. */
  readonly mode = $derived.by(() => {
    const { q, filters } = this.url;
    if (q) return 'hits';
    // A radius alone says nothing without an origin.
    const filtered = Object.keys(filters).some((name) => name !== 'within');
    return this.origin || filtered ? 'nearest' : 'browse';
  });

  /** Division whose stations are listed: the chosen one, or the region. */
  readonly listed = $derived.by(() => this.division ?? this.data?.root ?? '');

  /** Whether the region is a municipality, whose highest level is a city's. */
  readonly municipal = $derived.by(() => /^(11|12|31|50)/.test(this.data?.root ?? ''));

  readonly cardOpen = $derived.by(() => Boolean(this.station ?? this.place));

  /** Hits of the words in the address. */
  readonly hits = $derived.by(() =>
    this.mode === 'hits' ? this.search.hits(this.url.q, MOST_HITS) : [],
  );

  readonly originName = $derived.by(() =>
    this.origin
      ? this.messages.origin[this.origin.kind] + (this.origin.name ? `“${this.origin.name}”` : '')
      : null,
  );

  readonly heading = $derived.by(() => {
    const { data, messages: m } = this;
    if (!data) return m.tagline;
    if (this.mode === 'hits') return m.hitsHeading(this.url.q);
    if (this.mode === 'nearest') return this.results?.heading ?? m.loading;
    const own = data.manifest.region.name[this.lang];
    return m.regionHeading(
      this.division === null ? own : (data.divisions.get(this.division)?.name ?? own),
    );
  });

  /** What the map shows and the nearest are taken from. */
  readonly places = $derived.by(() => {
    if (!this.data) return [];
    const { keep, division } = this;
    return placesOf(
      this.data.list.stations,
      (station) =>
        keep(station) && (division === null || isWithin(station.division_code, division)),
    );
  });

  readonly nearest = $derived.by(() => this.results?.nearest ?? []);

  /** Whether the origin lies in the region's box. */
  readonly originInside = $derived.by(() => {
    if (!this.origin || !this.data) return true;
    const [lng, lat] = this.origin.lngLat;
    const [west, south, east, north] = this.data.manifest.bounds;
    return lng >= west && lng <= east && lat >= south && lat <= north;
  });

  /** Row of the station whose card is open. */
  readonly row = $derived.by(() => {
    const { station } = this.url;
    return station !== null && this.data ? this.data.row(station) : null;
  });
  readonly station = $derived(this.row === null ? null : this.data?.list.stations[this.row]);

  /** The approximate place whose stations are listed. */
  readonly place = $derived.by(() => {
    const { station } = this.url;
    if (!station?.startsWith('~') || !this.data) return null;
    return placesOf(this.data.list.stations).find((each) => each.id === station) ?? null;
  });

  /** Circle of the standard around the open station; none where the position is only about right. */
  readonly circle = $derived.by(() => {
    const { station, data } = this;
    if (!station || station.lng === null || station.lat === null || !data) return null;
    const standard = data.manifest.region.standards[station.level];
    if (!standard || isApproximate(station) || station.kind === 'mobile') return null;
    return { center: [station.lng, station.lat] as LngLat, radiusM: serviceRadiusM(standard) };
  });

  /** Where the open card is, and how many stations share that point when it is only about right. */
  readonly selected = $derived.by((): Selected | null => {
    const { station, place } = this;
    if (place) return { lngLat: place.lngLat, sharing: place.rows.length, mark: 'approximate' };
    if (station?.lng == null || station.lat === null) return null;
    const lngLat: LngLat = [station.lng, station.lat];
    const id = `~${station.lng},${station.lat}`;
    if (isApproximate(station)) {
      const sharing = this.places.find((each) => each.id === id)?.rows.length ?? 1;
      return { lngLat, sharing, mark: 'approximate' };
    }
    return { lngLat, sharing: 0, mark: station.kind === 'mobile' ? 'mobile' : station.level };
  });

  /** First digits of the counties to set off on the map. */
  readonly chosenPrefix = $derived.by(() => {
    const prefix = this.division === null ? '' : codePrefix(this.division);
    return prefix.length <= 6 ? prefix : '';
  });

  /** Begins all downloads; the list follows as soon as its two files are there. */
  start(query: string): void {
    this.#apply(parseUrl(query));
    this.loadRegions();
  }

  /** Loads the list of regions, again if need be. */
  readonly loadRegions = (): void => {
    this.regionsMissing = false;
    void loadRegions().then(
      (regions) => {
        this.regions = regions;
        this.basemap = regions.basemap;
      },
      () => {
        // The list goes on without the switch, and the map without one beneath it.
        this.regionsMissing = true;
        this.basemap = { kind: 'none' };
      },
    );
  };

  /** The address has changed by the browser's own buttons. */
  back(query: string): void {
    clearTimeout(this.#moved);
    this.steps += 1;
    this.#apply(parseUrl(query));
  }

  #apply(url: FinderUrl): void {
    const region = url.region ?? this.#defaultRegion;
    const other = this.data?.slug !== region;
    this.url = url;
    this.#speak(url.lang);
    if (url.at) this.#originAt(url.at, url.near);
    else if (this.origin?.kind !== 'geolocation') this.origin = null;
    if (other) void this.load();
    else this.camera = this.#cameraOf(url) ?? this.camera;
  }

  /** Loads the region of the address, again if need be. */
  readonly load = async (): Promise<void> => {
    const { slug } = this;
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.data = null;
    this.problem = null;
    this.search.reset(slug);
    try {
      const { manifest, list } = await loadRegion(slug, signal);
      await pause();
      const data = new RegionData(slug, manifest, list);
      await data.prepare(pause);
      if (signal.aborted) return;
      this.data = data;
      this.camera = this.#cameraOf(this.url);
      this.search.data = this.data;
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error instanceof LoadError ? error : new LoadError(slug, 'damaged', error);
    }
  };

  /** What a link looks at: its own view, else what it has chosen, else the whole region. */
  #cameraOf(url: FinderUrl): Camera | null {
    if (!this.data) return null;
    if (url.map) return { kind: 'view', view: url.map };
    if (this.selected) return this.#cameraOnCard();
    if (this.division !== null) return this.#cameraOn(this.places.map(({ lngLat }) => lngLat));
    const answers = this.mode === 'nearest' && this.#cameraOnNearest();
    if (answers) return answers;
    return { kind: 'bounds', bounds: this.data.manifest.region.default_view };
  }

  /** The whole service circle, where there is one; else the point with some surroundings. */
  #cameraOnCard(): Camera | null {
    const { circle, selected, station } = this;
    if (circle) return { kind: 'bounds', bounds: boundsAround(circle.center, circle.radiusM) };
    if (!selected) return null;
    const sure = station && !isApproximate(station);
    return {
      kind: 'point',
      lngLat: selected.lngLat,
      zoom: sure ? STATION_ZOOM : APPROXIMATE_ZOOM,
    };
  }

  #cameraOn(positions: Iterable<LngLat>): Camera | null {
    const bounds: Bounds | null = boundsOf(positions);
    return bounds && { kind: 'bounds', bounds };
  }

  #cameraOnNearest(): Camera | null {
    const around = this.nearest.map(({ place }) => place.lngLat);
    return this.#cameraOn(this.origin ? [this.origin.lngLat, ...around] : around);
  }

  /** A choice: a step that the browser's back button undoes. */
  #go(patch: Partial<FinderUrl>): void {
    clearTimeout(this.#moved);
    this.steps += 1;
    this.url = { ...this.url, ...patch };
    history.pushState(null, '', printUrl(this.url) || location.pathname);
  }

  readonly chooseRegion = (slug: string): void => {
    const { lang, levels, view } = this.url;
    this.origin = null;
    this.locateProblem = null;
    this.#go({ ...EMPTY_URL, lang, levels, view, region: slug });
    void this.load();
  };

  readonly chooseLang = (lang: 'zh' | 'en'): void => {
    this.#go({ lang });
    // The map is made anew in the other language, and looks where it looked.
    if (this.url.map) this.camera = { kind: 'view', view: this.url.map };
    this.#speak(lang);
  };

  /** The rest of the base language has arrived, and what finds answers. */
  readonly complete = (later: Partial<Messages>, results: Results): void => {
    this.results = results;
    this.camera = this.#cameraOf(this.url) ?? this.camera;
    this.#zhCn = { ...this.#zhCn, ...later };
    if (this.lang === 'zh') this.messages = this.#zhCn;
  };

  #speak(lang: 'zh' | 'en'): void {
    if (lang === 'zh') {
      this.messages = this.#zhCn;
      return;
    }
    void import('../ui/messages/en.ts').then(({ en }) => {
      if (this.url.lang === 'en') this.messages = en;
    });
  }

  readonly chooseStation = (id: string): void => {
    this.#go({ station: id });
    this.camera = this.#cameraOnCard() ?? this.camera;
  };

  /** A mark on the map: its card, without moving the map. */
  readonly choosePlace = (id: string): void => {
    this.#go({ station: id });
  };

  readonly closeCard = (): void => {
    this.#go({ station: null });
  };

  /** Restricts list and map to a division; null for the whole region. */
  readonly chooseDivision = (code: DivisionCode | null): void => {
    const root = this.data?.root;
    this.#go({ division: code === root ? null : code, station: null, q: '' });
    this.camera =
      this.division === null
        ? this.#overview()
        : this.#cameraOn(this.places.map(({ lngLat }) => lngLat));
  };

  #overview(): Camera | null {
    const bounds = this.data?.manifest.region.default_view;
    return bounds ? { kind: 'bounds', bounds } : null;
  }

  /** Of a position the caller says what it is called. */
  readonly chooseHit = (hit: SearchHit, name = ''): void => {
    if ('lngLat' in hit) {
      this.setOrigin(hit.lngLat, name);
      return;
    }
    const station = this.data?.list.stations[hit.row];
    if (hit.kind === 'division' || !station) this.chooseDivision(hit.code);
    else this.chooseStation(station.station_id);
  };

  readonly listHits = (q: string): void => {
    this.#go({ q, station: null });
  };

  readonly filterBy = (filters: FinderUrl['filters']): void => {
    this.#go({ filters, station: null, q: '' });
  };

  readonly toggleLevel = (level: Level): void => {
    const { levels } = this.url;
    const now = levels.includes(level)
      ? levels.filter((each) => each !== level)
      : this.levels.filter((each) => each === level || levels.includes(each));
    this.#go({ levels: now.length === this.levels.length ? [] : now });
  };

  readonly choosePrint = (print: FinderUrl['print']): void => {
    this.#go({ print });
  };

  readonly chooseView = (view: 'list' | 'map'): void => {
    this.#go({ view });
  };

  #originAt(lngLat: LngLat, name: string): void {
    this.origin = { kind: name ? 'typed' : 'map', lngLat, name };
  }

  /** A tap on the map where no mark is, or a position that was typed. */
  readonly setOrigin = (lngLat: LngLat, near = ''): void => {
    const at = roundPosition(lngLat);
    this.locateProblem = null;
    this.#originAt(at, near);
    this.#go({ at, near, station: null, q: '', ...(near ? { division: null } : {}) });
    if (near || (this.url.map?.zoom ?? 0) < REGION_ZOOM) this.camera = this.#cameraOnNearest();
  };

  readonly clearOrigin = (): void => {
    const own = this.origin?.kind === 'geolocation';
    this.origin = null;
    this.locateProblem = null;
    this.#go({ at: null, near: '' });
    // A view left behind would tell, in the next link, where the reader was.
    if (own) this.camera = this.#overview();
  };

  /** Only ever called by the reader's own tap. */
  readonly useLocation = async (): Promise<void> => {
    this.locating = true;
    this.locateProblem = null;
    try {
      const lngLat = await locate();
      this.origin = { kind: 'geolocation', lngLat };
      this.#go({ at: null, near: '', station: null, q: '', map: null });
      this.camera = this.#cameraOnNearest();
    } catch (error) {
      if (!(error instanceof LocateError)) throw error;
      this.locateProblem = error.problem;
    } finally {
      this.locating = false;
    }
  };

  /** The map has come to rest. Written after a moment, so that a long drag is one change. */
  readonly onMoved = (view: View): void => {
    if (this.origin?.kind === 'geolocation') return;
    clearTimeout(this.#moved);
    this.#moved = setTimeout(() => {
      this.url = { ...this.url, map: roundView(view) };
      history.replaceState(null, '', printUrl(this.url));
    }, 250);
  };
}
