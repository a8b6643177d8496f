import { isWithin, parseDivisionCode, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Division } from '../gazetteer/division.ts';
import { matchRank, type MatchLevel } from '../gazetteer/level.ts';
import type { ListField } from '../list/list-field.ts';
import { fullName } from './full-name.ts';
import { matchAddress, type AddressMatch, type Candidate } from './match-address.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import type { Change } from './normalise-address.ts';
import { isStationName } from './parse-street.ts';

/** Why a row's division is in doubt, or how its text and its point fall short of each other. */
export const ROW_REASONS = [
  'nothing_recognised',
  'ambiguous_division',
  'address_elsewhere',
  'two_addresses',
  'name_elsewhere',
  'columns_elsewhere',
  'name_and_address_differ',
  'only_in_name',
  'unknown_code',
  'unknown_place',
  'position_outside_division',
  'datum_unsure',
  'shared_position',
  'position_of_division',
  'point_of_larger_division',
  'somewhere_in_division',
  'no_point',
  // Of the station, not of its place: see `core/list/row-standing.ts`.
  'rank_differs',
  'rank_unknown',
  'named_division_unknown',
  'name_and_division_differ',
  'no_name',
  'no_station',
  'listed_twice',
  'hidden_row',
  'unknown_status',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

/**
 * What the texts of a row were understood as, taken together. Its `norm` is what a service is asked: the
 * address in full and in order, without floors and brackets.
 */
export interface RowMatch extends Omit<
  AddressMatch,
  'input' | 'parts' | 'division_code' | 'loose'
> {
  readonly division: Division | null;
  /**
   * Town or village that the row names below its division and that the gazetteer does not know there (青龙岗镇凤凰村);
   * empty for none. Such a row has the reason `unknown_place`.
   */
  readonly unknown: string;
  /**
   * Whether the row says of its place more than its division and the plate of a station: a street, a number, a
   * building, a zone, unknown words. The seat of the division is then not where the row lies.
   */
  readonly beyond: boolean;
  readonly reasons: readonly RowReason[];
}

/** Reasons that put no other division beside the one understood. */
const HINTS: readonly RowReason[] = ['unknown_code', 'unknown_place'];

/** The cells of a row by what they mean. */
export type RowFields = Readonly<Partial<Record<ListField, string>>>;

const DIVISION_COLUMNS = ['province', 'city', 'county', 'town', 'village'] as const;

/**
 * Takes together what a row says of its division: its code, its division columns, its address and its
 * name, all within `region` when there is one. The deepest reading that contradicts no other wins; readings
 * that contradict each other make a `mismatch` whose candidates are both. What is ambiguous stays so beside
 * words that name no more than what all its candidates lie in.
 */
export function matchRow(
  index: MatchIndex,
  fields: RowFields,
  region: DivisionCode | null,
): RowMatch {
  const reasons: RowReason[] = [];
  const home = homeOf(index, fields, region, reasons);
  // Lying in the list's region is what every row does: no reading of this one.
  const named = home.code === region ? null : home.code;
  const { address, name, aside } = readCells(index, fields, home.code);
  if (address?.status === 'mismatch') {
    const two = address.changes.some(({ rule }) => rule === 'second_address');
    reasons.push(two ? 'two_addresses' : 'address_elsewhere');
  }
  if (name?.status === 'mismatch') reasons.push('name_elsewhere');
  const readings = [address, name].filter((each) => each !== null);
  const sure = address !== null && isCertain(address);
  // Beside an address, an institution's name leads no further down: 金牛大酒店.
  const certain = readings.filter(
    (each) => isCertain(each) && !(each.loose && each === name && sure),
  );
  const differ =
    certain.length === 2 && !agree(certain[0]!.division_code, certain[1]!.division_code);
  if (differ) reasons.push('name_and_address_differ');
  const best = certain.reduce<AddressMatch | null>(deeper, null);
  const open = readings.find((each) => each.status === 'ambiguous' && mayAgree(each, best));
  if (best && !open && readings.some((each) => each.status === 'ambiguous')) {
    reasons.push('name_and_address_differ');
  }
  if (open) reasons.push('ambiguous_division');
  if (!open && best === name && best?.loose && named === null) reasons.push('only_in_name');
  const code = settledCode(index, readings, open, best, named);
  const division = code === null ? null : (index.byCode.get(code) ?? null);
  if (!division && !open) reasons.push('nothing_recognised');
  const unknown = unknownOf([address, name, home], division);
  if (unknown !== '') reasons.push('unknown_place');
  const shown = open ?? best ?? address ?? name;
  return {
    division,
    match_level: deepestLevel(division, address),
    score: division || open ? (shown?.score ?? 1) : 0,
    score_next: shown?.score_next ?? null,
    candidates: uniqueCandidates(reasons.length === 0 && best ? [best] : open ? [open] : readings),
    changes: [...aside, ...readings.flatMap((each) => each.changes)],
    remainder: address?.remainder ?? '',
    unknown,
    beyond: readings.some(saysMore),
    norm: open === address && address ? address.norm : normOf(division, address, name),
    status: statusOf(reasons),
    reasons,
  };
}

/** Address and name, each read beside what the other and the columns say. */
interface Cells {
  readonly address: AddressMatch | null;
  readonly name: AddressMatch | null;
  /** Places of which an institution in the name column only bears the name. */
  readonly aside: readonly Change[];
}

function readCells(index: MatchIndex, fields: RowFields, home: DivisionCode | null): Cells {
  const within = home === null ? {} : { within: home };
  let address = fields.address ? matchAddress(index, fields.address, within) : null;
  let name = fields.name ? matchAddress(index, fields.name, within) : null;
  // What is ambiguous alone may be clear beside the other: 朝阳区 beside 北京市….
  if (address?.status === 'ambiguous' && name?.status === 'ok' && name.division_code !== null) {
    address = narrowed(index, fields.address ?? '', address, name.division_code);
  }
  const known = address && isCertain(address) ? address.division_code : home;
  const asks = name?.status === 'ambiguous' || name?.status === 'failed';
  if (asks && address?.status === 'ok' && address.division_code !== null) {
    name = narrowed(index, fields.name ?? '', name!, address.division_code);
  }
  // 南京…学院 in 苏州市姑苏区 bears the name of a place and lies in another.
  const elsewhere = name?.status === 'mismatch' || !agree(name?.division_code, known);
  if (name?.loose && elsewhere && isCounty(index, known)) {
    const to = index.byCode.get(known!)?.name ?? '';
    return { address, name: null, aside: [{ rule: 'name_aside', from: fields.name ?? '', to }] };
  }
  return { address, name, aside: [] };
}

function isCounty(index: MatchIndex, code: DivisionCode | null): boolean {
  const level = code === null ? undefined : index.byCode.get(code)?.level;
  return level !== undefined && level !== 'province' && level !== 'city';
}

function isCertain(match: AddressMatch): boolean {
  return match.status === 'ok' && match.division_code !== null && namesDivision(match);
}

/**
 * The division of a row: that of its deepest certain reading; what all candidates lie in when one is ambiguous; and
 * when all there is contradicts itself the smallest division around both, or the first of them.
 */
function settledCode(
  index: MatchIndex,
  readings: readonly AddressMatch[],
  open: AddressMatch | undefined,
  best: AddressMatch | null,
  named: DivisionCode | null,
): DivisionCode | null {
  if (open) {
    const around = [open.division_code, best?.division_code ?? null, named].filter(
      (each) => each !== null,
    );
    return around.reduce<DivisionCode | null>(
      (inner, each) => (inner === null || isWithin(each, inner) ? each : inner),
      null,
    );
  }
  const code = best?.division_code ?? named;
  const torn = readings.find(({ status }) => status === 'mismatch');
  if (code !== null || !torn) return code;
  return (
    aroundAll(index, torn.candidates) ?? torn.division_code ?? torn.candidates[0]?.code ?? null
  );
}

/** The smallest division that all candidates lie in; null when that is the nation. */
function aroundAll(index: MatchIndex, candidates: readonly Candidate[]): DivisionCode | null {
  const [first, ...others] = candidates;
  let up = first === undefined ? undefined : index.byCode.get(first.code);
  while (up && !others.every(({ code }) => isWithin(code, up!.code))) up = up.parent ?? undefined;
  return up?.code ?? null;
}

/** Where the code and the columns of a row say that it lies, and what they name there that is not known. */
interface Home {
  readonly code: DivisionCode | null;
  readonly unknown: string;
}

/** The division that the row's code and columns name, else the region. */
function homeOf(
  index: MatchIndex,
  fields: RowFields,
  region: DivisionCode | null,
  reasons: RowReason[],
): Home {
  const given = fields.division_code ? parseDivisionCode(fields.division_code) : null;
  if (given !== null && index.byCode.has(given)) return { code: given, unknown: '' };
  if (fields.division_code) reasons.push('unknown_code');
  const columns = DIVISION_COLUMNS.map((field) => fields[field] ?? '').join('');
  if (columns === '') return { code: region, unknown: '' };
  const named = matchAddress(index, columns, region === null ? {} : { within: region });
  if (named.status === 'mismatch') reasons.push('columns_elsewhere');
  const code = named.status === 'failed' ? region : (named.division_code ?? region);
  return { code, unknown: named.unknown };
}

/** Whether the text itself names a division; one that names none is answered with that which it was read in. */
function namesDivision({ changes }: AddressMatch): boolean {
  return !changes.some(({ rule }) => rule === 'within');
}

/** The words of the reading that names most of what is not known below the division. */
function unknownOf(
  readings: readonly ({ readonly unknown: string } | null)[],
  division: Division | null,
): string {
  if (!division || division.level === 'village') return '';
  const words = readings.map((each) => each?.unknown ?? '');
  return words.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
}

/** Details no longer than this are floors and sides: 三楼, 东侧, 负一层. */
const LONGEST_FLOOR = 4;

function saysMore({ parts, remainder }: AddressMatch): boolean {
  const { street, number, poi, detail } = parts;
  if (street + number + remainder !== '' || detail.length > LONGEST_FLOOR) return true;
  return poi !== '' && !isStationName(poi);
}

function narrowed(
  index: MatchIndex,
  text: string,
  match: AddressMatch,
  within: DivisionCode,
): AddressMatch {
  const inside = matchAddress(index, text, { within });
  return inside.status === 'ok' || inside.status === 'ambiguous' ? inside : match;
}

/** Whether one of the candidates can be true together with the certain reading. */
function mayAgree({ candidates }: AddressMatch, best: AddressMatch | null): boolean {
  return best === null || candidates.some(({ code }) => agree(code, best.division_code));
}

function agree(a: DivisionCode | null | undefined, b: DivisionCode | null | undefined): boolean {
  return !a || !b || isWithin(a, b) || isWithin(b, a);
}

function deeper(best: AddressMatch | null, next: AddressMatch): AddressMatch {
  if (best?.division_code == null) return next;
  return next.division_code !== null && isWithin(next.division_code, best.division_code)
    ? next
    : best;
}

/** The level of the division, or that of the street or door when the address has one. */
function deepestLevel(division: Division | null, address: AddressMatch | null): MatchLevel {
  const level = division?.level ?? 'none';
  if (!division || !address) return level;
  const street = address.parts.street !== '';
  const reached: MatchLevel = street ? (address.parts.number === '' ? 'road' : 'door') : level;
  return matchRank(reached) > matchRank(level) ? reached : level;
}

function normOf(
  division: DivisionNode | null,
  address: AddressMatch | null,
  name: AddressMatch | null,
): string {
  const { street = '', number = '', poi = '' } = address?.parts ?? {};
  if (!division) return address?.norm ?? name?.norm ?? '';
  return `${fullName(division)}${street}${number}${poi}`;
}

function uniqueCandidates(readings: readonly AddressMatch[]): Candidate[] {
  const seen = new Set<DivisionCode>();
  return readings
    .flatMap((each) => each.candidates)
    .filter(({ code }) => !seen.has(code) && seen.add(code));
}

function statusOf(reasons: readonly RowReason[]): AddressMatch['status'] {
  if (reasons.includes('nothing_recognised')) return 'failed';
  if (reasons.includes('ambiguous_division') || reasons.includes('only_in_name'))
    return 'ambiguous';
  return reasons.some((each) => !HINTS.includes(each)) ? 'mismatch' : 'ok';
}
