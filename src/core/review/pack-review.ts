import * as v from 'valibot';
import { ReviewDataSchema, type ReviewData, type ReviewRow } from './review-data.ts';

const Columns = v.record(v.string(), v.array(v.unknown()));
const PackedSchema = v.looseObject({ rows: Columns, places: Columns });

/** {@link ReviewData} with rows and places by column: field names stand once, not 20,000 times. */
export type PackedReview = v.InferOutput<typeof PackedSchema>;

/** Checks the data of a review page and packs it; throws a `ValiError` for data that breaks the contract. */
export function packReview(data: ReviewData): PackedReview {
  const { rows, places, ...rest } = v.parse(ReviewDataSchema, data);
  return { ...rest, rows: columnsOf<ReviewRow>(rows), places: columnsOf(places) };
}

/** The reverse of {@link packReview}. Throws a `ValiError` when the data is damaged. */
export function unpackReview(json: unknown): ReviewData {
  const { rows, places, ...rest } = v.parse(PackedSchema, json);
  return v.parse(ReviewDataSchema, { ...rest, rows: rowsOf(rows), places: rowsOf(places) });
}

function columnsOf<Row extends object>(rows: readonly Row[]): Record<string, unknown[]> {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row & string)[];
  return Object.fromEntries(fields.map((field) => [field, rows.map((row) => row[field])]));
}

function rowsOf(columns: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown>[] {
  const fields = Object.entries(columns);
  const length = fields[0]?.[1].length ?? 0;
  return Array.from({ length }, (_, at) =>
    Object.fromEntries(fields.map(([field, values]) => [field, values[at]])),
  );
}
