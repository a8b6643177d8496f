import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { distanceM } from '../../src/core/geo/distance.ts';
import { askProviders, type AskSummary } from '../../scripts/lib/ask-providers.ts';
import { CliError } from '../../scripts/lib/cli-error.ts';
import { parseEntry, type JournalEntry } from '../../scripts/lib/journal-entry.ts';
import { Journal } from '../../scripts/lib/journal.ts';
import { ALL_PROVIDERS } from '../../scripts/providers/all-providers.ts';
import { PATIENCE } from '../../scripts/providers/patience.ts';
import { readyProvider, type ReadyProvider } from '../../scripts/providers/ready-provider.ts';
import { ALL_WIRES } from './fake/all-wires.ts';
import { fakeClock, type FakeClock } from './fake/fake-clock.ts';
import { FakeServer, type Fault } from './fake/fake-server.ts';
import { COUNTY, distanceToCountyM, ENV, fakePlace, fakeQuery, KEY } from './fake/fake-world.ts';
import type { FakePlace, FakeWire } from './fake/wire.ts';

let dir: string;
let server: FakeServer | null = null;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-providers-'));
});

afterEach(async () => {
  await server?.stop();
  server = null;
  rmSync(dir, { recursive: true, force: true });
});

interface Case {
  readonly rows?: number;
  readonly faultOf?: (number: number, question: string) => Fault;
  readonly placeOf?: (question: string) => FakePlace | null;
  readonly serverKey?: string | null;
  readonly change?: (ready: ReadyProvider) => ReadyProvider;
  readonly clock?: FakeClock;
}

interface Outcome {
  readonly summary: AskSummary;
  readonly entries: readonly JournalEntry[];
  readonly questions: readonly string[];
  readonly pauses: readonly number[];
}

/**
 * Asks the provider of a wire about some rows, in the folder's journal; the key must be nowhere in
 * what comes of it.
 */
async function run(wire: FakeWire, given: Case = {}): Promise<Outcome> {
  const { rows = 1, faultOf = () => 'none', placeOf = fakePlace, serverKey = KEY } = given;
  const { clock = fakeClock(), change = (ready) => ready } = given;
  await server?.stop();
  server = new FakeServer({ wire, key: serverKey, placeOf, faultOf });
  const url = await server.start();
  const file = {
    timeout_seconds: 15,
    providers: { [wire.id]: { base_url: url, per_second: null } },
  };
  const ready = change(readyProvider(wire.id, { file, keys: {}, env: ENV }));
  const path = join(dir, 'geocoded.jsonl');
  const journal = new Journal(path);
  const summary = await askProviders({
    queries: Array.from({ length: rows }, (_, number) => fakeQuery(number)),
    chain: [ready],
    journal,
    leastLevel: 'village',
    distanceToCountyM,
    world: clock.world,
  });
  journal.close();
  const text = readFileSync(path, 'utf8');
  for (const seen of [text, inspect(summary, { depth: 9, showHidden: true })]) {
    expect(seen).not.toContain(KEY);
    expect(seen).not.toContain(encodeURIComponent(KEY));
  }
  const entries = text
    .split('\n')
    .slice(0, -1)
    .map((line) => parseEntry(line)!);
  return { summary, entries, questions: server.questions, pauses: clock.pauses };
}

test('every provider has a server in the fake world', () => {
  expect(ALL_WIRES.map(({ id }) => id)).toEqual(ALL_PROVIDERS.map(({ id }) => id));
});

describe.each(ALL_WIRES.map((wire) => [wire.id, wire] as const))('%s', (id, wire) => {
  const provider = ALL_PROVIDERS.find((each) => each.id === id)!;

  test.each(['county', 'village', 'road', 'poi', 'door'] as const)('finds a %s', async (level) => {
    const placeOf = (question: string): FakePlace => ({ ...fakePlace(question), level });
    const { summary, entries, questions } = await run(wire, { placeOf });
    const { lng, lat, adcode } = placeOf(questions[0]!);
    const [entry] = entries;
    const [answer] = entry!.answers;
    expect(questions).toEqual([fakeQuery(0).text]);
    expect(summary).toMatchObject({ queries: 1, requests: 1, retries: 0, left: 0, error: null });
    expect(entry).toMatchObject({ status: 'ok', date: '2026-05-06', provider: id, rejected: [] });
    expect(answer).toMatchObject({ match_level: level, crs: provider.crs, outside_m: 0 });
    expect([adcode, null]).toContain(answer!.adcode);
    expect(answer!.score ?? 1).toBeGreaterThan(0);
    expect(answer!.score ?? 0).toBeLessThanOrEqual(1);
    // A metre: the inverse of GCJ-02 is good to 0.15 m, services write six decimals.
    expect(distanceM([answer!.lng, answer!.lat], [lng, lat])).toBeLessThan(1);
    const moved = distanceM([answer!.raw_lng, answer!.raw_lat], [lng, lat]);
    expect(moved > 100).toBe(provider.crs !== 'wgs84');
  });

  test('reads the odd forms of the same answer', async () => {
    const { entries, questions } = await run(wire, { faultOf: () => 'odd' });
    const { lng, lat } = fakePlace(questions[0]!);
    expect(entries).toMatchObject([{ status: 'ok', answers: [{ match_level: 'poi' }] }]);
    const { answers } = entries[0]!;
    expect(distanceM([answers[0]!.lng, answers[0]!.lat], [lng, lat])).toBeLessThan(1);
  });

  test.each(wire.nothing.map((_, form) => form))('knows form %i of no result', async (form) => {
    const { summary, entries } = await run(wire, { faultOf: () => ({ nothing: form }) });
    expect(entries).toMatchObject([{ status: 'no-result', answers: [], rejected: [] }]);
    expect(summary).toMatchObject({ requests: 1, error: null });
  });

  test('rejects an answer outside the county, and keeps it on record', async () => {
    const placeOf = (question: string): FakePlace => ({
      ...fakePlace(question),
      lng: 113.3,
      lat: 23.1,
      adcode: '440106',
    });
    const { summary, entries } = await run(wire, { placeOf });
    const speaksCodes = id === 'amap' || id === 'tencent';
    const reason = speaksCodes ? 'other-code' : 'outside-county';
    expect(entries).toMatchObject([{ status: 'rejected', answers: [], rejected: [{ reason }] }]);
    expect(entries[0]!.rejected[0]!.outside_m).toBeGreaterThan(900_000);
    expect(summary.error).toBeNull();
  });

  test('never takes a point outside the mainland box', async () => {
    const placeOf = (question: string): FakePlace => ({
      ...fakePlace(question),
      lng: -0.12,
      lat: 51.5,
    });
    const { entries } = await run(wire, { placeOf });
    expect(entries[0]!.rejected).toMatchObject([
      { reason: 'outside-mainland', lng: null, lat: null },
    ]);
  });

  test('a key that is not accepted: one clear line, nothing stored, one request for each query under way', async () => {
    const { summary, entries, questions } = await run(wire, {
      rows: 40,
      ...(wire.keyParameter === null ? { faultOf: () => 'bad-key' } : { serverKey: 'another' }),
    });
    expect(entries).toEqual([]);
    expect(questions.length).toBeLessThanOrEqual(8);
    expect(summary.left).toBe(40);
    expect(summary.error).toBeInstanceOf(CliError);
    expect(summary.error!.message).toMatch(new RegExp(`^${id} answers .*40 queries are left`));
    expect(summary.error!.message).not.toContain('\n');
    expect(summary.error!.message).toContain(provider.keyVariable ?? 'contact');
  });

  test('a quota spent in the middle: what is there is kept, the rest asked another day', async () => {
    const first = await run(wire, {
      rows: 30,
      faultOf: (number) => (number < 11 ? 'none' : 'quota-spent'),
    });
    expect(first.entries).toHaveLength(11);
    expect(first.summary.left).toBe(19);
    expect(first.summary.error!.message).toMatch(new RegExp(`^${id} .*19 queries are left`));
    const second = await run(wire, { rows: 30 });
    expect(second.questions).toHaveLength(19);
    expect(second.summary).toMatchObject({ cache_hits: 11, requests: 19, left: 0, error: null });
    expect(new Set(second.entries.map(({ key }) => key)).size).toBe(30);
    expect(second.entries).toHaveLength(30);
  });

  test.each<[string, Fault]>([
    ['500', { http: 500 }],
    ['418', { http: 418 }],
    ['429', { http: 429 }],
    ['busy in its own words', 'busy'],
    ['a reset connection', 'reset'],
    ['a connection broken off within the body', 'broken-off'],
    ['truncated JSON', 'truncated'],
    ['a login page', 'login-page'],
  ])('asks again after %s', async (_, fault) => {
    const { summary, entries, pauses } = await run(wire, {
      faultOf: (number) => (number < 2 ? fault : 'none'),
    });
    expect(entries).toMatchObject([{ status: 'ok' }]);
    expect(summary).toMatchObject({ requests: 3, retries: 2, error: null });
    // Half a second, then a whole one, each times 0.75 for a chance of 0.5.
    expect(pauses).toEqual([375, 750]);
  });

  test('asks again after a silence', async () => {
    const { summary, entries } = await run(wire, {
      faultOf: (number) => (number < 1 ? { slowMs: 400 } : 'none'),
      change: (ready) => ({ ...ready, timeoutMs: 100 }),
    });
    expect(entries).toMatchObject([{ status: 'ok' }]);
    expect(summary).toMatchObject({ requests: 2, retries: 1 });
  });

  test.each([
    ['7', 7000],
    ['Wed, 06 May 2026 02:01:40 GMT', 100_000],
  ])('waits as long as Retry-After: %s says', async (retryAfter, ms) => {
    const clock = fakeClock();
    const started = clock.world.now();
    const { entries } = await run(wire, {
      clock,
      faultOf: (number) => (number === 0 ? { http: 429, retryAfter } : 'none'),
    });
    expect(entries).toMatchObject([{ status: 'ok' }]);
    expect(clock.world.now() - started).toBe(ms);
  });

  test('gives up a service that stays out of order, after few requests', async () => {
    const { summary, entries, questions } = await run(wire, {
      rows: 40,
      faultOf: () => ({ http: 500 }),
    });
    expect(entries).toEqual([]);
    expect(questions.length).toBeLessThanOrEqual(8 * PATIENCE.tries);
    expect(summary.error!.message).toMatch(/^\w+ answers HTTP 500\. .* 40 queries are left/);
  });

  test('without a network: one clear line, and what is done is kept', async () => {
    await run(wire, { rows: 3 });
    const closed = new FakeServer({ wire, key: KEY, placeOf: fakePlace, faultOf: () => 'none' });
    const closedUrl = await closed.start();
    await closed.stop();
    const { summary, entries } = await run(wire, {
      rows: 10,
      change: (ready) => ({ ...ready, baseUrl: closedUrl }),
    });
    expect(entries).toHaveLength(3);
    expect(summary).toMatchObject({ cache_hits: 3, left: 7 });
    expect(summary.error!.message).toMatch(
      /cannot be reached \(ECONNREFUSED\)\. Look at the network/,
    );
  });

  if (wire.refused !== null) {
    test('stores a final refusal once', async () => {
      const first = await run(wire, { faultOf: () => 'refused' });
      expect(first.entries).toMatchObject([{ status: 'failed-final', answers: [] }]);
      expect(first.entries[0]!.failure).toMatch(/^answers /);
      expect((await run(wire)).summary).toMatchObject({ requests: 0, cache_hits: 1, error: null });
    });
  }

  if (wire.keyParameter !== null) {
    test('strikes its key out of what the service quotes', async () => {
      const label = `${KEY} and ${encodeURIComponent(KEY)}`;
      const placeOf = (question: string): FakePlace => ({ ...fakePlace(question), label });
      const { entries } = await run(wire, { placeOf });
      const saysLabels = id !== 'baidu';
      expect(entries[0]!.answers[0]!.label).toBe(saysLabels ? '[key] and [key]' : '');
    });
  }

  test('keeps a stored answer: no second request, the same bytes', async () => {
    await run(wire, { rows: 5 });
    const before = readFileSync(join(dir, 'geocoded.jsonl'));
    const { summary, questions } = await run(wire, { rows: 5 });
    expect(questions).toEqual([]);
    expect(summary).toMatchObject({ requests: 0, cache_hits: 5 });
    expect(readFileSync(join(dir, 'geocoded.jsonl'))).toEqual(before);
  });

  test('keeps to its quota of the day, over several runs', async () => {
    const change = (ready: ReadyProvider): ReadyProvider => ({
      ...ready,
      quota: { perSecond: null, perDay: 6 },
    });
    const first = await run(wire, { rows: 4, change });
    const second = await run(wire, { rows: 10, change });
    expect([first.questions.length, second.questions.length]).toEqual([4, 2]);
    expect(second.summary.error!.message).toContain(`${id} has had its 6 requests of the day.`);
  });

  test('keeps no licence where none is needed, and names it where one is', async () => {
    const { entries } = await run(wire);
    const licence = provider.storage === 'needs-licence' ? /^Contract \d/ : null;
    expect(entries[0]).toMatchObject({
      storage: provider.storage,
      licence: licence === null ? null : expect.stringMatching(licence),
    });
    expect(entries[0]!.key.startsWith(COUNTY)).toBe(true);
  });
});
