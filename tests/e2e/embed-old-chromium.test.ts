import { chromium, expect, test } from '@playwright/test';
import { serveHost } from './host-server.ts';
import { OLDEST_ARGS, oldestChromium } from './oldest-chromium.ts';

test('Chromium 86 embeds by script: the frame opens, tells its height and obeys', async ({
  baseURL,
}) => {
  test.setTimeout(120_000);
  const executablePath = oldestChromium();
  test.skip(executablePath === null, 'Chromium 86 is to be had for Linux on x64 only');
  if (executablePath === null) throw new Error('skipped');
  const base = baseURL ?? '';
  const host = await serveHost(
    () => ({
      '/': {
        type: 'text/html; charset=gbk',
        text: `<title>old</title><div data-fuwuquan data-region="quangang" data-view="picture"></div><script src="${base}embed.js" async></script>`,
      },
    }),
    `default-src 'none'; script-src ${new URL(base).origin}; frame-src ${new URL(base).origin}`,
  );
  const browser = await chromium.launch({ executablePath, args: [...OLDEST_ARGS] });
  const page = await browser.newPage({ viewport: { width: 420, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${host.origin}/`);
  expect(browser.version()).toMatch(/^86\./);
  const name = (): Promise<string> =>
    page.evaluate(() => document.querySelector('iframe')?.title ?? '');
  const height = (): Promise<number> =>
    page.evaluate(() => document.querySelector('iframe')?.clientHeight ?? 0);
  // The name comes with the first message, in another encoding than the page's.
  await expect.poll(name, { timeout: 45_000 }).toBe('泉港区退役军人服务站位置图');
  await expect.poll(height).not.toBe(640);
  const frame = page.frames()[1]!;
  const marks = (): Promise<number> =>
    frame.evaluate(
      () => document.querySelectorAll('.picture svg rect, .picture svg circle').length,
    );
  await expect.poll(marks).toBeGreaterThan(5);
  const before = await marks();
  await page.evaluate(() => {
    document.querySelector('[data-fuwuquan]')?.setAttribute('data-level', 'county');
  });
  await expect.poll(marks).toBeLessThan(before);
  expect(errors).toEqual([]);
  await browser.close();
  await host.close();
});
