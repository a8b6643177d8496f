import { readFileSync } from 'node:fs';
import { expect, test, type Download, type Locator, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { PNG } from 'pngjs';
import { expectQuiet, mapIdle, openFinder } from './open-finder.ts';
import { openPlanner } from './open-planner.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Why a test runs at one size only: what it looks at does not depend on the size. */
const ONCE = 'one size is enough';

/** Opens the planner's panel. */
async function openShare(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('button', { name: '嵌入与导出…' }).click();
  const panel = page.getByRole('dialog', { name: '嵌入与导出' });
  await expect(panel).toBeVisible();
  return panel;
}

async function saved(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return download;
}

async function axeClean(page: Page): Promise<void> {
  expect(await axeFaults(page, { include: 'dialog', exclude: 'iframe' })).toEqual([]);
}

test('snippets, preview and pictures out of the planner', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  test.setTimeout(120_000);
  const watch = await openPlanner(page, '?region=quangang');
  await mapIdle(page);
  const panel = await openShare(page);

  // The preview is the embed itself, and takes its own height.
  const frame = panel.locator('iframe');
  await expect(frame).toHaveAttribute('title', '预览：泉港区退役军人服务覆盖与空白区');
  await expect(
    frame
      .contentFrame()
      .getByText(/的面积在圈内/)
      .first(),
  ).toBeVisible();
  await axeClean(page);

  // What is written gets into the preview and into the code, by keyboard.
  await panel.getByRole('radio', { name: '覆盖', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByRole('radio', { name: '位置图' })).toBeChecked();
  await panel.getByLabel('标题', { exact: false }).first().fill('泉港的站 <1>');
  await expect(frame).toHaveAttribute('title', '预览：泉港的站 <1>');
  await panel.getByText('一个框架（iframe）', { exact: true }).click();
  const code = panel.getByLabel('代码', { exact: true });
  await expect(code).toHaveText(
    /^<iframe src="http:\/\/127\.0\.0\.1:\d+\/embed\.html\?region=quangang&amp;view=picture&amp;title=[^"<]+" title="泉港的站 &lt;1&gt;"/,
  );
  await expect(frame.contentFrame().getByText('泉港的站 <1>').first()).toBeVisible();

  // The code is the page that was previewed.
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.getByRole('button', { name: '复制代码' }).click();
  await expect(panel.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await code.textContent());
  const src = /src="([^"]+)"/.exec(copied)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const own = new URL((await frame.getAttribute('src')) ?? '', page.url());
  own.searchParams.delete('host');
  expect(Object.fromEntries(new URL(src).searchParams)).toEqual(
    Object.fromEntries(own.searchParams),
  );
  const qr = await saved(page, panel.getByRole('button', { name: '下载 PNG' }));
  expect(PNG.sync.read(readFileSync(await qr.path())).width % 16).toBe(0);

  // A picture of just so many pixels, which is not blank.
  await panel.getByRole('tab', { name: '嵌入网页' }).press('ArrowRight');
  await expect(panel.getByRole('tab', { name: '图片与 PDF' })).toBeFocused();
  await expect(panel.getByText('297 × 210 毫米 · 1754 × 1240 像素')).toBeVisible();
  await expect(panel.getByRole('img', { name: /^小样：地图：泉港区/ })).toBeVisible();
  await axeClean(page);
  const png = await saved(page, panel.getByRole('button', { name: '保存 PNG' }));
  expect(png.suggestedFilename()).toBe('quangang-map-a4.png');
  const { width, height, data } = PNG.sync.read(readFileSync(await png.path()));
  expect([width, height]).toEqual([1754, 1240]);
  const colours = new Set(
    Array.from({ length: 2000 }, (_, at) => data.readUInt32BE(((at * 997) % (width * height)) * 4)),
  );
  expect(colours.size).toBeGreaterThan(20);
  await expect(panel.getByText('已保存 quangang-map-a4.png。')).toBeVisible();

  await panel.getByText('SVG', { exact: true }).click();
  const svg = await saved(page, panel.getByRole('button', { name: '保存 SVG' }));
  const text = readFileSync(await svg.path(), 'utf8');
  expect(text).toMatch(/^<svg [^>]*width="297mm" height="210mm"/);
  expect(text).toContain('内部资料');

  // Slides, and back to where the panel was opened.
  await panel.getByRole('tab', { name: '幻灯片与简报' }).click();
  await axeClean(page);
  const slides = await saved(page, panel.getByRole('button', { name: '保存幻灯片' }));
  expect(slides.suggestedFilename()).toBe('quangang-slides-one.pptx');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.getByRole('button', { name: '导出', exact: true })).toBeFocused();
  expectQuiet(watch);
});

test('a public region without map approval hands nothing out', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  await page.route('**/data/quangang/manifest.json', async (route) => {
    const manifest = (await (await route.fetch()).json()) as { region: Record<string, unknown> };
    manifest.region['audience'] = 'public';
    manifest.region['map_approval'] = null;
    await route.fulfill({ json: manifest });
  });
  await openPlanner(page, '?region=quangang');
  await mapIdle(page);
  const panel = await openShare(page);
  const shown = (): Locator => panel.getByRole('tabpanel');
  for (const [tab, button] of [
    ['嵌入网页', '复制代码'],
    ['图片与 PDF', '保存 PNG'],
    ['幻灯片与简报', '保存幻灯片'],
  ] as const) {
    await panel.getByRole('tab', { name: tab }).click();
    await expect(shown().getByRole('alert')).toContainText('没有审图号。 向自然资源主管部门送审');
    await expect(shown().getByRole('button', { name: button })).toBeDisabled();
  }
  await expect(panel.locator('iframe')).toHaveCount(0);
  await expect(panel.getByLabel('代码', { exact: true })).toHaveText('');
});

test('the panel of the finder', async ({ page }) => {
  const watch = await openFinder(page, '?region=quangang&lang=en');
  const opener = page.getByRole('button', { name: 'Embed and export' });
  await opener.click();
  const panel = page.getByRole('dialog', { name: 'Embed and export' });
  await expect(panel.getByRole('heading', { name: 'Embed and export' })).toBeFocused();
  await expect(panel.getByRole('tab')).toHaveCount(2);
  await expect(
    panel.locator('iframe').contentFrame().getByRole('heading', { name: 'Quangang' }),
  ).toBeVisible();
  await axeClean(page);
  const small = await panel.locator('button, select, input[type=text]').evaluateAll((all) =>
    all
      .filter((each) => each.getClientRects().length > 0)
      .map((each) => ({ name: each.textContent, ...each.getBoundingClientRect().toJSON() }))
      .filter(({ height }) => height < 43.5),
  );
  expect(small).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  expectQuiet(watch);
});
