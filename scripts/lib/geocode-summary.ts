import { MATCH_LEVELS } from '../../src/core/gazetteer/level.ts';
import { REVIEW_STATUSES } from '../../src/core/stations/station.ts';
import type { AskSummary } from './ask-providers.ts';
import type { GeocodedRow } from './geocode-list.ts';

/** What a run of `geocode` came to. */
export interface GeocodeSummary {
  readonly rows: number;
  /** Rows with a position, of whatever precision. */
  readonly located: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly by_level: Readonly<Record<string, number>>;
  readonly by_point_level: Readonly<Record<string, number>>;
  readonly by_provider: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly cache_hits: number;
  readonly seconds: number;
}

/** Counts the rows; words without any are left out. */
export function geocodeSummary(
  rows: readonly GeocodedRow[],
  asked: AskSummary | null,
  seconds: number,
): GeocodeSummary {
  const providers = [...new Set(rows.map(({ place }) => place.provider))].sort();
  return {
    rows: rows.length,
    located: rows.filter(({ place }) => place.lngLat !== null).length,
    by_status: tally(rows, REVIEW_STATUSES, ({ place }) => place.review_status),
    by_level: tally(rows, MATCH_LEVELS, ({ match }) => match.match_level),
    by_point_level: tally(rows, MATCH_LEVELS, ({ place }) => place.point_level),
    by_provider: tally(rows, providers, ({ place }) => place.provider),
    requests: asked?.requests ?? 0,
    cache_hits: asked?.cache_hits ?? 0,
    seconds: Math.round(seconds * 1000) / 1000,
  };
}

function tally<Word extends string>(
  rows: readonly GeocodedRow[],
  words: readonly Word[],
  wordOf: (row: GeocodedRow) => Word,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(wordOf(row), (counts.get(wordOf(row)) ?? 0) + 1);
  return Object.fromEntries(
    words.flatMap((word) => (counts.has(word) ? [[word, counts.get(word) ?? 0]] : [])),
  );
}
