import { isInside } from './is-inside.ts';
import type { DivisionNode, NameEntry } from './match-index.ts';
import type { Scope } from './name-hit.ts';

/**
 * The meanings of a name (in code order) that lie below the scope, and those that repeat what the scope
 * lies in. Most names have one meaning: then nothing is copied.
 */
export function meaningsWithin(entries: readonly NameEntry[], scope: Scope): readonly NameEntry[] {
  const { last, within } = scope;
  const floor = last && (within === null || isInside(last, within)) ? last : within;
  if (floor === null) return entries;
  if (entries.length === 1) return fits(entries[0]!.division, floor) ? entries : NONE;
  const found: NameEntry[] = [];
  for (let up = floor.parent; up; up = up.parent) {
    const entry = entries[firstAtOrAfter(entries, up.code)];
    if (entry?.division === up) found.push(entry);
  }
  for (let at = firstAtOrAfter(entries, floor.prefix); at < entries.length; at += 1) {
    const entry = entries[at]!;
    if (!isInside(entry.division, floor)) break;
    found.push(entry);
  }
  return found;
}

const NONE: readonly NameEntry[] = [];

function fits(division: DivisionNode, floor: DivisionNode): boolean {
  return isInside(division, floor) || isInside(floor, division);
}

function firstAtOrAfter(entries: readonly NameEntry[], code: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.division.code < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
