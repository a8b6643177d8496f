import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askProviders, type AskOptions, type AskSummary } from '../../scripts/lib/ask-providers.ts';
import { journalChoice } from '../../scripts/lib/journal-choice.ts';
import { Journal } from '../../scripts/lib/journal.ts';
import { liveWorld } from '../../scripts/providers/live-world.ts';
import { ProviderError } from '../../scripts/providers/provider-error.ts';
import type { ProviderAnswer } from '../../scripts/providers/provider.ts';
import type { ReadyProvider } from '../../scripts/providers/ready-provider.ts';
import { fakeClock } from './fake/fake-clock.ts';
import { distanceToCountyM, fakeQuery } from './fake/fake-world.ts';

let dir: string;
let journal: Journal;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-ask-'));
  journal = new Journal(join(dir, 'geocoded.jsonl'));
});

afterEach(() => {
  journal.close();
  rmSync(dir, { recursive: true, force: true });
});

const ANSWER: ProviderAnswer = {
  lng: 106.6,
  lat: 29.7,
  raw_lng: 106.6,
  raw_lat: 29.7,
  crs: 'wgs84',
  match_level: 'poi',
  raw_level: '',
  score: null,
  raw_score: null,
  adcode: null,
  label: '',
};

type Reply = readonly ProviderAnswer[] | ProviderError;

/** A provider that answers by a function of the query's number, and notes what it was asked. */
function provider(
  id: string,
  replyOf: (number: number) => Reply | Promise<Reply>,
  perSecond: number | null = null,
): { ready: ReadyProvider; asked: number[] } {
  const asked: number[] = [];
  const quota = { perSecond, perDay: null };
  return {
    asked,
    ready: {
      provider: {
        id,
        storage: 'allowed',
        terms: '',
        quota,
        keyVariable: 'FUWUQUAN_TEST_KEY',
        keyRequired: false,
        contactRequired: false,
        baseUrl: null,
        crs: 'wgs84',
        asks: 'text',
        async geocode(query) {
          const number = Number(/(\d+)号/.exec(query.text)?.[1]);
          asked.push(number);
          const reply = await replyOf(number);
          if (reply instanceof ProviderError) throw reply;
          return [...reply];
        },
      },
      key: null,
      baseUrl: 'http://service.example',
      quota,
      licence: null,
      userAgent: 'tests',
      timeoutMs: 1000,
    },
  };
}

function ask(
  chain: readonly ReadyProvider[],
  rows: readonly number[],
  changes: Partial<AskOptions> = {},
): Promise<AskSummary> {
  return askProviders({
    queries: rows.map(fakeQuery),
    chain,
    journal,
    leastLevel: 'village',
    distanceToCountyM,
    world: fakeClock().world,
    ...changes,
  });
}

function chosen(row: number, chain: readonly string[]): string | null {
  const choice = journalChoice(journal, fakeQuery(row).key, chain, 'village');
  return choice && `${choice.entry.provider} ${choice.answer.match_level}`;
}

test('goes down the chain until an answer is deep enough', async () => {
  const town = { ...ANSWER, match_level: 'town' } as const;
  const road = { ...ANSWER, match_level: 'road' } as const;
  const elsewhere = { ...ANSWER, lng: 113.3, lat: 23.1 };
  const first = provider('first', (n) => [[ANSWER], [town], [], [elsewhere], [town]][n]!);
  const second = provider('second', (n) => (n === 4 ? [] : [town, road]));
  const summary = await ask([first.ready, second.ready], [0, 1, 2, 3, 4]);
  expect(first.asked).toEqual([0, 1, 2, 3, 4]);
  expect(second.asked).toEqual([1, 2, 3, 4]);
  expect(summary).toEqual({
    queries: 5,
    cache_hits: 0,
    left: 0,
    requests: 9,
    retries: 0,
    added: {
      first: { ok: 3, 'no-result': 1, rejected: 1 },
      second: { ok: 3, 'no-result': 1 },
    },
    error: null,
  });
  const chain = ['first', 'second'];
  expect([0, 1, 2, 3, 4].map((row) => chosen(row, chain))).toEqual([
    'first poi',
    'second road',
    'second road',
    'second road',
    'first town',
  ]);
  expect(chosen(9, chain)).toBeNull();
});

test('a provider that stops leaves the next ones working, and a later run asks it what it missed', async () => {
  let isSpent = true;
  const spent = new ProviderError('quota-spent', 'answers 302');
  const first = provider('first', () => (isSpent ? spent : [ANSWER]));
  const second = provider('second', () => [ANSWER]);
  const summary = await ask([first.ready, second.ready], [0, 1, 2]);
  expect(summary.error?.message).toMatch(/^first answers 302\. Go on when .* 3 queries are left\./);
  expect(chosen(0, ['first', 'second'])).toBe('second poi');
  isSpent = false;
  first.asked.length = 0;
  second.asked.length = 0;
  expect((await ask([first.ready, second.ready], [0, 1, 2])).error).toBeNull();
  expect([first.asked, second.asked]).toEqual([[0, 1, 2], []]);
  expect(chosen(0, ['first', 'second'])).toBe('first poi');
});

test('rows with the same query are asked about once', async () => {
  const { ready, asked } = provider('first', () => [ANSWER]);
  expect(await ask([ready], [7, 7, 8, 7, 8])).toMatchObject({ queries: 2, requests: 2 });
  expect(asked).toEqual([7, 8]);
});

test('refreshing asks anew what is older than the day, and resumes within it', async () => {
  const { ready, asked } = provider('first', () => [ANSWER]);
  await ask([ready], [0, 1]);
  const tomorrow = { ...fakeClock().world, today: () => '2026-05-07' };
  const changes = { world: tomorrow, refreshBefore: '2026-05-07' };
  await ask([ready], [0], changes);
  await ask([ready], [0, 1], changes);
  expect(asked).toEqual([0, 1, 0, 1]);
  expect(journal.get(fakeQuery(1).key, 'first')?.date).toBe('2026-05-07');
});

test('one query that fails again and again does not stop the others', async () => {
  const { ready } = provider('first', (n) =>
    n === 2 ? new ProviderError('retryable', 'answers HTTP 500') : [ANSWER],
  );
  const summary = await ask([ready], [0, 1, 2, 3, 4, 5]);
  expect(summary).toMatchObject({ left: 1, retries: 4, added: { first: { ok: 5 } } });
  expect(summary.error?.message).toMatch(/^Some requests failed .* 1 queries are left/);
});

test('an answer that arrives after the stop is still recorded', async () => {
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => (release = resolve));
  const { ready } = provider('first', async (n) => {
    if (n === 1) {
      setTimeout(release, 20);
      return new ProviderError('bad-key', 'answers 190');
    }
    await slow;
    return [ANSWER];
  });
  const summary = await ask([ready], [0, 1, 2, 3]);
  expect(summary).toMatchObject({ left: 1, added: { first: { ok: 3 } } });
});

test('an abort ends the waiting at once and keeps what is there', async () => {
  const abort = new AbortController();
  const world = liveWorld(fakeClock().world.fetch, abort.signal);
  const { ready } = provider('first', (n) => {
    if (n === 3) setTimeout(() => abort.abort(), 10);
    return n < 3 ? [ANSWER] : new ProviderError('retryable', 'answers HTTP 500', '300');
  });
  const started = Date.now();
  const summary = await ask([ready], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], { world });
  expect(Date.now() - started).toBeLessThan(5000);
  expect(summary.error?.message).toMatch(/^Interrupted\. All answers so far are kept/);
  expect(summary.added).toEqual({ first: { ok: 3 } });
});

test('a bug in a provider is thrown once everything under way has ended', async () => {
  const { ready, asked } = provider('first', (n) => {
    if (n === 5) throw new TypeError('a bug');
    return [ANSWER];
  });
  const rows = Array.from({ length: 100 }, (_, row) => row);
  await expect(ask([ready], rows)).rejects.toThrow('a bug');
  expect(asked.length).toBeLessThan(30);
  expect(journal.get(fakeQuery(0).key, 'first')?.status).toBe('ok');
});

test('no second sees more requests than the quota', async () => {
  const times: number[] = [];
  const signal = new AbortController().signal;
  const { ready } = provider(
    'first',
    () => {
      times.push(Date.now());
      return [ANSWER];
    },
    10,
  );
  const rows = Array.from({ length: 23 }, (_, row) => row);
  await ask([ready], rows, { world: liveWorld(fakeClock().world.fetch, signal) });
  expect(times).toHaveLength(23);
  for (const [index, time] of times.entries()) {
    const later = times[index + 10];
    // Timers and the clock that is read here may differ by a few milliseconds.
    if (later !== undefined) expect(later - time).toBeGreaterThanOrEqual(980);
  }
});
