import type { NamedPoint } from '../../src/core/gazetteer/division-points.ts';
import type { Issue } from '../../src/core/issue.ts';

/** What an import found in its file: points of known divisions, and what was wrong with other rows. */
export interface FoundPoints {
  /** Rows or places in the file. */
  readonly read: number;
  readonly points: readonly NamedPoint[];
  readonly issues: readonly Issue[];
}
