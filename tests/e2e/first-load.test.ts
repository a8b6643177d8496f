import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadBudget, MOST } from '../../scripts/site/load-budget.ts';
import { mapIdle, openFinder } from './open-finder.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

test('the list needs at most 30 KB of compressed JavaScript, all with the map 450 KB', async ({
  page,
}, { project }) => {
  test.skip(project.name === 'desktop', 'one size is enough');
  const { beforeList, withMap } = loadBudget(DIST);
  expect(beforeList).toBeGreaterThan(10_000);
  expect(beforeList).toBeLessThanOrEqual(MOST.beforeList);
  expect(withMap).toBeLessThanOrEqual(MOST.withMap);

  // What is counted is what a visit fetches.
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return;
    sizes.push(response.allHeaders().then((headers) => Number(headers['content-length'])));
  });
  await openFinder(page, '?region=quangang&view=map');
  await mapIdle(page);
  const fetched = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(fetched).toBe(withMap);
});
