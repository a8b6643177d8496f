import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, test } from '@playwright/test';
import { OLDEST_ARGS, oldestChromium } from './oldest-chromium.ts';
import { mapIdle } from './open-finder.ts';

test.describe.configure({ mode: 'serial' });

const ROOT = join(import.meta.dirname, '..', '..');
let out = '';
let address = '';

test.beforeAll(() => {
  test.setTimeout(120_000);
  out = mkdtempSync(join(tmpdir(), 'fuwuquan-usb-'));
  const command = ['--import', 'tsx', 'scripts/usb.ts', '--region', 'quangang', '--out', out];
  const printed = execFileSync(process.execPath, command, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: 'pipe',
  });
  address = pathToFileURL(printed.trim()).href;
});

test.afterAll(() => {
  if (out) rmSync(out, { recursive: true, force: true });
});

test('the folder opens from a disk, finds the nearest on the map and prints', async ({ page }) => {
  test.setTimeout(120_000);
  const said: string[] = [];
  const asked: string[] = [];
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  page.on('request', (request) => asked.push(new URL(request.url()).protocol));
  await page.goto(address);
  await expect(page.getByRole('heading', { name: '泉港区退役军人服务站' })).toBeVisible();
  await mapIdle(page);
  await page.mouse.click(960, 400);
  await expect(page.getByRole('heading', { name: '离起点最近的服务站' })).toBeVisible();
  await expect(page.locator('main .list')).toContainText('公里');
  await page.goBack();
  await expect(page.getByRole('heading', { name: '泉港区退役军人服务站' })).toBeVisible();
  await page.getByRole('combobox', { name: '查找' }).fill('npz');
  await page
    .locator('#hits')
    .getByRole('option')
    .filter({ hasText: '南埔镇退役军人服务站' })
    .first()
    .click();
  await expect(page.locator('#card-heading')).toHaveText('南埔镇退役军人服务站');
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
  // Nothing that does not lie in the folder is offered, and no server is ever asked.
  for (const link of await page.locator('a[href]:not([href^="#"]):not([href^="tel:"])').all()) {
    if (await link.isVisible())
      expect(await link.getAttribute('href')).toMatch(/^(?:https?|mailto):/);
  }
  expect(asked.filter((protocol) => !/^(?:file|blob|data):$/.test(protocol))).toEqual([]);
  expect(said).toEqual([]);
  const notices = readFileSync(join(out, 'quangang', 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  for (const name of ['svelte', 'maplibre-gl', 'pmtiles']) {
    expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  }
  const bytes = readdirSync(join(out, 'quangang')).map(
    (name) => statSync(join(out, 'quangang', name)).size,
  );
  expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(4_000_000);
});

test('Chromium 86 opens the folder too', async () => {
  const executablePath = oldestChromium();
  test.skip(executablePath === null, 'Chromium 86 is to be had for Linux on x64 only');
  if (executablePath === null) return;
  const browser = await chromium.launch({ executablePath, args: OLDEST_ARGS });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  const isIdle = (): Promise<boolean> =>
    page.evaluate(() => document.querySelector('.map[data-idle=true]') !== null);
  await expect.poll(isIdle, { timeout: 45_000 }).toBe(true);
  await page.mouse.click(960, 400);
  const heading = (): Promise<string> =>
    page.evaluate(() => document.querySelector('main h1')?.textContent ?? '');
  await expect.poll(heading).toBe('离起点最近的服务站');
  await browser.close();
});
