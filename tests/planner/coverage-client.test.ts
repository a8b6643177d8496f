import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/core/coverage/coverage.ts';
import { CoverageClient, type Analysis, type Post } from '../../src/planner/coverage-client.ts';
import { coverageBeside } from '../../src/planner/coverage-once.ts';
import type { CoverageAnswer, CoverageRequest } from '../../src/workers/coverage-protocol.ts';

/** A worker that notes what it is asked and answers when the test says. */
function fakeWorker() {
  const asked: CoverageRequest[] = [];
  let terminated = false;
  const worker: Post = {
    postMessage: (request: CoverageRequest) => asked.push(request),
    terminate: () => (terminated = true),
    onmessage: null,
    onerror: null,
  };
  return {
    worker,
    asked,
    answer: (data: CoverageAnswer) => worker.onmessage?.({ data } as MessageEvent<CoverageAnswer>),
    isTerminated: () => terminated,
  };
}

const ANALYSIS: Analysis = {
  standards: {} as Analysis['standards'],
  scenario: [],
  shapes: { gaps: 'polygons', toleranceM: 10, cellM: 1000, depth: false },
};
const named = (name: string): Coverage => ({ name }) as unknown as Coverage;

function client() {
  const fake = fakeWorker();
  const heard: string[] = [];
  const made = new CoverageClient(fake.worker, {
    onprogress: (share) => heard.push(`progress ${share}`),
    oncoverage: (coverage, whole) =>
      heard.push(`${(coverage as unknown as { name: string }).name} ${String(whole)}`),
    onshapes: () => heard.push('shapes'),
    onfailure: (message) => heard.push(`failed ${message}`),
  });
  return { ...fake, heard, client: made };
}

describe('CoverageClient', () => {
  it('hears nothing of an analysis that a newer one has replaced', () => {
    const { client: made, heard, answer } = client();
    made.analyse(ANALYSIS);
    made.analyse(ANALYSIS);
    answer({ kind: 'coverage', id: 1, coverage: named('old') });
    answer({ kind: 'totals', id: 2, coverage: named('new') });
    answer({ kind: 'progress', id: 2, done: 1, total: 4 });
    answer({ kind: 'coverage', id: 2, coverage: named('new') });
    answer({ kind: 'failed', id: 1, message: 'old' });
    expect(heard).toEqual(['new false', 'progress 0.25', 'new true']);
  });

  it('gives every question its own answer', async () => {
    const { client: made, answer } = client();
    const [first, second] = [made.gain([104, 36], 800), made.gain([105, 36], 800)];
    answer({ kind: 'gain', id: 2, area_km2: 2, demand: null, share_after: 0.2 });
    answer({ kind: 'gain', id: 1, area_km2: 1, demand: null, share_after: 0.1 });
    expect((await first).area_km2).toBe(1);
    expect((await second).area_km2).toBe(2);
  });

  it('fails what waits when the worker fails', async () => {
    const { client: made, heard, worker } = client();
    const waiting = made.doubts();
    worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
    await expect(waiting).rejects.toThrow('out of memory');
    expect(heard).toEqual(['failed out of memory']);
  });
});

describe('coverageBeside', () => {
  const ground = { folder: 'https://a.example/data/x/', demand: null };

  it('asks one after the other and ends the worker', async () => {
    const fake = fakeWorker();
    const asked = (): number => fake.asked.filter(({ kind }) => kind === 'analyse').length;
    const found = coverageBeside(
      fake.worker,
      ground,
      [ANALYSIS, ANALYSIS],
      new AbortController().signal,
    );
    expect(asked()).toBe(1);
    fake.answer({ kind: 'coverage', id: 1, coverage: named('a') });
    await Promise.resolve();
    await Promise.resolve();
    expect(asked()).toBe(2);
    fake.answer({ kind: 'coverage', id: 2, coverage: named('b') });
    expect(await found).toEqual([named('a'), named('b')]);
    expect(fake.isTerminated()).toBe(true);
  });

  it('ends the worker when it is aborted', async () => {
    const fake = fakeWorker();
    const abort = new AbortController();
    const found = coverageBeside(fake.worker, ground, [ANALYSIS], abort.signal);
    abort.abort();
    await expect(found).rejects.toThrow();
    expect(fake.isTerminated()).toBe(true);
  });
});
