import { expect, type Page } from '@playwright/test';

/** What a page said and asked for while a test ran. */
export interface Watch {
  readonly errors: string[];
  readonly foreign: string[];
}

/** Opens the finder and waits for its list. Errors and requests to other origins are noted. */
export async function openFinder(page: Page, query = ''): Promise<Watch> {
  const watch: Watch = { errors: [], foreign: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') watch.errors.push(message.text());
  });
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own =
      url.hostname === '127.0.0.1' || url.protocol === 'blob:' || url.protocol === 'data:';
    if (!own) watch.foreign.push(request.url());
  });
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
