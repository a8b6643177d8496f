import type { fetch } from 'undici';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import type { DivisionCode } from '../../src/core/gazetteer/division-code.ts';

/** The datums that the services answer in; CGCS2000 counts as `wgs84`. */
export type Crs = 'wgs84' | 'gcj02' | 'bd09';

/**
 * What the service's terms say about keeping its answers: `allowed`, `attribution` (keep them and
 * name the source), or `needs-licence` (refused unless the configuration names a contract).
 */
export type Storage = 'allowed' | 'attribution' | 'needs-licence';

/** What is asked of a service for one row. */
export interface GeocodeQuery {
  /**
   * Names this question in the journal: equal keys are asked once. Holds the text and the county.
   */
  readonly key: string;
  /** The normalised address with its province, city and county, without floors and brackets. */
  readonly text: string;
  /** The same in at most 28 Han characters, for services that count bytes. */
  readonly short: string;
  /** Name of the city, for services that take one. */
  readonly city: string | null;
  /** The county (or city without counties) in which answers must lie. */
  readonly county_code: DivisionCode;
}

/** One place that a service offers for a query. */
export interface ProviderAnswer {
  /**
   * WGS 84 degrees, six decimals; both null when the raw position lies outside the mainland box.
   */
  readonly lng: number | null;
  readonly lat: number | null;
  /** Degrees as the service gave them, in `crs`. */
  readonly raw_lng: number;
  readonly raw_lat: number;
  readonly crs: Crs;
  /** How precise the point is, on our scale; `none` for a level that we do not know. */
  readonly match_level: MatchLevel;
  /** The service's own word or number for the level. */
  readonly raw_level: string;
  /**
   * How well the text was matched, 0 to 1; null where the service does not say. Never an accuracy.
   */
  readonly score: number | null;
  /** Everything the service says of quality, as `name=value` pairs. */
  readonly raw_score: string | null;
  /** Six-digit code of the county, null where the service gives none. */
  readonly adcode: string | null;
  /** What the service calls the place. */
  readonly label: string;
}

/** The limits that a service sets; null where it sets none or does not publish one. */
export interface Quota {
  readonly perSecond: number | null;
  readonly perDay: number | null;
}

/** What a provider needs of the world for one request. */
export interface ProviderContext {
  readonly key: string | null;
  /** Origin and path prefix of the service, without a trailing slash. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
  readonly userAgent: string;
  readonly timeoutMs: number;
}

/** A networked geocoder. */
export interface Provider {
  readonly id: string;
  readonly storage: Storage;
  /** The terms on storing, one sentence, with their date where known. */
  readonly terms: string;
  readonly quota: Quota;
  /** Environment variable that holds the key; null when the service knows no keys. */
  readonly keyVariable: string | null;
  readonly keyRequired: boolean;
  /** Whether the service wants to know whom to write to when something goes wrong. */
  readonly contactRequired: boolean;
  /** The public service; null when everyone runs their own. */
  readonly baseUrl: string | null;
  /** The datum of the service's positions. */
  readonly crs: Crs;
  /** Which form of the address is sent. */
  readonly asks: 'text' | 'short';
  /**
   * Asks once. No result is an empty list; anything else that is no answer throws a
   * `ProviderError`.
   */
  geocode(query: GeocodeQuery, context: ProviderContext): Promise<ProviderAnswer[]>;
}
