import type { LngLat } from '../geo/lng-lat.ts';
import { toWgs84 } from '../geo/to-wgs84.ts';
import { parseDivisionCode } from '../gazetteer/division-code.ts';
import { LEVELS, MATCH_LEVELS } from '../gazetteer/level.ts';
import type { Issue } from '../issue.ts';
import { personalNumbers } from '../publish/personal-numbers.ts';
import { cutOut } from '../publish/plain-text.ts';
import { KINDS, NAME_LENGTH, PROVIDERS, SOURCE_CRS, STATUSES, type Station } from './station.ts';
import { telephonesOf } from './telephone.ts';

/** Header of a station list, in the order in which it is written. */
export const STATION_COLUMNS = [
  'station_id',
  'name',
  'level',
  'kind',
  'division_code',
  'address',
  'phone',
  'hours',
  'services',
  'badges',
  'co_located',
  'status',
  'serves',
  'lng',
  'lat',
  'source_crs',
  'source',
  'source_date',
] as const;
export type StationColumn = (typeof STATION_COLUMNS)[number];

/** Columns that overrides may set besides those of a list: what a person has decided of a position. */
export const REVIEW_COLUMN = 'review_status';

/** Columns that a list may have when its positions were looked up: how precise they are, and by whom. */
export const OPTIONAL_COLUMNS = ['point_level', 'uncertainty_m', 'provider'] as const;

/** A line of a table: its cells by header, and where it stands. Missing columns are undefined. */
export interface TableRow {
  readonly file: string;
  readonly line: number;
  readonly cells: Readonly<Record<string, string | undefined>>;
}

/** A station as the list gives it, before it is placed: everything but the answers of the geocoder. */
export type ListedStation = Pick<
  Station,
  Exclude<StationColumn, 'lng' | 'lat' | 'source_crs'> | 'source_crs'
> & {
  /** Position given by the list, WGS 84; null when it gave none. */
  readonly lngLat: LngLat | null;
  /** What the list says of that position; null when it says nothing. */
  readonly precision: Pick<Station, 'point_level' | 'uncertainty_m' | 'provider'> | null;
  /** `manual` when a person has set the position, `failed` when one has said that it cannot be placed. */
  readonly reviewed: 'manual' | 'failed' | '';
};

/** Cells that a spreadsheet would run as a formula. */
const FORMULA = /^[=+@\t\r-]/;
/** What has no place in a cell: line breaks, tabs, NUL and the like. */
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
/** What may begin like one all the same: a number, a telephone with its country code. */
const NUMBERS = /^[+-]?[\d\s().;；、/-]+$/;

/**
 * Reads one row of a station list. Answers the station, or null when an error makes it unusable, and
 * everything that is wrong with it. `division_code` is checked for form only: whether it exists is
 * for the gazetteer to say.
 */
export function parseStationRow(row: TableRow): { station: ListedStation | null; issues: Issue[] } {
  const issues: Issue[] = [];
  const cell = (field: StationColumn): string => (row.cells[field] ?? '').trim();
  const report = (field: StationColumn, message: string, remedy: string): void => {
    issues.push(issueAt(row, 'error', field, message, remedy));
  };
  const oneOf = <T extends string>(field: StationColumn, words: readonly T[], absent: T): T => {
    const word = cell(field) || absent;
    if ((words as readonly string[]).includes(word)) return word as T;
    report(field, `is none of ${words.join(', ')}`, 'Write one of these words.');
    return absent;
  };

  const code = parseDivisionCode(cell('division_code'));
  if (code === null) {
    report('division_code', 'is not a division code', 'Write its 6, 9 or 12 digits as text.');
  }
  if (!/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/.test(cell('station_id'))) {
    report('station_id', 'is not an id', 'Use up to 40 letters, digits, "-" and "_".');
  } else if (personalNumbers(cell('station_id')).length > 0) {
    const remedy = 'Use the division code, with "-2" for a second station there.';
    report('station_id', "is a person's number, but ids are published", remedy);
  }
  if (cell('name') === '') report('name', 'is empty', 'Write the name on the plate.');
  if (cell('name').length > NAME_LENGTH) {
    const remedy = `Write the name on the plate alone, at most ${NAME_LENGTH} characters.`;
    report('name', `has ${cell('name').length} characters`, remedy);
  }
  for (const [field, text = ''] of Object.entries(row.cells)) {
    const [control] = CONTROL.exec(text) ?? [];
    if (control === undefined) continue;
    const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    const remedy = 'Take it out; several values of a cell are separated by ";".';
    issues.push(issueAt(row, 'error', field, `holds the control character U+${code}`, remedy));
  }
  for (const field of STATION_COLUMNS) {
    if (FORMULA.test(cell(field)) && !NUMBERS.test(cell(field))) {
      report(field, 'begins like a formula', 'Write it as plain text.');
    }
  }
  if (cell('source_date') === '') {
    const remedy = 'Write the day of which the list speaks as YYYY-MM-DD.';
    issues.push(issueAt(row, 'warning', 'source_date', 'is empty', remedy));
  } else if (!isDate(cell('source_date'))) {
    report('source_date', 'is not a day', 'Write it as YYYY-MM-DD.');
  }
  const serves = cell('serves').split(';').filter(Boolean);
  const served = serves.map((each) => parseDivisionCode(each));
  if (served.includes(null)) {
    report('serves', 'holds something that is no division code', 'Separate codes by ";".');
  }
  const station: ListedStation = {
    station_id: cell('station_id'),
    name: cell('name'),
    level: oneOf('level', LEVELS, 'village'),
    kind: oneOf('kind', KINDS, 'station'),
    division_code: code ?? '',
    address: cell('address'),
    phone: officePhone(row, cell('phone'), issues),
    hours: cell('hours'),
    services: list(cell('services')),
    badges: list(cell('badges')),
    co_located: cell('co_located'),
    status: oneOf('status', STATUSES, 'normal'),
    serves: served.filter((each) => each !== null),
    lngLat: parsePosition(row, issues),
    precision: parsePrecision(row, issues),
    reviewed: parseReviewed(row, issues),
    source_crs: cell('lng') === '' ? '' : oneOf('source_crs', [...SOURCE_CRS, 'unsure'], 'wgs84'),
    source: cell('source'),
    source_date: cell('source_date'),
  };
  if (cell('level') === '') report('level', 'is empty', `Write one of ${LEVELS.join(', ')}.`);
  return { station: issues.some((each) => each.severity === 'error') ? null : station, issues };
}

function parsePrecision(row: TableRow, issues: Issue[]): ListedStation['precision'] {
  const [word, metres, provider] = OPTIONAL_COLUMNS.map((field) => (row.cells[field] ?? '').trim());
  if (!word) return null;
  const level = MATCH_LEVELS.find((each) => each === word);
  if (!level) {
    const remedy = `Write one of ${MATCH_LEVELS.join(', ')}, or leave it empty.`;
    issues.push(issueAt(row, 'error', 'point_level', 'is no level', remedy));
  }
  if (!/^\d{1,7}(\.\d+)?$/.test(metres ?? '')) {
    issues.push(issueAt(row, 'error', 'uncertainty_m', 'is no number of metres', 'Write 300.'));
  }
  const known = PROVIDERS.find((each) => each === (provider || 'list'));
  if (!known) {
    const remedy = `Write one of ${PROVIDERS.join(', ')}, or leave it empty.`;
    issues.push(issueAt(row, 'error', 'provider', 'is no provider of positions', remedy));
  }
  return {
    point_level: level ?? 'none',
    uncertainty_m: Number(metres),
    provider: known ?? 'list',
  };
}

function parseReviewed(row: TableRow, issues: Issue[]): ListedStation['reviewed'] {
  const word = (row.cells[REVIEW_COLUMN] ?? '').trim();
  if (word === '' || word === 'manual' || word === 'failed') return word;
  const remedy = 'Write manual or failed, or leave it empty.';
  issues.push(issueAt(row, 'error', REVIEW_COLUMN, 'is no decision about a position', remedy));
  return '';
}

/** An issue about one cell of a row. */
export function issueAt(
  row: Pick<TableRow, 'file' | 'line' | 'cells'>,
  severity: Issue['severity'],
  field: string,
  message: string,
  remedy: string,
): Issue {
  const value = row.cells[field] ?? '';
  return { severity, file: row.file, line: row.line, field, value, message, remedy };
}

function list(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((each) => each.trim())
    .filter(Boolean);
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= days;
}

/** The office's telephones, separated by `;`; what stood alone beside a personal number goes with it. */
function officePhone(row: TableRow, text: string, issues: Issue[]): string {
  const mobiles = personalNumbers(text);
  if (mobiles.length > 0) {
    const remedy = "Give the office's own number.";
    issues.push(
      issueAt(row, 'warning', 'phone', 'holds a mobile number, which is left out', remedy),
    );
  }
  const phone = cutOut(
    text,
    mobiles.map(({ span }) => span),
  )
    .split(/[;；、/]/)
    .map((each) => each.trim())
    .filter((each) => each !== '' && (mobiles.length === 0 || /\d{3}/.test(each)))
    .join(';');
  for (const part of telephonesOf(phone)) {
    if (part.number !== '') continue;
    const remedy = 'Write each number with its area code, 0595-87700000 or 0595-87700000转801.';
    issues.push(
      issueAt(row, 'warning', 'phone', `holds "${part.text}", which cannot be dialled`, remedy),
    );
  }
  return phone;
}

function parsePosition(row: TableRow, issues: Issue[]): LngLat | null {
  const text = { lng: (row.cells['lng'] ?? '').trim(), lat: (row.cells['lat'] ?? '').trim() };
  if (text.lng === '' && text.lat === '') return null;
  const numbers: number[] = [];
  for (const field of ['lng', 'lat'] as const) {
    if (/^-?\d{1,3}(\.\d+)?$/.test(text[field])) numbers.push(Number(text[field]));
    else {
      const comma = /^\d{1,3},\d+$/.test(text[field]);
      const remedy = comma
        ? `Write ${text[field].replace(',', '.')} with a point.`
        : 'Write decimal degrees such as 106.62712, or leave both lng and lat empty.';
      issues.push(issueAt(row, 'error', field, 'is not a number of degrees', remedy));
    }
  }
  const [lng, lat] = numbers;
  if (lng === undefined || lat === undefined) return null;
  let crs = (row.cells['source_crs'] ?? '').trim() || 'wgs84';
  if (crs === 'unsure') {
    const remedy = 'Find out the datum and write wgs84, gcj02 or bd09.';
    const message = 'means that the position may be off by up to 1.5 km';
    issues.push(issueAt(row, 'warning', 'source_crs', message, remedy));
    crs = 'wgs84';
  }
  if (crs !== 'wgs84' && crs !== 'gcj02' && crs !== 'bd09') return null;
  const position = toWgs84([lng, lat], crs);
  if (position === null) {
    const swapped = toWgs84([lat, lng], crs) !== null;
    const remedy = swapped ? 'Swap lng and lat.' : 'Check both numbers.';
    issues.push(issueAt(row, 'error', 'lng', 'lies outside the mainland of China', remedy));
  }
  return position;
}
