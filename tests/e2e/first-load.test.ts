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

  // What is counted is what a visit fetches, and workers that only some visits start.
  let fetched = 0;
  page.on('response', async (response) => {
    if (!response.url().endsWith('.js')) return;
    fetched += Number((await response.allHeaders())['content-length'] ?? 0);
  });
  await openFinder(page, '?region=quangang&view=map');
  await mapIdle(page);
  await page.waitForTimeout(500);
  expect(fetched).toBeGreaterThan(0.8 * withMap);
  expect(fetched).toBeLessThanOrEqual(withMap);
});
