import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
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
