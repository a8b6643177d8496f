import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFiles } from '../../scripts/site/compress-files.ts';
import { staticServer } from '../../scripts/site/static-server.ts';

const TILES = Uint8Array.from({ length: 3000 }, (_, index) => index % 251);
const SCRIPT = `export const text = '${'服务站'.repeat(1000)}';\n`;
const LIST = JSON.stringify({ names: Array.from({ length: 400 }, () => '退役军人服务站') });

let folder: string;
const servers: Server[] = [];

async function listen(base: string): Promise<number> {
  const server = staticServer({ root: join(folder, 'dist'), base });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

let port: number;
let basePort: number;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  mkdirSync(join(dist, 'data', '渝北'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(dist, '.inputs'), 'hidden');
  writeFileSync(join(dist, 'index.html'), `<!doctype html><title>服务圈</title>${SCRIPT}`);
  writeFileSync(join(dist, 'planner.html'), '<!doctype html><title>planner</title>');
  writeFileSync(join(dist, 'assets', 'main-1a2b.js'), SCRIPT);
  writeFileSync(join(dist, 'data', 'base.pmtiles'), TILES);
  writeFileSync(join(dist, 'data', 'stations.geojson'), LIST);
  writeFileSync(join(dist, 'data', '渝北', 'stations.json'), LIST);
  expect(await compressFiles(dist)).toBe(4);
  port = await listen('/');
  basePort = await listen('/maps/fuwuquan/');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A request as it stands: unlike fetch it keeps `..` in paths and does not unpack bodies. */
function get(
  path: string,
  headers: Record<string, string> = {},
  options: { port?: number; method?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, ...options }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body });
      });
    });
    asked.on('error', reject).end();
  });
}

describe('byte ranges', () => {
  test.each([
    ['bytes=0-0', 0, 1],
    ['bytes=100-1099', 100, 1100],
    ['bytes=2990-', 2990, 3000],
    ['bytes=-10', 2990, 3000],
    ['bytes=2990-99999', 2990, 3000],
  ])('%s', async (range, start, end) => {
    const { status, headers, body } = await get('/data/base.pmtiles', { range });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes ${start}-${end - 1}/3000`);
    expect(headers['content-length']).toBe(String(end - start));
    expect(headers['content-type']).toBe('application/octet-stream');
    expect(body).toEqual(Buffer.from(TILES.slice(start, end)));
  });

  test('past the end of the file', async () => {
    const { status, headers } = await get('/data/base.pmtiles', { range: 'bytes=3000-' });
    expect([status, headers['content-range']]).toEqual([416, 'bytes */3000']);
  });

  test.each(['bytes=9-3', 'bytes=0-1,4-5', 'nonsense'])('%s gets the whole', async (range) => {
    const { status, body } = await get('/data/base.pmtiles', { range });
    expect([status, body.length]).toEqual([200, 3000]);
  });

  test('a range of a file that has a compressed companion is one of plain bytes', async () => {
    const headers = { range: 'bytes=0-9', 'accept-encoding': 'gzip, br' };
    const answer = await get('/assets/main-1a2b.js', headers);
    expect(answer.status).toBe(206);
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.toString()).toBe(SCRIPT.slice(0, 10));
  });

  test('a range under a condition gets the whole', async () => {
    const headers = { range: 'bytes=0-9', 'if-range': 'W/"old"' };
    expect((await get('/data/base.pmtiles', headers)).status).toBe(200);
  });

  test('HEAD answers the headers alone', async () => {
    const answer = await get('/data/base.pmtiles', { range: 'bytes=0-9' }, { method: 'HEAD' });
    expect([answer.status, answer.body.length]).toEqual([206, 0]);
  });
});

describe('compressed companions', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['', undefined, (bytes: Buffer) => bytes],
  ])('for a browser that takes "%s"', async (accepted, encoding, unpack) => {
    const headers = { 'accept-encoding': accepted };
    const answer = await get('/data/stations.geojson', headers);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-type']).toBe('application/geo+json;charset=utf-8');
    expect(answer.headers.vary).toBe('Accept-Encoding');
    expect(unpack(answer.body).toString()).toBe(LIST);
  });

  test('tiles have none', async () => {
    const { headers, body } = await get('/data/base.pmtiles', { 'accept-encoding': 'br' });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.length).toBe(3000);
  });

  test('the page itself, by its folder', async () => {
    const { status, headers } = await get('/?region=chongqing', { 'accept-encoding': 'br' });
    expect([status, headers['content-encoding']]).toEqual([200, 'br']);
    expect(headers['content-type']).toBe('text/html;charset=utf-8');
  });
});

test.each([
  ['/assets/main-1a2b.js', 'text/javascript;charset=utf-8', 'public,max-age=31536000,immutable'],
  ['/planner.html', 'text/html;charset=utf-8', 'no-cache'],
  ['/data/%E6%B8%9D%E5%8C%97/stations.json', 'application/json;charset=utf-8', 'no-cache'],
])('%s has its type and may be kept as long as it holds', async (path, type, cache) => {
  const { status, headers } = await get(path);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(type);
  expect(headers['cache-control']).toBe(cache);
});

test('a file that did not change is not sent again', async () => {
  const { headers } = await get('/planner.html');
  const again = await get('/planner.html', { 'if-none-match': headers.etag ?? '' });
  expect([again.status, again.body.length]).toEqual([304, 0]);
});

test.each([
  ['/nothing.html'],
  ['/data/'],
  ['/.inputs'],
  ['/../secret.txt'],
  ['/data/../../secret.txt'],
  ['/..%2fsecret.txt'],
  ['/%2e%2e/secret.txt'],
  ['/..%5csecret.txt'],
  ['/%00'],
  ['/%zz'],
])('%s is not there, in whole or in part', async (path) => {
  for (const headers of [{}, { range: 'bytes=0-3' }]) {
    const { status, body } = await get(path, headers);
    expect([status, body.toString()]).toEqual([404, 'Not found\n']);
  }
});

test('every answer carries the headers that only a server can give', async () => {
  for (const path of ['/', '/nothing.html', '/data/base.pmtiles']) {
    const { headers } = await get(path, { range: 'bytes=0-3' });
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  }
});

test('only reading is allowed', async () => {
  const { status, headers } = await get('/', {}, { method: 'POST' });
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
});

describe('below a path of the host', () => {
  test.each([
    ['/maps/fuwuquan/', 200],
    ['/maps/fuwuquan/planner.html', 200],
    ['/maps/fuwuquan/data/base.pmtiles', 200],
    ['/', 404],
    ['/planner.html', 404],
    ['/maps/fuwuquanplanner.html', 404],
    ['/maps/fuwuquan/../../secret.txt', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await get(path, {}, { port: basePort })).status).toBe(status);
  });

  test('the path without its slash leads to the one with it', async () => {
    const { status, headers } = await get('/maps/fuwuquan', {}, { port: basePort });
    expect([status, headers.location]).toEqual([308, '/maps/fuwuquan/']);
  });
});
