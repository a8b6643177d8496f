import type { SuggestedSite } from './suggested-site.ts';

/** What is proved of a selection: how much better the best one may be at most. */
export interface SiteProof {
  /** Newly covered demand of `sites`, the best selection known. */
  readonly value: number;
  /** No selection of so many candidates newly covers more than this. */
  readonly bound: number;
  /** (bound − value) / bound, 0 to 1; 0 when the selection is the best possible. */
  readonly gap: number;
  /** Whether the selection is proved to be the best: the gap is within 1e-6. */
  readonly optimal: boolean;
  readonly sites: readonly SuggestedSite[];
}

/** Values nearer than this, relatively, are one: the solver works to it. */
const SAME = 1e-6;

/** The better of what was found and what the solver gave, held against the solver's bound. */
export function siteProof(
  found: readonly SuggestedSite[],
  solved: readonly SuggestedSite[],
  solverBound: number,
): SiteProof {
  const valueOf = (sites: readonly SuggestedSite[]): number => sites.at(-1)?.cumulative ?? 0;
  const sites = valueOf(solved) > valueOf(found) ? solved : found;
  const value = valueOf(sites);
  // Within its tolerance the solver's bound may lie a hair below a value that is there.
  const bound = Math.max(solverBound, value);
  const gap = bound > 0 ? (bound - value) / bound : 0;
  return { value, bound, gap, optimal: gap <= SAME, sites };
}
