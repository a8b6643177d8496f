import { expect, type Page } from '@playwright/test';
import { watchPage, type Watch } from './watch-page.ts';

/** Opens the finder and waits for its list. Errors and requests to other origins are noted. */
export async function openFinder(page: Page, query = ''): Promise<Watch> {
  const watch = watchPage(page);
  await page.goto(`./${query}`);
  await expect(page.locator('main h1').first()).toBeAttached();
  await expect(page.locator('.shell-list')).toHaveCount(0);
  return watch;
}

/** Waits until the map has drawn all it has to. The page's policy forbids waiting by evaluated text. */
export async function mapIdle(page: Page): Promise<void> {
  await expect(page.locator('.map[data-idle]')).toHaveAttribute('data-idle', 'true', {
    timeout: 45_000,
  });
}

/** The page was quiet: no error on the console, nothing asked of another origin. */
export function expectQuiet(watch: Watch): void {
  expect(watch).toEqual({ errors: [], foreign: [] });
}
