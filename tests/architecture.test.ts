import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { findViolations, type SourceFile } from './house/find-violations.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

function sourcesOf(room: string): SourceFile[] {
  return readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|mjs|svelte)$/.test(name))
    .map((name) => ({
      path: `${room}/${name.replaceAll('\\', '/')}`,
      text: readFileSync(join(ROOT, room, name), 'utf8'),
    }));
}

test('every import and every global follows the rules of the house', () => {
  const sources = [...sourcesOf('src'), ...sourcesOf('scripts'), ...sourcesOf('tests')];
  // A wrong folder name would make the rules hold for nothing.
  expect(sources.filter(({ path }) => path.startsWith('src/core/')).length).toBeGreaterThan(10);
  expect(findViolations(sources)).toEqual([]);
});
