import { ancestorCodes, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { placeName } from '../../src/core/gazetteer/division-name.ts';
import type { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
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
  { gazetteer, counties }: ListGround,
): ReviewData {
  const shown = rows.map((each, at) => rowOf(each, ids[at] ?? '', at, gazetteer));
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
  gazetteer: Gazetteer,
): ReviewRow {
  const { division } = match;
  return {
    station_id,
    row: at + 1,
    name: row.fields.name ?? '',
    address: row.fields.address ?? '',
    review_status: place.review_status,
    reason: reasonOf(match, place),
    division_code: division?.code ?? '',
    division_name: division ? fullName(division.code, gazetteer) : '',
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

/** Names from the province down: 重庆市渝北区双凤桥街道. */
function fullName(code: DivisionCode, gazetteer: Gazetteer): string {
  return [code, ...ancestorCodes(code)]
    .reverse()
    .flatMap((each) => gazetteer.get(each) ?? [])
    .map(({ name, level }) => placeName(name, level))
    .join('');
}
