import type { DivisionNode } from './match-index.ts';

/** Whether `division` is `outer` or lies in it. */
export function isInside(division: DivisionNode, outer: DivisionNode): boolean {
  return division.code.startsWith(outer.prefix);
}
