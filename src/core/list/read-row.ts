import type { Issue } from '../issue.ts';
import { joinAngle } from './angle-columns.ts';
import { datumNamed } from './datum-named.ts';
import type { Filling } from './fill-down.ts';
import { isDitto } from './fill-dittos.ts';
import { STATUSES } from '../stations/station.ts';
import type { Header } from './find-header.ts';
import type { ListField } from './list-field.ts';
import type { ListRow, Mending, SourceCrs } from './list-row.ts';
import { mendField } from './mend-field.ts';
import { placeGiven } from './place-given.ts';
import { readPosition } from './read-position.ts';
import { readStatus } from './read-status.ts';
import { cellKey, type Sheet, type SheetRow } from './sheet.ts';

/** What reading a row needs to know of its sheet and file. */
export interface RowReader {
  readonly file: string;
  readonly sheet: Sheet;
  readonly header: Header;
  /** Place of each of the sheet's columns in the table, and how many columns the table has. */
  readonly places: readonly number[];
  readonly width: number;
  /** Datum of rows that name none: what the user says, else what the headers say; empty when unknown. */
  readonly crs: SourceCrs | '';
  /** Field that the sheet's name fills, when no column does. */
  readonly sheet_field: 'county' | 'town' | null;
}

/** Fields in which a day means that the spreadsheet misread something: 3-12 as 12 March. */
const NEVER_A_DAY: ReadonlySet<ListField> = new Set(['name', 'address', 'phone', 'village']);

/** 同上 in the first row, or below an empty cell. */
const NOTHING_ABOVE = [
  'stands for the cell above, which is empty',
  'Write what is meant into the cell.',
] as const;

/** A remark of this length that begins so is about the station itself. */
const WITHDRAWN_CHARS = 20;
const WITHDRAWN =
  /^(该站|本站|此站|现|于)?(\d{4}年)?(\d{1,2}月)?(\d{1,2}日)?(已|现已|被)?(撤销|撤并|注销|停办|关停|停用)(?!前|后|与)/;

type Report = (field: string, value: string, message: string, remedy: string) => void;

/** Reads one row of data: its fields mended, every mending recorded, its coordinates understood. */
export function readRow(
  row: SheetRow,
  fillings: readonly Filling[],
  reader: RowReader,
): { row: ListRow; issues: Issue[] } {
  const { sheet, header } = reader;
  const file = sheet.name === '' ? reader.file : `${reader.file} (sheet ${sheet.name})`;
  const issues: Issue[] = [];
  const mendings: Mending[] = [];
  const fields: Partial<Record<ListField, string>> = {};
  const report: Report = (field, value, message, remedy) => {
    issues.push({ severity: 'warning', file, line: row.line, field, value, message, remedy });
  };
  if (sheet.origins.size > 0) readOrigins(row, reader, mendings, report);
  for (const [field, column] of header.column_of) {
    const filling = fillings.find((each) => each.column === column);
    const written = filling?.text ?? row.cells[column] ?? '';
    if (written === '') continue;
    if (filling) {
      const from = filling.rule === 'ditto' ? (row.cells[column] ?? '').trim() : '';
      mendings.push({ field, rule: filling.rule, from, to: filling.text.trim() });
    } else if (isDitto(written)) {
      report(field, written, ...NOTHING_ABOVE);
      continue;
    }
    const mended = mendField(field, written);
    mendings.push(...mended.mendings);
    if (mended.fault) report(field, written, ...mended.fault);
    if (mended.text === '') continue;
    fields[field] =
      field === 'status'
        ? statusCode(header.texts[column] ?? '', mended.text, mendings, report)
        : mended.text;
  }
  const gone = withdrawnElsewhere(row, header);
  if (gone !== null && fields.status !== 'closed') {
    report('status', gone, 'says that the station is withdrawn', 'Say the same in all columns.');
    fields.status = gone;
  }
  if (reader.sheet_field) {
    fields[reader.sheet_field] = sheet.name;
    mendings.push({ field: reader.sheet_field, rule: 'sheet_name', from: '', to: sheet.name });
  }
  for (const axis of ['lng', 'lat'] as const) {
    const columns = header.angles[axis];
    if (!columns) continue;
    const to = joinAngle(columns, (column) => textAt(row, column, fillings));
    if (to === '') continue;
    mendings.push({ field: axis, rule: 'angle_parts', from: fields[axis] ?? '', to });
    fields[axis] = to;
  }
  const { given, fault, mendings: turned } = readPosition(fields);
  mendings.push(...turned);
  if (fault) report(fault.field, fields[fault.field] ?? '', fault.message, fault.remedy);
  const read: ListRow = {
    sheet: sheet.name,
    line: row.line,
    cells: spread(row.cells, reader),
    fields,
    mendings,
    given,
    position: null,
    source_crs: '',
    ...(row.hidden === true ? { hidden: true } : {}),
  };
  const crs = given === null ? '' : (datumNamed(fields.source_crs ?? '') ?? reader.crs);
  if (crs === '') return { row: read, issues };
  const placed = placeGiven(read, crs, file);
  return { row: placed.row, issues: [...issues, ...placed.issues] };
}

function textAt(row: SheetRow, column: number, fillings: readonly Filling[]): string {
  return fillings.find((each) => each.column === column)?.text ?? row.cells[column] ?? '';
}

/** What another column than that of the status says of a withdrawn station: 是否撤销 beside 状态, or 备注. */
function withdrawnElsewhere(row: SheetRow, header: Header): string | null {
  const own = header.column_of.get('status');
  for (const [column, text] of header.texts.entries()) {
    if (column === own) continue;
    const cell = (row.cells[column] ?? '').trim();
    if (cell === '' || cell.length > WITHDRAWN_CHARS) continue;
    const isNote = column === header.column_of.get('note');
    const says = isNote ? WITHDRAWN.test(cell) : /是否.*(撤|停|注销|关)/.test(text);
    if (says && readStatus(text, cell) === 'closed') return isNote ? cell : `${text} ${cell}`;
  }
  return null;
}

/** The status that the cell says; the text itself, reported, where it cannot be told. */
function statusCode(header: string, text: string, mendings: Mending[], report: Report): string {
  const status = readStatus(header, text);
  if (status === null) {
    const remedy = `Write one of ${STATUSES.join(', ')}, or 正常, 暂停服务, 筹建, 已撤销.`;
    report('status', text, 'is no status that can be understood', remedy);
    return text;
  }
  if (status !== text)
    mendings.push({ field: 'status', rule: 'status_word', from: text, to: status });
  return status;
}

/** Records which cells are a formula's value or a day, and reports those that cannot be right. */
function readOrigins(row: SheetRow, reader: RowReader, mendings: Mending[], report: Report): void {
  const { sheet, header } = reader;
  const fieldOf = new Map([...header.column_of].map(([field, column]) => [column, field]));
  for (const [column, name] of header.columns.entries()) {
    const origin = sheet.origins.get(cellKey(row.line, column));
    if (!origin) continue;
    const to = row.cells[column] ?? '';
    const field = fieldOf.get(column);
    mendings.push({ field: field ?? name, rule: origin.rule, from: origin.from, to });
    if (origin.rule === 'formula' && field && to === '') {
      const remedy = 'Open the file in Excel or WPS and save it again.';
      report(field, origin.from, 'has no stored value', remedy);
    }
    if (origin.rule === 'excel_date' && field && NEVER_A_DAY.has(field)) {
      const remedy = 'Format the column as text and type it anew.';
      report(field, to, 'is a day: the spreadsheet took it for a date', remedy);
    }
  }
}

/** The cells under the table's columns, which may be more and in another order than the sheet's. */
function spread(cells: readonly string[], { places, width }: RowReader): string[] {
  const all = new Array<string>(width).fill('');
  for (const [column, place] of places.entries()) all[place] = cells[column] ?? '';
  return all;
}
