import type { Highs } from 'highs';
import wasmUrl from 'highs/runtime?url';
import type { Districts } from '../core/coverage/districts.ts';
import { orderSites } from '../core/suggest/order-sites.ts';
import { poseQuestion, type PosedQuestion } from '../core/suggest/pose-question.ts';
import { siteProof } from '../core/suggest/site-proof.ts';
import { suggestSites } from '../core/suggest/suggest-sites.ts';
import type { SuggestedSite } from '../core/suggest/suggested-site.ts';
import { proveOptimum, type ProofProgress } from './prove-optimum.ts';
import type {
  SuggestAnswer,
  SuggestPhase,
  SuggestRequest,
  UnprovedReason,
} from './suggest-protocol.ts';

type Suggest = Extract<SuggestRequest, { kind: 'suggest' }>;

/** Larger models are not tried: 3.2 million entries took the solver 1.3 GB, 17 million broke it. */
const MOST_ENTRIES = 3_000_000;

const NOTHING_YET: ProofProgress = { seconds: null, value: null, bound: null };

let districts: Districts | null = null;
/** Settles when the request before is answered: loading the solver must not let the next one in. */
let last = Promise.resolve();
let solver: Promise<Highs> | null = null;

const answer = (message: SuggestAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  if (data.kind === 'open') districts = data.districts;
  else last = last.then(() => suggest(data)).catch((error: unknown) => failed(data.id, error));
});

function failed(id: number, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  answer({ kind: 'failed', id, message });
}

async function suggest(request: Suggest): Promise<void> {
  const { id, sites, proveSeconds } = request;
  const started = performance.now();
  answer({ kind: 'progress', id, phase: 'reach', ...NOTHING_YET });
  const posed = poseQuestion(request, districts);
  answer({ kind: 'progress', id, phase: 'choose', ...NOTHING_YET });
  const found = suggestSites(posed, sites);
  const { candidates, demand, already_covered, out_of_reach, unlocated, cell_m } = posed;
  const told = { candidates, demand, already_covered, out_of_reach, unlocated, cell_m };
  answer({ kind: 'found', id, sites: found, ...told, ms: performance.now() - started });
  if (proveSeconds !== null) {
    await prove(request, posed, found, proveSeconds);
  }
}

async function prove(
  { id, sites }: Suggest,
  { problem, lngLatOf }: PosedQuestion,
  found: readonly SuggestedSite[],
  seconds: number,
): Promise<void> {
  const unproved = (reason: UnprovedReason, detail: string): void =>
    answer({ kind: 'unproved', id, reason, detail });
  if (problem.reached.length > MOST_ENTRIES) {
    unproved('too_large', `${problem.reached.length} entries`);
    return;
  }
  const onProgress = (phase: SuggestPhase, progress: ProofProgress = NOTHING_YET): void =>
    answer({ kind: 'progress', id, phase, ...progress });
  try {
    onProgress('load_solver');
    const highs = await loadSolver();
    const started = performance.now();
    onProgress('prove');
    const start = found.map(({ candidate }) => candidate);
    const optimum = proveOptimum(highs, problem, start, sites, seconds, (progress) =>
      onProgress('prove', progress),
    );
    const solved = orderSites(problem, optimum.chosen, lngLatOf);
    const proof = siteProof(found, solved, optimum.bound);
    answer({ kind: 'proved', id, ...proof, ms: performance.now() - started });
  } catch (error) {
    // It cannot be used again after it broke; what was found stands.
    solver = null;
    unproved('no_solver', error instanceof Error ? error.message : String(error));
  }
}

/** The solver is large and seldom asked for: it is loaded when it is, from the site itself. */
function loadSolver(): Promise<Highs> {
  solver ??= import('highs').then(({ default: load }) => load({ locateFile: () => wasmUrl }));
  return solver;
}
