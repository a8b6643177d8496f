import { expect, type Locator, type Page } from '@playwright/test';
import { watchPage, type Watch } from './watch-page.ts';

/** Opens the planner and waits for its numbers. Errors and requests to other origins are noted. */
export async function openPlanner(page: Page, query = ''): Promise<Watch> {
  const watch = watchPage(page);
  await page.goto(`./planner.html${query}`);
  await settled(page);
  return watch;
}

/** Waits until the numbers are final. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('#result[aria-busy="false"] [data-share]')).toBeVisible({
    timeout: 45_000,
  });
}

/** Share of the area in reach that the page shows, 0 to 1, not rounded. */
export async function shownShare(page: Page): Promise<number> {
  return Number(await page.locator('#result [data-share]').getAttribute('data-share'));
}

/** Goes to a part of the panel; on a phone the panel is a view of its own. */
export async function openPanel(page: Page, name: string): Promise<Locator> {
  const settings = page.getByRole('button', { name: '设置', exact: true });
  if (await settings.isVisible()) await settings.click();
  await page.getByRole('tab', { name, exact: true }).click();
  return page.getByRole('tabpanel');
}
