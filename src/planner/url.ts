import type { Scenario } from '../core/coverage/scenario.ts';
import type { Standards } from '../core/coverage/standard.ts';
import { parseStandards, printStandards } from '../core/coverage/standard-text.ts';
import { parseDivisionCode, type DivisionCode } from '../core/gazetteer/division-code.ts';
import type { View } from '../map/camera.ts';
import { parseEdits, printEdits } from './edit-text.ts';
import { COLUMNS } from '../core/coverage/column-value.ts';
import { FIRST_SORT, type Sort } from '../core/coverage/sort-rows.ts';

/** What a phone shows; a wide screen shows all three. */
export const VIEWS = ['map', 'table', 'settings'] as const;
export type PlannerView = (typeof VIEWS)[number];

/** Parts of the panel beside the map. */
export const PANELS = ['standard', 'gaps', 'scenario', 'sites', 'demand', 'details'] as const;
export type Panel = (typeof PANELS)[number];

/** Layers that can be switched. */
export const LAYERS = ['bands', 'gaps', 'depth', 'demand', 'stations'] as const;
export type Layer = (typeof LAYERS)[number];
export const FIRST_LAYERS: readonly Layer[] = ['bands', 'gaps', 'stations'];

/** Where demand comes from: the region's divisions, nothing, or a file that only this device has. */
export type DemandChoice =
  | { readonly kind: 'divisions' }
  | { readonly kind: 'none' }
  | { readonly kind: 'file'; readonly name: string };

/** The whole state of the planner that a link carries. */
export interface PlannerUrl {
  /** Slug; null for the region that the site opens with. */
  readonly region: string | null;
  readonly lang: 'zh' | 'en';
  /** Null for the region's own. */
  readonly standards: Standards | null;
  readonly scenario: Scenario;
  readonly demand: DemandChoice;
  /** Chosen row of the table. */
  readonly division: DivisionCode | null;
  readonly view: PlannerView;
  readonly panel: Panel;
  readonly sort: Sort;
  readonly layers: readonly Layer[];
  /** Sites to be suggested, 1 to 50. */
  readonly sites: number;
  readonly map: View | null;
  /** The document that is open in place of the planner. */
  readonly print: 'brief' | null;
}

export const MOST_SITES = 50;

export const EMPTY_URL: PlannerUrl = {
  region: null,
  lang: 'zh',
  standards: null,
  scenario: [],
  demand: { kind: 'divisions' },
  division: null,
  view: 'map',
  panel: 'standard',
  sort: FIRST_SORT,
  layers: FIRST_LAYERS,
  sites: 5,
  map: null,
  print: null,
};

/** Longest file name that a link carries, in characters. */
const LONGEST_NAME = 80;

/** Reads a query string. What is unknown or makes no sense is left out; the rest is kept. */
export function parseUrl(query: string): PlannerUrl {
  const params = new URLSearchParams(query);
  const text = (name: string): string => params.get(name) ?? '';
  const region = text('region');
  const pick = <T extends string>(name: string, of: readonly T[], otherwise: T): T =>
    of.find((each) => each === text(name)) ?? otherwise;
  return {
    region: /^[a-z][a-z0-9-]{0,39}$/.test(region) ? region : null,
    lang: pick('lang', ['zh', 'en'], 'zh'),
    standards: parseStandards(text('standard')),
    scenario: parseEdits(text('edits')),
    demand: parseDemand(text('demand')),
    division: parseDivisionCode(text('division')),
    view: pick('view', VIEWS, EMPTY_URL.view),
    panel: pick('panel', PANELS, EMPTY_URL.panel),
    sort: parseSort(text('sort')),
    layers: params.has('layers') ? parseLayers(text('layers')) : FIRST_LAYERS,
    sites: parseSites(text('sites')),
    map: parseMap(text('map')),
    print: text('print') === 'brief' ? 'brief' : null,
  };
}

/** The query string of a state, with its `?`; empty for the state that needs none. */
export function printUrl(url: PlannerUrl): string {
  const params = new URLSearchParams();
  const add = (name: string, value: string | null, usual = ''): void => {
    if (value !== null && value !== usual) params.set(name, value);
  };
  add('region', url.region);
  add('lang', url.lang, 'zh');
  add('standard', url.standards && printStandards(url.standards));
  add('edits', printEdits(url.scenario));
  add('demand', printDemand(url.demand), 'divisions');
  add('division', url.division?.replace(/(000000|000|0{8}|0{10})$/, '') ?? null);
  add('view', url.view, EMPTY_URL.view);
  add('panel', url.panel, EMPTY_URL.panel);
  add('sort', printSort(url.sort), printSort(FIRST_SORT));
  if (url.layers.join() !== FIRST_LAYERS.join()) params.set('layers', url.layers.join(','));
  add('sites', String(url.sites), String(EMPTY_URL.sites));
  add('map', url.map && `${url.map.zoom}/${url.map.lat}/${url.map.lng}`);
  add('print', url.print);
  const query = params.toString().replace(/%2C/g, ',').replace(/%2F/g, '/').replace(/%3A/g, ':');
  return query === '' ? '' : `?${query}`;
}

/** A view as it stands in a link. */
export function roundView({ zoom, lat, lng }: View): View {
  return { zoom: round(zoom, 2), lat: round(lat, 4), lng: round(lng, 4) };
}

/** A file's name as it stands in a link. */
export function cleanName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
  return [...plain].slice(0, LONGEST_NAME).join('').trim();
}

function parseDemand(text: string): DemandChoice {
  if (text === 'none') return { kind: 'none' };
  const name = text.startsWith('file:') ? cleanName(text.slice(5)) : '';
  return name === '' ? EMPTY_URL.demand : { kind: 'file', name };
}

function printDemand(demand: DemandChoice): string {
  return demand.kind === 'file' ? `file:${demand.name}` : demand.kind;
}

function parseSort(text: string): Sort {
  const [name, direction] = text.split(':');
  const column = COLUMNS.find((each) => each === name);
  if (!column || (direction !== 'up' && direction !== 'down')) return FIRST_SORT;
  return { column, descending: direction === 'down' };
}

function printSort({ column, descending }: Sort): string {
  return `${column}:${descending ? 'down' : 'up'}`;
}

function parseLayers(text: string): Layer[] {
  const named = text.split(',');
  return LAYERS.filter((layer) => named.includes(layer));
}

function parseSites(text: string): number {
  const sites = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return sites >= 1 && sites <= MOST_SITES ? sites : EMPTY_URL.sites;
}

function parseMap(text: string): View | null {
  const parts = text.split('/');
  const plain = parts.length === 3 && parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part));
  if (!plain) return null;
  const [zoom = -1, lat = 0, lng = 0] = parts.map(Number);
  const known = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return known ? roundView({ zoom, lat, lng }) : null;
}

function round(value: number, decimals: number): number {
  // Adding zero turns -0, which would print like 0 but not equal it, into 0.
  return Number(value.toFixed(decimals)) + 0;
}
