import type { Level } from '../gazetteer/level.ts';

/** What a sign of the map looks like: a level's mark, a kind of coverage, or another mark. */
export type LegendSign =
  | Level
  | 'mobile'
  | 'approximate'
  | 'cluster'
  | 'certain'
  | 'nominal'
  | 'possible'
  | 'gap'
  | 'depth'
  | 'demand'
  | 'suggestion'
  | 'added'
  | 'moved'
  | 'closed'
  | 'circle';

/** A line of a picture's legend. */
export interface LegendItem {
  readonly sign: LegendSign;
  readonly name: string;
  /** In plain words what it says; may be empty. */
  readonly note: string;
}
