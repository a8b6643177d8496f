import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAllAtomic } from '../../scripts/lib/write-all-atomic.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  writeFileSync(join(dir, 'a'), 'old a');
  writeFileSync(join(dir, 'b'), 'old b');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const text = (name: string): string => readFileSync(join(dir, name), 'utf8');

test('no file is touched before all are written: a full disk half way leaves the old ones', () => {
  const files = new Map([
    ['a', 'new a'],
    ['no such folder/b', 'cannot be written'],
  ]);
  expect(() => writeAllAtomic(dir, files)).toThrow(/ENOENT/);
  expect([text('a'), text('b')]).toEqual(['old a', 'old b']);
});

test('replaces all and what a killed run left, and leaves the files of others alone', () => {
  writeFileSync(join(dir, 'a.tmp'), 'half');
  writeFileSync(join(dir, 'c.tmp'), 'mine');
  writeAllAtomic(
    dir,
    new Map([
      ['a', 'new a'],
      ['b', 'new b'],
    ]),
  );
  expect(readdirSync(dir).sort()).toEqual(['a', 'b', 'c.tmp']);
  expect([text('a'), text('b')]).toEqual(['new a', 'new b']);
});
