import { ancestorCodes, isWithin, type DivisionCode } from '../gazetteer/division-code.ts';
import type { Division } from '../gazetteer/division.ts';
import { LEVELS } from '../gazetteer/level.ts';
import type { Change } from './normalise-address.ts';
import { meanings, type MatchIndex, type NameEntry } from './match-index.ts';

/** One way to read the beginning of an address as divisions, largest first. */
export interface DivisionPath {
  readonly division: Division;
  /** Where the divisions end and the street begins. */
  readonly end: number;
  /** Characters that were understood as divisions. */
  readonly matched: number;
  /** Sum of small penalties for all that had to be assumed; 0 is a text in full and in order. */
  readonly penalty: number;
  readonly changes: readonly Change[];
  /** The text names a division outside the one it named before: 资阳市简阳市, or two addresses in one. */
  readonly contradiction: boolean;
}

interface State {
  readonly last: Division | null;
  readonly at: number;
  readonly matched: number;
  readonly penalty: number;
  readonly changes: readonly Change[];
  readonly contradiction: boolean;
}

const PENALTY = {
  short_name: 0.04,
  former_name: 0.03,
  level_left_out: 0.01,
  skipped_character: 0.03,
  contradiction: 0.2,
} as const;

/** How far ahead a division is looked for behind words that are none (两江新区, 位于). */
const MAX_SKIPPED = 8;
/** More meanings of a first name than this are not followed one by one: the name alone says too little. */
const MAX_MEANINGS = 400;

const FILLER =
  /^(中华人民共和国|中国|省直辖县级行政区划|省直辖县级行政单位|自治区直辖县级行政区划|省直辖县级市|省直辖行政单位|省直辖|自治区直辖|市辖区|直辖|所辖|下辖|辖区)/;
const COMMITTEE =
  /^(社区)?(居民委员会|村民委员会|居委会|村委会|居委|村委|委会|街道办事处|办事处|镇政府|乡政府|人民政府|政府)/;
/** What follows a short name when it is part of the name of a road or a building: 南京路, 北京大厦. */
const PART_OF_OTHER_NAME =
  /^[东南西北中]?[一二三四五六七八九十\d]*(大?路|大?街|大?道|巷|弄|胡同|里|桥|站|大厦|广场|公园|医院|中学|小学|学校|大学|学院|银行|酒店|饭店|宾馆|商场|小区|花园|新村|公寓|大楼|村|庄|园|城)/;
const ROAD_TAIL = /[路街道巷弄里]$/;
const AFTER_VILLAGE = /^($|退役军人|\d+(组|社|队|号|栋|幢))/;

/**
 * All readings of the beginning of `text` that are best or nearly so, best first: those that explain
 * most characters, then those that assume least. `within` restricts them to a division and those it
 * lies in. Texts are normalised before.
 */
export function parseDivisionPaths(
  index: MatchIndex,
  text: string,
  within: DivisionCode | null,
): DivisionPath[] {
  const found = new Map<DivisionCode, DivisionPath>();
  const visit = (state: State): void => {
    keep(found, state);
    for (const next of steps(index, text, state, within)) visit(next);
  };
  visit({ last: null, at: 0, matched: 0, penalty: 0, changes: [], contradiction: false });
  return [...found.values()].sort(order);
}

function order(a: DivisionPath, b: DivisionPath): number {
  return (
    b.matched - a.matched ||
    a.penalty - b.penalty ||
    LEVELS.indexOf(b.division.level) - LEVELS.indexOf(a.division.level) ||
    (a.division.code < b.division.code ? -1 : 1)
  );
}

function keep(found: Map<DivisionCode, DivisionPath>, state: State): void {
  const { last, at, ...rest } = state;
  if (!last) return;
  const path: DivisionPath = { division: last, end: at, ...rest };
  const known = found.get(last.code);
  if (!known || order(path, known) < 0) found.set(last.code, path);
}

function steps(
  index: MatchIndex,
  text: string,
  state: State,
  within: DivisionCode | null,
): State[] {
  const filler = FILLER.exec(text.slice(state.at, state.at + 16));
  if (filler) return [{ ...state, at: state.at + filler[0].length, matched: state.matched + filler[0].length }];
  const here = namesAt(index, text, state, within);
  if (here.length > 0) return here;
  if (state.last?.level === 'village' || state.last?.level === 'town') return [];
  const contradicting = state.last ? contradictions(index, text, state, within) : [];
  if (contradicting.length > 0) return contradicting;
  for (let skipped = 1; skipped <= MAX_SKIPPED && state.at + skipped < text.length; skipped += 1) {
    const later = { ...state, at: state.at + skipped };
    const full = namesAt(index, text, later, within, 'full');
    if (full.length > 0) {
      const penalty = PENALTY.skipped_character * skipped;
      const from = text.slice(state.at, later.at);
      const change = { rule: 'skipped', from, to: '' };
      return full.map((each) => ({
        ...each,
        penalty: each.penalty + penalty,
        changes: [...state.changes, change, ...each.changes.slice(state.changes.length)],
      }));
    }
  }
  return [];
}

/** The divisions that the text names at this very place, as new states. */
function namesAt(
  index: MatchIndex,
  text: string,
  state: State,
  within: DivisionCode | null,
  only?: NameEntry['kind'],
): State[] {
  const next: State[] = [];
  const most = Math.min(index.longest, text.length - state.at);
  for (let length = most; length >= 2; length -= 1) {
    const name = text.substr(state.at, length);
    if (!index.byName.has(name)) continue;
    const end = state.at + length;
    for (const entry of entriesFor(index, name, state.last, within)) {
      if (only && entry.kind !== only) continue;
      if (only && entry.division.level === 'village') continue;
      if (allowed(entry, state.last, within, name, text.slice(end, end + 12))) {
        next.push(advance(state, entry, name, text, end));
      }
    }
  }
  return next;
}

/** Meanings that fit below `last`, or repeat it or one above it. */
function entriesFor(
  index: MatchIndex,
  name: string,
  last: Division | null,
  within: DivisionCode | null,
): readonly NameEntry[] {
  const scope = last && (within === null || isWithin(last.code, within)) ? last.code : within;
  const below = meanings(index, name, scope);
  if (last === null && within === null) return below.length > MAX_MEANINGS ? [] : below;
  const floor = last ?? (within === null ? null : (index.byCode.get(within) ?? null));
  if (!floor) return below;
  const above = new Set([...ancestorCodes(floor.code), ...(last ? [last.code] : [])]);
  const lineage = (index.byName.get(name) ?? []).filter((each) => above.has(each.division.code));
  return lineage.length === 0 ? below : [...new Set([...below, ...lineage])];
}

function allowed(
  { kind, division }: NameEntry,
  last: Division | null,
  within: DivisionCode | null,
  name: string,
  rest: string,
): boolean {
  if (kind !== 'short') return true;
  if (PART_OF_OTHER_NAME.test(rest)) return false;
  if (division.level === 'village') {
    return last?.level === 'town' && !ROAD_TAIL.test(name) && AFTER_VILLAGE.test(rest);
  }
  if (division.level === 'town') {
    const known = last ?? (within === null ? null : { level: 'county' });
    return known !== null && (known.level === 'county' || known.level === 'city');
  }
  return true;
}

function advance(state: State, entry: NameEntry, name: string, text: string, end: number): State {
  const { division, kind, since } = entry;
  const { last } = state;
  const committee = COMMITTEE.exec(text.slice(end, end + 10));
  const suffix =
    committee && (division.level === 'town' || division.level === 'village') ? committee[0].length : 0;
  const repeated = last !== null && isWithin(last.code, division.code);
  const changes = [...state.changes];
  let penalty = state.penalty;
  if (kind === 'former') {
    changes.push({ rule: 'former_name', from: name, to: division.name, since });
    penalty += PENALTY.former_name;
  }
  if (kind === 'short') penalty += PENALTY.short_name;
  if (repeated) changes.push({ rule: 'repeated', from: name, to: '' });
  else penalty += PENALTY.level_left_out * levelsLeftOut(last, division);
  return {
    ...state,
    last: repeated ? last : division,
    at: end + suffix,
    matched: state.matched + name.length + suffix,
    penalty,
    changes,
  };
}

/** Levels between two divisions that the text did not name; nothing is expected above the first. */
function levelsLeftOut(last: Division | null, division: Division): number {
  const above = ancestorCodes(division.code);
  return last ? above.indexOf(last.code) : 0;
}

/**
 * When nothing fits below `last`: a county or city named in full elsewhere takes its place, as in
 * 资阳市简阳市 after 简阳 moved to 成都. Marked as a contradiction: a person has to look.
 */
function contradictions(
  index: MatchIndex,
  text: string,
  state: State,
  within: DivisionCode | null,
): State[] {
  const free: State = { ...state, last: null };
  return namesAt(index, text, free, within, 'full')
    .filter(({ last }) => last?.level === 'county' && last.code.slice(0, 2) === state.last?.code.slice(0, 2))
    .map((each) => ({
      ...each,
      penalty: each.penalty + PENALTY.contradiction,
      contradiction: true,
      changes: [
        ...each.changes,
        { rule: 'contradiction', from: state.last?.name ?? '', to: each.last?.name ?? '' },
      ],
    }));
}
