import type { Map as MapLibre } from 'maplibre-gl';
import type { Scenario } from '../core/coverage/scenario.ts';
import { coveringStations } from '../core/coverage/covering-stations.ts';
import type { CoveringStation, Gap, GapPart } from '../core/coverage/coverage.ts';
import type { Districts } from '../core/coverage/districts.ts';
import { shapeOptionsFor } from '../core/coverage/shape-options.ts';
import { serviceRadiusM, type Standards } from '../core/coverage/standard.ts';
import { divisionDemand } from '../core/demand/division-demand.ts';
import type { Demand } from '../core/demand/demand.ts';
import { codePrefix, type DivisionCode } from '../core/gazetteer/division-code.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import type { Regions } from '../core/region/region-manifest.ts';
import type { Basemap } from '../core/region/site-config.ts';
import type { Station } from '../core/stations/station.ts';
import { DemandReader } from '../load/demand-reader.ts';
import { loadDistricts } from '../load/load-districts.ts';
import { LoadError } from '../load/load-error.ts';
import { loadRegion, type LoadedRegion } from '../load/load-region.ts';
import { loadRegions } from '../load/load-regions.ts';
import type { Camera, View } from '../map/camera.ts';
import { boundsAround } from '../ui/bounds-of.ts';
import { AnalysisState } from './analysis.svelte.ts';
import type { Analysis } from './coverage-client.ts';
import { DemandState } from './demand.svelte.ts';
import { districtBounds } from './district-bounds.ts';
import { newStationId } from './scenario-history.ts';
import { roundPosition } from './edit-text.ts';
import { zhCn, type Messages } from './messages/zh-cn.ts';
import { openCoverageWorker, openDemandWorker, openSuggestWorker } from './open-worker.ts';
import { ScenarioState } from './scenario.svelte.ts';
import { SitesState } from './sites.svelte.ts';
import { TrialState } from './trial.svelte.ts';
import {
  EMPTY_URL,
  LAYERS,
  parseUrl,
  printUrl,
  roundView,
  type DemandChoice,
  type Layer,
  type PlannerUrl,
} from './url.ts';
import { WalkersState } from './walkers.svelte.ts';

/** A region with the outlines that coverage is counted by. */
export interface PlannerData extends LoadedRegion {
  readonly districts: Districts;
  readonly demand: Demand;
  readonly stationOfId: ReadonlyMap<string, Station>;
}

/** Waits for the end of typing before it analyses, milliseconds. */
const TYPING_MS = 200;

/** A gap is looked at with at least and at most so many metres around its deepest place. */
const LEAST_SIGHT_M = 3000;
const MOST_SIGHT_M = 60_000;

/** Everything the planner shows, and every choice that changes it. The address is kept in step. */
export class PlannerFace {
  readonly #defaultRegion: string;
  #loading = new AbortController();
  readonly #reader = new DemandReader(openDemandWorker);
  #later: ReturnType<typeof setTimeout> | undefined;

  url = $state.raw<PlannerUrl>(EMPTY_URL);
  regions = $state.raw<Regions | null>(null);
  /** Null until the site's own choice is known: the map waits for it. */
  basemap = $state.raw<Basemap | null>(null);
  data = $state.raw<PlannerData | null>(null);
  problem = $state.raw<LoadError | null>(null);
  messages = $state.raw<Messages>(zhCn);
  camera = $state.raw<Camera | null>(null);
  /** What a tap on the map does. */
  mode = $state.raw<'look' | 'add' | 'move'>('look');
  selected = $state.raw<string | null>(null);
  chosenGap = $state.raw<{ readonly rank: number; readonly code: string | null } | null>(null);
  /** The map on the page, for pictures of it; null while there is none. */
  liveMap = $state.raw<MapLibre | null>(null);
  /** What was done last, to be read out. */
  done = $state.raw('');

  readonly analysis = new AnalysisState(openCoverageWorker);
  readonly sites = new SitesState(openSuggestWorker);
  readonly scenario: ScenarioState;
  readonly demand: DemandState;
  readonly trial: TrialState;
  readonly walkers: WalkersState;

  constructor(defaultRegion: string) {
    this.#defaultRegion = defaultRegion;
    this.scenario = new ScenarioState(() => {
      this.#scenarioChanged();
    });
    this.demand = new DemandState(
      (file, crs) => {
        if (!this.data) return Promise.reject(new Error('No region is open'));
        const { districts, manifest } = this.data;
        const region = manifest.region.division_code;
        return this.#reader.read(file, { region, districts, crs, lang: this.#textLang });
      },
      () => {
        this.#demandChanged();
      },
    );
    this.trial = new TrialState((lngLat, level) =>
      this.analysis.gain(lngLat, serviceRadiusM(this.standards[level])),
    );
    this.walkers = new WalkersState(async (standards, signal) => {
      const each = standards.map((one) => this.#analysis(one, this.scenario.edits));
      const found = await this.analysis.beside(each, signal);
      return found.map(({ total }) => total.covered_share);
    });
  }

  readonly slug = $derived.by(() => this.url.region ?? this.#defaultRegion);
  readonly lang = $derived(this.messages.htmlLang === 'en' ? 'en' : 'zh');
  /** Language in which core speaks of what it reads. */
  get #textLang(): 'zh-CN' | 'en' {
    return this.url.lang === 'en' ? 'en' : 'zh-CN';
  }
  readonly regionName = $derived.by(() => this.data?.manifest.region.name[this.lang] ?? '');

  /** What holds: of the address, else of the region. */
  readonly standards = $derived.by(
    (): Standards => this.url.standards ?? (this.data?.manifest.region.standards as Standards),
  );

  /** Stations as coverage counts them now; the worker finds the same for itself. */
  readonly covering = $derived.by((): readonly CoveringStation[] =>
    this.data
      ? coveringStations(this.data.list.stations, this.standards, this.scenario.edits).stations
      : [],
  );
  /** The same without the scenario. */
  readonly listed = $derived.by((): readonly CoveringStation[] =>
    this.data ? coveringStations(this.data.list.stations, this.standards, []).stations : [],
  );

  /** The selected station: as it stands now, or as the list has it when it is closed. */
  readonly station = $derived.by(() => {
    const { selected: id, data } = this;
    if (id === null || !data) return null;
    const edit = this.scenario.edits.find(({ station_id }) => station_id === id) ?? null;
    const listed = data.stationOfId.get(id) ?? null;
    if (!listed && edit?.kind !== 'add') return null;
    return { id, listed, edit };
  });

  /** First digits of the division that is set off on the map. */
  readonly chosenPrefix = $derived.by(() => {
    const prefix = this.url.division === null ? '' : codePrefix(this.url.division);
    return prefix.length <= 6 ? prefix : '';
  });

  /** Begins all downloads. */
  start(query: string): void {
    this.#apply(parseUrl(query));
    void loadRegions().then(
      (regions) => {
        this.regions = regions;
        this.basemap = regions.basemap;
      },
      // The rest goes on without the switch, and the map without one beneath it.
      () => (this.basemap = { kind: 'none' }),
    );
  }

  /** The address has changed by the browser's own buttons. */
  back(query: string): void {
    this.#apply(parseUrl(query));
  }

  #apply(url: PlannerUrl): void {
    const other = this.data?.slug !== (url.region ?? this.#defaultRegion);
    this.url = url;
    this.scenario.begin(url.scenario);
    this.#speak(url.lang);
    if (other) void this.load();
    else if (this.data) {
      this.demand.begin(url.demand, this.data.demand);
      this.camera = this.#cameraOf(this.data);
      this.#demandChanged();
    }
  }

  /** Loads the region of the address, again if need be. */
  readonly load = async (): Promise<void> => {
    const { slug } = this;
    this.#loading.abort();
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#forget();
    try {
      const [region, districts] = await Promise.all([
        loadRegion(slug, signal),
        loadDistricts(slug, signal),
      ]);
      if (signal.aborted) return;
      this.#open(region, districts);
    } catch (error) {
      if (signal.aborted) return;
      this.problem = error instanceof LoadError ? error : new LoadError(slug, 'damaged', error);
    }
  };

  readonly cancelReading = (): void => {
    this.#reader.cancel();
    this.demand.cancel();
  };

  #forget(): void {
    this.cancelReading();
    this.data = null;
    this.problem = null;
    this.analysis.reset();
    this.sites.clear();
    this.walkers.clear();
    this.stopEditing();
    this.chosenGap = null;
  }

  #open(region: LoadedRegion, districts: Districts): void {
    const { stations } = region.list;
    const demand = divisionDemand(stations, this.#textLang);
    const stationOfId = new Map(stations.map((station) => [station.station_id, station]));
    this.data = { ...region, districts, demand, stationOfId };
    this.demand.begin(this.url.demand, demand);
    this.camera = this.#cameraOf(this.data);
    const folder = new URL(`data/${region.slug}/`, document.baseURI).href;
    this.analysis.open(folder, this.demand.demand);
    this.#analyse();
  }

  #cameraOf({ manifest, districts }: PlannerData): Camera {
    const { map, division } = this.url;
    if (map) return { kind: 'view', view: map };
    const bounds = division === null ? null : districtBounds(districts, division);
    return { kind: 'bounds', bounds: bounds ?? manifest.region.default_view };
  }

  #analysis(standards: Standards, scenario: Scenario): Analysis {
    const { data } = this;
    if (!data) throw new Error('No region is open');
    const depth = this.url.layers.includes('depth');
    return { standards, scenario, shapes: { ...shapeOptionsFor(data.manifest.region), depth } };
  }

  readonly #analyse = (): void => {
    if (!this.data) return;
    const { standards, scenario } = this;
    const original = scenario.edits.length === 0 ? null : () => this.#analysis(standards, []);
    this.analysis.run(this.#analysis(standards, scenario.edits), original);
    this.walkers.clear();
    this.sites.clear();
  };

  #demandChanged(): void {
    const { demand, missing } = this.demand;
    const choice: DemandChoice =
      missing !== null
        ? { kind: 'file', name: missing }
        : demand === null
          ? { kind: 'none' }
          : demand === this.data?.demand
            ? { kind: 'divisions' }
            : { kind: 'file', name: demand.name };
    this.change({ demand: choice });
    this.analysis.setDemand(demand);
    this.analysis.forgetBaseline();
    this.#analyse();
  }

  #scenarioChanged(): void {
    this.change({ scenario: this.scenario.edits });
    this.chosenGap = null;
    this.#analyse();
  }

  /** Changes what the address carries, in place: the browser's back button leaves the planner. */
  readonly change = (patch: Partial<PlannerUrl>): void => {
    this.url = { ...this.url, ...patch };
    history.replaceState(null, '', printUrl(this.url) || location.pathname);
  };

  readonly chooseRegion = (slug: string): void => {
    const { lang, view, panel, layers, sort, sites } = this.url;
    this.url = { ...EMPTY_URL, lang, view, panel, layers, sort, sites, region: slug };
    this.scenario.begin([]);
    history.pushState(null, '', printUrl(this.url));
    void this.load();
  };

  readonly chooseLang = (lang: 'zh' | 'en'): void => {
    this.change({ lang });
    // The map is made anew in the other language, and looks where it looked.
    if (this.url.map) this.camera = { kind: 'view', view: this.url.map };
    this.#speak(lang);
  };

  #speak(lang: 'zh' | 'en'): void {
    if (lang === 'zh') {
      this.messages = zhCn;
      return;
    }
    void import('./messages/en.ts').then(({ en }) => {
      if (this.url.lang === 'en') this.messages = en;
    });
  }

  /** Null for the region's own. */
  readonly chooseStandards = (standards: Standards | null): void => {
    this.change({ standards });
    clearTimeout(this.#later);
    this.#later = setTimeout(() => {
      this.analysis.forgetBaseline();
      this.#analyse();
      void this.trial.refresh();
    }, TYPING_MS);
  };

  readonly toggleLayer = (layer: Layer): void => {
    const { layers } = this.url;
    const shown = layers.includes(layer);
    this.change({
      layers: LAYERS.filter((each) => (each === layer ? !shown : layers.includes(each))),
    });
    if (layer === 'depth' && !shown && this.analysis.shapes.addresses.depth === null) {
      this.#analyse();
    }
  };

  /** A row of the table: sets the division off and looks at it; a second time lifts it. */
  readonly chooseDivision = (code: DivisionCode | null): void => {
    const { data } = this;
    this.change({ division: code, map: null });
    if (data) this.camera = this.#cameraOf(data);
  };

  /** Looks at a gap, or at its part in a district. */
  readonly chooseGap = (gap: Gap, part: GapPart | null): void => {
    this.chosenGap = { rank: gap.rank, code: part?.code ?? null };
    const { deepest, deepest_m } = part ?? gap;
    const sight = Math.min(MOST_SIGHT_M, Math.max(LEAST_SIGHT_M, deepest_m ?? 0));
    this.camera = { kind: 'bounds', bounds: boundsAround(deepest, sight) };
  };

  /** Holds a new station over a place, to be placed or dropped. */
  readonly tryAt = (lngLat: LngLat): void => {
    this.selected = null;
    this.mode = 'add';
    this.trial.hold(lngLat);
  };

  /** Places the station that is held. */
  readonly placeTrial = (): void => {
    const { lngLat, level } = this.trial;
    if (!lngLat) return;
    const station_id = newStationId(this.scenario.edits);
    this.trial.drop();
    this.mode = 'look';
    this.done = this.messages.donePlaced;
    this.scenario.edit({ kind: 'add', station_id, level, lng: lngLat[0], lat: lngLat[1] });
  };

  readonly addSites = (places: readonly LngLat[]): void => {
    const first = Number(newStationId(this.scenario.edits).slice('new-'.length));
    const { level } = this.trial;
    this.done = this.messages.doneAdded(places.length);
    this.scenario.editAll(
      places.map(roundPosition).map(([lng, lat], index) => ({
        kind: 'add',
        station_id: `new-${first + index}`,
        level,
        lng,
        lat,
      })),
    );
  };

  readonly moveSelected = (lngLat: LngLat): void => {
    if (this.selected === null) return;
    const [lng, lat] = roundPosition(lngLat);
    this.done = this.messages.doneMoved;
    this.scenario.edit({ kind: 'move', station_id: this.selected, lng, lat });
  };

  readonly closeSelected = (): void => {
    if (this.station === null) return;
    const { id, edit } = this.station;
    this.done = this.messages.doneClosed;
    if (edit?.kind === 'add') this.stopEditing();
    this.scenario.edit({ kind: 'close', station_id: id });
  };

  readonly restore = (stationId: string): void => {
    this.done = this.messages.doneRestored;
    if (stationId.startsWith('new-')) this.stopEditing();
    this.scenario.restore(stationId);
  };

  /** The next tap on the map holds a new station there. */
  readonly startAdding = (): void => {
    this.selected = null;
    this.mode = this.mode === 'add' ? 'look' : 'add';
    if (this.mode === 'look') this.trial.drop();
    else this.change({ view: 'map' });
  };

  /** Selects a station and looks at it. */
  readonly look = (stationId: string): void => {
    this.select(stationId);
    const { edit, listed } = this.station ?? {};
    const at = edit && edit.kind !== 'close' ? edit : listed;
    if (at?.lng == null || at.lat === null) return;
    this.camera = { kind: 'bounds', bounds: boundsAround([at.lng, at.lat], LEAST_SIGHT_M) };
  };

  readonly select = (stationId: string): void => {
    this.trial.drop();
    this.mode = 'look';
    this.selected = stationId;
  };

  readonly stopEditing = (): void => {
    this.trial.drop();
    this.mode = 'look';
    this.selected = null;
  };

  /** A tap on the map where no station is, or Enter at its centre. */
  readonly onGround = (lngLat: LngLat): void => {
    if (this.mode === 'add') this.tryAt(lngLat);
    else if (this.mode === 'move') {
      this.mode = 'look';
      this.moveSelected(lngLat);
    }
  };

  /** The map has come to rest. */
  readonly onMoved = (view: View): void => {
    this.change({ map: roundView(view) });
  };
}
