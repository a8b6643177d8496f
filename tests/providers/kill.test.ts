import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { FakeServer, type Fault } from './fake/fake-server.ts';
import { fakePlace, fakeQuery, KEY } from './fake/fake-world.ts';
import { fakeTianditu } from './fake/tianditu.ts';

const ROWS = 2000;
const KILLS = 50;
/**
 * Requests of one life before it is killed, at most: on average half of it, so that the rows
 * outlast the kills.
 */
const LONGEST_LIFE = 56;
/** Requests that may be under way when the process dies. */
const UNDER_WAY = 8;

const FAULTS: readonly Fault[] = [
  { slowMs: 15 },
  'reset',
  'broken-off',
  'truncated',
  'busy',
  { http: 418 },
  { http: 429, retryAfter: '0' },
  { http: 500 },
];

/** Numbers from 0 up to 1, always the same (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

let dir: string;
let path: string;
let child: ChildProcess | null = null;
let server: FakeServer | null = null;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-kill-'));
  path = join(dir, 'geocoded.jsonl');
  await bundleChild();
});

/** One file that starts in a quarter of the time: fifty starts are most of what this test does. */
async function bundleChild(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('./fake/kill-child.ts', import.meta.url)),
      outDir: dir,
      emptyOutDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'kill-child.mjs' } },
    },
  });
}

afterEach(async () => {
  child?.kill('SIGKILL');
  await server?.stop();
  rmSync(dir, { recursive: true, force: true });
});

/** Starts the child; resolves with its exit code (null when killed) and its last words. */
function live(url: string): Promise<{ code: number | null; words: string }> {
  const script = join(dir, 'kill-child.mjs');
  const started = spawn(process.execPath, [script, url, path, String(ROWS)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child = started;
  let words = '';
  started.stderr.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
  return new Promise((resolve) => started.on('close', (code) => resolve({ code, words })));
}

/** The addresses on whole lines of the journal, read by other means than the journal's own. */
function storedQueries(): string[] {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => (JSON.parse(line) as { query: string }).query);
}

/** Cuts the last line in two, as a kill within a write would. */
function cutLastLine(random: () => number): void {
  const bytes = readFileSync(path);
  const start = bytes.lastIndexOf(0x0a, bytes.length - 2) + 1;
  truncateSync(path, start + 1 + Math.floor(random() * (bytes.length - start - 2)));
}

test(`killed ${KILLS} times, ${ROWS} rows are all answered once and none is asked again`, async () => {
  const random = seeded(20260506);
  const again: string[] = [];
  let stored = new Set<string>();
  let faults = 0;
  let left = Infinity;
  server = new FakeServer({
    wire: fakeTianditu,
    key: KEY,
    placeOf: fakePlace,
    faultOf: (_, question) => {
      if (stored.has(question)) again.push(question);
      left -= 1;
      if (left === 0) setTimeout(() => child?.kill('SIGKILL'), random() * 8);
      if (random() > 0.2) return 'none';
      faults += 1;
      return FAULTS[Math.floor(random() * FAULTS.length)]!;
    },
  });
  const url = await server.start();
  let kills = 0;
  let cuts = 0;
  for (; kills < KILLS; kills += 1) {
    stored = new Set(storedQueries());
    left = 1 + Math.floor(random() * LONGEST_LIFE);
    const { code, words } = await live(url);
    expect({ code, words }).toEqual({ code: null, words: '' });
    if (kills % 5 === 4) {
      cutLastLine(random);
      cuts += 1;
    }
  }
  expect(stored.size).toBeGreaterThan(ROWS / 4);
  // Without kills a run may still leave a query whose tries all failed: the next takes it up.
  for (let last = 1; last !== 0 && kills < KILLS + 5; kills += 1) {
    stored = new Set(storedQueries());
    left = Infinity;
    last = (await live(url)).code ?? 1;
  }
  const lines = storedQueries();
  expect(again).toEqual([]);
  expect(readFileSync(path, 'utf8').endsWith('\n')).toBe(true);
  expect(lines.length).toBe(ROWS);
  expect(new Set(lines)).toEqual(
    new Set(Array.from({ length: ROWS }, (_, number) => fakeQuery(number).text)),
  );
  // Asked again only after a fault, or when the process died before it had written the answer.
  expect(server.questions.length).toBeLessThanOrEqual(ROWS + faults + KILLS * UNDER_WAY + cuts);
  const wrong = readFileSync(path, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as { query: string; answers: { lng: number; lat: number }[] })
    .filter(({ query, answers: [answer] }) => {
      const place = fakePlace(query);
      return answer?.lng !== place.lng || answer.lat !== place.lat;
    });
  expect(wrong).toEqual([]);
}, 300_000);
