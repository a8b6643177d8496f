import * as v from 'valibot';
import { LEVELS, MATCH_LEVELS } from '../gazetteer/level.ts';
import { REVIEW_STATUSES, SOURCE_CRS } from '../stations/station.ts';

const code = v.pipe(v.string(), v.regex(/^\d{12}$/));
const lng = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));
const lat = v.pipe(v.number(), v.minValue(-90), v.maxValue(90));

/** A division that a row may mean. */
const CandidateSchema = v.object({
  code,
  /** Names from the province down: 北京市朝阳区. */
  name: v.string(),
  /** The point that stands for the division, degrees WGS 84; null when none is known. */
  lng: v.nullable(lng),
  lat: v.nullable(lat),
  /** 0–1, orders candidates; not an accuracy. */
  score: v.number(),
});

/** A row of the list with its answer, as the review page shows it. */
const RowSchema = v.object({
  /** Key of the row in `overrides.csv`, unique. */
  station_id: v.pipe(v.string(), v.minLength(1)),
  /** Number of the row in the list, as its reader counts. */
  row: v.pipe(v.number(), v.integer(), v.minValue(1)),
  name: v.string(),
  address: v.string(),
  review_status: v.picklist(REVIEW_STATUSES),
  /** Why the answer is doubtful, in plain words; empty when the status says all. */
  reason: v.string(),
  /** Empty when the division is not known. */
  division_code: v.union([code, v.literal('')]),
  /** Names from the province down. */
  division_name: v.string(),
  /** Degrees, WGS 84; null until placed. */
  lng: v.nullable(lng),
  lat: v.nullable(lat),
  point_level: v.picklist(MATCH_LEVELS),
  uncertainty_m: v.nullable(v.pipe(v.number(), v.minValue(0))),
  candidates: v.array(CandidateSchema),
  /** Who was overridden by an earlier decision: the provider and its answer; empty for none. */
  overridden: v.string(),
});
export type ReviewRow = v.InferOutput<typeof RowSchema>;

/** A line of `overrides.csv`. */
const OverrideSchema = v.object({
  station_id: v.string(),
  field: v.string(),
  value: v.string(),
  note: v.string(),
});
export type OverrideLine = v.InferOutput<typeof OverrideSchema>;

const Position = v.tuple([v.number(), v.number()]);
const CountySchema = v.object({
  type: v.literal('Feature'),
  properties: v.object({ code, name: v.string() }),
  geometry: v.variant('type', [
    v.object({ type: v.literal('Polygon'), coordinates: v.array(v.array(Position)) }),
    v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(v.array(Position))) }),
  ]),
});
export type ReviewCounty = v.InferOutput<typeof CountySchema>;

const PlaceSchema = v.object({ name: v.string(), level: v.picklist(LEVELS), lng, lat });
/** A known point that helps to find one's way on the small map. */
export type ReviewPlace = v.InferOutput<typeof PlaceSchema>;

/** Everything that a review page holds. The script writes it, the page reads it; positions are WGS 84. */
export const ReviewDataSchema = v.object({
  format: v.literal(1),
  /** File name of the list. */
  list: v.string(),
  /** Datum in which the list's own coordinates were read; `unsure` when it is not known; empty when it had none. */
  source_crs: v.picklist([...SOURCE_CRS, 'unsure', '']),
  rows: v.pipe(
    v.array(RowSchema),
    v.check(
      (rows) => new Set(rows.map((row) => row.station_id)).size === rows.length,
      'Two rows share a station_id: an override could not tell them apart.',
    ),
  ),
  /** Outlines of the counties that occur, four decimals (11 m). */
  counties: v.array(CountySchema),
  places: v.array(PlaceSchema),
  /** The lines of `overrides.csv` as it stood, which the page goes on from. */
  overrides: v.array(OverrideSchema),
});
export type ReviewData = v.InferOutput<typeof ReviewDataSchema>;
