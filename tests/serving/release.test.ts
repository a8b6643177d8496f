import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { writeRelease, type WrittenRelease } from '../../scripts/release/write-release.ts';
import type { Basemap } from '../../src/core/region/site-config.ts';
import { exampleSite } from './example-site.ts';

const name = { zh: '泉港区', en: 'Quangang' };
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let dist = '';
let out = '';
beforeAll(() => {
  dist = exampleSite();
  out = mkdtempSync(join(tmpdir(), 'fuwuquan-release-'));
});
afterAll(() => {
  for (const dir of [dist, out]) rmSync(dir, { recursive: true, force: true });
});

function release(folder: string, basemap: Basemap = { kind: 'none' }): WrittenRelease {
  return writeRelease({
    version: '9.9.9',
    dist,
    servers: join(ROOT, 'docs', 'server'),
    texts: { LICENSE: 'a licence\n' },
    site: { basemap },
    regions: [{ name, audience: 'internal', map_approval: null }],
    out: join(out, folder),
  });
}

test('holds the site, the examples and a checksum of each file', () => {
  const { path, files } = release('one');
  expect(path).toMatch(/fuwuquan-9\.9\.9\.zip$/);
  const archive = readFileSync(path);
  const entries = unzipSync(archive);
  const inside = Object.keys(entries).map((each) => each.replace('fuwuquan-9.9.9/', ''));
  expect(inside).toHaveLength(files);
  expect(inside).toEqual(
    expect.arrayContaining([
      ...['site/index.html', 'site/data/quangang/base.pmtiles', 'site/assets/main-abc123.js.gz'],
      ...['server/nginx.conf', 'server/_headers', 'README.txt', 'LICENSE', 'SHA256SUMS'],
    ]),
  );
  expect(inside).not.toContain('site/.inputs');
  const lines = strFromU8(entries['fuwuquan-9.9.9/SHA256SUMS'] ?? new Uint8Array())
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  expect(lines.map(([, each]) => each).sort()).toEqual(
    inside.filter((each) => each !== 'SHA256SUMS').sort(),
  );
  for (const [sum, each] of lines) {
    expect([each, sum]).toEqual([
      each,
      sha256(entries[`fuwuquan-9.9.9/${each}`] ?? new Uint8Array()),
    ]);
  }
  const outer = readFileSync(join(out, 'one', 'SHA256SUMS'), 'utf8');
  expect(outer).toBe(`${sha256(archive)}  fuwuquan-9.9.9.zip\n`);
});

test('has the same bytes whenever and in whatever time zone it is written', () => {
  const first = release('one').sha256;
  utimesSync(join(dist, 'index.html'), new Date(), new Date('2001-02-03'));
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  const second = release('two').sha256;
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(second).toBe(first);
});

test('tells which regions are internal, and gives the servers the policy of this site', () => {
  const { path } = release('three', {
    kind: 'tianditu',
    key: '0123456789abcdef0123456789abcdef',
    approval: 'GS（2026）4921号',
    checked_on: '2026-09-30',
  });
  const entries = unzipSync(readFileSync(path));
  const text = (each: string): string =>
    strFromU8(entries[`fuwuquan-9.9.9/${each}`] ?? new Uint8Array());
  expect(text('README.txt')).toContain('泉港区（内部资料）');
  for (const each of ['nginx.conf', 'nginx-subpath.conf', 'Caddyfile', '_headers']) {
    expect(text(`server/${each}`)).toContain("connect-src 'self' https://t0.tianditu.gov.cn");
    expect(text(`server/${each}`)).not.toContain("connect-src 'self';");
  }
});
