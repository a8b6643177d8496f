import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { treeHash } from '../../scripts/site/tree-hash.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tree-'));
  mkdirSync(join(root, 'src', 'core'), { recursive: true });
  writeFileSync(join(root, 'src', 'core', 'a.ts'), 'one');
  writeFileSync(join(root, 'src', 'b.ts'), 'two');
  writeFileSync(join(root, 'index.html'), 'page');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const hash = (): string => treeHash(root, ['src', 'index.html', 'not-there']);

test('hangs neither on times nor on the order of the arguments', () => {
  const before = hash();
  utimesSync(join(root, 'index.html'), 1, 1);
  expect(hash()).toBe(before);
  expect(treeHash(root, ['index.html', 'src'])).toBe(before);
});

test.each<[change: string, make: () => void]>([
  ['other bytes', () => writeFileSync(join(root, 'src', 'b.ts'), 'Two')],
  ['another file', () => writeFileSync(join(root, 'src', 'c.ts'), '')],
  ['a file less', () => rmSync(join(root, 'src', 'b.ts'))],
  [
    'text moved from one file to the next',
    () => {
      writeFileSync(join(root, 'src', 'b.ts'), 'tw');
      writeFileSync(join(root, 'src', 'core', 'a.ts'), 'oneo');
    },
  ],
])('%s gives another hash', (_, make) => {
  const before = hash();
  make();
  expect(hash()).not.toBe(before);
});

test('files that are not asked for do not count', () => {
  const before = hash();
  writeFileSync(join(root, 'README.md'), 'words');
  expect(hash()).toBe(before);
});
