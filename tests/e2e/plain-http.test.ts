import { expect, test } from '@playwright/test';
import { mapIdle } from './open-finder.ts';

/** A name that is not this machine's own, so that the browser takes its http for insecure. */
const HOST = 'fuwuquan.test';

test.skip(({ isMobile }) => isMobile, 'one size is enough');

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const rule = `--host-resolver-rules=MAP ${HOST} 127.0.0.1`;
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
  },
});

test('over plain http all works but what browsers forbid there, and that is explained', async ({
  page,
  baseURL,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const { port } = new URL(baseURL ?? '');
  await page.goto(`http://${HOST}:${port}/?region=quangang`);
  await expect(page.getByRole('heading', { name: '泉港区退役军人服务站' })).toBeVisible();
  expect(await page.evaluate(() => isSecureContext || 'serviceWorker' in navigator)).toBe(false);
  await expect(page.getByText('这个网址不是 https，浏览器不允许保存本页')).toBeAttached();
  await page.getByRole('button', { name: '用我的位置' }).click();
  await expect(page.getByText('本页不是通过安全连接（https）打开的')).toBeVisible();
  await mapIdle(page);
  await page.mouse.click(960, 400);
  await expect(page.getByRole('heading', { name: '离起点最近的服务站' })).toBeVisible();
  await expect(page.locator('main .list')).toContainText('公里');
  expect(errors).toEqual([]);
});
