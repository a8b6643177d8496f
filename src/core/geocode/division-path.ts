import { LEVELS, type Level } from '../gazetteer/level.ts';
import type { DivisionNode } from './match-index.ts';
import type { Change } from './normalise-address.ts';

/** A zone that an address names: it lies in the division, or in these counties of it. */
export interface ZonePart {
  readonly text: string;
  readonly counties: readonly DivisionNode[];
}

/** One way to read the beginning of an address as divisions, largest first. */
export interface DivisionPath {
  readonly division: DivisionNode;
  /** Where the divisions end and the street begins. */
  readonly end: number;
  /** Characters that were understood as divisions. */
  readonly matched: number;
  /** Sum of small penalties for all that had to be assumed; 0 is a text in full and in order. */
  readonly penalty: number;
  readonly changes: readonly Change[];
  /** A division that the text names besides and that cannot be true as well: 资阳市 in 资阳市简阳市. */
  readonly rival: DivisionNode | null;
  /** Whether a name is in it that is no short one (渝北) and no word that many places have (城区). */
  readonly inFull: boolean;
  /** The new area or development zone that the text names last, behind which no smaller division follows. */
  readonly zone: ZonePart | null;
  /** Level of the largest division that the text names. */
  readonly top: Level;
}

/** Whether two readings explain as much and assume as little: then neither may be preferred. */
export function isEqualPath(a: DivisionPath, b: DivisionPath): boolean {
  return a.matched === b.matched && Math.abs(a.penalty - b.penalty) < 1e-9;
}

/** Best first: those that explain most characters, then those that assume least, then by level and code. */
export function comparePaths(a: DivisionPath, b: DivisionPath): number {
  return (
    b.matched - a.matched ||
    a.penalty - b.penalty ||
    LEVELS.indexOf(b.division.level) - LEVELS.indexOf(a.division.level) ||
    (a.division.code < b.division.code ? -1 : 1)
  );
}
