import { Analysis } from '../core/coverage/analysis.ts';
import type { Coverage } from '../core/coverage/coverage.ts';
import { coverageShapes } from '../core/coverage/coverage-shapes.ts';
import { doubts } from '../core/coverage/doubts.ts';
import { gainOf } from '../core/coverage/gain.ts';
import { Ground } from '../core/coverage/ground.ts';
import { prepareDemand, type PreparedDemand } from '../core/coverage/prepared-demand.ts';
import { questionOf } from '../core/coverage/question-of.ts';
import type { Station } from '../core/stations/station.ts';
import { loadGround } from '../load/load-ground.ts';
import type { CoverageAnswer, CoverageRequest } from './coverage-protocol.ts';

type AnalyseRequest = Extract<CoverageRequest, { kind: 'analyse' }>;

let opened: { readonly ground: Ground; readonly stations: readonly Station[] } | null = null;
let demand: PreparedDemand | null = null;
let analysis: Analysis | null = null;
/** Of the analysis before; with another demand it says nothing of this one. */
let coverage: Coverage | null = null;
let newest = 0;

// One request after the other; a newer analysis is noted at once, so that the running one can give up.
let queue = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<CoverageRequest>) => {
  if (data.kind === 'analyse') newest = data.id;
  queue = queue.then(() => answer(data));
});

async function answer(request: CoverageRequest): Promise<void> {
  const id = 'id' in request ? request.id : newest;
  try {
    if (request.kind === 'open') {
      const { stations, districts } = await loadGround(request.folder);
      opened = { ground: new Ground(districts), stations };
      [demand, analysis, coverage] = [null, null, null];
    } else if (request.kind === 'demand') {
      demand = request.demand && opened && prepareDemand(request.demand, opened.ground);
      coverage = null;
    } else if (request.kind === 'analyse') {
      await analyse(request);
    } else if (!analysis) {
      throw new Error('Nothing has been analysed yet.');
    } else if (request.kind === 'gain') {
      post({ kind: 'gain', id, ...gainOf(analysis, request.lngLat, request.radiusM) });
    } else {
      const { stations } = analysis.question;
      post({ kind: 'doubts', id, doubts: doubts({ mesh: analysis.ground.mesh, stations }) });
    }
  } catch (error) {
    post({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * Of an edit the totals first, then the shapes: that is what people wait for; the slower numbers follow.
 * The first analysis has none to begin with, and its numbers come before shapes that only the map needs.
 */
async function analyse({ id, shapes, ...trial }: AnalyseRequest): Promise<void> {
  if (!opened) throw new Error('No region is open.');
  if (await isOutdated(id, 0)) return;
  const question = questionOf(opened.stations, { ...trial, toleranceM: shapes.toleranceM });
  const asked = new Analysis(opened.ground, demand, question);
  const before = coverage;
  if (before) {
    post({ kind: 'totals', id, coverage: asked.totals(before) });
    if (await isOutdated(id, 1)) return;
    postShapes(id, asked, shapes);
    if (await isOutdated(id, 2)) return;
  }
  coverage = asked.coverage();
  analysis = asked;
  post({ kind: 'coverage', id, coverage });
  if (before || (await isOutdated(id, 2))) return;
  postShapes(id, asked, shapes);
}

function postShapes(id: number, asked: Analysis, options: AnalyseRequest['shapes']): void {
  const texts = coverageShapes(asked, options);
  const [bands, gaps] = [bytes(texts.bands), bytes(texts.gaps)];
  const depth = texts.depth === null ? null : bytes(texts.depth);
  const transfer = depth ? [bands, gaps, depth] : [bands, gaps];
  post({ kind: 'shapes', id, shapes: { bands, gaps, depth } }, transfer);
}

/** Tells how far it has come and lets messages in: whether a newer analysis is among them. */
async function isOutdated(id: number, done: number): Promise<boolean> {
  post({ kind: 'progress', id, done, total: 3 });
  await new Promise((resolve) => {
    // A timer would wait four milliseconds.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  });
  return id !== newest;
}

function bytes(text: string): ArrayBuffer {
  return new TextEncoder().encode(text).buffer;
}

function post(message: CoverageAnswer, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}
