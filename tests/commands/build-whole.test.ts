import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/paths.ts';
import { writeDataFolder } from './data-folder.ts';
import { runCli } from './run-cli.ts';

let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  for (const data of ['before', 'after']) writeDataFolder(join(dir, data), ['quangang']);
  const override = 'station_id,field,value,note\n350505100000,phone,0595-87700087,test\n';
  writeFileSync(join(dir, 'after', 'regions', 'quangang', 'overrides.csv'), override);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function build(data: string, out: string): void {
  const { status, stderr } = runCli('build', '--data', join(dir, data), '--out', join(dir, out));
  expect(stderr).not.toContain('bug:');
  expect(status).toBe(0);
}

function hashes(out: string): Record<string, string> {
  const folder = join(dir, out, 'quangang');
  const names = readdirSync(folder).filter((name) => !name.endsWith('.tmp'));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

test('two builds give the same bytes', () => {
  build('before', 'one');
  build('before', 'two');
  expect(hashes('one')).toEqual(hashes('two'));
  expect(Object.keys(hashes('one')).sort()).toEqual([
    'base.pmtiles',
    'districts.json',
    'manifest.json',
    'search.json',
    'stations.geojson',
    'stations.json',
  ]);
});

test('a build killed at any moment leaves every artifact whole', async () => {
  build('before', 'old');
  build('after', 'new');
  build('before', 'killed');
  const [before, after] = [hashes('old'), hashes('new')];
  expect(before['stations.json']).not.toBe(after['stations.json']);
  for (let run = 0; run < 5; run += 1) {
    const args = [
      join(ROOT, 'scripts', 'cli.ts'),
      'build',
      '--data',
      join(dir, 'after'),
      '--out',
      join(dir, 'killed'),
    ];
    const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
      cwd: ROOT,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, 300 + run * 400));
    child.kill('SIGKILL');
    await ended;
    for (const [name, hash] of Object.entries(hashes('killed'))) {
      expect([before[name], after[name]]).toContain(hash);
    }
  }
  // What a killed run leaves behind does not stop the next one.
  build('after', 'killed');
  expect(hashes('killed')).toEqual(after);
}, 120_000);
