import type { Page } from '@playwright/test';

/** What a page said and asked for while a test ran. */
export interface Watch {
  readonly errors: string[];
  readonly foreign: string[];
}

/** Notes from now on the page's errors and its requests to other origins. */
export function watchPage(page: Page): Watch {
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
  return watch;
}
