import type { IncomingHttpHeaders } from 'node:http';
import type { MatchLevel } from '../../../src/core/gazetteer/level.ts';

/** A place of the fake world, WGS 84 degrees. */
export interface FakePlace {
  readonly lng: number;
  readonly lat: number;
  readonly level: Extract<MatchLevel, 'county' | 'town' | 'village' | 'road' | 'poi' | 'door'>;
  readonly adcode: string;
  readonly label: string;
}

export interface FakeReply {
  readonly http: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How a request came in. */
export interface FakeRequest {
  readonly parameters: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
}

/** The wire format of one service, seen from the service's side. */
export interface FakeWire {
  readonly id: string;
  readonly path: string;
  /** Parameter that carries the key; null where there are none. */
  readonly keyParameter: string | null;
  /** The address asked for. */
  readonly question: (request: FakeRequest) => string;
  /** What the service finds wrong with a request besides its key; null when nothing. */
  readonly complaint?: (request: FakeRequest) => FakeReply | null;
  /** An answer as the documentation shows it. */
  readonly found: (place: FakePlace, request: FakeRequest) => FakeReply;
  /**
   * The same answer in the odd forms that were met: empty lists for texts, texts for numbers,
   * fields missing.
   */
  readonly foundOddly: (place: FakePlace, request: FakeRequest) => FakeReply;
  /** Every form of "no result". */
  readonly nothing: readonly FakeReply[];
  /** `echo` is what the service quotes of the request. */
  readonly badKey: (echo: string) => FakeReply;
  readonly quotaSpent: FakeReply;
  /** Busy, in the service's own words. */
  readonly busy: FakeReply;
  /** A query that it will never answer; null where the service knows none. */
  readonly refused: FakeReply | null;
}
