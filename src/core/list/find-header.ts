import type { ColumnMap } from './column-map.ts';
import { ORDINAL_HEADERS } from './header-aliases.ts';
import { angleColumns, withoutUnit, type AngleColumns } from './angle-columns.ts';
import type { ListField } from './list-field.ts';
import { plainHeader } from './plain-header.ts';
import { recogniseHeader, type HeaderMatch } from './recognise-header.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/** A header: which rows of the sheet it takes, and what its columns are called and mean. */
export interface Header {
  /** Indices into the sheet's rows: first row of the header, first row below it. */
  readonly first: number;
  readonly below: number;
  /** Unique within the sheet; a column without a header is called after its place. */
  readonly columns: readonly string[];
  /** The lowest text of each column's header, empty for a column without one. */
  readonly plain: readonly string[];
  /** Columns of degrees, minutes and seconds, where a coordinate has one for each. */
  readonly angles: Readonly<Partial<Record<'lng' | 'lat', AngleColumns>>>;
  /** The header's rows as one text each, for {@link HeaderMatch} and datum hints. */
  readonly texts: readonly string[];
  readonly column_of: ReadonlyMap<ListField, number>;
  /** Columns that only number the rows. */
  readonly ordinals: ReadonlySet<number>;
}

/** Titles, dates and hints stand above a header, but not more rows than this. */
const SEARCHED_ROWS = 30;
/** Rows of the tallest header: 基本情况 above 联系方式 above 固定电话, and one more. */
const HEADER_ROWS = 4;
const ORDINALS = new Set(ORDINAL_HEADERS.split(' ').map(plainHeader));
/** A row is a header only if it names one of these: without them nothing can be located. */
const LOCATING: readonly ListField[] = [
  'name',
  'address',
  'division_code',
  'county',
  'town',
  'village',
  'lng',
  'lnglat',
];

interface Candidate {
  readonly rows: readonly SheetRow[];
  readonly first: number;
  readonly matches: readonly (HeaderMatch | null)[];
  /** How many fields are named exactly. */
  readonly exact: number;
  /** Whether a column numbers the rows. */
  readonly numbered: boolean;
  /** How many columns have a header, and how many headers differ. */
  readonly named: number;
  readonly distinct: number;
}

/**
 * Finds the header: the row, or the rows (地理位置 above 经度 and 纬度), up to four of them, that name the
 * most fields. Null when no row names two fields, one of them exactly, or one beside 序号, or is the exact
 * name of the only column. More rows must name more fields than fewer of them do, or as many and tell more
 * columns apart.
 */
export function findHeader(sheet: Sheet, map: ColumnMap): Header | null {
  let best: Candidate | null = null;
  const last = sheet.headed ? 1 : SEARCHED_ROWS;
  for (let first = 0; first < Math.min(last, sheet.rows.length); first += 1) {
    const single = candidate(sheet, first, 1, map);
    if (isHeader(single, sheet.headed) && beats(single, best)) best = single;
    if (sheet.headed) continue;
    for (let height = 2; height <= HEADER_ROWS; height += 1) {
      if (!mayHeadGroups(sheet.rows[first + height - 2])) break;
      const tall = candidate(sheet, first, height, map);
      const parts = [
        candidate(sheet, first, height - 1, map),
        candidate(sheet, first + 1, height - 1, map),
        candidate(sheet, first + height - 1, 1, map),
      ];
      if (!isHeader(tall, false) || !parts.every((part) => beats(tall, part))) continue;
      if (beats(tall, best)) best = tall;
    }
  }
  return best && describe(best, widthOf(sheet.rows, best.first));
}

/** What the rows of a header say together of one column: 服务站 above 地址 says 服务站 地址. */
function textsOf(rows: readonly SheetRow[]): { upper: string; lower: string }[] {
  const width = Math.max(...rows.map((row) => row.cells.length));
  const at = (row: number, column: number): string => (rows[row]?.cells[column] ?? '').trim();
  const groups = rows.map(() => '');
  return Array.from({ length: width }, (_, column) => {
    const own = rows.map((_row, row) => at(row, column));
    const lowest = own.findLastIndex((text) => text !== '');
    for (const [row, text] of own.entries()) {
      if (text === '') continue;
      groups[row] = text;
      // A new group above ends those below it.
      groups.fill('', row + 1);
    }
    const parts = own.map((text, row) => text || (row < lowest ? (groups[row] ?? '') : ''));
    const upper = parts.slice(0, Math.max(0, lowest)).filter(Boolean).join('');
    return { upper, lower: own[lowest] ?? '' };
  });
}

function candidate(sheet: Sheet, first: number, height: number, map: ColumnMap): Candidate {
  const rows = sheet.rows.slice(first, first + height);
  const texts = rows.length === 0 ? [] : textsOf(rows);
  const matches = texts.map(({ upper, lower }) => meaning(upper, lower, map));
  const headers = texts.map(({ upper, lower }) => upper + lower).filter(Boolean);
  const exact = new Set<ListField | 'ordinal'>();
  for (const match of matches) if (match && match.rank >= 3) exact.add(match.field);
  for (const { upper, lower } of texts) {
    if (ORDINALS.has(plainHeader(lower || upper))) exact.add('ordinal');
  }
  return {
    rows,
    first,
    matches,
    exact: exact.size,
    numbered: exact.has('ordinal'),
    named: headers.length,
    distinct: new Set(headers).size,
  };
}

function meaning(upper: string, lower: string, map: ColumnMap): HeaderMatch | null {
  const said = map.fieldOf(lower || upper);
  if (said === null) return null;
  if (said) return { field: said, rank: 4, length: 0 };
  const axis = withoutUnit(upper + lower);
  if (axis !== null) return recogniseHeader(axis);
  const together = recogniseHeader(upper + lower);
  const alone = recogniseHeader(lower);
  // 负责人 above 电话 is a person's telephone.
  if (alone?.rank === 3 && together?.field !== 'contact') return alone;
  return together ?? alone;
}

function isHeader({ matches, exact, named, numbered }: Candidate, headed: boolean): boolean {
  const fields = new Set(matches.flatMap((match) => (match && match.rank > 1 ? match.field : [])));
  if (headed) return true;
  const enough = fields.size >= 2 || named === 1 || numbered;
  return LOCATING.some((field) => fields.has(field)) && exact >= 1 && enough;
}

function beats(one: Candidate, other: Candidate | null): boolean {
  if (other === null) return true;
  if (one.exact !== other.exact) return one.exact > other.exact;
  return one.rows.length > other.rows.length && one.distinct > other.distinct;
}

/** A row of group headings has at least two texts; a title has one. */
function mayHeadGroups(row: SheetRow | undefined): boolean {
  return new Set(row?.cells.map((cell) => cell.trim()).filter(Boolean)).size >= 2;
}

/** How many columns have any text from the header down: data may be wider than its header, or narrower. */
function widthOf(rows: readonly SheetRow[], first: number): number {
  let width = 0;
  for (const { cells } of rows.slice(first)) {
    let end = cells.length;
    while (end > width && (cells[end - 1] ?? '').trim() === '') end -= 1;
    if (end > width) width = end;
  }
  return width;
}

function describe({ rows, first, matches }: Candidate, width: number): Header {
  const known = textsOf(rows);
  const texts = Array.from({ length: width }, (_, at) => known[at] ?? { upper: '', lower: '' });
  const plain = texts.map(({ upper, lower }) => lower || upper);
  const full = texts.map(({ upper, lower }) => [upper, lower].filter(Boolean).join(' '));
  const repeated = (text: string): boolean => plain.filter((each) => each === text).length > 1;
  const columns = unique(plain.map((text, at) => (repeated(text) ? (full[at] ?? text) : text)));
  return {
    first,
    below: first + rows.length,
    columns,
    plain,
    texts: full,
    angles: angleColumns(full),
    column_of: columnOf(matches),
    ordinals: new Set(plain.flatMap((text, at) => (ORDINALS.has(plainHeader(text)) ? at : []))),
  };
}

/** One column a field: the surest header, then the longer alias (all exact ones are equal), then the leftmost. */
function columnOf(matches: readonly (HeaderMatch | null)[]): Map<ListField, number> {
  const found = matches.flatMap((match, column) => (match ? [{ ...match, column }] : []));
  const length = (match: HeaderMatch): number => (match.rank >= 3 ? 0 : match.length);
  found.sort((a, b) => b.rank - a.rank || length(b) - length(a) || a.column - b.column);
  const columns = new Map<ListField, number>();
  for (const { field, column } of found) if (!columns.has(field)) columns.set(field, column);
  return new Map([...columns].sort((a, b) => a[1] - b[1]));
}

function unique(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const base = name === '' ? `column_${at + 1}` : name;
    let free = base;
    for (let count = 2; taken.has(free); count += 1) free = `${base} (${count})`;
    taken.add(free);
    return free;
  });
}
