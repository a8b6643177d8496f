import { codePrefix, parseDivisionCode, type DivisionCode } from '../gazetteer/division-code.ts';
import { LEVELS, type Level } from '../gazetteer/level.ts';
import { EMBED_PARAMS, EMBED_VIEWS, type EmbedParam, type EmbedView } from './embed-params.ts';
import { printQueryPairs, readQueryPairs } from './query-pairs.ts';

/** Layers of the map of coverage that can be left out. */
export const EMBED_LAYERS = ['bands', 'gaps', 'stations'] as const;
export type EmbedLayer = (typeof EMBED_LAYERS)[number];

/** Least and most height of the map, CSS pixels; never a share of the frame, which follows it. */
export const LEAST_MAP_PX = 200;
export const MOST_MAP_PX = 1000;

/** Most characters of each text that a link carries. */
const LONGEST = { q: 60, title: 80, subtitle: 120, note: 300, standard: 400 } as const;

/** All that an embed's address says. */
export interface EmbedUrl {
  /** Slug; empty for the region that the site opens with. */
  readonly region: string;
  readonly lang: 'zh' | 'en';
  readonly view: EmbedView;
  /** Division that is shown; null for the whole region. */
  readonly division: DivisionCode | null;
  /** Levels of station that are shown, largest first; empty for all. */
  readonly levels: readonly Level[];
  /** Words that the finder searches for at first. */
  readonly q: string;
  readonly layers: readonly EmbedLayer[];
  /** Standards of the coverage as in the planner's address; empty for the region's own. */
  readonly standard: string;
  readonly map: { readonly zoom: number; readonly lat: number; readonly lng: number } | null;
  /** In place of the embed's own title; empty for that. */
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  /** Height of the map, CSS pixels; null for that of the view. */
  readonly height: number | null;
  /** Origin of the page that embeds: it alone gets messages and may send any. Empty for none. */
  readonly host: string;
}

export const EMPTY_EMBED: EmbedUrl = {
  region: '',
  lang: 'zh',
  view: 'finder',
  division: null,
  levels: [],
  q: '',
  layers: EMBED_LAYERS,
  standard: '',
  map: null,
  title: '',
  subtitle: '',
  note: '',
  height: null,
  host: '',
};

type Reader = (text: string) => Partial<EmbedUrl> | null;

const words =
  (name: keyof typeof LONGEST): Reader =>
  (text) => ({ [name]: cleanWords(text, LONGEST[name]) });

/** How each parameter is read; null for what makes no sense. */
const READERS: Readonly<Record<EmbedParam, Reader>> = {
  region: (text) => (/^[a-z][a-z0-9-]{0,39}$/.test(text) ? { region: text } : null),
  lang: (text) => (text === 'zh' || text === 'en' ? { lang: text } : null),
  view: (text) => {
    const view = EMBED_VIEWS.find((each) => each === text);
    return view ? { view } : null;
  },
  division: (text) => {
    const division = parseDivisionCode(text);
    return division === null ? null : { division };
  },
  level: (text) => {
    const levels = pick(text, LEVELS);
    return levels && { levels };
  },
  q: words('q'),
  layers: (text) => {
    const layers = pick(text, EMBED_LAYERS);
    return layers && { layers };
  },
  standard: (text) =>
    /^[a-z0-9_:,.-]+$/.test(text) && text.length <= LONGEST.standard ? { standard: text } : null,
  map: (text) => {
    const map = readView(text);
    return map && { map };
  },
  title: words('title'),
  subtitle: words('subtitle'),
  note: words('note'),
  height: (text) => {
    const height = /^\d{1,4}$/.test(text) ? Number(text) : 0;
    return height >= LEAST_MAP_PX && height <= MOST_MAP_PX ? { height } : null;
  },
  host: (text) =>
    /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$|^https?:\/\/\[[0-9a-f:.]+\](:\d{1,5})?$/.test(text)
      ? { host: text }
      : null,
};

/** Reads a query string. `unread` names the parameters whose value makes no sense: the rest holds all the same. */
export function readEmbedUrl(query: string): { url: EmbedUrl; unread: string[] } {
  const unread: string[] = [];
  let url = EMPTY_EMBED;
  for (const [name, text] of readQueryPairs(query)) {
    const known = EMBED_PARAMS.find((each) => each === name);
    if (!known || text === '') continue;
    const read = READERS[known](text);
    if (read) url = { ...url, ...read };
    else unread.push(name);
  }
  return { url, unread };
}

/** The state alone. */
export function parseEmbedUrl(query: string): EmbedUrl {
  return readEmbedUrl(query).url;
}

/** Names and values that say a state; what is as usual is left out. */
export function embedParams(url: EmbedUrl): [name: string, value: string][] {
  const { map, height } = url;
  const said: Readonly<Record<EmbedParam, string>> = {
    region: url.region,
    lang: url.lang === 'zh' ? '' : url.lang,
    view: url.view === 'finder' ? '' : url.view,
    division: url.division === null ? '' : codePrefix(url.division),
    level: url.levels.join(','),
    q: url.q,
    layers: url.layers.length === EMBED_LAYERS.length ? '' : url.layers.join(','),
    standard: url.standard,
    map: map ? `${map.zoom}/${map.lat}/${map.lng}` : '',
    title: url.title,
    subtitle: url.subtitle,
    note: url.note,
    height: height === null ? '' : String(height),
    host: url.host,
  };
  return EMBED_PARAMS.flatMap((name): [string, string][] => {
    const value = said[name];
    return value === '' ? [] : [[name, value]];
  });
}

/** The query string of a state, with its `?`; empty for the state that needs none. */
export function printEmbedUrl(url: EmbedUrl): string {
  return printQueryPairs(embedParams(url));
}

/** A view as links and messages carry it: metres do not matter, and digits make addresses long. */
export function roundEmbedView(map: NonNullable<EmbedUrl['map']>): NonNullable<EmbedUrl['map']> {
  return { zoom: round(map.zoom, 2), lat: round(map.lat, 4), lng: round(map.lng, 4) };
}

/** Words without control characters and double blanks, cut at a length. */
function cleanWords(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return [...plain].slice(0, most).join('').trim();
}

/** Those of a list that are named; null when a name is not in it. */
function pick<T extends string>(text: string, of: readonly T[]): T[] | null {
  const named = text.split(',');
  return named.every((name) => of.includes(name as T))
    ? of.filter((each) => named.includes(each))
    : null;
}

function readView(text: string): EmbedUrl['map'] {
  const parts = text.split('/');
  const plain = parts.length === 3 && parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part));
  if (!plain) return null;
  const [zoom = -1, lat = 0, lng = 0] = parts.map(Number);
  const known = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return known ? roundEmbedView({ zoom, lat, lng }) : null;
}

function round(value: number, decimals: number): number {
  // Adding zero turns -0, which would print like 0 but not equal it, into 0.
  return Number(value.toFixed(decimals)) + 0;
}
