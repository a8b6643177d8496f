import { LEVELS } from '../gazetteer/level.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import type { Change } from './normalise-address.ts';
import { isEqualPath, type DivisionPath } from './division-path.ts';
import { parseDivisionPaths } from './parse-divisions.ts';
import { parseStreet, type StreetParts } from './parse-street.ts';

/** What is known of an address, and what its brackets make of it. */
export interface Settled {
  readonly equal: readonly DivisionPath[];
  readonly street: StreetParts;
}

/** 原江北区 tells of the past. */
const PAST = /^(原|曾|旧|老|现)/;
/** A division named in full, or by a former name, assumes no more than this; a short name in a bracket may be anything. */
const NAMED_IN_FULL = 0.03;
/** A short name before the words of a branch (宝坻分校) says where the branch is. */
const SHORT_NAME = 0.07;
const BRANCH = /^[^\d]{2,6}(分[校院部店行局会站]|分公司|分中心|校区|院区)$/;

/**
 * Uses the brackets of an address: a division in one settles which homonym is meant (朝阳区…(北京)), leads
 * further down (渝北区(双凤桥街道)) or contradicts; a street in one is taken when there is none outside
 * (政务服务中心(呈祥大道3号)). All else is detail.
 */
export function readBrackets(
  index: MatchIndex,
  brackets: readonly string[],
  { equal, street, within }: Settled & { readonly within: DivisionNode | null },
): Settled & { readonly rivals: readonly DivisionNode[]; readonly changes: readonly Change[] } {
  const rivals: DivisionNode[] = [];
  const changes: Change[] = [];
  for (const bracket of brackets) {
    const named =
      equal.length === 0 || PAST.test(bracket) ? [] : bestPaths(index, bracket, equal, within);
    const settled = settle(equal, named, BRANCH.test(bracket) ? SHORT_NAME : NAMED_IN_FULL);
    if (settled !== equal) {
      changes.push({
        rule: 'bracket_division',
        from: bracket,
        to: settled[0]?.division.name ?? '',
      });
      equal = settled;
    }
    if (contradicts(equal, named)) rivals.push(...named.map(({ division }) => division));
    const added = addStreet(street, bracket, named);
    if (added.street !== street.street) {
      changes.push({ rule: 'bracket_address', from: bracket, to: added.street + added.number });
    }
    street = added;
  }
  return { equal, street, rivals, changes };
}

/** Readings of a bracket's beginning, preferably below what the address itself names. */
function bestPaths(
  index: MatchIndex,
  bracket: string,
  equal: readonly DivisionPath[],
  within: DivisionNode | null,
): DivisionPath[] {
  const scope = equal.length === 1 ? equal[0]!.division : within;
  const near = parseDivisionPaths(index, bracket, scope, { strict: true });
  const paths = near.length > 0 ? near : parseDivisionPaths(index, bracket, null, { strict: true });
  const [best] = paths;
  return best ? paths.filter((each) => isEqualPath(each, best)) : [];
}

/** The readings that agree with the bracket, taken down to its division; the same list when it says nothing new. */
function settle(
  equal: readonly DivisionPath[],
  named: readonly DivisionPath[],
  mostAssumed: number,
): readonly DivisionPath[] {
  const agreeing = equal.flatMap((path) => {
    const below = named.filter(
      ({ division, penalty }) => penalty <= mostAssumed && isInside(division, path.division),
    );
    if (below.length > 0) {
      return below.map(({ division }) => ({ ...path, division }));
    }
    return named.some(({ division }) => isInside(path.division, division)) ? [path] : [];
  });
  const [first] = agreeing;
  const deeper =
    agreeing.length === 1 && equal.length === 1 && first!.division !== equal[0]!.division;
  return deeper || (agreeing.length > 0 && agreeing.length < equal.length) ? agreeing : equal;
}

function contradicts(equal: readonly DivisionPath[], named: readonly DivisionPath[]): boolean {
  return (
    named.length > 0 &&
    named.every(
      ({ division, top, penalty }) =>
        penalty <= NAMED_IN_FULL &&
        LEVELS.indexOf(top) <= LEVELS.indexOf('county') &&
        equal.every(
          (path) => !isInside(path.division, division) && !isInside(division, path.division),
        ),
    )
  );
}

function addStreet(
  street: StreetParts,
  bracket: string,
  named: readonly DivisionPath[],
): StreetParts {
  const inner = parseStreet(bracket.slice(named[0]?.end ?? 0));
  if (street.street + street.number !== '' || inner.street === '' || inner.number === '') {
    return { ...street, detail: [street.detail, bracket].filter(Boolean).join(' ') };
  }
  const rest = inner.poi + inner.detail + inner.remainder;
  return {
    ...street,
    street: inner.street,
    number: inner.number,
    detail: [street.detail, rest].filter(Boolean).join(' '),
  };
}
