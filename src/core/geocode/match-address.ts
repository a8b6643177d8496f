import { ancestorCodes, isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Division } from '../gazetteer/division.ts';
import { placeName } from '../gazetteer/division-name.ts';
import type { Level, MatchLevel } from '../gazetteer/level.ts';
import { normaliseAddress, type Change } from './normalise-address.ts';
import type { MatchIndex } from './match-index.ts';
import { parseDivisionPaths, type DivisionPath } from './parse-divisions.ts';
import { parseStreet, type StreetParts } from './parse-street.ts';

/** One division that an address may mean. */
export interface Candidate {
  readonly code: DivisionCode;
  /** Names from the province down: 北京市朝阳区. */
  readonly name: string;
  readonly score: number;
}

/** What an address was understood as. Ambiguity is an answer. */
export interface AddressMatch {
  readonly input: string;
  /** The address with its divisions in full and in order, without what was put aside. */
  readonly norm: string;
  readonly parts: Readonly<Record<Level, string>> & StreetParts;
  /** The division meant; for an ambiguous address the smallest one that all candidates lie in, or null. */
  readonly division_code: DivisionCode | null;
  readonly match_level: MatchLevel;
  /** 0–1; orders candidates, says nothing of metres. */
  readonly score: number;
  /** Score of the best other division; null when there is none. */
  readonly score_next: number | null;
  /** More than one when the address is ambiguous: the best ten. */
  readonly candidates: readonly Candidate[];
  readonly changes: readonly Change[];
  readonly remainder: string;
  readonly status: 'ok' | 'ambiguous' | 'mismatch' | 'failed';
}

/** Where an address is known to lie before it is read. */
export interface MatchOptions {
  /** The list's region, or the division that its other columns name. */
  readonly within?: DivisionCode;
}

const MAX_CANDIDATES = 10;

/**
 * Understands an address: normalises it, finds its divisions and takes the rest apart. With `within`
 * it is read inside that division, and once more freely: when the free reading is sure of another
 * place, the answer is a `mismatch` and names both.
 */
export function matchAddress(
  index: MatchIndex,
  input: string,
  { within }: MatchOptions = {},
): AddressMatch {
  const inside = read(index, input, within ?? null);
  if (within === undefined) return inside;
  const free = read(index, input, null);
  const elsewhere =
    free.status === 'ok' &&
    free.division_code !== null &&
    !isWithin(free.division_code, within) &&
    !isWithin(within, free.division_code) &&
    free.score >= inside.score;
  if (!elsewhere) return inside;
  const seen = new Set(free.candidates.map(({ code }) => code));
  const both = [...free.candidates, ...inside.candidates.filter(({ code }) => !seen.has(code))];
  return { ...inside, status: 'mismatch', candidates: both.slice(0, MAX_CANDIDATES) };
}

function read(index: MatchIndex, input: string, within: DivisionCode | null): AddressMatch {
  const { text, brackets, changes } = normaliseAddress(input);
  let paths = parseDivisionPaths(index, text, within);
  let body = text;
  // The address proper may stand in the brackets: 政务服务中心(呈祥大道3号).
  for (const bracket of paths.length === 0 ? brackets : []) {
    const inner = parseDivisionPaths(index, bracket, within);
    if (inner.length > 0) [paths, body] = [inner, bracket];
  }
  const [best] = paths;
  const street = parseStreet(best ? body.slice(best.end) : body);
  const aside = [...brackets.filter((each) => each !== body), ...(body === text ? [] : [text])];
  const detail = [street.detail, ...aside].filter(Boolean).join(' ');
  if (!best) {
    return {
      input,
      norm: body,
      parts: { ...noDivisions(), ...street, detail },
      division_code: null,
      match_level: 'none',
      score: 0,
      score_next: null,
      candidates: [],
      changes,
      remainder: text,
      status: 'failed',
    };
  }
  const equal = paths.filter((each) => isEqual(each, best) && !isAbove(each, best, paths));
  const rivals = paths.filter((each) => !isWithin(best.division.code, each.division.code));
  const ambiguous = equal.length > 1;
  const division = ambiguous ? commonDivision(index, equal) : best.division;
  const parts = { ...divisionNames(index, division), ...street, detail };
  const listed = (ambiguous ? equal : [best]).slice(0, MAX_CANDIDATES);
  const [rival] = ambiguous ? equal.slice(1) : rivals;
  return {
    input,
    norm: lineage(index, best.division).map(nameOf).join('') + street.street + street.number + street.poi,
    parts,
    division_code: division?.code ?? null,
    match_level: matchLevel(division, street),
    score: scoreOf(best),
    score_next: rival ? scoreOf(rival, best) : null,
    candidates: listed.map((each) => candidate(index, each)),
    changes: [...changes, ...best.changes],
    remainder: street.remainder,
    status: ambiguous ? 'ambiguous' : best.contradiction ? 'mismatch' : 'ok',
  };
}

function isEqual(a: DivisionPath, b: DivisionPath): boolean {
  return a.matched === b.matched && Math.abs(a.penalty - b.penalty) < 1e-9;
}

/** Whether another path of the same worth leads further down from this one. */
function isAbove(path: DivisionPath, best: DivisionPath, paths: readonly DivisionPath[]): boolean {
  return paths.some(
    (each) =>
      each !== path && isEqual(each, best) && isWithin(each.division.code, path.division.code),
  );
}

/** 1 for a text in full and in order; a rival that explains fewer characters scores that much less. */
function scoreOf(path: DivisionPath, best: DivisionPath = path): number {
  const share = best.matched === 0 ? 0 : path.matched / best.matched;
  return Math.round(Math.max(0, share - path.penalty) * 1000) / 1000;
}

function lineage(index: MatchIndex, division: Division): Division[] {
  return [division.code, ...ancestorCodes(division.code)]
    .reverse()
    .flatMap((code) => index.byCode.get(code) ?? []);
}

function nameOf(division: Division): string {
  return placeName(division.name, division.level);
}

function candidate(index: MatchIndex, path: DivisionPath): Candidate {
  const name = lineage(index, path.division).map(nameOf).join('');
  return { code: path.division.code, name, score: scoreOf(path) };
}

function commonDivision(index: MatchIndex, paths: readonly DivisionPath[]): Division | null {
  const [first, ...others] = paths;
  if (!first) return null;
  const up = [first.division.code, ...ancestorCodes(first.division.code)];
  const code = up.find((each) => others.every(({ division }) => isWithin(division.code, each)));
  return (code === undefined ? undefined : index.byCode.get(code)) ?? null;
}

function noDivisions(): Record<Level, string> {
  return { province: '', city: '', county: '', town: '', village: '' };
}

function divisionNames(index: MatchIndex, division: Division | null): Record<Level, string> {
  const names = noDivisions();
  for (const each of division ? lineage(index, division) : []) names[each.level] = nameOf(each);
  return names;
}

function matchLevel(division: Division | null, street: StreetParts): MatchLevel {
  if (!division) return 'none';
  if (street.street !== '' && street.number !== '') return 'door';
  if (street.street !== '') return 'road';
  return division.level;
}
