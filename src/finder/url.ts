import { parseDivisionCode, type DivisionCode } from '../core/gazetteer/division-code.ts';
import { LEVELS, type Level } from '../core/gazetteer/level.ts';
import type { LngLat } from '../core/geo/lng-lat.ts';
import { inMainlandBox } from '../core/geo/mainland.ts';

/** The whole state of the finder that a link carries. */
export interface FinderUrl {
  /** Slug; null for the region that the site opens with. */
  readonly region: string | null;
  readonly lang: 'zh' | 'en';
  /** Words whose hits are listed; empty for none. */
  readonly q: string;
  /** Levels that are shown, largest first; empty for all. */
  readonly levels: readonly Level[];
  /** Division that list and map are restricted to. */
  readonly division: DivisionCode | null;
  /** Origin that was chosen on the map, five decimals. Never the reader's own location. */
  readonly at: LngLat | null;
  /** What the origin is called when someone typed it: shown in quotes, and for nothing else. */
  readonly near: string;
  /** Filters by name, cleaned: a later download reads them, and takes no notice of nonsense. */
  readonly filters: Readonly<Record<string, string>>;
  /** Id of the station, or of the approximate place, whose card is open. */
  readonly station: string | null;
  /** What a phone shows; a wide screen shows both. */
  readonly view: 'list' | 'map';
  readonly map: { readonly zoom: number; readonly lat: number; readonly lng: number } | null;
  /** The print view that is open: sheets, or a card for one station. */
  readonly print: 'a4' | 'card' | null;
}

export const EMPTY_URL: FinderUrl = {
  region: null,
  lang: 'zh',
  q: '',
  levels: [],
  division: null,
  at: null,
  near: '',
  filters: {},
  station: null,
  view: 'list',
  map: null,
  print: null,
};

/** Names of the filters beyond the level. */
const FILTERS = ['area', 'badge', 'service', 'open', 'within', 'show'];

/** Longest text that is searched for, in characters. */
const LONGEST_QUERY = 60;

const STATION = /^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/;
const PLACE = /^~-?\d{1,3}(\.\d{1,6})?,-?\d{1,2}(\.\d{1,6})?$/;
const NUMBER = /^-?\d{1,3}(\.\d{1,15})?$/;

/** Reads a query string. What is unknown or makes no sense is left out; the rest is kept. */
export function parseUrl(query: string): FinderUrl {
  const params = new URLSearchParams(query);
  const text = (name: string): string => params.get(name) ?? '';
  const region = text('region');
  const station = text('station');
  return {
    region: /^[a-z][a-z0-9-]{0,39}$/.test(region) ? region : null,
    lang: text('lang') === 'en' ? 'en' : 'zh',
    q: cleanQuery(text('q')),
    levels: parseLevels(text('level')),
    division: parseDivisionCode(text('division')),
    at: parseAt(text('at')),
    near: cleanQuery(text('near')),
    filters: Object.fromEntries(
      FILTERS.map((name) => [name, cleanQuery(text(name))]).filter(([, words]) => words),
    ) as Record<string, string>,
    station: STATION.test(station) || PLACE.test(station) ? station : null,
    view: text('view') === 'map' ? 'map' : 'list',
    map: parseMap(text('map')),
    print: (/^(a4|card)$/.exec(text('print'))?.[0] ?? null) as FinderUrl['print'],
  };
}

/** The query string of a state, with its `?`; empty for the state that needs none. */
export function printUrl(url: FinderUrl): string {
  const params = new URLSearchParams();
  const add = (name: string, value: string | null): void => {
    if (value) params.set(name, value);
  };
  add('region', url.region);
  add('lang', url.lang === 'zh' ? null : url.lang);
  add('q', url.q);
  add('level', url.levels.join(','));
  add('division', url.division?.replace(/(000000|000|0{8}|0{10})$/, '') ?? null);
  add('at', url.at?.join(',') ?? null);
  add('near', url.near);
  for (const name of FILTERS) add(name, url.filters[name] ?? null);
  add('station', url.station);
  add('view', url.view === 'list' ? null : url.view);
  add('map', url.map && `${url.map.zoom}/${url.map.lat}/${url.map.lng}`);
  add('print', url.print);
  const query = params.toString().replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%7E/g, '~');
  return query === '' ? '' : `?${query}`;
}

/** Words without control characters and double blanks, cut where nobody would search on. */
export function cleanQuery(text: string): string {
  const words = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return [...words].slice(0, LONGEST_QUERY).join('').trim();
}

/** A position as it stands in a link: five decimals, about a metre. */
export function roundPosition([lng, lat]: LngLat): LngLat {
  return [round(lng, 5), round(lat, 5)];
}

/** A view as it stands in a link. */
export function roundView(view: NonNullable<FinderUrl['map']>): NonNullable<FinderUrl['map']> {
  return { zoom: round(view.zoom, 2), lat: round(view.lat, 4), lng: round(view.lng, 4) };
}

function parseLevels(text: string): Level[] {
  const named = text.split(',');
  return LEVELS.filter((level) => named.includes(level));
}

function parseAt(text: string): LngLat | null {
  const [lng, lat, ...more] = numbers(text, ',');
  if (lng === undefined || lat === undefined || more.length > 0) return null;
  return inMainlandBox([lng, lat]) ? roundPosition([lng, lat]) : null;
}

function parseMap(text: string): FinderUrl['map'] {
  const [zoom, lat, lng, ...more] = numbers(text, '/');
  if (zoom === undefined || lat === undefined || lng === undefined || more.length > 0) return null;
  const known = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return known ? roundView({ zoom, lat, lng }) : null;
}

/** The numbers between separators; none at all when one of them is not a plain number. */
function numbers(text: string, separator: string): number[] {
  const parts = text.split(separator);
  return parts.every((part) => NUMBER.test(part)) ? parts.map(Number) : [];
}

function round(value: number, decimals: number): number {
  // Adding zero turns -0, which would print like 0 but not equal it, into 0.
  return Number(value.toFixed(decimals)) + 0;
}
