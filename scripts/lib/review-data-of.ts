import { fullName } from '../../src/core/geocode/full-name.ts';
import { reasonOf } from '../../src/core/list/answer-of-row.ts';
import type { OverrideLine, ReviewData, ReviewRow } from '../../src/core/review/review-data.ts';
import { reviewGround } from '../../src/core/review/review-ground.ts';
import type { GeocodedRow, ListGround } from './geocode-list.ts';

/** What the review page of a list shows: its rows, and the ground of the counties they may lie in. */
export function reviewDataOf(
  list: string,
  rows: readonly GeocodedRow[],
  ids: readonly string[],
  overrides: readonly OverrideLine[],
  ground: ListGround,
): ReviewData {
  const { gazetteer, counties } = ground;
  const shown = rows.map((each, at) => rowOf(each, ids[at] ?? '', at, ground));
  const codes = shown.flatMap((row) => [
    row.division_code,
    ...row.candidates.map(({ code }) => code),
  ]);
  const crs = rows.find(({ row }) => row.source_crs !== '')?.row.source_crs ?? '';
  return {
    format: 1,
    list,
    source_crs: crs,
    rows: shown,
    ...reviewGround(
      codes.filter((code) => code !== ''),
      counties,
      gazetteer,
    ),
    overrides: [...overrides],
  };
}

function rowOf(
  { row, match, place, overridden }: GeocodedRow,
  station_id: string,
  at: number,
  { gazetteer, index }: ListGround,
): ReviewRow {
  const { division } = match;
  const node = division ? index.byCode.get(division.code) : undefined;
  return {
    station_id,
    row: at + 1,
    name: row.fields.name ?? '',
    address: row.fields.address ?? '',
    review_status: place.review_status,
    reason: reasonOf(match, place),
    division_code: division?.code ?? '',
    division_name: node ? fullName(node) : '',
    lng: place.lngLat?.[0] ?? null,
    lat: place.lngLat?.[1] ?? null,
    point_level: place.point_level,
    uncertainty_m: place.uncertainty_m,
    candidates: match.candidates.map(({ code, name, score }) => {
      const point = gazetteer.ownPoint(code);
      return { code, name, score, lng: point?.lngLat[0] ?? null, lat: point?.lngLat[1] ?? null };
    }),
    overridden,
  };
}
