import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  /** Where it is another than that of the path. */
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock: Readonly<Record<string, LockedPackage>> = JSON.parse(
  readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
).packages;

/** Where a package at `path` finds `name`: beside itself or further up, as Node looks it up. */
function lookUp(path: string, name: string): string | null {
  const place = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (lock[place]) return place;
  if (path === '') return null;
  return lookUp(path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

// npm ci refuses a lock file without them, and no other platform could install from it.
test('the lock file names the packages of every platform', () => {
  const missing = Object.entries(lock).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => lookUp(path, name) === null),
  );
  expect(missing).toEqual([]);
});

test('the lock file asks whichever registry the user has set', () => {
  const bound = Object.entries(lock).filter(([, { resolved }]) => resolved?.startsWith('http'));
  expect(bound).toEqual([]);
});

// https: an abandoned copy of Node's own module, which pptxgenjs names and never loads. The old Chromium: 44 MB
// that one group of tests fetches for itself.
test.each(['https', 'chrome-aws-lambda'])('%s is not installed', (name) => {
  const installed = Object.entries(lock).filter(
    ([path, locked]) => (locked.name ?? path.replace(/^.*node_modules\//, '')) === name,
  );
  expect(installed).toEqual([]);
});
