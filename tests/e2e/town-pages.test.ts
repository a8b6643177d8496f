import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';

const TOWN = 't/350505101000/';

test.beforeEach(({ page: _ }, { project }) => {
  test.skip(project.name === 'desktop', 'one column at every size');
});

/** Everything the browser complains of, breaches of the page's policy among them. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

test('a town page reads without JavaScript and leads to the finder', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(TOWN);
  await expect(page.locator('h1')).toHaveText(/泉港区.+镇退役军人服务站/);
  await expect(page.getByRole('img', { name: /位置图/ })).toBeVisible();
  await expect(page.locator('.stations li').first()).toContainText('退役军人服务站');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(await page.locator('meta[name="description"]').getAttribute('content')).toContain(
    '泉港区',
  );
  await expect(page.getByRole('link', { name: /在查找页打开/ })).toHaveAttribute(
    'href',
    '../../index.html?region=quangang&division=350505101000',
  );
  await context.close();
});

test('its data for search engines breaks no policy, and axe finds nothing', async ({ page }) => {
  // Four pages, each looked at by axe.
  test.slow();
  const found = complaints(page);
  await page.goto(TOWN);
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? '')['@graph'][0]['@type']).toBe('GovernmentOffice');
  for (const path of [TOWN, 't/350505000000/', 't/', 'privacy.html']) {
    await page.goto(path);
    expect((await axeFaults(page)).map((fault) => `${path} ${fault}`)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  }
  expect(found).toEqual([]);
});

test('links lead from the finder to the page of a division, and to a station and back', async ({
  page,
}) => {
  await page.goto('./?region=quangang&division=350505101');
  await page.getByRole('link', { name: '这里的网页' }).click();
  await expect(page).toHaveURL(/\/t\/350505101000\//);
  await page.locator('.stations a').first().click();
  await expect(page.locator('#card-heading')).toBeVisible();
});

test('robots.txt lets everything be read', async ({ request }) => {
  const answer = await request.get('robots.txt');
  expect(await answer.text()).toContain('User-agent: *');
});
