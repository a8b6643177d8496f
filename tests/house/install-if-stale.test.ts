import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  installCommand,
  installIfStale,
  staleReason,
} from '../../scripts/setup/install-if-stale.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'install-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

type Packages = Record<string, { version: string; optional?: boolean }>;

function write(path: string, packages: Packages): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify({ lockfileVersion: 3, packages }));
}

const LOCK: Packages = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/b-win32': { version: '2.0.0', optional: true },
};
const RECORD = 'node_modules/.package-lock.json';

describe('staleReason', () => {
  test.each<[name: string, installed: Packages | null, reason: string | null]>([
    ['no packages at all', null, 'packages are not installed'],
    ['the same', { 'node_modules/a': { version: '1.0.0' } }, null],
    [
      'the same with the optional one',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '2.0.0' } },
      null,
    ],
    [
      'another version',
      { 'node_modules/a': { version: '0.9.0' } },
      'node_modules/a is not at 1.0.0',
    ],
    ['one missing', {}, 'node_modules/a is not at 1.0.0'],
    [
      'an optional one at another version',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b-win32': { version: '1.0.0' } },
      'node_modules/b-win32 is not at 2.0.0',
    ],
    [
      'one too many',
      { 'node_modules/a': { version: '1.0.0' }, 'node_modules/old': { version: '1.0.0' } },
      'node_modules/old is not in package-lock.json',
    ],
  ])('%s', (_, installed, reason) => {
    write('package-lock.json', LOCK);
    if (installed) write(RECORD, installed);
    expect(staleReason(root)).toBe(reason);
  });

  test('a lock file that is only newer is not stale', () => {
    write('package-lock.json', LOCK);
    write(RECORD, { 'node_modules/a': { version: '1.0.0' } });
    utimesSync(join(root, RECORD), 1, 1);
    expect(staleReason(root)).toBeNull();
  });

  test('a half finished install, which has no record yet, is stale', () => {
    write('package-lock.json', LOCK);
    mkdirSync(join(root, 'node_modules', 'a'));
    expect(staleReason(root)).toBe('packages are not installed');
  });
});

describe('installCommand', () => {
  test('runs the npm that runs us, by Node itself, on every platform', () => {
    const npm = 'C:\\Program Files\\nodejs\\node_modules\\npm\\bin\\npm-cli.js';
    for (const platform of ['linux', 'win32'] as const) {
      const found = installCommand({ npm_execpath: npm }, platform);
      expect(found.command).toBe(process.execPath);
      expect(found.args.slice(0, 3)).toEqual([npm, 'ci', '--include=dev']);
      expect(found.shell).toBe(false);
    }
  });

  test.each([
    ['linux', false],
    ['darwin', false],
    ['win32', true],
  ] as const)('run by hand on %s it looks npm up', (platform, shell) => {
    for (const env of [{}, { npm_execpath: '/usr/lib/yarn.js' }]) {
      expect(installCommand(env, platform)).toMatchObject({ command: 'npm', shell });
    }
  });
});

describe('installIfStale', () => {
  /** Stands for npm: notes its arguments and the folder it ran in, and ends as told. */
  function fakeNpm(code: number): void {
    const path = join(root, 'npm-cli.cjs');
    const note = `JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() })`;
    const out = JSON.stringify(join(root, 'ran.json'));
    writeFileSync(
      path,
      `require('fs').writeFileSync(${out}, ${note}); process.exitCode = ${code};`,
    );
    vi.stubEnv('npm_execpath', path);
  }
  let said: string[];
  beforeEach(() => {
    said = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test('does not call npm when all is there', async () => {
    fakeNpm(9);
    write('package-lock.json', LOCK);
    write(RECORD, { 'node_modules/a': { version: '1.0.0' } });
    expect(await installIfStale(root)).toBe(0);
    expect(said).toEqual([]);
  });

  test.each([0, 7])('calls npm ci in the project and keeps its exit code %d', async (code) => {
    fakeNpm(code);
    write('package-lock.json', LOCK);
    expect(await installIfStale(root)).toBe(code);
    const ran = JSON.parse(readFileSync(join(root, 'ran.json'), 'utf8'));
    expect(ran.args[0]).toBe('ci');
    expect(ran.cwd).toContain(root);
    expect(said[0]).toBe('install: packages are not installed, running npm ci\n');
    expect(said.length).toBe(code === 0 ? 1 : 2);
  });
});
