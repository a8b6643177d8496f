import { expect, test } from '@playwright/test';
import { mapIdle } from './open-finder.ts';
import { SiteCopy } from './site-copy.ts';

const QUERY = '?region=quangang';
const KEPT = '没有网络也能打开本页';

let site: SiteCopy;

test.skip(({ isMobile }) => isMobile, 'one size is enough');
test.use({ serviceWorkers: 'allow' });

test.beforeEach(async () => {
  site = new SiteCopy();
  await site.start();
});

// Runs after a skipped test too, which has no site.
test.afterEach(({ isMobile }) => (isMobile ? undefined : site.remove()));

test('after the first visit everything works with the server gone', async ({ page }) => {
  await page.goto(site.address + QUERY);
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
  await site.stop();

  const failed: string[] = [];
  page.on('requestfailed', (request) => {
    // The map gives up tiles that it has moved away from.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    failed.push(new URL(request.url()).pathname);
  });
  await page.reload();
  await expect(page.getByRole('heading', { name: '泉港区退役军人服务站' })).toBeVisible();
  await expect(page.getByText('连不上服务器，正在用本机保存的数据（截至 2023 年')).toBeVisible();
  await mapIdle(page);
  const map = page.locator('.maplibregl-canvas');
  const box = await map.boundingBox();
  if (!box) throw new Error('no map');
  await page.mouse.click(box.x + box.width / 2 + 40, box.y + box.height / 2);
  await expect(page.getByRole('heading', { name: '离起点最近的服务站' })).toBeVisible();
  await page.getByRole('combobox', { name: '查找' }).fill('npz');
  await expect(page.locator('#hits').getByRole('option').first()).toContainText('南埔');
  // Only what no copy can have: the question for a newer edition.
  expect(failed.filter((path) => path !== '/sw.js')).toEqual([]);

  await page.goto(`${site.address}planner.html${QUERY}`);
  await expect(page.locator('main')).toContainText('%', { timeout: 30_000 });
});

test('a new edition is announced, and used when the reader says so', async ({ page }) => {
  await page.goto(site.address + QUERY);
  await expect(page.getByText(KEPT)).toBeVisible({ timeout: 30_000 });
  site.publish('data/quangang/manifest.json', (text) =>
    text.replace('"data_date": "2023-06-30"', '"data_date": "2026-02-03"'),
  );
  await page.reload();
  await expect(page.getByText('有新的数据，刷新后使用。')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('数据截至 2023 年 6 月 30 日')).toBeVisible();
  await page.getByRole('button', { name: '刷新' }).click();
  await expect(page.getByText('数据截至 2026 年 2 月 3 日')).toBeVisible();
  await expect(page.getByText('有新的数据，刷新后使用。')).toHaveCount(0);
  // The old copy is gone, and the new one holds whole answers of this site alone.
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  const kept = await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0] ?? '');
    const answers = await Promise.all((await cache.keys()).map((key) => cache.match(key)));
    return {
      addresses: (await cache.keys()).map(({ url }) => url),
      codes: answers.map((a) => a?.status),
    };
  });
  expect(kept.addresses.filter((url) => !url.startsWith(site.address))).toEqual([]);
  expect([...new Set(kept.codes)]).toEqual([200]);
  expect(kept.addresses.length).toBeGreaterThan(20);
});

test('what is not as it was built is not kept, and the page says so', async ({ page }) => {
  site.intercept = ({ url }, response) => {
    if (!url?.includes('search.json')) return false;
    response.end('<!doctype html><title>请登录</title>');
    return true;
  };
  await page.goto(site.address + QUERY);
  await expect(page.getByText('没能把泉港区的数据保存在这台设备上')).toBeVisible({
    timeout: 30_000,
  });
  const kept = await page.evaluate(
    async () => (await caches.match('./data/quangang/search.json')) !== undefined,
  );
  expect(kept).toBe(false);
});
