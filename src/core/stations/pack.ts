import { checkShape, type Shape } from '../check-shape.ts';
import type { Division } from '../gazetteer/division.ts';
import { parseDivisions, printDivisions } from '../gazetteer/division.ts';
import { ancestorCodes } from '../gazetteer/division-code.ts';
import type { Level, MatchLevel } from '../gazetteer/level.ts';
import { officialName, usualKind } from './official-name.ts';
import type { Kind, Station } from './station.ts';

/** Fields that a list mostly leaves at one value: stored as that value and the rows that differ. */
const SPARSE_FIELDS = [
  'address',
  'phone',
  'hours',
  'services',
  'badges',
  'co_located',
  'status',
  'serves',
  'source_crs',
  'match_level',
  'score',
  'score_next',
  'remainder',
  'review_status',
  'source',
  'source_date',
] as const;
type SparseField = (typeof SPARSE_FIELDS)[number];

/** A column that mostly holds one value: that value, and the rows that differ, rising, with theirs. */
interface Sparse {
  readonly usual: unknown;
  readonly rows: number[];
  readonly values: unknown[];
}

/** `stations.json`: every station of a region by column, a tenth of the size of a list of objects. */
export interface PackedStations {
  readonly format: 1;
  readonly region: string;
  /** {@link printDivisions} of the divisions that stations belong to or lie below. */
  readonly divisions: string;
  /** Points that stations were put at; a station names one by its number. */
  readonly points: {
    readonly lng: number[];
    readonly lat: number[];
    readonly point_level: MatchLevel[];
    readonly uncertainty_m: (number | null)[];
    readonly provider: string[];
  };
  readonly count: number;
  /** Number of the division in `divisions`, or -1 for one that is not there. */
  readonly division: number[];
  /** Number of the point, or -1 for a station without one. */
  readonly point: number[];
  /** Station id, name, level and kind by row where they are not the division's own. */
  readonly station_id: Record<string, string>;
  readonly name: Record<string, string>;
  readonly level: Record<string, Level>;
  readonly kind: Record<string, Kind>;
  readonly fields: Record<string, Sparse>;
}

const TEXTS: Shape = { '*': 'string' };
const SHAPE: Shape = {
  format: 'number',
  region: 'string',
  divisions: 'string',
  points: {
    lng: ['number'],
    lat: ['number'],
    point_level: ['string'],
    uncertainty_m: ['number?'],
    provider: ['string'],
  },
  count: 'number',
  division: ['number'],
  point: ['number'],
  station_id: TEXTS,
  name: TEXTS,
  level: TEXTS,
  kind: TEXTS,
  fields: { '*': { rows: ['number'], values: ['any'] } },
};

/** What the faces work on: a region's stations, and the divisions they belong to or lie below. */
export interface StationList {
  readonly region: string;
  readonly stations: readonly Station[];
  readonly divisions: readonly Division[];
}

/** Columns of a region's stations, in the order given; the reverse of {@link unpackStations}. */
export function packStations(list: StationList): PackedStations {
  const { stations } = list;
  const needed = new Set(
    stations.flatMap((s) => [s.division_code, ...ancestorCodes(s.division_code)]),
  );
  const divisions = list.divisions.filter((each) => needed.has(each.code));
  const text = printDivisions(divisions);
  const ordered = parseDivisions(text);
  const divisionNumber = new Map(ordered.map((each, number) => [each.code, number]));
  const packed: PackedStations = {
    format: 1,
    region: list.region,
    divisions: text,
    points: { lng: [], lat: [], point_level: [], uncertainty_m: [], provider: [] },
    count: stations.length,
    division: [],
    point: [],
    station_id: {},
    name: {},
    level: {},
    kind: {},
    fields: {},
  };
  const pointNumber = new Map<string, number>();
  stations.forEach((station, row) => {
    const number = divisionNumber.get(station.division_code) ?? -1;
    const own = ordered[number];
    packed.division.push(number);
    packed.point.push(addPoint(packed.points, pointNumber, station));
    if (!own || station.station_id !== own.code) packed.station_id[row] = station.station_id;
    if (!own || station.name !== officialName(own)) packed.name[row] = station.name;
    if (!own || station.level !== own.level) packed.level[row] = station.level;
    if (!own || station.kind !== usualKind(own.level)) packed.kind[row] = station.kind;
  });
  for (const field of SPARSE_FIELDS) {
    packed.fields[field] = packSparse(stations.map((station) => station[field]));
  }
  return packed;
}

function addPoint(
  points: PackedStations['points'],
  numbers: Map<string, number>,
  { lng, lat, point_level, uncertainty_m, provider }: Station,
): number {
  if (lng === null || lat === null) return -1;
  const key = JSON.stringify([lng, lat, point_level, uncertainty_m, provider]);
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, points.lng.length);
  points.lng.push(lng);
  points.lat.push(lat);
  points.point_level.push(point_level);
  points.uncertainty_m.push(uncertainty_m);
  points.provider.push(provider);
  return points.lng.length - 1;
}

function packSparse(values: readonly unknown[]): Sparse {
  const counts = new Map<string, number>();
  for (const value of values) {
    const key = JSON.stringify(value);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  let usual = 'null';
  let most = 0;
  for (const [key, count] of counts) if (count > most) [usual, most] = [key, count];
  const rows: number[] = [];
  const others: unknown[] = [];
  values.forEach((value, row) => {
    if (JSON.stringify(value) === usual) return;
    rows.push(row);
    others.push(value);
  });
  return { usual: JSON.parse(usual) as unknown, rows, values: others };
}

/**
 * Reads `stations.json`. Throws when the file is not what {@link packStations} writes: the caller shows
 * that the data is damaged, not what is wrong inside.
 */
export function unpackStations(json: unknown): StationList {
  const packed = checkPacked(json);
  return stationsOf(packed, parseDivisions(packed.divisions));
}

/** The first part of {@link unpackStations}, for a page that must not stand still for all of it. */
export function checkPacked(json: unknown): PackedStations {
  checkShape(json, SHAPE);
  const packed = json as PackedStations;
  if (packed.format !== 1 || packed.division.length !== packed.count) {
    throw new TypeError('no stations');
  }
  return packed;
}

/** The last part; `divisions` are those of the file. */
export function stationsOf(packed: PackedStations, divisions: readonly Division[]): StationList {
  const usual = Object.fromEntries(
    SPARSE_FIELDS.map((field) => [field, packed.fields[field]?.usual]),
  ) as Pick<Station, SparseField>;
  const stations = Array.from({ length: packed.count }, (_, row): Station => {
    const own = divisions[packed.division[row] ?? -1];
    const point = packed.point[row] ?? -1;
    // All fields by name: spreading the usual ones takes five times as long.
    return {
      station_id: packed.station_id[row] ?? own?.code ?? '',
      name: packed.name[row] ?? (own ? officialName(own) : ''),
      level: packed.level[row] ?? own?.level ?? 'village',
      kind: (packed.kind[row] ?? usualKind(own?.level ?? 'village')) as Station['kind'],
      division_code: own?.code ?? '',
      address: usual.address,
      phone: usual.phone,
      hours: usual.hours,
      services: usual.services,
      badges: usual.badges,
      co_located: usual.co_located,
      status: usual.status,
      serves: usual.serves,
      lng: packed.points.lng[point] ?? null,
      lat: packed.points.lat[point] ?? null,
      source_crs: usual.source_crs,
      match_level: usual.match_level,
      point_level: packed.points.point_level[point] ?? 'none',
      uncertainty_m: packed.points.uncertainty_m[point] ?? null,
      provider: packed.points.provider[point] ?? '',
      score: usual.score,
      score_next: usual.score_next,
      remainder: usual.remainder,
      review_status: usual.review_status,
      source: usual.source,
      source_date: usual.source_date,
    };
  });
  // Then the few rows that differ.
  for (const field of SPARSE_FIELDS) {
    const sparse = packed.fields[field];
    sparse?.rows.forEach((row, index) => {
      const station = stations[row] as Record<string, unknown> | undefined;
      if (station) station[field] = sparse.values[index];
    });
  }
  return { region: packed.region, stations, divisions };
}
