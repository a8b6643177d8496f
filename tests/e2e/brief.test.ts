import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { getDocumentProxy } from 'unpdf';
import type { CoverageSummary } from '../../src/core/coverage/coverage-summary.ts';
import { readSlides } from '../brief/read-slides.ts';
import { runCli } from '../commands/run-cli.ts';
import { expectQuiet } from './open-finder.ts';
import { openPlanner } from './open-planner.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Why a test runs at one size only: what it looks at does not depend on the size. */
const ONCE = 'one size is enough';

/** The brief with its picture. */
async function whole(page: Page): Promise<void> {
  await expect(page.locator('main.brief')).toHaveAttribute('aria-busy', 'false', {
    timeout: 60_000,
  });
  await expect(page.locator('.map img')).toBeVisible();
}

/** Texts of a table of the page, row by row, but for its head. */
function cells(page: Page, table: string): Promise<string[][]> {
  return page
    .locator(`${table} tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );
}

test('page, brief, slides and terminal say the same', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  test.setTimeout(120_000);
  const { status, stdout } = runCli('coverage', '--region', 'quangang', '--json');
  expect(status).toBe(0);
  const terminal = JSON.parse(stdout) as CoverageSummary;
  const percent = (share: number): string => `${(share * 100).toFixed(1)}\u00a0%`;

  const watch = await openPlanner(page, '?region=quangang');
  const onPage = await cells(page, '#table table');
  expect(onPage[0]?.slice(2, 5)).toEqual(
    [terminal.covered_share, terminal.certain_share, terminal.possible_share].map(percent),
  );

  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('button', { name: '嵌入与导出…' }).click();
  const panel = page.getByRole('dialog', { name: '嵌入与导出' });
  await panel.getByRole('tab', { name: '幻灯片与简报' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    panel.getByRole('button', { name: '保存幻灯片' }).click(),
  ]);
  const slides = await readSlides(new Uint8Array(readFileSync(await download.path())));
  const [table] = slides.slides.flatMap(({ tables }) => tables);
  // The table of one slide leaves some columns out; those that it has are the page's.
  const kept = [0, 2, 3, 4, 5, 8];
  expect(table?.slice(1)).toEqual(onPage.map((row) => kept.map((at) => row[at])));
  // Map and code.
  expect(slides.media.size).toBe(2);

  await panel.getByRole('button', { name: '打开简报' }).click();
  await whole(page);
  await expect(page).toHaveURL(/[?&]print=brief/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await cells(page, '.sheet table')).toEqual(onPage);
  await expect(page.locator('.sheet .sentence')).toHaveText(
    `泉港区 ${percent(terminal.covered_share)} 的面积在圈内（确定 ${percent(terminal.certain_share)}，可能 ${percent(terminal.possible_share)}）。`,
  );
  const values = page.locator('.figure .value');
  await expect(values).toHaveText([
    percent(terminal.covered_share),
    `${terminal.stations} 个`,
    `${terminal.gaps} 片`,
  ]);
  expectQuiet(watch);
});

for (const lang of ['zh', 'en'] as const) {
  test(`the brief is one page of A4, and can be left: ${lang}`, async ({ page }) => {
    test.skip(isPhone(page), ONCE);
    // The region with most to say.
    await page.goto(`./planner.html?region=chongqing&lang=${lang}&print=brief`);
    await whole(page);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const document = await getDocumentProxy(new Uint8Array(pdf));
    expect(document.numPages).toBe(1);
    const { width, height } = (await document.getPage(1)).getViewport({ scale: 25.4 / 72 });
    expect(Math.round(width)).toBe(210);
    expect(Math.round(height)).toBe(297);
    await page.keyboard.press('Escape');
    await expect(page.locator('#result')).toBeFocused();
    await expect(page).not.toHaveURL(/print=/);
  });
}

test('axe finds nothing, and nothing is wider than the screen', async ({ page }) => {
  await page.goto('./planner.html?region=quangang&print=brief');
  await whole(page);
  expect(await axeFaults(page)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider).toBeLessThanOrEqual(0);
  const alt = await page.locator('.map img').getAttribute('alt');
  expect(alt).toContain('泉港区');
});

test('a region for the public without approval has no brief, and is told why', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  await page.route('**/quangang/manifest.json', async (route) => {
    const manifest = (await (await route.fetch()).json()) as { region: { audience: string } };
    manifest.region.audience = 'public';
    await route.fulfill({ json: manifest });
  });
  await page.goto('./planner.html?region=quangang&print=brief');
  await expect(page.getByRole('alert')).toContainText('不能生成简报');
  await expect(page.locator('.sheet')).toHaveCount(0);
});
