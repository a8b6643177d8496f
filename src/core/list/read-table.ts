import type { Issue } from '../issue.ts';
import { ANSWER_COLUMNS } from './answer-columns.ts';
import type { ColumnMap } from './column-map.ts';
import { isCountingSheet } from './counting-sheet.ts';
import { datumNamed } from './datum-named.ts';
import { fillDittos } from './fill-dittos.ts';
import { fillDown, type Filling } from './fill-down.ts';
import { findHeader, type Header } from './find-header.ts';
import type { DroppedRow, ListRow, SkippedSheet, SourceCrs, StationTable } from './list-row.ts';
import type { ListField } from './list-field.ts';
import { plainHeader } from './plain-header.ts';
import { readRow } from './read-row.ts';
import { rowKind, type RowContext } from './row-kind.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { splitBlocks } from './split-blocks.ts';
import { sourceDays, type ListText } from './source-date.ts';

/** What is known of a file besides its sheets. */
export interface TableSource {
  readonly file: string;
  readonly format: string;
  readonly skipped: readonly SkippedSheet[];
  readonly map: ColumnMap;
  /** Datum of the coordinates as the user says; `auto` leaves those of unnamed datum unsettled. */
  readonly crs: SourceCrs | 'auto';
}

/** A cover sheet says what it has to say in its first rows. */
const COVER_ROWS = 30;

/** Fields of which a second column may hold other stations, and not more of the same one. */
const REPEATABLE: ReadonlySet<ListField> = new Set([
  'name',
  'address',
  'division_code',
  'town',
  'village',
]);

interface HeadedSheet {
  readonly sheet: Sheet;
  readonly header: Header;
}

/**
 * Understands the sheets of a list: headers, rows that are no data, merged cells, mended fields, given
 * coordinates. Every row of data is kept, in the order of the file. Sheets without a header are
 * skipped; with no sheet left the table has no columns.
 */
export function readTable(sheets: readonly Sheet[], source: TableSource): StationTable {
  const skipped: SkippedSheet[] = [...source.skipped];
  const headed: HeadedSheet[] = [];
  const issues: Issue[] = [];
  for (const sheet of sheets) {
    const whole = findHeader(sheet, source.map);
    if (!whole) {
      const empty = sheet.rows.every((row) => row.cells.every((cell) => cell.trim() === ''));
      skipped.push({ sheet: sheet.name, reason: empty ? 'empty' : 'no_header' });
      continue;
    }
    if (isCountingSheet(whole, sortRows(sheet, whole).data)) {
      skipped.push({ sheet: sheet.name, reason: 'counts' });
      issues.push(countingSheet(sheet, source.file));
      continue;
    }
    const blocks = splitBlocks(sheet, whole);
    if (blocks.length === 1) issues.push(...repeatedColumns(sheet, whole, source.file));
    for (const block of blocks) {
      const header = block === sheet ? whole : findHeader(block, source.map);
      if (header) headed.push({ sheet: block, header: withoutAnswers(header, source, issues) });
    }
  }
  const columns = [...new Set(headed.flatMap(({ header }) => header.columns))];
  const place = new Map(columns.map((name, at) => [name, at]));
  const rows: ListRow[] = [];
  const dropped: DroppedRow[] = [];
  for (const { sheet, header } of headed) {
    const { data, others } = sortRows(sheet, header);
    for (const each of others) dropped.push(each);
    const used = usedColumns(header);
    const merges = sheet.merges.filter(({ left }) => used.has(left));
    const blanks = fillDown(data, merges, header.column_of);
    const fillings = byRow([...blanks, ...fillDittos(data, blanks, used)]);
    const places = header.columns.map((name) => place.get(name) ?? 0);
    const crs = source.crs === 'auto' ? datumOfHeader(header) : source.crs;
    const reader = {
      file: source.file,
      sheet,
      header,
      places,
      width: columns.length,
      crs,
      sheet_field: fieldOfSheet(sheet, header),
    };
    for (const [at, each] of data.entries()) {
      const read = readRow(each, fillings.get(at) ?? [], reader);
      rows.push(read.row);
      issues.push(...read.issues);
    }
  }
  for (const name of new Set(headed.map(({ sheet }) => sheet.name))) {
    issues.push(...hiddenRows(name, rows, source.file));
  }
  const days = sourceDays(textsBeside(sheets, headed, dropped));
  if (days.length > 1) issues.push(severalDays(days, source.file));
  return {
    file: source.file,
    format: source.format,
    sourceDate: days.length === 1 ? (days[0] ?? null) : null,
    columns,
    recognised: headed.flatMap(({ sheet, header }) =>
      [...header.column_of].map(([field, column]) => {
        return { sheet: sheet.name, column: header.columns[column] ?? '', field };
      }),
    ),
    sheets: [...new Set(headed.map(({ sheet }) => sheet.name))],
    skipped,
    rows,
    dropped,
    issues,
  };
}

function inSheet(file: string, name: string): string {
  return name === '' ? file : `${file} (sheet ${name})`;
}

function countingSheet({ name }: Sheet, file: string): Issue {
  return {
    severity: 'warning',
    file: inSheet(file, name),
    line: 0,
    field: 'sheet',
    value: name,
    message: 'counts stations and names none: it is not read',
    remedy: 'Give the sheet that lists them.',
  };
}

/** Columns with a header that a recognised column has too: what they hold is not understood. */
function repeatedColumns(sheet: Sheet, header: Header, file: string): Issue[] {
  const plain = header.plain.map(plainHeader);
  return [...header.column_of].flatMap(([field, column]) => {
    const again = plain.flatMap((text, at) =>
      at !== column && text !== '' && text === plain[column] ? at : [],
    );
    const held = again.flatMap((at) =>
      sheet.rows.slice(header.below).filter(({ cells }) => (cells[at] ?? '').trim() !== ''),
    );
    if (held.length === 0 || field === 'contact' || !REPEATABLE.has(field)) return [];
    return [
      {
        severity: 'warning' as const,
        file: inSheet(file, sheet.name),
        line: sheet.rows[header.below - 1]?.line ?? 0,
        field,
        value: again.map((at) => header.columns[at] ?? '').join(', '),
        message: `stands again in the header: ${held.length} cells there are not read`,
        remedy: 'Put the tables below each other, or give the columns different names.',
      },
    ];
  });
}

/** One warning for all rows of a sheet that the workbook hides. */
function hiddenRows(name: string, rows: readonly ListRow[], file: string): Issue[] {
  const lines = rows.filter((row) => row.hidden && row.sheet === name).map(({ line }) => line);
  if (lines.length === 0) return [];
  const shown = lines.slice(0, 10).join(', ') + (lines.length > 10 ? ', …' : '');
  return [
    {
      severity: 'warning',
      file: inSheet(file, name),
      line: lines[0] ?? 0,
      field: 'row',
      value: shown,
      message: `${lines.length} rows are hidden by a filter or by hand; they are answered, but not adopted`,
      remedy: 'Show the rows that count, or delete the others, and save the file again.',
    },
  ];
}

/** What a list says outside its rows of data: titles, headers, remarks, names of sheets, cover sheets. */
function textsBeside(
  sheets: readonly Sheet[],
  headed: readonly HeadedSheet[],
  dropped: readonly DroppedRow[],
): ListText[] {
  const listed = new Set(headed.map(({ sheet }) => sheet));
  return [
    ...dropped.map(({ text, reason }) => ({ text, isTitle: reason === 'title' })),
    ...headed.flatMap(({ header }) => header.texts.map((text) => ({ text, isTitle: false }))),
    ...sheets.map(({ name }) => ({ text: name, isTitle: true })),
    ...sheets
      .filter((sheet) => !listed.has(sheet))
      .flatMap(({ rows }) => rows.slice(0, COVER_ROWS))
      .map(({ cells }) => ({ text: cells.join(' ').trim(), isTitle: true })),
  ];
}

function severalDays(days: readonly string[], file: string): Issue {
  return {
    severity: 'warning',
    file,
    line: 0,
    field: 'source_date',
    value: days.join(', '),
    message: 'are several days that the list may speak of',
    remedy: 'Name the right one with --date.',
  };
}

function sortRows(sheet: Sheet, header: Header): { data: SheetRow[]; others: DroppedRow[] } {
  const data: SheetRow[] = [];
  const others: DroppedRow[] = [];
  const context: RowContext = {
    plain_columns: header.columns.map(plainHeader),
    ordinals: header.ordinals,
    name: header.column_of.get('name'),
    address: header.column_of.get('address'),
  };
  for (const [at, row] of sheet.rows.entries()) {
    const reason =
      at < header.first ? 'title' : at < header.below ? 'header' : rowKind(row.cells, context);
    if (reason === 'data') data.push(row);
    else {
      const text = row.cells
        .filter((cell) => cell.trim() !== '')
        .join(' ')
        .slice(0, 200);
      others.push({
        sheet: sheet.name,
        line: row.line,
        reason: text === '' ? 'blank' : reason,
        text,
      });
    }
  }
  return { data, others };
}

/** Columns that mean something: others are handed on as they are. */
function usedColumns({ column_of, angles }: Header): Set<number> {
  const parts = [angles.lng, angles.lat].flatMap((each) => (each ? Object.values(each) : []));
  return new Set([...column_of.values(), ...parts.filter((each) => each !== null)]);
}

function byRow(fillings: readonly Filling[]): Map<number, Filling[]> {
  const rows = new Map<number, Filling[]>();
  for (const each of fillings) {
    const row = rows.get(each.row);
    if (row) row.push(each);
    else rows.set(each.row, [each]);
  }
  return rows;
}

/** Lists with a sheet a district are named after it (渝北区): what its name says that no column does. */
function fieldOfSheet({ name }: Sheet, { column_of }: Header): 'county' | 'town' | null {
  const isCounty = /^\p{Script=Han}{1,12}[区县市旗]$/u.test(name);
  if (isCounty && !column_of.has('county')) return 'county';
  return /^\p{Script=Han}{1,12}(镇|乡|街道)$/u.test(name) && !column_of.has('town') ? 'town' : null;
}

/** 高德经度, 坐标(WGS84): the datum that the headers of the coordinates name, empty when they name none. */
function datumOfHeader({ column_of, texts }: Header): SourceCrs | '' {
  for (const field of ['lng', 'lat', 'lnglat'] as const) {
    const column = column_of.get(field);
    const named = column === undefined ? null : datumNamed(texts[column] ?? '');
    if (named) return named;
  }
  return '';
}

/**
 * A list that is an earlier answer: its answer columns stay as they are and mean nothing, because a point
 * that was worked out must not come back as one that the office gave. Columns that the user maps do count.
 */
function withoutAnswers(header: Header, source: TableSource, issues: Issue[]): Header {
  const answers = new Set<string>(ANSWER_COLUMNS);
  const mine = new Map<string, number>();
  for (const [at, column] of header.columns.entries()) {
    // The answer stands right of the list's own column of that name.
    const name = column.replace(/^(fuwuquan_)+/, '');
    if (answers.has(name)) mine.set(name, at);
  }
  // Only an answer has them all; a list of stations shares some of the names.
  if (mine.size < ANSWER_COLUMNS.length) return header;
  const ignored = new Set(mine.values());
  const isMine = (column: number): boolean =>
    ignored.has(column) && !source.map.fieldOf(header.columns[column] ?? '');
  issues.push({
    severity: 'warning',
    file: source.file,
    line: 0,
    field: 'lng',
    value: '',
    message: 'and the other columns of an earlier answer are kept but not used',
    remedy: 'Give the original list to use its own coordinates, or name the columns with --map.',
  });
  return {
    ...header,
    column_of: new Map([...header.column_of].filter((each) => !isMine(each[1]))),
  };
}
