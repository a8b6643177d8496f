import { isGuess, othersOfStem } from './doubtful-name.ts';
import { findContradictions } from './find-contradictions.ts';
import { houseNumerals } from './house-numerals.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import type { Change, NormalAddress } from './normalise-address.ts';
import { isEqualPath, type DivisionPath } from './division-path.ts';
import { parseDivisionPaths } from './parse-divisions.ts';
import { parseStreet, type StreetParts } from './parse-street.ts';
import { readBrackets } from './read-brackets.ts';
import { unknownDivisions, type UnknownDivision } from './unknown-division.ts';

/** An address taken apart, before anything is made of it. */
export interface Reading {
  /** The text that was read: the address itself, or the bracket in which the address stood. */
  readonly body: string;
  /** Whether that is a bracket. */
  readonly bracketed: boolean;
  /** All readings of its divisions, best first. */
  readonly paths: readonly DivisionPath[];
  /** The best of them: more than one when nothing tells them apart. */
  readonly equal: readonly DivisionPath[];
  /** Whether the divisions rest on a short name that may be part of another word. */
  readonly guess: boolean;
  /** Divisions that the text names besides and that cannot be true as well. */
  readonly rivals: readonly DivisionNode[];
  /** Behind the divisions, words that should have been one. */
  readonly unknown: string;
  /** Those of them that are no functional zone: towns and villages that the gazetteer does not know there. */
  readonly unplaced: string;
  readonly street: StreetParts;
  /** What such words take off the score. */
  readonly penalty: number;
  readonly changes: readonly Change[];
}

/** Characters of the shortest text that is taken for one address written twice. */
const SHORTEST_DOUBLED = 12;
const NO_WORDS: readonly UnknownDivision[] = [];
const NOTHING: Behind = {
  unknown: '',
  unplaced: '',
  street: { street: '', number: '', poi: '', detail: '', remainder: '' },
  penalty: 0,
  changes: [],
  rivals: [],
};
/** What words that should have been divisions take off the score. */
const UNKNOWN_PENALTY = { functional_zone: 0.02, unknown_division: 0.1 } as const;

/** What stands behind the divisions. */
type Behind = Pick<Reading, 'unknown' | 'unplaced' | 'street' | 'penalty' | 'changes' | 'rivals'>;

/** Reads a normalised address within a division, or anywhere. */
export function readAddress(
  index: MatchIndex,
  normal: NormalAddress,
  within: DivisionNode | null,
): Reading {
  const { body, paths, aside, repeats } = findBody(index, normal, within);
  const alike = withOthersOfStem(index, bestOf(paths), body, within);
  const equal = within ? alike.map((each) => downTo(each, within)) : alike;
  const [best] = equal;
  const guess = within === null && best !== undefined && isGuess(best, body);
  const behind = readBehind(index, body, best, within);
  const { unknown, unplaced, penalty } = behind;
  const rivals = best?.rival ? [...rivalsOf(equal), ...behind.rivals] : behind.rivals;
  const { street, changes } = behind;
  if (aside.length === 0 && repeats.length === 0) {
    return {
      body,
      bracketed: false,
      paths,
      equal,
      guess,
      rivals,
      unknown,
      unplaced,
      street,
      penalty,
      changes,
    };
  }
  const settled = readBrackets(index, aside, { equal, street, within });
  return {
    body,
    bracketed: body !== '' && normal.brackets.includes(body),
    paths,
    equal: settled.equal,
    guess: guess && settled.equal === equal,
    rivals: [...rivals, ...settled.rivals],
    unknown,
    unplaced,
    street: settled.street,
    penalty,
    changes: [...repeats, ...changes, ...settled.changes],
  };
}

/**
 * The readings that nothing tells apart from the best. 长沙 is 长沙市 and 长沙县 in it: the one that holds all
 * others is true of each.
 */
function bestOf(paths: readonly DivisionPath[]): readonly DivisionPath[] {
  const [best] = paths;
  if (!best || paths.length === 1) return paths;
  const equal = paths.filter((each) => isEqualPath(each, best));
  const outermost = equal.find((each) =>
    equal.every((other) => isInside(other.division, each.division)),
  );
  return outermost ? [outermost] : equal;
}

/** The best reading, with what its name may mean besides where nothing above it is named. */
function withOthersOfStem(
  index: MatchIndex,
  equal: readonly DivisionPath[],
  body: string,
  within: DivisionNode | null,
): readonly DivisionPath[] {
  const [best] = equal;
  if (!best || equal.length > 1) return equal;
  const others = othersOfStem(index, best, body.slice(best.end), within);
  return others.length === 0 ? equal : [best, ...others.map((division) => ({ ...best, division }))];
}

/** A text that names less than the list does means what the list says. */
function downTo(path: DivisionPath, within: DivisionNode): DivisionPath {
  const { division, changes } = path;
  if (within === division || !isInside(within, division)) return path;
  const change = { rule: 'within', from: division.name, to: within.name };
  return { ...path, division: within, changes: [...changes, change] };
}

function rivalsOf(equal: readonly DivisionPath[]): DivisionNode[] {
  return [...new Set(equal.flatMap(({ rival }) => rival ?? []))];
}

/** The text in which the divisions are: the address, its half when it is written twice, or a bracket. */
function findBody(
  index: MatchIndex,
  { text, brackets }: NormalAddress,
  within: DivisionNode | null,
): Pick<Reading, 'body' | 'paths'> & { aside: readonly string[]; repeats: readonly Change[] } {
  const half = text.length < SHORTEST_DOUBLED ? '' : text.slice(0, text.length / 2);
  const repeats =
    half !== '' && half + half === text ? [{ rule: 'repeated', from: half, to: '' }] : [];
  const body = repeats.length > 0 ? half : text;
  const paths = parseDivisionPaths(index, body, within);
  if (paths.length > 0 || brackets.length === 0) return { body, paths, aside: brackets, repeats };
  for (const bracket of brackets) {
    const inner = parseDivisionPaths(index, bracket, within);
    if (inner.length === 0) continue;
    const others = [body, ...brackets.filter((each) => each !== bracket)];
    return { body: bracket, paths: inner, aside: others.filter((each) => each !== ''), repeats };
  }
  return { body, paths, aside: brackets, repeats };
}

/** Unknown divisions, the street, and sometimes a second address. */
function readBehind(
  index: MatchIndex,
  body: string,
  best: DivisionPath | undefined,
  within: DivisionNode | null,
): Behind {
  const text = body.slice(best?.end ?? 0);
  const last = best?.division ?? within;
  if (last && best?.rival && findContradictions(index, text, 0, last).length > 0) {
    return { ...NOTHING, street: { ...NOTHING.street, remainder: text } };
  }
  const words = last ? unknownDivisions(text, last.level) : NO_WORDS;
  const notKnown = words.map((each) => each.text).join('');
  // What lies in a zone lies no nearer to the seat of its division: its name is kept with what is not known.
  const unknown = (best?.zone?.text ?? '') + notKnown;
  const unplaced = words
    .map(({ kind, text: word }) => (kind === 'unknown_division' ? word : ''))
    .join('');
  const written = text.slice(notKnown.length);
  const street = parseStreet(written);
  const changes: Change[] = words.map(({ kind, text: from }) => ({ rule: kind, from, to: '' }));
  const figures = houseNumerals(written);
  if (figures !== written) changes.push({ rule: 'numeral', from: written, to: figures });
  const penalty = words.reduce((sum, { kind }) => sum + UNKNOWN_PENALTY[kind], 0);
  const second = last && street.number !== '' ? findContradictions(index, street.poi, 0, last) : [];
  if (second.length === 0)
    return { unknown, unplaced, street, penalty, changes, rivals: NOTHING.rivals };
  changes.push({ rule: 'second_address', from: street.poi, to: '' });
  const first = { ...street, poi: '', remainder: street.poi + street.remainder };
  const rivals = second.map(({ division }) => division);
  return { unknown, unplaced, street: first, penalty, changes, rivals };
}
