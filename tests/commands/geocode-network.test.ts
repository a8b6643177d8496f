import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { FakeServer, type Fault } from '../providers/fake/fake-server.ts';
import { ENV, fakePlace, KEY } from '../providers/fake/fake-world.ts';
import { fakeTianditu } from '../providers/fake/tianditu.ts';

const NUMBERS = [3, 4, 5, 6];
let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  const rows = NUMBERS.map((number) => `第${number}站,重庆市渝北区双凤桥街道凤鸣路${number}号`);
  writeFileSync(join(dir, 'list.csv'), `名称,地址\n${rows.join('\n')}\n`);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Runs `geocode` with Tianditu beside a fake server, which needs this process awake. */
async function geocode(
  url: string,
  key = KEY,
): Promise<{ status: number | null; stdout: string; stderr: string }> {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const args = [
    'geocode',
    join(dir, 'list.csv'),
    '--region',
    'chongqing',
    '--provider',
    'tianditu,offline',
    '--no-review',
    '--json',
  ];
  const child = spawn(process.execPath, [tsx, join(ROOT, 'scripts', 'cli.ts'), ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...ENV,
      FUWUQUAN_TIANDITU_KEY: key,
      FUWUQUAN_TIANDITU_URL: url,
      NO_PROXY: '127.0.0.1',
    },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, stdout, stderr };
}

function serverWith(faultOf: (number: number) => Fault): FakeServer {
  return new FakeServer({ wire: fakeTianditu, key: KEY, placeOf: fakePlace, faultOf });
}

test('asks once, keeps the answers, never shows the key', async () => {
  const server = serverWith(() => 'none');
  const url = await server.start();
  const first = await geocode(url);
  expect(first.status).toBe(0);
  expect(JSON.parse(first.stdout)).toMatchObject({
    rows: 4,
    requests: 4,
    by_provider: { tianditu: 4 },
  });
  const again = await geocode(url);
  expect(JSON.parse(again.stdout)).toMatchObject({
    rows: 4,
    requests: 0,
    cache_hits: 4,
    by_provider: { tianditu: 4 },
  });
  await server.stop();
  expect(server.questions).toHaveLength(4);
  const written = ['list.geocoded.csv', 'list.geocoded.jsonl'].map((name) =>
    readFileSync(join(dir, name), 'utf8'),
  );
  for (const text of [...written, first.stdout, first.stderr]) {
    expect(text).not.toContain(KEY);
    expect(text).not.toContain(encodeURIComponent(KEY));
  }
}, 120_000);

test('a quota that is spent in the middle is one line and exit 1, and what is done is kept', async () => {
  const server = serverWith((number) => (number < 2 ? 'none' : 'quota-spent'));
  const run = await geocode(await server.start());
  await server.stop();
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/error: tianditu.* 2 queries are left\. All answers so far are kept/);
  expect(run.stderr).not.toMatch(/\n\s+at /);
  const result = JSON.parse(run.stdout) as { by_provider: object };
  expect(result.by_provider).toEqual({ tianditu: 2, offline: 2 });
  expect(readFileSync(join(dir, 'list.geocoded.csv'), 'utf8').trim().split('\n')).toHaveLength(5);
}, 120_000);

test('a wrong key is one line and exit 1', async () => {
  const server = serverWith(() => 'none');
  const run = await geocode(await server.start(), 'WrongKey000000');
  await server.stop();
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/error: tianditu/);
  expect(run.stderr).not.toContain('WrongKey000000');
}, 120_000);
