import type { DivisionCode } from '../gazetteer/division-code.ts';
import type { AddressMatch } from './address-match.ts';
import { isInside } from './is-inside.ts';
import type { DivisionNode, MatchIndex } from './match-index.ts';
import { normaliseAddress } from './normalise-address.ts';
import { readAddress, type Reading } from './read-address.ts';
import { twoAddresses } from './second-address.ts';
import { toAddressMatch } from './to-address-match.ts';

export type { AddressMatch, Candidate } from './address-match.ts';

/** Where an address is known to lie before it is read. */
export interface MatchOptions {
  /** The list's region, or the division that its other columns name. */
  readonly within?: DivisionCode;
}

/**
 * Understands an address: normalises it, finds its divisions and takes the rest apart. With `within`
 * it is read inside that division, and once more freely: when the free reading explains more and leads
 * to another place, the answer is a `mismatch` that names both. Throws when `within` is no division.
 */
export function matchAddress(
  index: MatchIndex,
  input: string,
  { within }: MatchOptions = {},
): AddressMatch {
  const region = within === undefined ? null : index.byCode.get(within);
  if (region === undefined) throw new Error(`${within} is no division of the gazetteer.`);
  const two = twoAddresses(index, input, region);
  if (two !== null) {
    const first = matchOne(index, two[0], region);
    return bothOf(input, first, secondOf(index, two[1], first, region));
  }
  return matchOne(index, input, region);
}

function matchOne(index: MatchIndex, input: string, region: DivisionNode | null): AddressMatch {
  const normal = normaliseAddress(input);
  const free = readAddress(index, normal, null);
  if (region === null) return toAddressMatch(input, normal.changes, free, null);
  const inside = readAddress(index, normal, region);
  const others = elsewhere(inside, free, region);
  if (others.length === 0) return toAddressMatch(input, normal.changes, inside, region);
  const reading = inside.equal.length > 0 ? inside : inRegion(free, region);
  const rivals = others.map(({ division }) => division);
  return toAddressMatch(input, normal.changes, { ...reading, rivals }, region);
}

/** Candidates that each of two addresses brings. */
const MOST_OF_EACH = 5;

/** The second of two addresses: where it names no county, in that of the first. */
function secondOf(
  index: MatchIndex,
  text: string,
  first: AddressMatch,
  region: DivisionNode | null,
): AddressMatch {
  const alone = matchOne(index, text, region);
  if (alone.status === 'ok' && alone.division_code !== region?.code) return alone;
  let near = first.division_code === null ? undefined : index.byCode.get(first.division_code);
  while (near && (near.level === 'town' || near.level === 'village'))
    near = near.parent ?? undefined;
  return near ? matchOne(index, text, near) : alone;
}

/** Two addresses in one cell: the first, with the second as what it cannot be as well. */
function bothOf(input: string, first: AddressMatch, second: AddressMatch): AddressMatch {
  const change = { rule: 'second_address', from: second.input, to: '' };
  const known = first.candidates.map(({ code }) => code);
  return {
    ...first,
    input,
    candidates: [
      ...first.candidates.slice(0, MOST_OF_EACH),
      ...second.candidates.filter(({ code }) => !known.includes(code)).slice(0, MOST_OF_EACH),
    ],
    changes: [...first.changes, change],
    remainder: first.remainder + second.input,
    status: 'mismatch',
  };
}

/** A free reading as one of the region: the divisions that it names could not be used. */
function inRegion(free: Reading, region: DivisionNode): Reading {
  const [best] = free.equal;
  const named = free.body.slice(0, best?.end ?? 0);
  const change = { rule: 'contradiction', from: region.name, to: best?.division.name ?? '' };
  const changes = [change, ...free.changes];
  return { ...free, paths: [], equal: [], unknown: named + free.unknown, changes };
}

/**
 * Readings outside the region that explain more of the text than those inside. A town or village of
 * that name somewhere in the nation proves nothing: the text has to name a county or something larger,
 * or the place has to lie in the region's own city.
 */
function elsewhere(inside: Reading, free: Reading, region: DivisionNode): Reading['equal'] {
  const { equal, guess } = free;
  const [best] = equal;
  if (!best || guess || best.matched <= (inside.equal[0]?.matched ?? 0)) return [];
  if (equal.some(({ division }) => isInside(division, region) || isInside(region, division)))
    return [];
  const named = best.top !== 'town' && best.top !== 'village';
  const city = region.prefix.slice(0, 4);
  return named || equal.every(({ division }) => division.prefix.startsWith(city)) ? equal : [];
}
