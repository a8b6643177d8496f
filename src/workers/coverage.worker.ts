import { Analysis } from '../core/coverage/analysis.ts';
import { coverageShapes } from '../core/coverage/coverage-shapes.ts';
import { doubts } from '../core/coverage/doubts.ts';
import { gainOf } from '../core/coverage/gain.ts';
import { Ground } from '../core/coverage/ground.ts';
import { prepareDemand, type PreparedDemand } from '../core/coverage/prepared-demand.ts';
import type { CoverageAnswer, CoverageRequest } from './coverage-protocol.ts';

type AnalyseRequest = Extract<CoverageRequest, { kind: 'analyse' }>;

let ground: Ground | null = null;
let demand: PreparedDemand | null = null;
let analysis: Analysis | null = null;
let newest = 0;

// One request after the other; a newer analysis is noted at once, so that the running one can give up.
let queue = Promise.resolve();
self.onmessage = ({ data }: MessageEvent<CoverageRequest>) => {
  if (data.kind === 'analyse') newest = data.id;
  queue = queue.then(() => answer(data));
};

async function answer(request: CoverageRequest): Promise<void> {
  const id = 'id' in request ? request.id : 0;
  try {
    if (request.kind === 'open') {
      ground = new Ground(request.districts);
      [demand, analysis] = [null, null];
    } else if (request.kind === 'demand') {
      demand = request.demand && ground && prepareDemand(request.demand, ground);
    } else if (request.kind === 'analyse') {
      await analyse(request);
    } else if (!analysis) {
      throw new Error('Nothing has been analysed yet.');
    } else if (request.kind === 'gain') {
      post({ kind: 'gain', id, ...gainOf(analysis, request.lngLat, request.radiusM) });
    } else {
      const { stations } = analysis.question;
      const { mesh } = analysis.ground;
      post({ kind: 'doubts', id, doubts: doubts({ mesh, stations }) });
    }
  } catch (error) {
    post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/** Numbers first, then shapes; between the steps newer requests are let in. */
async function analyse({ id, shapes, ...question }: AnalyseRequest): Promise<void> {
  if (!ground) throw new Error('No districts have been opened.');
  const started = performance.now();
  const ms = (): number => performance.now() - started;
  await turn();
  if (id !== newest) return;
  analysis = new Analysis(ground, demand, { ...question, toleranceM: shapes.toleranceM });
  const coverage = analysis.coverage();
  post({ kind: 'coverage', id, coverage, ms: ms() });
  await turn();
  if (id !== newest) return;
  const texts = coverageShapes(analysis, shapes);
  const [bands, gaps] = [bytes(texts.bands), bytes(texts.gaps)];
  const depth = texts.depth === null ? null : bytes(texts.depth);
  post(
    { kind: 'shapes', id, shapes: { bands, gaps, depth }, ms: ms() },
    depth ? [bands, gaps, depth] : [bands, gaps],
  );
}

/** Lets messages in that have come meanwhile. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function bytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

function post(message: CoverageAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
