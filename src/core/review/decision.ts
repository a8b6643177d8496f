import type { DivisionCode } from '../gazetteer/division-code.ts';
import { parseDivisionCode } from '../gazetteer/division-code.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { toWgs84 } from '../geo/to-wgs84.ts';
import { SOURCE_CRS } from '../stations/station.ts';
import type { OverrideLine } from './review-data.ts';

/** What a person has decided of a row. */
export interface Decision {
  /** `manual`: the position is right or has been put right; `failed`: it cannot be placed. */
  readonly review_status: 'manual' | 'failed';
  /** A position set by hand, WGS 84; null leaves that of the build. */
  readonly lngLat: LngLat | null;
  /** Another division than the answer's; null leaves it. */
  readonly division_code: DivisionCode | null;
  readonly note: string;
}

/** The fields of `overrides.csv` that a decision writes, in their order. */
export const DECISION_FIELDS = [
  'lng',
  'lat',
  'source_crs',
  'division_code',
  'review_status',
] as const;

/** A decision as lines of `overrides.csv`. */
export function linesOfDecision(station_id: string, decision: Decision): OverrideLine[] {
  const { lngLat, division_code, review_status, note } = decision;
  const values: Record<(typeof DECISION_FIELDS)[number], string | null> = {
    lng: lngLat && lngLat[0].toFixed(6),
    lat: lngLat && lngLat[1].toFixed(6),
    source_crs: lngLat && 'wgs84',
    division_code,
    review_status,
  };
  return DECISION_FIELDS.flatMap((field) => {
    const value = values[field];
    return value === null ? [] : { station_id, field, value, note };
  });
}

/**
 * The decision that lines about one station say, the reverse of {@link linesOfDecision}; null when they
 * speak of other things. A position in another datum is converted; one that cannot be is left out.
 */
export function decisionOfLines(lines: readonly OverrideLine[]): Decision | null {
  const values = new Map(lines.map(({ field, value }) => [field, value.trim()]));
  const known = lines.filter(({ field }) => (DECISION_FIELDS as readonly string[]).includes(field));
  if (known.length === 0) return null;
  const failed = values.get('review_status') === 'failed';
  return {
    review_status: failed ? 'failed' : 'manual',
    lngLat: failed ? null : position(values),
    division_code: failed ? null : parseDivisionCode(values.get('division_code') ?? ''),
    note: known.find(({ note }) => note !== '')?.note ?? '',
  };
}

function position(values: ReadonlyMap<string, string>): LngLat | null {
  const crs = SOURCE_CRS.find((each) => each === (values.get('source_crs') || 'wgs84'));
  const lng = Number(values.get('lng') || NaN);
  const lat = Number(values.get('lat') || NaN);
  return crs === undefined ? null : toWgs84([lng, lat], crs);
}
