import { LEVELS } from '../gazetteer/level.ts';
import { comparePaths, type DivisionPath } from './division-path.ts';
import { fillerAt, type Filler } from './filler-at.ts';
import { findContradictions } from './find-contradictions.ts';
import { functionalZoneAt } from './functional-zone-at.ts';
import { isGenericArea } from './generic-area.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import type { NameHit } from './name-hit.ts';
import { namesUpper, readNames } from './read-names.ts';
import { takeName, type PathState } from './take-name.ts';

const SKIPPED_CHARACTER_PENALTY = 0.03;
const SKIPPED_ZONE_PENALTY = 0.02;
const CONTRADICTION_PENALTY = 0.2;

/** How far ahead a division is looked for behind words that are none (驻地位于). */
const MAX_SKIPPED = 8;

/**
 * All readings of the beginning of `text`, best first: those that explain most characters, then those
 * that assume least. `within` restricts them to a division and those it lies in. Texts are normalised
 * before. Unless `strict`, words that are none may be skipped and divisions may contradict each other.
 */
export function parseDivisionPaths(
  index: MatchIndex,
  text: string,
  within: DivisionNode | null,
  options: { readonly strict?: boolean } = {},
): DivisionPath[] {
  const strict = explore(index, text, within, false);
  const [best] = strict;
  const deep = best?.division.level === 'town' || best?.division.level === 'village';
  if (options.strict || (best && (deep || best.end >= text.length))) return strict;
  return explore(index, text, within, true);
}

/** One search through the readings of a text. */
interface Search {
  readonly index: MatchIndex;
  readonly text: string;
  readonly within: DivisionNode | null;
  /** Whether words may be skipped and divisions contradict each other. */
  readonly lenient: boolean;
  /** The best reading that ends in a division. */
  readonly found: Map<DivisionNode, DivisionPath>;
}

const START: PathState = {
  last: null,
  end: 0,
  matched: 0,
  penalty: 0,
  changes: [],
  rival: null,
  inFull: false,
  zone: null,
  top: null,
};

/** Follows every reading to its end. */
function explore(
  index: MatchIndex,
  text: string,
  within: DivisionNode | null,
  lenient: boolean,
): DivisionPath[] {
  const found = new Map<DivisionNode, DivisionPath>();
  visit({ index, text, within, lenient, found }, START);
  return found.size < 2 ? [...found.values()] : [...found.values()].sort(comparePaths);
}

function visit(search: Search, state: PathState): void {
  const next = steps(search, state);
  for (const each of next) visit(search, each);
  const { last: division, top, end, matched, penalty, changes, rival, zone, inFull } = state;
  if (next.length > 0 || !division || !top) return;
  const path = { division, top, end, matched, penalty, changes, rival, zone, inFull };
  const known = search.found.get(division);
  if (!known || comparePaths(path, known) < 0) search.found.set(division, path);
}

function steps(search: Search, state: PathState): PathState[] {
  const { index, text, within, lenient } = search;
  const { end, last } = state;
  if (end >= text.length) return [];
  const hits = readNames(index, text, end, { last, within });
  if (hits.length > 0) return withoutRepeats(hits, last).map((hit) => takeName(state, hit, text));
  const filler = fillerAt(text, end, last !== null);
  if (filler.text !== '') {
    const behind = stepsBehindFiller(search, state, filler);
    if (behind.length > 0) return behind;
  }
  if (state.rival) return [];
  const deep = last?.level === 'village' || last?.level === 'town';
  if (last && (lenient || deep)) {
    const others = contradicted(search, state, last);
    if (others.length > 0) return others;
  }
  return lenient && !deep ? skipWords(search, state) : [];
}

/** 毕节市 behind 毕节地区 is the county-level city of old, not the same once more: the same words rather lead further down. */
function withoutRepeats(hits: readonly NameHit[], last: DivisionNode | null): readonly NameHit[] {
  if (!last || hits.length < 2) return hits;
  const further = hits.filter(({ division }) => !isInside(last, division));
  return hits.filter(
    (hit) => further.includes(hit) || further.every((each) => each.nameEnd !== hit.nameEnd),
  );
}

/**
 * 市辖区 may end an address, 城区 may stand before a street; 中国 counts only when a division follows at once:
 * 中国银行 is none.
 */
function stepsBehindFiller(search: Search, state: PathState, filler: Filler): PathState[] {
  const after = {
    ...state,
    end: state.end + filler.text.length,
    matched: state.matched + filler.text.length,
    changes: [...state.changes, { rule: 'filler', from: filler.text, to: '' }],
  };
  const { country, ends } = filler;
  const next = steps(country ? { ...search, lenient: false } : search, after);
  return next.length > 0 || !ends || !state.last ? next : [after];
}

/** Readings in which what follows cannot be true together with what was named before. */
function contradicted(search: Search, state: PathState, last: DivisionNode): PathState[] {
  const { index, text, within } = search;
  return findContradictions(index, text, state.end, last).map((hit): PathState => {
    const { division } = hit;
    const after = takeName({ ...state, last: null }, hit, text);
    const penalty = after.penalty + CONTRADICTION_PENALTY;
    const outside = within !== null && !isInside(division, within);
    if (outside || !leadsOn(division, last)) {
      const from = text.slice(state.end);
      const changes = [...state.changes, { rule: 'second_address', from, to: '' }];
      return { ...state, penalty, changes, rival: division };
    }
    const from = text.slice(0, state.end);
    const change = { rule: 'contradiction', from, to: division.name };
    return { ...after, penalty, changes: [...after.changes, change], rival: last };
  });
}

/** Of two that contradict each other the deeper one is the address; of two counties the later, which may lead on. */
function leadsOn(division: DivisionNode, last: DivisionNode): boolean {
  if (division.level === last.level) return division.level === 'county';
  return LEVELS.indexOf(division.level) > LEVELS.indexOf(last.level);
}

/** A road with a number is where an address ends: what comes behind it is another one, or an institution. */
const ROAD_WITH_NUMBER = /[路街道巷弄里].*\d/;

/**
 * Goes on behind words that are no division, where one follows with its full name. The name of a county or city
 * is never passed over, nor is a road with a number.
 */
function skipWords({ index, text, within }: Search, state: PathState): PathState[] {
  const zone = functionalZoneAt(text, state.end);
  const most = Math.min(Math.max(MAX_SKIPPED, zone), text.length - state.end - 1);
  const scope = { last: state.last, within };
  const known = state.last !== null || within !== null;
  for (let skipped = 1; skipped <= most; skipped += 1) {
    const at = state.end + skipped;
    const from = text.slice(state.end, at);
    if (ROAD_WITH_NUMBER.test(from)) return [];
    if (skipped > zone && namesUpper(index, text, at - 1, scope)) return [];
    const later = { ...state, end: at };
    const hits = readNames(index, text, at, scope);
    const full = hits.filter((hit) => isFullName(hit, text.slice(at, hit.nameEnd), known));
    const further = full.filter(
      (hit) =>
        !state.last ||
        !isInside(state.last, hit.division) ||
        leadsDown(index, text, hit, state.last, within),
    );
    if (further.length === 0) continue;
    const isZone = skipped === zone;
    const change = { rule: isZone ? 'functional_zone' : 'skipped', from, to: '' };
    const skippedPenalty = isZone ? SKIPPED_ZONE_PENALTY : SKIPPED_CHARACTER_PENALTY * skipped;
    const penalty = state.penalty + skippedPenalty;
    const behind = { ...later, penalty, changes: [...state.changes, change] };
    return further.map((hit) => takeName(behind, hit, text));
  }
  return [];
}

/** Whether what is repeated (国网|江苏省电力公司 in 南京市) has a division below `last` behind it. */
function leadsDown(
  index: MatchIndex,
  text: string,
  { end }: NameHit,
  last: DivisionNode,
  within: DivisionNode | null,
): boolean {
  return readNames(index, text, end, { last, within }).some(
    ({ division, kind }) => kind !== 'short' && (division === last || !isInside(last, division)),
  );
}

/**
 * Villages share their names with too much else to be found behind words that were not understood, and so do
 * towns where nothing is known yet (河|南新乡), and zones (开发区).
 */
function isFullName(
  { kind, division: { level, functional } }: NameHit,
  name: string,
  known: boolean,
): boolean {
  if ((kind !== 'full' && kind !== 'former') || isGenericArea(name)) return false;
  return level !== 'village' && (level !== 'town' || (known && !functional));
}
