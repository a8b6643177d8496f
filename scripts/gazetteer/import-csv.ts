import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import type { Division } from '../../src/core/gazetteer/division.ts';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import { toWgs84 } from '../../src/core/geo/to-wgs84.ts';
import type { Issue } from '../../src/core/issue.ts';
import { ColumnMap } from '../../src/core/list/column-map.ts';
import type { ListField } from '../../src/core/list/list-field.ts';
import type { ListRow } from '../../src/core/list/list-row.ts';
import { plainHeader } from '../../src/core/list/plain-header.ts';
import { readList } from '../lib/read-list.ts';
import { DivisionFinder, type FinderGround } from './division-finder.ts';
import type { FoundPoints } from './found-points.ts';
import { groupBy } from './group-by.ts';

/** What an import of a table needs to know. */
export interface CsvImport {
  /** As messages name the file. */
  readonly shownAs: string;
  readonly crs: 'wgs84' | 'gcj02' | 'bd09';
  readonly uncertaintyM: number;
  /** Written into `points.csv`. */
  readonly source: string;
}

/** Headers of a table of divisions, besides those of a station list. */
const ALIASES: readonly (readonly [ListField, string])[] = [
  ['division_code', 'code 代码 编码 乡镇代码 街道代码 村级代码 行政代码'],
  ['name', 'name 地名 区划名称 行政区划名称'],
];

/** What headers mean, without asking that the table has them. */
class TableColumns extends ColumnMap {
  readonly #fields = new Map(
    ALIASES.flatMap(([field, words]) => words.split(' ').map((word) => [plainHeader(word), field])),
  );

  constructor() {
    super([]);
  }

  override fieldOf(header: string): ListField | undefined {
    return this.#fields.get(plainHeader(header)) as ListField | undefined;
  }
}

/** Columns that name divisions, the lowest first: without a name the lowest that is filled is what the row is about. */
const LEVELS = ['village', 'town', 'county', 'city', 'province'] as const;
/** Points nearer than this are one, metres: pasted, or a geocoder's answer for want of a better one. */
const SAME_M = 1;

interface Read {
  readonly row: ListRow;
  readonly division: Division;
  readonly lngLat: LngLat;
}
type Refuse = (row: ListRow, field: string, value: string, message: string, remedy: string) => void;

/**
 * Reads a table of points that people made, through the door of every list: workbook or text, any header, title rows, degrees
 * in any form. Divisions are found by code, else by name among the counties around the point, a town column telling
 * namesakes apart. A row is not taken, and named as an error, when it leads to no division or to several, when code and
 * names are not of one division, when the point lies more than 5 km outside the county, and when it shares its point
 * with a row that it does not lie in. A file that is no table is a CliError; `ground` is loaded only after that.
 */
export function importCsv(path: string, about: CsvImport, ground: () => FinderGround): FoundPoints {
  const { shownAs, crs, uncertaintyM, source } = about;
  const table = readList(path, { map: new TableColumns(), crs }, shownAs);
  const finder = new DivisionFinder(ground());
  const issues: Issue[] = [];
  const fileOf = ({ sheet }: ListRow): string =>
    sheet === '' ? shownAs : `${shownAs} (sheet ${sheet})`;
  const refuse: Refuse = (row, field, value, message, remedy) => {
    const file = fileOf(row);
    issues.push({ severity: 'error', file, line: row.line, field, value, message, remedy });
  };
  const faults = groupBy(table.issues, ({ file, line }) => `${file}:${line}`);
  const read = table.rows.flatMap((row): Read[] => {
    const said = faults.get(`${fileOf(row)}:${row.line}`) ?? [];
    const lngLat = row.position ?? withDecimalCommas(row, crs);
    const fault = said.find(({ field }) => field === 'division_code' || lngLat === null);
    if (fault) {
      issues.push({ ...fault, severity: 'error' });
      return [];
    }
    if (lngLat === null) {
      refuse(row, 'lng', '', 'has no position', 'Write longitude and latitude in degrees.');
      return [];
    }
    const division = divisionOf(row, lngLat, finder, refuse);
    return division ? [{ row, division, lngLat }] : [];
  });
  issues.push(...table.issues.filter(({ line }) => line === 0));
  const kept = withoutShared(withoutTwice(read, refuse), refuse);
  const points = kept.map(({ division: { code, name }, lngLat }): NamedPoint => {
    return { code, name, lngLat, source, uncertaintyM };
  });
  issues.sort((a, b) => (a.file === b.file ? a.line - b.line : 0));
  return { read: table.rows.length, points, issues };
}

/** 118,95 in columns of their own can only be 118.95; in one cell with another number it could not be told. */
function withDecimalCommas({ fields }: ListRow, crs: CsvImport['crs']): LngLat | null {
  const numbers = [fields.lng, fields.lat].map((text) => {
    const [, whole, decimals] = /^(\d{1,3}),(\d+)$/.exec(text ?? '') ?? [];
    return whole === undefined ? NaN : Number(`${whole}.${decimals}`);
  });
  return toWgs84([numbers[0]!, numbers[1]!], crs);
}

/** The division that a row is about; null, and said, when it cannot be told or the point is not there. */
function divisionOf(
  row: ListRow,
  at: LngLat,
  finder: DivisionFinder,
  refuse: Refuse,
): Division | null {
  const { fields } = row;
  const own = fields.name === undefined ? LEVELS.find((level) => fields[level]) : 'name';
  const name = own === undefined ? '' : fields[own]!;
  const uppers = LEVELS.filter((level) => fields[level] && level !== own);
  const clash = (division: Division): (typeof LEVELS)[number] | undefined =>
    uppers.find((level) => {
      const upper = [division, ...finder.above(division)].find((each) => each.level === level);
      return upper !== undefined && !finder.isCalled(upper, fields[level]!);
    });
  const code = fields.division_code ?? '';
  let division: Division | null;
  if (code !== '') {
    division = finder.byCode(code);
    const told = (field: string, value: string, of: string): null => {
      refuse(
        row,
        field,
        value,
        `is not the name of ${of}, which the code ${code} stands for`,
        REMEDY,
      );
      return null;
    };
    if (!division) {
      refuse(row, 'code', code, 'is in no division list', 'Correct the code, or leave it empty.');
      return null;
    }
    if (name !== '' && !finder.isCalled(division, name)) return told(own!, name, division.name);
    const wrong = clash(division);
    if (wrong) return told(wrong, fields[wrong]!, `what ${division.name} lies in`);
  } else {
    const named = name === '' ? [] : finder.byName(name, at).filter((each) => !clash(each));
    // The lowest column says the level: 乡镇 is no county of that name.
    const found = own === 'name' ? named : named.filter(({ level }) => level === own);
    if (found.length !== 1) {
      const message =
        found.length === 0 ? 'is no division around its point' : 'names several divisions there';
      refuse(row, own ?? 'name', name, message, 'Add the code of the division, or its town.');
      return null;
    }
    division = found[0]!;
  }
  const outside = finder.outsideM(division, at);
  if (outside === 0) return division;
  const away = `lies ${(outside / 1000).toFixed(outside < 1e5 ? 1 : 0)} km outside the area of ${division.name}`;
  refuse(row, 'lng', at.join(', '), away, 'Check the position, the datum (--crs) and the code.');
  return null;
}

const REMEDY = 'Correct one of them, or leave the name empty.';

/** Without divisions that the table has twice at different points: which one is meant cannot be told. */
function withoutTwice(read: readonly Read[], refuse: Refuse): Read[] {
  return [...groupBy(read, ({ division }) => division.code).values()].flatMap((same) => {
    const [first] = same;
    if (same.every(({ lngLat }) => distanceM(lngLat, first!.lngLat) < SAME_M)) return [first!];
    const lines = same.map(({ row }) => row.line).join(', ');
    for (const { row, division } of same) {
      const message = `stands at different points in lines ${lines}`;
      refuse(row, 'code', division.code, message, `Keep one row of ${division.name}.`);
    }
    return [];
  });
}

/** Without rows that share their point with a division which neither holds theirs nor lies in it. */
function withoutShared(read: readonly Read[], refuse: Refuse): Read[] {
  const cells = groupBy(read, ({ lngLat }) => lngLat.map((each) => each.toFixed(5)).join(' '));
  return read.filter((one) => {
    const cell = cells.get(one.lngLat.map((each) => each.toFixed(5)).join(' '))!;
    const others = cell.filter(({ division: { code } }) => {
      return !isWithin(code, one.division.code) && !isWithin(one.division.code, code);
    });
    if (others.length === 0) return true;
    const named = others.slice(0, 3).map(({ division }) => division.name);
    const message = `is the point of ${others.length} other divisions too (${named.join(', ')}${others.length > 3 ? ' …' : ''})`;
    const remedy = 'Give each its own point, or leave those rows out.';
    refuse(one.row, 'lng', one.lngLat.join(', '), message, remedy);
    return false;
  });
}
