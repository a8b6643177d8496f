import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { contentSecurityPolicy } from '../../src/core/publish/content-security-policy.ts';
import { exampleSite, PROGRAM, TILES } from './example-site.ts';
import { findProgram, loopbackPort, runServer } from './run-server.ts';

const POLICY = contentSecurityPolicy({ basemap: { kind: 'none' } });
const example = (name: string): string => readFileSync(join(ROOT, 'docs', 'server', name), 'utf8');

test.each(['nginx.conf', 'nginx-subpath.conf', 'Caddyfile', '_headers'])(
  '%s sends the policy that the build writes into the pages',
  (name) => {
    const policies = example(name).match(/default-src[^\n"]*?(?=; frame-ancestors)/g) ?? [];
    expect(policies.length).toBeGreaterThan(0);
    expect(new Set(policies)).toEqual(new Set([POLICY]));
  },
);

test('_headers has one rule with a policy for every page, and lets only embed.html and t/ into frames', () => {
  const rules = example('_headers')
    .split(/\n(?=\/)/)
    .slice(1)
    .map((rule) => rule.trim().split(/\n\s+/));
  const policies = rules.flatMap(([path = '', ...headers]) =>
    headers
      .filter((each) => each.startsWith('Content-Security-Policy: '))
      .map((each) => [path, each.slice(each.indexOf('frame-ancestors'))] as const),
  );
  expect(policies.map(([path]) => path)).toEqual(
    expect.arrayContaining(['/', '/planner.html', '/privacy.html', '/t/*', '/embed.html']),
  );
  for (const [path, frames] of policies) {
    const own = `frame-ancestors 'self' https://www.example.gov.cn https://portal.example.gov.cn`;
    expect(frames).toBe(/^\/(embed|t\/)/.test(path) ? own : "frame-ancestors 'none'");
  }
});

/** An answer as it came over the wire: `fetch` would unpack it. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts),
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

interface Served {
  readonly base: string;
  readonly end: () => void;
}

const nginx = findProgram('nginx');
const caddy = findProgram('caddy');

/** nginx with an example put into an `http { }` of its own, below `path`. */
async function serveByNginx(conf: string, site: string, path: string): Promise<Served> {
  const dir = mkdtempSync(join(tmpdir(), 'fuwuquan-nginx-'));
  mkdirSync(join(dir, 'tmp'));
  const port = await loopbackPort();
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((each) => `${each}_temp_path ${dir}/tmp/${each};`)
    .join(' ');
  const own = conf
    .replaceAll('/var/www/fuwuquan', site)
    .replace(/^\s*listen \[::\]:80;\n/m, '')
    .replace(/listen 80;/, `listen 127.0.0.1:${port};`);
  const [maps = '', locations] = own.split("# ---- in the portal's server { } ----");
  const server = locations === undefined ? '' : `server { listen 127.0.0.1:${port}; ${locations} }`;
  writeFileSync(
    join(dir, 'nginx.conf'),
    `daemon off; master_process off; pid ${dir}/pid; error_log stderr;
     events { }
     http { access_log off; ${temp}
     ${maps}
     ${server}
     }`,
  );
  const base = `http://127.0.0.1:${port}${path}`;
  const args = ['-p', dir, '-c', join(dir, 'nginx.conf'), '-e', 'stderr'];
  const child = await runServer(nginx ?? '', args, base);
  return { base, end: ending(child, dir) };
}

async function serveByCaddy(conf: string, site: string): Promise<Served> {
  const dir = mkdtempSync(join(tmpdir(), 'fuwuquan-caddy-'));
  const port = await loopbackPort();
  const own = conf
    .replaceAll('/var/www/fuwuquan', site)
    .replace(/^map\.example\.gov\.cn \{/m, `http://127.0.0.1:${port} {`);
  writeFileSync(join(dir, 'Caddyfile'), `{\n\tadmin off\n}\n${own}`);
  const base = `http://127.0.0.1:${port}/`;
  const args = ['run', '--adapter', 'caddyfile', '--config', join(dir, 'Caddyfile')];
  const child = await runServer(caddy ?? '', args, base);
  return { base, end: ending(child, dir) };
}

function ending(child: ChildProcess, dir: string): () => void {
  return () => {
    child.kill();
    rmSync(dir, { recursive: true, force: true });
  };
}

const SERVERS: [name: string, found: string | null, start: (site: string) => Promise<Served>][] = [
  ['nginx.conf', nginx, (site) => serveByNginx(example('nginx.conf'), site, '/')],
  [
    'nginx-subpath.conf',
    nginx,
    (site) => serveByNginx(example('nginx-subpath.conf'), site, '/fuwuquan/'),
  ],
  ['Caddyfile', caddy, (site) => serveByCaddy(example('Caddyfile'), site)],
];

describe.each(SERVERS)('%s', (name, found, start) => {
  // A machine without the server cannot try its example; the texts above are held to the policy anyway.
  const tried = found === null ? test.skip : test;
  let site = '';
  let served: Served | null = null;
  const base = (): string => served?.base ?? '';
  beforeAll(async () => {
    if (found === null) {
      console.warn(`${name} is not tried: this machine has no such server`);
      return;
    }
    site = exampleSite();
    served = await start(site);
  });
  afterAll(() => {
    served?.end();
    if (site !== '') rmSync(site, { recursive: true, force: true });
  });

  tried('pages have the policy as a header; only embed.html and t/ may be framed', async () => {
    for (const page of ['', 'index.html', 'planner.html']) {
      const { status, headers } = await get(base() + page);
      expect([page, status]).toEqual([page, 200]);
      expect(headers['content-security-policy']).toBe(`${POLICY}; frame-ancestors 'none'`);
      expect(headers['content-type']).toMatch(/^text\/html; ?charset=utf-8$/);
    }
    // What a snippet shows where scripts are off is the page of the division.
    for (const page of ['embed.html?region=quangang', 't/350505000000/']) {
      const { headers } = await get(base() + page);
      expect(headers['content-security-policy']).toMatch(
        /; frame-ancestors (?:'self' )?(?:https:\/\/www\.example\.gov\.cn )?https:\/\/portal\.example\.gov\.cn$/,
      );
    }
  });

  tried('programs of workers have no policy: it would forbid the solver', async () => {
    for (const file of ['assets/main-abc123.js', 'assets/solver.worker-abc123.js', 'embed.js']) {
      const { status, headers } = await get(base() + file);
      expect([file, status]).toEqual([file, 200]);
      expect(headers['content-security-policy']).toBeUndefined();
      expect(headers['content-type']).toMatch(/javascript/);
    }
    const { headers } = await get(`${base()}assets/solver-abc123.wasm`);
    expect(headers['content-type']).toBe('application/wasm');
  });

  tried('every answer has the other headers', async () => {
    for (const file of ['', 'embed.js', 'data/quangang/manifest.json', 'embed.html']) {
      const { headers } = await get(base() + file);
      expect(headers).toMatchObject({
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'permissions-policy': 'geolocation=(self), camera=(), microphone=()',
      });
    }
  });

  tried(
    'hashed names are kept for ever, the rest is asked for again and not sent twice',
    async () => {
      const asset = await get(`${base()}assets/main-abc123.js`);
      expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      for (const file of [
        '',
        'embed.js',
        'data/quangang/manifest.json',
        'data/quangang/base.pmtiles',
      ]) {
        const { headers } = await get(base() + file);
        expect(headers['cache-control']).toBe('no-cache');
        const etag = String(headers['etag']);
        expect(etag).toMatch(/^(?:W\/)?".+"$/);
        const again = await get(base() + file, { 'If-None-Match': etag });
        expect([file, again.status]).toEqual([file, 304]);
      }
    },
  );

  tried('tiles are answered in ranges', async () => {
    const url = `${base()}data/quangang/base.pmtiles`;
    const { status, headers, body } = await get(url, { Range: 'bytes=300-309' });
    expect(status).toBe(206);
    expect(headers['content-range']).toBe('bytes 300-309/1000');
    expect([...body]).toEqual([...TILES.subarray(300, 310)]);
    expect((await get(url, { Range: 'bytes=2000-' })).status).toBe(416);
    const whole = await get(url, { 'Accept-Encoding': 'gzip, br' });
    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(whole.headers['accept-ranges']).toBe('bytes');
  });

  tried('packed files are sent to who takes them', async () => {
    const url = `${base()}assets/main-abc123.js`;
    const packed = await get(url, { 'Accept-Encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.body.length).toBeLessThan(PROGRAM.length / 10);
    const plain = await get(url);
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(PROGRAM);
  });

  tried("the build's own files are not shown, and nothing outside the site", async () => {
    expect((await get(`${base()}.inputs`)).status).toBe(404);
    expect((await get(`${base()}assets/%2e%2e/.inputs`)).status).toBe(404);
    const outside = await get(`${base()}..%2f..%2fetc/passwd`);
    expect([400, 403, 404]).toContain(outside.status);
    expect((await get(`${base()}nowhere.html`)).status).toBe(404);
  });

  if (name === 'nginx-subpath.conf') {
    tried('the path without its slash leads to the site', async () => {
      const { status, headers } = await get(base().slice(0, -1));
      expect(status).toBe(301);
      expect(headers['location']).toMatch(/\/fuwuquan\/$/);
    });
  }
});
