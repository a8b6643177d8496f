import type { Map as MapLibre } from 'maplibre-gl';
import { isWithin } from '../core/gazetteer/division-code.ts';
import { distanceM } from '../core/geo/distance.ts';
import type { Bounds, LngLat } from '../core/geo/lng-lat.ts';
import { nearestPlaces } from '../core/nearest/nearest-places.ts';
import {
  NO_FILTERS,
  printFilters,
  readFilters,
  roundArea,
  type FilterChoice,
} from '../core/stations/filter-choice.ts';
import type { parseOpening } from '../core/stations/opening.ts';
import type { Station } from '../core/stations/station.ts';
import type { FinderFace } from './face.svelte.ts';
import type { Offers, Results } from './results.ts';

/** Rows shown at first: the nearest, and a list that no distance orders. */
const NEAREST = 10;
const LISTED = 60;

type Opening = ReturnType<typeof parseOpening>;

/** Filters and answers of the finder. Everything follows from the address; only the clock and the map's view do not. */
export class FinderResults implements Results {
  readonly #face: FinderFace;
  readonly #openings = new Map<string, Opening>();
  #parse = $state.raw<typeof parseOpening | null>(null);
  view = $state.raw<Bounds | null>(null);
  now = $state.raw(new Date());
  liveMap = $state.raw<MapLibre | null>(null);

  constructor(face: FinderFace) {
    this.#face = face;
  }

  readonly offers = $derived.by((): Offers => {
    const badges = new Map<string, number>();
    const services = new Map<string, number>();
    let hours = false;
    for (const station of this.#face.data?.list.stations ?? []) {
      for (const badge of station.badges) badges.set(badge, (badges.get(badge) ?? 0) + 1);
      for (const each of station.services) services.set(each, (services.get(each) ?? 0) + 1);
      hours ||= station.hours !== '';
    }
    return { badges, services, hours };
  });

  /** What the address asks for, without what the region's list knows nothing of. */
  readonly choice = $derived.by((): FilterChoice => {
    const { badges, services, hours } = this.offers;
    const choice = readFilters(this.#face.url.filters);
    return {
      ...choice,
      badge: badges.has(choice.badge) ? choice.badge : '',
      service: services.has(choice.service) ? choice.service : '',
      open: choice.open && hours,
    };
  });

  readonly waiting = $derived(this.choice.open && this.#parse === null);

  readonly keep = $derived.by((): Results['keep'] => {
    const { area, badge, service, open, withinKm } = this.choice;
    const origin = this.#face.origin?.lngLat;
    const tests: ((station: Station) => boolean)[] = [];
    if (badge) tests.push(({ badges }) => badges.includes(badge));
    if (service) tests.push(({ services }) => services.includes(service));
    if (area) tests.push(({ lng, lat }) => lng !== null && lat !== null && isIn([lng, lat], area));
    if (withinKm !== null && origin) {
      tests.push(
        ({ lng, lat }) =>
          lng !== null && lat !== null && distanceM(origin, [lng, lat]) <= withinKm * 1000,
      );
    }
    if (open) tests.push((station) => this.openState(station) === 'open');
    return tests.length === 0 ? null : (station) => tests.every((test) => test(station));
  });

  // An area around the reader's own location would tell it to whoever gets the link.
  readonly newArea = $derived.by(() => {
    const { origin } = this.#face;
    const area = this.view && roundArea(this.view);
    if (!area || String(area) === String(this.choice.area)) return null;
    return origin?.kind === 'geolocation' && isIn(origin.lngLat, area) ? null : area;
  });

  readonly total = $derived.by(() => this.#face.places.length);

  readonly nearest = $derived.by((): Results['nearest'] => {
    const { places, origin } = this.#face;
    const { area, show } = this.choice;
    if (origin) return nearestPlaces(origin.lngLat, places, show ?? NEAREST);
    const rows = show ?? LISTED;
    const listed = area
      ? nearestPlaces(middle(area), places, rows).map(({ place }) => place)
      : places.slice(0, rows);
    return listed.map((place) => ({ place, distanceM: null }));
  });

  readonly unplaced = $derived.by((): readonly Station[] => {
    const { data, origin, keep, division } = this.#face;
    if (origin || this.choice.area || !data) return [];
    return data.list.stations.filter(
      (station) =>
        station.lng === null &&
        keep(station) &&
        (division === null || isWithin(station.division_code, division)),
    );
  });

  readonly heading = $derived.by(() => {
    const { messages: m, origin, data, division, lang } = this.#face;
    if (origin) return m.nearestHeading;
    if (this.choice.area) return m.areaHeading;
    const own = data?.manifest.region.name[lang] ?? '';
    const name = division === null ? own : (data?.divisions.get(division)?.name ?? own);
    return this.keep ? m.filteredHeading(name) : m.allHeading(name);
  });

  readonly status = $derived.by(() => {
    const { messages: m, origin } = this.#face;
    if (this.waiting) return m.loading;
    const shown = this.nearest.length;
    return origin ? m.resultCount(shown, this.total) : m.listedCount(shown, this.total);
  });

  readonly choose = (change: Partial<FilterChoice>): void => {
    // Another filter begins its list anew.
    this.#face.filterBy(printFilters({ ...this.choice, show: null, ...change }));
  };

  readonly clear = (): void => {
    this.#face.filterBy(printFilters(NO_FILTERS));
  };

  readonly loadHours = async (): Promise<void> => {
    try {
      const { parseOpening } = await import('../core/stations/opening.ts');
      this.#parse ??= parseOpening;
    } catch {
      // No line: hours are shown as written, and the next tick of the clock tries again.
    }
  };

  readonly opening: Results['opening'] = (hours) => {
    if (this.#parse === null) return undefined;
    const opening = this.#read(hours);
    return opening && { now: opening.at(this.now), namesHolidays: opening.namesHolidays };
  };

  readonly openState: Results['openState'] = ({ hours, status }) => {
    if (status !== 'normal' && status !== 'limited' && status !== 'temporary_location') return null;
    return this.#read(hours)?.stateAt(this.now) ?? null;
  };

  #read(hours: string): Opening {
    if (hours === '' || this.#parse === null) return null;
    const known = this.#openings.get(hours);
    if (known !== undefined) return known;
    const opening = this.#parse(hours);
    this.#openings.set(hours, opening);
    return opening;
  }
}

function isIn([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function middle([west, south, east, north]: Bounds): LngLat {
  return [(west + east) / 2, (south + north) / 2];
}
