import { parse } from 'csv-parse/sync';
import { parseDivisionCode, type DivisionCode } from '../../src/core/gazetteer/division-code.ts';
import { placeName, shortName } from '../../src/core/gazetteer/division-name.ts';
import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { toWgs84 } from '../../src/core/geo/to-wgs84.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { Issue } from '../../src/core/issue.ts';
import { CliError } from '../lib/cli-error.ts';
import type { CountyLocator } from './county-locator.ts';
import type { FoundPoints } from './found-points.ts';
import { groupBy } from './group-by.ts';

/** Headers that people write, by field. */
const ALIASES = {
  code: ['code', '区划代码', '行政区划代码', '代码'],
  name: ['name', '名称', '地名'],
  lng: ['lng', 'lon', 'longitude', '经度'],
  lat: ['lat', 'latitude', '纬度'],
} as const;
type Field = keyof typeof ALIASES;

/** How far outside its county a position may lie before it is doubted, metres: the outlines are that rough. */
const OUTSIDE_M = 3000;

/** What an import of a table needs to know. */
export interface CsvImport {
  readonly file: string;
  readonly crs: 'wgs84' | 'gcj02' | 'bd09';
  readonly uncertaintyM: number;
  /** Written into `points.csv`. */
  readonly source: string;
}

/** UTF-8 where the bytes are, else GB18030, which Chinese spreadsheets write. */
export function decodeTable(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function columnsOf(header: readonly string[], file: string): Record<Field, number> {
  const names = header.map((cell) => cell.trim().toLowerCase());
  const find = (field: Field): number =>
    names.findIndex((cell) => (ALIASES[field] as readonly string[]).includes(cell));
  const columns = { code: find('code'), name: find('name'), lng: find('lng'), lat: find('lat') };
  if (columns.lng < 0 || columns.lat < 0 || (columns.code < 0 && columns.name < 0)) {
    throw new CliError(
      `${file} needs the columns 区划代码 (code) or 名称 (name), 经度 (lng) and 纬度 (lat).`,
    );
  }
  return columns;
}

/** Finds divisions by code, or by a name that is unique in the county a position lies in. */
class DivisionFinder {
  readonly #byCode: ReadonlyMap<DivisionCode, Division>;
  readonly #byCounty: ReadonlyMap<string, readonly Division[]>;
  readonly #locator: CountyLocator;

  constructor(divisions: readonly Division[], locator: CountyLocator) {
    this.#byCode = new Map(divisions.map((each) => [each.code, each]));
    this.#byCounty = groupBy(divisions, ({ code }) => code.slice(0, 6));
    this.#locator = locator;
  }

  byCode(code: DivisionCode): Division | undefined {
    return this.#byCode.get(code);
  }

  /** The divisions that the name may mean: none, one, or several. */
  byName(name: string, at: LngLat): readonly Division[] {
    const counties = this.#locator.near(at, 0).map(({ code }) => code.slice(0, 6));
    const all = counties.flatMap((county) => this.#byCounty.get(county) ?? []);
    const forms: ((each: Division) => string)[] = [
      (each) => each.name,
      (each) => placeName(each.name, each.level),
      (each) => shortName(each.name, each.level),
    ];
    for (const form of forms) {
      const found = all.filter((each) => form(each) === name);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** Metres from the division's county, 0 inside, null where its outline is not near or not known. */
  outsideM(code: DivisionCode, at: LngLat): number | null {
    const county = code.slice(0, 6).padEnd(12, '0');
    return this.#locator.distanceM(at, county);
  }
}

type Complain = (field: string, value: string, message: string, remedy: string) => void;

function positionOf(
  lng: string,
  lat: string,
  crs: CsvImport['crs'],
  complain: Complain,
): LngLat | null {
  const pair: LngLat = [Number(lng), Number(lat)];
  if (lng === '' || lat === '' || !pair.every(Number.isFinite)) {
    complain('lng', `${lng}, ${lat}`, 'is no position', 'Write degrees as decimal numbers.');
    return null;
  }
  const position = toWgs84(pair, crs);
  if (!position) {
    const swapped = toWgs84([pair[1], pair[0]], crs) !== null;
    const remedy = swapped ? 'Swap longitude and latitude.' : 'Correct the position.';
    complain('lng', `${lng}, ${lat}`, 'lies outside the mainland', remedy);
  }
  return position;
}

function divisionOf(
  finder: DivisionFinder,
  code: string,
  name: string,
  at: LngLat,
  complain: Complain,
): Division | null {
  if (code !== '') {
    const parsed = parseDivisionCode(code);
    const found = parsed === null ? undefined : finder.byCode(parsed);
    if (!found)
      complain('code', code, 'is in no division list', 'Correct the code, or leave it empty.');
    return found ?? null;
  }
  const found = finder.byName(name, at);
  if (found.length === 1) return found[0]!;
  const message =
    found.length === 0 ? 'is no division of the county it lies in' : 'names several of its county';
  complain('name', name, message, 'Add the code of the division.');
  return null;
}

/**
 * Reads a table of points that people made: by code, else by name within the county. Rows that lead to no division are
 * issues; so, as warnings, are names that differ from the list's and positions far outside their county.
 */
export function importCsv(
  bytes: Uint8Array,
  { file, crs, uncertaintyM, source }: CsvImport,
  divisions: readonly Division[],
  locator: CountyLocator,
): FoundPoints {
  const table: string[][] = parse(decodeTable(bytes), {
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
  });
  const columns = columnsOf(table[0] ?? [], file);
  const finder = new DivisionFinder(divisions, locator);
  const points: NamedPoint[] = [];
  const issues: Issue[] = [];
  let read = 0;
  for (const [at, row] of table.entries()) {
    const cell = (field: Field): string =>
      columns[field] < 0 ? '' : (row[columns[field]] ?? '').trim();
    if (at === 0 || row.every((each) => each.trim() === '')) continue;
    read++;
    const issue =
      (severity: Issue['severity']): Complain =>
      (field, value, message, remedy) =>
        issues.push({ severity, file, line: at + 1, field, value, message, remedy });
    const lngLat = positionOf(cell('lng'), cell('lat'), crs, issue('error'));
    if (!lngLat) continue;
    const found = divisionOf(finder, cell('code'), cell('name'), lngLat, issue('error'));
    if (!found) continue;
    warn(finder, found, cell('name'), lngLat, issue('warning'));
    points.push({ code: found.code, name: found.name, lngLat, source, uncertaintyM });
  }
  return { read, points, issues };
}

function warn(
  finder: DivisionFinder,
  { code, name, level }: Division,
  written: string,
  at: LngLat,
  complain: Complain,
): void {
  if (written !== '' && shortName(written, level) !== shortName(name, level)) {
    complain('name', written, `is ${name} in the list`, 'Check the code.');
  }
  const outside = level === 'city' || level === 'province' ? null : finder.outsideM(code, at);
  if (outside !== null && outside > OUTSIDE_M) {
    const away = `lies ${(outside / 1000).toFixed(1)} km outside the county of ${name}`;
    complain('lng', at.join(', '), away, 'Check the position, the datum and the code.');
  }
}
