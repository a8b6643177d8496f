import type { Districts } from '../core/coverage/districts.ts';
import type { SiteQuestion } from '../core/suggest/site-question.ts';
import type { SiteProof } from '../core/suggest/site-proof.ts';
import type { SuggestedSite } from '../core/suggest/suggested-site.ts';

/**
 * What the page asks of the suggest worker. The worker does one request after another and hears nothing
 * while it computes: to cancel, the page terminates it and starts another (and opens it again).
 */
export type SuggestRequest =
  /** Where grids are laid; not needed when neither candidates nor demand are a grid. */
  | { readonly kind: 'open'; readonly districts: Districts }
  | (SiteQuestion & {
      readonly kind: 'suggest';
      readonly id: number;
      /** Seconds that the proof of the optimum may take after the sites are found; null for none. */
      readonly proveSeconds: number | null;
    });

export type { SiteProof } from '../core/suggest/site-proof.ts';
export type { Candidates, SuggestDemand } from '../core/suggest/site-question.ts';

export type SuggestPhase = 'reach' | 'choose' | 'load_solver' | 'prove';

/** What the worker answers; `id` is that of the request. `found` comes at once, `proved` after it if asked. */
export type SuggestAnswer =
  | {
      readonly kind: 'progress';
      readonly id: number;
      readonly phase: SuggestPhase;
      /** While proving: seconds so far, value and bound so far; null before they are known. */
      readonly seconds: number | null;
      readonly value: number | null;
      readonly bound: number | null;
    }
  | {
      readonly kind: 'found';
      readonly id: number;
      readonly sites: readonly SuggestedSite[];
      /** Located demand in all, the part of it that existing circles cover, and what no candidate reaches. */
      readonly demand: number;
      readonly already_covered: number;
      readonly out_of_reach: number;
      /** Demand without a position. */
      readonly unlocated: number;
      /** Side of the grid's cells, metres, where one was laid: areas are approximate to about a cell at edges. */
      readonly cell_m: number | null;
      readonly candidates: number;
      readonly ms: number;
    }
  /** The best selection known when the solver was done or out of time, and what is proved of it. */
  | ({ readonly kind: 'proved'; readonly id: number; readonly ms: number } & SiteProof)
  /** The proof could not be made (no WebAssembly, too large); what was found stands. */
  | {
      readonly kind: 'unproved';
      readonly id: number;
      readonly reason: UnprovedReason;
      readonly detail: string;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/**
 * `no_solver`: it could not be loaded or run here. `too_large`: the model has too many entries for it.
 * `detail` is for the console, in English.
 */
export type UnprovedReason = 'no_solver' | 'too_large';
