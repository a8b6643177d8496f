import { Mesh } from '../coverage/mesh.ts';
import { isWithin, parseDivisionCode } from '../gazetteer/division-code.ts';
import type { LngLat } from '../geo/lng-lat.ts';
import { inMainlandBox } from '../geo/mainland.ts';
import { toWgs84 } from '../geo/to-wgs84.ts';
import { datumNamed } from '../list/datum-named.ts';
import type { SourceCrs } from '../list/list-row.ts';
import type { SheetRow } from '../list/sheet.ts';
import { withoutForeignGuard } from '../list/cell-guard.ts';
import { boundsOf } from './bounds-of.ts';
import { findDemandColumns, type DemandColumns, type DemandField } from './demand-columns.ts';
import type { DemandContext, DemandResult } from './demand-context.ts';
import { DemandIssues } from './demand-issues.ts';
import { demandTexts } from './demand-texts.ts';
import type { Fault } from './fault.ts';
import { findTotals, isTotalWord, type SummedRow } from './find-totals.ts';
import { readWithUnit, unitOfCell, unitOfHeader, type PeopleUnit } from './people-unit.ts';
import { readDegrees, readPair, type Degrees } from './read-degrees.ts';
import { readNumber } from './read-number.ts';
import type { DemandTexts } from './texts-zh-cn.ts';

/** More points than this are better summed up or given as a raster. */
export const MAX_DEMAND_ROWS = 500_000;
/** Twice the people of the world. */
const MAX_WEIGHT = 2e10;
/** Half the circumference of the earth, metres. */
const MAX_UNCERTAINTY_M = 2e7;
/** Rows of a kind are told by so many line numbers. */
const TOLD_LINES = 10;

/**
 * Reads a table of demand, one row a point: longitude and latitude, or the division's code for demand whose place is
 * not known; the weight, in the unit that cell, header or title names; and, where there are such columns, datum and
 * uncertainty. Rows that sum up others are left out, with a note. A fault in any row refuses the file, since the sums
 * would be wrong without it, and so does a row of which it cannot be told whether it sums up others. What lies outside the region is left out, with a note.
 * `name` is the file's; notes of the caller's come first.
 */
export function demandOfRows(
  rows: readonly SheetRow[],
  name: string,
  context: DemandContext,
  notes: readonly string[] = [],
): DemandResult {
  const texts = demandTexts(context.lang);
  const refuse = (fault: Fault): DemandResult => DemandIssues.refuse(name, context.lang, fault);
  const columns = findDemandColumns(rows);
  if (columns === null) return refuse(texts.noHeader(told(rows[0]?.cells ?? [])));
  const { column_of } = columns;
  const has = (...fields: DemandField[]): boolean => fields.every((each) => column_of.has(each));
  if (!has('lnglat') && !has('lng', 'lat') && !has('code')) {
    return refuse(texts.noPlaceColumn(told(columns.headers)));
  }
  if (!has('weight')) return refuse(texts.noWeightColumn(told(columns.headers)));
  if (rows.length - columns.below > MAX_DEMAND_ROWS) {
    return refuse(texts.tooManyRows(MAX_DEMAND_ROWS));
  }
  const reading = new DemandReading(columns, unitOf(rows, columns), name, context);
  for (const row of rows.slice(columns.below)) reading.row(row);
  return reading.result(notes);
}

/** The unit of the column that counts people: its header's, else that of a title above; null when none is named. */
function unitOf(
  rows: readonly SheetRow[],
  { below, headers, column_of }: DemandColumns,
): PeopleUnit | null {
  const own = unitOfHeader(headers[column_of.get('weight')!] ?? '');
  if (own !== null) return own;
  const titles = rows.slice(0, Math.max(0, below - 1)).flatMap(({ cells }) => cells);
  const units = titles.flatMap((title) => unitOfHeader(title) ?? []);
  return units.find((unit) => unit !== 1) ?? null;
}

/** A row that is well, not yet kept. */
interface ReadRow {
  readonly line: number;
  readonly given: LngLat | null;
  readonly crs: SourceCrs;
  readonly uncertaintyM: number;
  readonly summed: SummedRow;
}

/** Headers in a line, not too long. */
function told(cells: readonly string[]): string {
  const text = cells.filter((cell) => cell.trim() !== '').join(', ');
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}

/** The rows read so far. */
class DemandReading {
  readonly #columns: DemandColumns;
  readonly #name: string;
  readonly #context: DemandContext;
  readonly #texts: DemandTexts;
  readonly #mesh: Mesh;
  readonly #issues: DemandIssues;
  readonly #lng: number[] = [];
  readonly #lat: number[] = [];
  readonly #weight: number[] = [];
  readonly #uncertaintyM: number[] = [];
  readonly #code: string[] = [];
  readonly #unit: PeopleUnit | null;
  readonly #used: ReadonlySet<number>;
  readonly #read: ReadRow[] = [];
  readonly #hidden: number[] = [];
  #totals: readonly number[] = [];
  #multiplied: number | null = null;
  #rows = 0;
  #swapped = 0;
  #unlocated = 0;
  #outside = 0;
  #outsideButCoded = 0;
  readonly #converted = new Map<SourceCrs, number>();
  readonly #outsideBox: [number, number, number, number] = [
    Infinity,
    Infinity,
    -Infinity,
    -Infinity,
  ];

  constructor(
    columns: DemandColumns,
    unit: PeopleUnit | null,
    name: string,
    context: DemandContext,
  ) {
    this.#columns = columns;
    this.#unit = unit;
    this.#used = new Set(columns.column_of.values());
    this.#name = name;
    this.#context = context;
    this.#texts = demandTexts(context.lang);
    this.#mesh = new Mesh(context.districts);
    this.#issues = new DemandIssues(name, context.lang);
  }

  row({ line, cells, hidden }: SheetRow): void {
    if (cells.every((cell) => cell.trim() === '')) return;
    const texts = this.#textsOf(cells);
    if (this.#isTotal(cells)) {
      const left = { weight: 0, code: '', texts, left: true };
      this.#read.push({ line, given: null, crs: 'wgs84', uncertaintyM: 0, summed: left });
      return;
    }
    const before = this.#issues.count;
    const given = this.#position(line, cells);
    const code = this.#code12(line, cells);
    if (given === null && code === '' && this.#issues.count === before) {
      this.#issues.add(line, '', told(cells), this.#texts.noPlace);
    }
    this.#rows += 1;
    const weight = this.#weightOf(line, cells);
    const uncertaintyM = this.#uncertainty(line, cells);
    const crs = this.#crs(line, cells);
    if (hidden === true) this.#hidden.push(line);
    if (this.#issues.count > before) return;
    this.#read.push({
      line,
      given,
      crs,
      uncertaintyM,
      summed: { weight, code, texts, left: false },
    });
  }

  /** Keeps what was read but for rows that sum up others. */
  #settle(): void {
    const { totals, faults } = findTotals(this.#read.map(({ summed }) => summed));
    const header = this.#columns.headers[this.#columns.column_of.get('weight')!]!;
    for (const [at, fault] of faults) {
      const { line, summed } = this.#read[at]!;
      this.#issues.add(
        line,
        header,
        `${told(summed.texts)} ${summed.weight}`.trim(),
        this.#texts[fault],
      );
    }
    const left = [...totals].filter((at) => !this.#read[at]!.summed.left);
    this.#totals = left.sort((a, b) => a - b).map((at) => this.#read[at]!.line);
    if (faults.size > 0) return;
    for (const [at, { given, crs, uncertaintyM, summed }] of this.#read.entries()) {
      if (!totals.has(at)) this.#keep(given, crs, summed.code, summed.weight, uncertaintyM);
    }
  }

  /** Texts of a row beside its place, code and numbers. */
  #textsOf(cells: readonly string[]): string[] {
    return cells.flatMap((cell, column) => {
      const text = this.#used.has(column) ? '' : withoutForeignGuard(cell);
      return /\p{L}/u.test(text) ? text : [];
    });
  }

  result(notes: readonly string[]): DemandResult {
    const { lang, districts } = this.#context;
    if (this.#issues.count === 0) this.#settle();
    if (this.#issues.count > 0) return this.#issues.refusal();
    const refuse = (fault: Fault): DemandResult => DemandIssues.refuse(this.#name, lang, fault);
    if (this.#rows === 0) return refuse(this.#texts.noRows);
    if (this.#weight.length === 0) {
      const box = this.#outsideBox[0] <= this.#outsideBox[2] ? this.#outsideBox : null;
      return refuse(this.#texts.allOutside(box, boundsOf(districts)));
    }
    if (!this.#weight.some((weight) => weight > 0)) return refuse(this.#texts.noWeight);
    return {
      ok: true,
      demand: {
        name: this.#name,
        unit: 'people',
        lng: Float64Array.from(this.#lng),
        lat: Float64Array.from(this.#lat),
        weight: Float64Array.from(this.#weight),
        uncertaintyM: Float64Array.from(this.#uncertaintyM),
        code: this.#code,
        notes: [...notes, ...this.#notes()],
      },
    };
  }

  #notes(): string[] {
    const texts = this.#texts;
    const { headers, column_of, otherWeights } = this.#columns;
    const notes: string[] = [];
    if (otherWeights.length > 0) {
      notes.push(texts.severalWeights(headers[column_of.get('weight')!]!, told(otherWeights)));
    }
    if (this.#multiplied !== null) notes.push(texts.multiplied(this.#multiplied));
    if (this.#totals.length > 0) notes.push(texts.totalsLeft(...linesOf(this.#totals)));
    if (this.#hidden.length > 0) notes.push(texts.hiddenRows(...linesOf(this.#hidden)));
    if (this.#swapped > 0) notes.push(texts.swapped(this.#swapped));
    for (const crs of ['gcj02', 'bd09'] as const) {
      const count = this.#converted.get(crs) ?? 0;
      if (count > 0) notes.push(texts.converted(crs, count));
    }
    if (this.#outside > 0) notes.push(texts.outside(this.#outside));
    if (this.#outsideButCoded > 0) notes.push(texts.outsideButCoded(this.#outsideButCoded));
    if (this.#unlocated > 0) notes.push(texts.unlocated(this.#unlocated));
    return notes;
  }

  #cell(cells: readonly string[], field: DemandField): string {
    return withoutForeignGuard(cells[this.#columns.column_of.get(field) ?? -1] ?? '');
  }

  /** A row that says 合计 and has no place. */
  #isTotal(cells: readonly string[]): boolean {
    if (!cells.some(isTotalWord)) return false;
    return (['lng', 'lat', 'lnglat', 'code'] as const).every((field) => {
      const text = this.#cell(cells, field);
      return text === '' || isTotalWord(text);
    });
  }

  #report(line: number, field: DemandField, value: string, fault: Fault): void {
    const header = this.#columns.headers[this.#columns.column_of.get(field) ?? -1] ?? field;
    this.#issues.add(line, header, value, fault);
  }

  #position(line: number, cells: readonly string[]): LngLat | null {
    const [lng, lat, pair] = (['lng', 'lat', 'lnglat'] as const).map((field) =>
      this.#cell(cells, field),
    ) as [string, string, string];
    let degrees: Degrees;
    if (lng !== '' || lat !== '') degrees = readDegrees(lng, lat);
    else if (pair !== '') degrees = readPair(pair);
    else return null;
    if (degrees.fault === null) {
      if (degrees.swapped) this.#swapped += 1;
      return degrees.lngLat;
    }
    const field = lng === '' && lat === '' ? 'lnglat' : degrees.second ? 'lat' : 'lng';
    this.#report(line, field, this.#cell(cells, field), this.#texts[degrees.fault]);
    return null;
  }

  #code12(line: number, cells: readonly string[]): string {
    const text = this.#cell(cells, 'code');
    if (text === '') return '';
    const code = parseDivisionCode(text.normalize('NFKC').replace(/\.0+$/, ''));
    if (code === null) this.#report(line, 'code', text, this.#texts.noCode);
    return code ?? '';
  }

  /** People of a row; 0 with an issue where the cell does not say. */
  #weightOf(line: number, cells: readonly string[]): number {
    const texts = this.#texts;
    const text = this.#cell(cells, 'weight');
    const report = (fault: Fault): number => {
      this.#report(line, 'weight', text, fault);
      return 0;
    };
    if (text === '') return report(texts.weightEmpty);
    const own = readWithUnit(text);
    const beside = cells.flatMap((cell, at) =>
      this.#used.has(at) ? [] : (unitOfCell(cell) ?? []),
    );
    const unit = own?.unit ?? beside[0] ?? this.#unit ?? 1;
    if (unit === 'households') return report(texts.weightHouseholds);
    const value = own?.value ?? readNumber(text);
    if (Number.isNaN(value)) return report(texts.weightNoNumber);
    if (value < 0) return report(texts.weightNegative);
    if (unit > 1) this.#multiplied = Math.max(this.#multiplied ?? 0, unit);
    // Rounding of 0.12 · 10000; -0 is a sum's neutral but prints as such.
    const people = unit > 1 ? Number((value * unit).toPrecision(12)) : value + 0;
    return people > MAX_WEIGHT ? report(texts.weightTooLarge) : people;
  }

  /** Metres; an empty cell is 0. */
  #uncertainty(line: number, cells: readonly string[]): number {
    const text = this.#cell(cells, 'uncertainty');
    const value = text === '' ? 0 : readNumber(text);
    if (value >= 0 && value <= MAX_UNCERTAINTY_M) return value + 0;
    this.#report(line, 'uncertainty', text, this.#texts.noUncertainty);
    return 0;
  }

  #crs(line: number, cells: readonly string[]): SourceCrs {
    const text = this.#cell(cells, 'crs');
    const named = text === '' ? this.#columns.crs : datumNamed(text);
    if (text !== '' && named === null) this.#report(line, 'crs', text, this.#texts.noDatum);
    return named ?? this.#context.crs;
  }

  #keep(
    given: LngLat | null,
    crs: SourceCrs,
    code: string,
    weight: number,
    uncertaintyM: number,
  ): void {
    const coded = code !== '' && isWithin(code, this.#context.region);
    // Abroad the datums are the same; the conversion is made for the mainland only.
    const lngLat = given !== null && inMainlandBox(given) ? (toWgs84(given, crs) ?? given) : given;
    const { plane } = this.#mesh;
    const inside = lngLat !== null && this.#mesh.districtAt(...plane.toPlane(lngLat)) >= 0;
    if (!inside && !coded) {
      this.#outside += 1;
      if (lngLat !== null) this.#widen(lngLat);
      return;
    }
    if (lngLat === null) this.#unlocated += 1;
    else {
      if (!inside) this.#outsideButCoded += 1;
      this.#converted.set(crs, (this.#converted.get(crs) ?? 0) + 1);
    }
    this.#lng.push(lngLat?.[0] ?? NaN);
    this.#lat.push(lngLat?.[1] ?? NaN);
    this.#weight.push(weight);
    this.#uncertaintyM.push(uncertaintyM);
    this.#code.push(code);
  }

  #widen([lng, lat]: LngLat): void {
    const box = this.#outsideBox;
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
}

/** How many, and the first of them for people. */
function linesOf(lines: readonly number[]): [count: number, lines: string] {
  const more = lines.length > TOLD_LINES ? ' …' : '';
  return [lines.length, lines.slice(0, TOLD_LINES).join(', ') + more];
}
