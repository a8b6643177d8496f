import { parseDivisionCode } from '../gazetteer/division-code.ts';
import { EMBED_VIEWS, type EmbedView } from './embed-params.ts';
import type { EmbedUrl } from './embed-url.ts';

/**
 * Version of the contract between an embed and the page around it, written down in docs/embedding.md.
 * Every message is an object with `fuwuquan` set to it. Kinds and fields may be added; what is there keeps
 * its meaning, else the number goes up and the old one is still understood.
 */
export const EMBED_VERSION = 1;

/** What the frame tells the page. */
export type FrameMessage =
  /** It listens from now on. `title`: what it shows, for the frame's name. */
  | {
      readonly type: 'ready';
      readonly view: EmbedView;
      readonly region: string;
      readonly lang: 'zh' | 'en';
      readonly title: string;
    }
  /** How high its content is, whole CSS pixels. */
  | { readonly type: 'height'; readonly height: number }
  /** The map has come to rest. Never sent while it shows where the reader is. */
  | ({ readonly type: 'view' } & NonNullable<EmbedUrl['map']>)
  /** The reader has chosen a station; `text` says so in the frame's language. */
  | {
      readonly type: 'station';
      readonly station_id: string;
      readonly name: string;
      readonly text: string;
    };

/** What the page asks of the frame. Left out: stays as it is. */
export type HostMessage =
  | ({ readonly type: 'set-view' } & NonNullable<EmbedUrl['map']>)
  /** As in the address: `level` comma-separated, empty for all; `division` empty for the whole region. */
  | {
      readonly type: 'set-filter';
      readonly level?: string;
      readonly division?: string;
      readonly q?: string;
    };

/** A message as it is posted. */
export type Posted<T> = T & { readonly fuwuquan: typeof EMBED_VERSION };

/** Longest text that is taken from a message. */
const LONGEST = 300;
/** Frames are never higher than this, whatever they say. */
const MOST_HEIGHT = 20_000;

export function embedMessage<T extends FrameMessage | HostMessage>(message: T): Posted<T> {
  return { fuwuquan: EMBED_VERSION, ...message };
}

/** Reads what came from a frame; null for what is no message of ours, or of a version we do not know. */
export function parseFrameMessage(data: unknown): FrameMessage | null {
  const from = fieldsOf(data);
  if (!from) return null;
  const { type, view, region, lang, title, height, station_id, name, text } = from;
  switch (type) {
    case 'ready': {
      const known = EMBED_VIEWS.find((each) => each === view);
      if (!known || !isText(region) || (lang !== 'zh' && lang !== 'en') || !isText(title))
        return null;
      return { type, view: known, region, lang, title };
    }
    case 'height':
      return isWithin(height, 1, MOST_HEIGHT) ? { type, height: Math.ceil(height) } : null;
    case 'view': {
      const map = mapOf(from);
      return map && { type, ...map };
    }
    case 'station':
      return isText(station_id) && isText(name) && isText(text)
        ? { type, station_id, name, text }
        : null;
    default:
      return null;
  }
}

/** Reads what came from the page around; null for anything else. */
export function parseHostMessage(data: unknown): HostMessage | null {
  const from = fieldsOf(data);
  if (from?.['type'] === 'set-view') {
    const map = mapOf(from);
    return map && { type: 'set-view', ...map };
  }
  if (from?.['type'] !== 'set-filter') return null;
  const { level, division, q } = from;
  const given = [level, division, q].filter((each) => each !== undefined);
  if (given.length === 0 || !given.every(isText)) return null;
  if (isText(division) && division !== '' && parseDivisionCode(division) === null) return null;
  return {
    type: 'set-filter',
    ...(isText(level) ? { level } : {}),
    ...(isText(division) ? { division } : {}),
    ...(isText(q) ? { q } : {}),
  };
}

function fieldsOf(data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null;
  const fields = data as Readonly<Record<string, unknown>>;
  return fields['fuwuquan'] === EMBED_VERSION ? fields : null;
}

function mapOf({ zoom, lat, lng }: Readonly<Record<string, unknown>>): EmbedUrl['map'] {
  return isWithin(zoom, 0, 22) && isWithin(lat, -85, 85) && isWithin(lng, -180, 180)
    ? { zoom, lat, lng }
    : null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST;
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}
