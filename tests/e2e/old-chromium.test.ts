import { chromium, expect, test, type Browser, type Page } from '@playwright/test';
import { OLDEST_ARGS, oldestChromium } from './oldest-chromium.ts';

/**
 * A page of Chromium 86. Playwright's own ways to find and touch elements need a newer one, so that the
 * tests look at the page by evaluated functions and touch it by mouse and keyboard.
 */
async function openOld(
  args: readonly string[],
  address: string,
): Promise<{ browser: Browser; page: Page; errors: string[] }> {
  const executablePath = oldestChromium();
  test.skip(executablePath === null, 'Chromium 86 is to be had for Linux on x64 only');
  if (executablePath === null) throw new Error('skipped');
  const browser = await chromium.launch({ executablePath, args: [...OLDEST_ARGS, ...args] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  expect(browser.version()).toMatch(/^86\./);
  return { browser, page, errors };
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.evaluate((where) => document.querySelector(where)?.textContent ?? '', selector);

async function search(page: Page, words: string): Promise<void> {
  await page.evaluate((text) => {
    const box = document.querySelector<HTMLInputElement>('input[role=combobox]');
    if (!box) throw new Error('no search box');
    box.focus();
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
}

test('Chromium 86 lists, searches and finds the nearest station on the map', async ({
  baseURL,
}) => {
  const { browser, page, errors } = await openOld([], `${baseURL}?region=quangang`);
  await expect.poll(() => textOf(page, 'main h1')).toBe('泉港区退役军人服务站');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('.map[data-idle=true]') !== null), {
      timeout: 45_000,
    })
    .toBe(true);
  await search(page, 'npz');
  await expect.poll(() => textOf(page, '#hits')).toContain('南埔镇退役军人服务站');
  await search(page, '');
  await page.mouse.click(960, 400);
  await expect.poll(() => textOf(page, 'main h1')).toBe('离起点最近的服务站');
  await expect.poll(() => textOf(page, 'main .list')).toMatch(/\d 公里/);
  expect(errors).toEqual([]);
  await browser.close();
});

test('Chromium 86 without WebGL does all but the drawn map', async ({ baseURL }) => {
  const at = `${baseURL}?region=quangang&at=118.91,25.12`;
  const { browser, page, errors } = await openOld(['--disable-3d-apis'], at);
  await expect.poll(() => textOf(page, 'main h1')).toBe('离起点最近的服务站');
  await expect.poll(() => textOf(page, 'main .list')).toMatch(/\d 公里/);
  await expect.poll(() => textOf(page, 'main .map')).toContain('没有 WebGL 2');
  await search(page, '南埔镇');
  await expect.poll(() => textOf(page, '#hits')).toContain('南埔镇退役军人服务站');
  expect(errors).toEqual([]);
  await browser.close();
});
