import { fullName } from './full-name.ts';
import type { MatchLevel } from '../gazetteer/level.ts';
import type { AddressMatch, Candidate } from './address-match.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode } from './match-index.ts';
import type { Change } from './normalise-address.ts';
import type { DivisionPath } from './division-path.ts';
import { isStationName, type StreetParts } from './parse-street.ts';
import type { Reading } from './read-address.ts';

const MAX_CANDIDATES = 10;
/** What an address that names no division takes off the score: all it has is what the list says of it. */
const NOTHING_NAMED_PENALTY = 0.3;
/** Words by which a building or an institution is known as one. */
const POI_WORD =
  /(小区|花园|公寓|大厦|大楼|新村|家园|广场|商场|市场|超市|中心|医院|卫生院|卫生室|学校|小学|中学|大学|学院|幼儿园|银行|酒店|宾馆|饭店|公园|车站|派出所|政府|管委会|政务大厅|办公楼|综合楼|活动室|便民大厅|村部|居委会|村委会|办事处|公司|厂|局)(\d+(栋|幢|座|号楼|单元))*$/;
const STATION = /退役军人(事务|服务)/;

/** Makes the answer of a reading. `region` stands in for divisions that the text does not name. */
export function toAddressMatch(
  input: string,
  noise: readonly Change[],
  reading: Reading,
  region: DivisionNode | null,
): AddressMatch {
  const [best] = reading.equal;
  if (best) return named(input, noise, reading, best);
  if (region && saysSomething(reading, region)) return inRegion(input, noise, reading, region);
  return failed(input, noise, reading);
}

/** A candidate with its names from the province down. */
function candidate(division: DivisionNode, penalty: number): Candidate {
  return { code: division.code, name: fullName(division), score: score(penalty) };
}

function named(
  input: string,
  noise: readonly Change[],
  reading: Reading,
  best: DivisionPath,
): AddressMatch {
  const { equal, rivals, street, unknown } = reading;
  const penalty = best.penalty + reading.penalty;
  const ambiguous = equal.length > 1;
  const division = reading.guess ? null : ambiguous ? commonDivision(equal) : best.division;
  const inZone = (best.zone?.counties ?? []).filter((each) => isInside(each, best.division));
  const meant = !ambiguous && inZone.length > 1 ? inZone : equal.map((each) => each.division);
  const listed = meant.slice(0, MAX_CANDIDATES).map((each) => candidate(each, penalty));
  for (const rival of rivals) listed.push(candidate(rival, penalty));
  const first =
    ambiguous || reading.guess ? reading.body.slice(0, best.end) : fullName(best.division);
  const remainder = unknown + street.remainder;
  return {
    input,
    norm: first + unknown + street.street + street.number + street.poi,
    parts: partsOf(division, street, remainder),
    division_code: division?.code ?? null,
    match_level: matchLevel(division, street),
    score: score(penalty),
    score_next: scoreNext(reading, best),
    candidates: listed.length > MAX_CANDIDATES ? listed.slice(0, MAX_CANDIDATES) : listed,
    changes: joined(noise, best.changes, reading.changes),
    remainder,
    unknown: reading.unplaced,
    loose: isLoose(best, reading),
    status: rivals.length > 0 ? 'mismatch' : ambiguous || reading.guess ? 'ambiguous' : 'ok',
  };
}

/** Words of a branch, which lies anywhere: 北京师范大学珠海分校. */
const BRANCH = /分[校院部店行局会公]|校区|附属|驻|办事处|联络处/;

/**
 * Whether a text may belong to an institution that only bears the name of a place: short names with more than a
 * station's plate behind them (南京…学院), a province or city before the words of a branch.
 */
function isLoose(
  { inFull, end, division: { level } }: DivisionPath,
  { body, bracketed, changes }: Reading,
): boolean {
  const rest = body.slice(end);
  if (changes.some(({ rule }) => rule === 'bracket_division')) return false;
  if ((rest === '' && !bracketed) || isStationName(rest)) return false;
  return !inFull || ((level === 'province' || level === 'city') && BRANCH.test(rest));
}

/** Whether a text without divisions says anything: a street, or whatever it is in a county or less that the list names. */
function saysSomething({ body, street }: Reading, { level }: DivisionNode): boolean {
  return body !== '' && (street.street !== '' || (level !== 'province' && level !== 'city'));
}

function inRegion(
  input: string,
  noise: readonly Change[],
  { street, unknown, unplaced, rivals, ...reading }: Reading,
  region: DivisionNode,
): AddressMatch {
  const penalty = NOTHING_NAMED_PENALTY + reading.penalty;
  const remainder = unknown + street.remainder;
  return {
    input,
    norm: fullName(region) + unknown + street.street + street.number + street.poi,
    parts: partsOf(region, street, remainder),
    division_code: region.code,
    match_level: matchLevel(region, street),
    score: score(penalty),
    score_next: null,
    candidates: [region, ...rivals]
      .slice(0, MAX_CANDIDATES)
      .map((each) => candidate(each, penalty)),
    changes: [...noise, { rule: 'within', from: '', to: region.name }, ...reading.changes],
    remainder,
    unknown: unplaced,
    loose: false,
    status: rivals.length > 0 ? 'mismatch' : 'ok',
  };
}

function failed(
  input: string,
  noise: readonly Change[],
  { body, street, unknown }: Reading,
): AddressMatch {
  return {
    input,
    norm: body,
    parts: partsOf(null, street, unknown + street.remainder),
    division_code: null,
    match_level: 'none',
    score: 0,
    score_next: null,
    candidates: [],
    changes: noise,
    remainder: body,
    unknown: '',
    loose: false,
    status: 'failed',
  };
}

/** All changes in the order in which they were made; most addresses need none, and then nothing is copied. */
function joined(
  noise: readonly Change[],
  divisions: readonly Change[],
  street: readonly Change[],
): readonly Change[] {
  if (noise.length + street.length === 0) return divisions;
  return [...noise, ...divisions, ...street];
}

function score(penalty: number): number {
  return Math.round(Math.max(0, 1 - penalty) * 1000) / 1000;
}

/** A reading that explains fewer characters than the best scores that much less. */
function scoreNext({ equal, paths, penalty }: Reading, best: DivisionPath): number | null {
  if (equal.length > 1) return score(best.penalty + penalty);
  const next = paths.find(
    (each) => !equal.includes(each) && !isInside(best.division, each.division),
  );
  return next ? score(next.penalty + penalty + 1 - next.matched / best.matched) : null;
}

function partsOf(
  division: DivisionNode | null,
  { street, number, poi, detail }: StreetParts,
  remainder: string,
): AddressMatch['parts'] {
  const names = { province: '', city: '', county: '', town: '', village: '' };
  for (let up = division; up; up = up.parent) names[up.level] = up.place;
  const { province, city, county, town, village } = names;
  return { province, city, county, town, village, street, number, poi, detail, remainder };
}

function commonDivision([first, ...others]: readonly DivisionPath[]): DivisionNode | null {
  let up = first?.division ?? null;
  while (up && !liesAround(up, others)) up = up.parent;
  return up;
}

function liesAround(outer: DivisionNode, paths: readonly DivisionPath[]): boolean {
  return paths.every(({ division }) => isInside(division, outer));
}

function matchLevel(
  division: DivisionNode | null,
  { street, number, poi }: StreetParts,
): MatchLevel {
  if (!division) return 'none';
  if (street !== '' && number !== '') return 'door';
  if (POI_WORD.test(poi) && !STATION.test(poi)) return 'poi';
  return street !== '' ? 'road' : division.level;
}
