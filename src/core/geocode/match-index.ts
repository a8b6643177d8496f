import type { Division } from '../gazetteer/division.ts';
import { compareCodes, codePrefix, type DivisionCode } from '../gazetteer/division-code.ts';
import { placeName, shortName } from '../gazetteer/division-name.ts';

/** How a name stands for a division. */
export type NameKind = 'full' | 'short' | 'former';

/** One meaning of a name: the division, and how the name stands for it. */
export interface NameEntry {
  readonly division: Division;
  readonly kind: NameKind;
  /** For former names: the year since when the name is history, as the source gives it. */
  readonly since: string;
}

/** A former name of a division, as the gazetteer keeps it. */
export interface FormerDivisionName {
  readonly code: DivisionCode;
  readonly name: string;
  readonly since: string;
}

/** All names of divisions, for longest-first look-up. */
export interface MatchIndex {
  /** Meanings of a name, in code order. */
  readonly byName: ReadonlyMap<string, readonly NameEntry[]>;
  readonly byCode: ReadonlyMap<DivisionCode, Division>;
  /** Length in characters of the longest name. */
  readonly longest: number;
}

/**
 * Builds the index. Functional divisions are in it too: an address may name them. 665,000 divisions
 * take about two seconds and half a gigabyte.
 */
export function buildMatchIndex(
  divisions: Iterable<Division>,
  formerNames: Iterable<FormerDivisionName>,
): MatchIndex {
  const byName = new Map<string, NameEntry[]>();
  const byCode = new Map<DivisionCode, Division>();
  let longest = 0;
  const add = (name: string, entry: NameEntry): void => {
    if (name.length < 2) return;
    const all = byName.get(name);
    if (!all) byName.set(name, [entry]);
    else if (!all.some((each) => each.division === entry.division)) all.push(entry);
    longest = Math.max(longest, name.length);
  };
  for (const division of divisions) {
    byCode.set(division.code, division);
    const place = placeName(division.name, division.level);
    add(place, { division, kind: 'full', since: '' });
    add(shortName(division.name, division.level), { division, kind: 'short', since: '' });
  }
  for (const { code, name, since } of formerNames) {
    const division = byCode.get(code);
    if (division) add(name, { division, kind: 'former', since });
  }
  for (const all of byName.values()) {
    all.sort((a, b) => compareCodes(a.division.code, b.division.code));
  }
  return { byName, byCode, longest };
}

/** The meanings of a name within a division (itself included), or all when `within` is null. */
export function meanings(
  index: MatchIndex,
  name: string,
  within: DivisionCode | null,
): readonly NameEntry[] {
  const all = index.byName.get(name);
  if (!all) return [];
  if (within === null) return all;
  const prefix = codePrefix(within);
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as NameEntry).division.code < prefix) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < all.length && (all[end] as NameEntry).division.code.startsWith(prefix)) end += 1;
  return low === 0 && end === all.length ? all : all.slice(low, end);
}
