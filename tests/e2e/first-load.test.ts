import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

test('the list needs at most 30 KB of compressed JavaScript', ({ page: _ }, { project }) => {
  test.skip(project.name === 'desktop', 'one size is enough');
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const scripts = [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(
    ([, path]) => path ?? '',
  );
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, path) => sum + statSync(join(DIST, `${path}.br`)).size, 0);
  expect(bytes).toBeLessThanOrEqual(30_000);
});
