import { expect, test, type Browser } from '@playwright/test';
import { mapIdle } from './open-finder.ts';
import { SiteCopy } from './site-copy.ts';

test.skip(({ isMobile }) => isMobile, 'one size is enough');

/** What the map shows while the nearest are found, and how often its archive was asked for. */
async function look(browser: Browser, site: SiteCopy, ranges: boolean): Promise<[Buffer, number]> {
  let asked = 0;
  site.intercept = (request) => {
    if (request.url?.endsWith('.pmtiles')) asked += 1;
    // Without the header the server answers the whole file.
    if (!ranges) delete request.headers.range;
    return false;
  };
  const viewport = { width: 960, height: 520 };
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(`${site.address}?region=quangang`);
  await mapIdle(page);
  const picture = await page.locator('.maplibregl-canvas').screenshot();
  await page.mouse.click(700, 240);
  await expect(page.getByRole('heading', { name: '离起点最近的服务站' })).toBeVisible();
  await expect(page.locator('main .list')).toContainText('公里');
  await expect(page.getByText('底图没有下载成功')).toHaveCount(0);
  await context.close();
  return [picture, asked];
}

test('on a server without ranges the map is the same, for one download', async ({ browser }) => {
  test.setTimeout(120_000);
  const site = new SiteCopy();
  await site.start();
  const [usual] = await look(browser, site, true);
  const [odd, asked] = await look(browser, site, false);
  expect(odd.equals(usual)).toBe(true);
  expect(asked).toBe(1);
  await site.remove();
});
