import { expect, test } from '@playwright/test';

test.skip(({ isMobile }) => isMobile, 'one size is enough');
test.use({ viewport: { width: 960, height: 520 } });

/** File of the region, what is wrong with it, and what the page says; `list`: the list stands meanwhile. */
const CASES: [file: string, fault: 'missing' | 'cut' | 'portal', says: string, list: boolean][] = [
  ['stations.json', 'missing', '服务器上没有文件 data/quangang/stations.json', false],
  ['stations.json', 'cut', '文件 data/quangang/stations.json 的内容不完整', false],
  ['manifest.json', 'missing', '服务器上没有文件 data/quangang/manifest.json', false],
  ['manifest.json', 'portal', '文件 data/quangang/manifest.json 的内容不完整', false],
  ['../regions.json', 'missing', '地区目录（data/regions.json）没有打开', true],
  ['base.pmtiles', 'missing', '底图没有下载成功', true],
  ['base.pmtiles', 'portal', '底图没有下载成功', true],
  ['base.pmtiles', 'cut', '底图没有下载成功', true],
];

for (const [file, fault, says, list] of CASES) {
  test(`${file} ${fault}: said, the rest works, and a retry mends it`, async ({ page }) => {
    const address = new RegExp(`${file.replace('../', '').replace('.', '\\.')}$`);
    await page.route(address, async (route) => {
      if (fault === 'missing') return route.fulfill({ status: 404 });
      if (fault === 'portal') return route.fulfill({ body: '<!doctype html><p>请登录</p>' });
      const headers = { ...route.request().headers() };
      delete headers['range'];
      const whole = await (await route.fetch({ headers })).body();
      // What a server without ranges sends of a file that was copied half.
      return route.fulfill({ status: 200, body: whole.subarray(0, Math.floor(whole.length / 4)) });
    });
    await page.goto('./?region=quangang');
    await expect(page.getByText(says)).toBeVisible({ timeout: 45_000 });
    const heading = page.getByRole('heading', { name: '泉港区退役军人服务站' });
    await expect(heading).toHaveCount(list ? 1 : 0);
    await page.unroute(address);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect(heading).toBeVisible();
    await expect(page.getByText(says)).toHaveCount(0);
  });
}

test('without search.json names are found by their characters', async ({ page }) => {
  await page.route(/search\.json$/, (route) => route.fulfill({ status: 404 }));
  await page.goto('./?region=quangang');
  await page.getByRole('combobox', { name: '查找' }).fill('南埔镇');
  await expect(page.locator('#hits').getByRole('option').first()).toContainText('南埔');
  await expect(page.getByText('拼音查找暂时不可用')).toBeAttached();
});
