import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { runCli } from '../commands/run-cli.ts';
import { expectQuiet } from './open-finder.ts';
import { openPanel, openPlanner, settled, shownShare } from './open-planner.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Why a test runs at one size only: what it looks at does not depend on the size. */
const ONCE = 'one size is enough';

const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Saves what a button of the export menu gives and reads it. */
async function exported(page: Page, name: string): Promise<{ file: string; text: string }> {
  const menu = page.getByRole('button', { name: '导出', exact: true });
  if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  return { file: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test("a planner's walk", async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  test.setTimeout(180_000);
  const watch = await openPlanner(page);

  await page.getByRole('combobox', { name: '地区' }).selectOption('gaoping');
  await expect(page.locator('#result h1')).toContainText('高平市');
  await settled(page);
  const byOwn = await shownShare(page);

  // The standard: twenty minutes for whoever goes to a town's station.
  const minutes = page.getByRole('spinbutton', { name: '分钟' }).nth(1);
  await minutes.fill('20');
  await expect.poll(() => shownShare(page)).toBeGreaterThan(byOwn);
  await settled(page);
  expect(query(page).get('standard')).toContain('town:ebike-20-15-1.25');
  await page.getByRole('button', { name: '恢复本地区的标准' }).click();
  await expect.poll(() => shownShare(page)).toBe(byOwn);
  await minutes.fill('20');
  await expect.poll(() => shownShare(page)).toBeGreaterThan(byOwn);
  await settled(page);

  // The largest gap, and a station in it.
  const before = await shownShare(page);
  const gaps = await openPanel(page, '空白区');
  await gaps
    .getByRole('button', { name: /的最深处试设一站$/ })
    .first()
    .click();
  const gain = page.locator('[data-share-after]');
  await expect(gain).toContainText('新覆盖');
  const announced = Number(await gain.getAttribute('data-share-after'));
  expect(announced).toBeGreaterThan(before);
  await page.getByRole('button', { name: '放在这里' }).click();
  await expect.poll(() => shownShare(page)).toBeGreaterThan(before);
  await settled(page);
  expect(Math.abs((await shownShare(page)) - announced)).toBeLessThan(1e-9);

  // Undo gives the very number of before, redo that of after.
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownShare(page)).toBe(before);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => shownShare(page)).toBeGreaterThan(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => shownShare(page)).toBe(before);
  await settled(page);

  // Five sites, all of them into the scenario.
  const sites = await openPanel(page, '选址');
  await sites.getByRole('button', { name: '找选址' }).click();
  await expect(sites.getByRole('listitem')).toHaveCount(5, { timeout: 45_000 });
  await sites.getByRole('button', { name: '5 处全部加入方案' }).click();
  await expect.poll(() => shownShare(page)).toBeGreaterThan(before);
  await settled(page);
  const planned = await shownShare(page);
  expect(query(page).get('edits')?.split(',')).toHaveLength(5);

  const analysis = await exported(page, '整个分析（analysis.json）');
  expect(analysis.file).toBe('gaoping-analysis.json');
  const config = JSON.parse(analysis.text) as { region: string; scenario: unknown[] };
  expect(config.region).toBe('gaoping');
  expect(config.scenario).toHaveLength(5);
  const table = await exported(page, '表格（CSV）');
  expect(table.text).toContain('140581000000');
  const shapes = await exported(page, '空白区（GeoJSON）');
  const collection = JSON.parse(shapes.text) as { type: string; features: unknown[] };
  expect(collection.type).toBe('FeatureCollection');
  expect(collection.features.length).toBeGreaterThan(0);

  const address = page.url();
  await page.reload();
  await settled(page);
  await expect.poll(() => shownShare(page)).toBe(planned);
  await expect(page.locator('#result h1')).toContainText('变为');
  expect(page.url()).toBe(address);
  expectQuiet(watch);
});

test('the table is sorted by its headings, adds up, and a row is looked at', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  const watch = await openPlanner(page, '?region=tianjin&view=table');
  const heading = (name: string) => page.getByRole('columnheader', { name });
  const body = page.locator('#table tbody:last-of-type tr');
  expect(await body.count()).toBeGreaterThan(10);
  await expect(heading('空白区')).toHaveAttribute('aria-sort', 'descending');
  await heading('面积').getByRole('button').click();
  await expect(heading('面积')).toHaveAttribute('aria-sort', 'descending');
  const number = (text: string): number => Number(text.replace(/,/g, ''));
  const areas = (await body.locator('td:nth-child(2)').allInnerTexts()).map(number);
  expect(areas).toEqual([...areas].sort((a, b) => b - a));
  const total = number(await page.locator('#table .total td').first().innerText());
  // Each row is rounded to a tenth.
  expect(Math.abs(areas.reduce((sum, area) => sum + area, 0) - total)).toBeLessThan(
    0.05 * (areas.length + 1),
  );
  await heading('面积').getByRole('button').click();
  expect(query(page).get('sort')).toBe('area:up');
  const first = body.first().getByRole('button');
  await first.click();
  await expect(first).toHaveAttribute('aria-pressed', 'true');
  expect(query(page).get('division')).toMatch(/^1201\d\d$/);
  expectQuiet(watch);
});

test('by keyboard alone: a station is added, moved, closed and taken back', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  const watch = await openPlanner(page, '?region=quangang&panel=scenario');
  const before = await shownShare(page);
  const press = async (key: string, times = 1): Promise<void> => {
    for (let at = 0; at < times; at += 1) await page.keyboard.press(key);
  };
  /** Goes on by Tab to the control with this name. */
  const tabTo = async (name: string): Promise<void> => {
    for (let at = 0; at < 120; at += 1) {
      await press('Tab');
      const focused = page.locator(':focus');
      const label = (await focused.getAttribute('aria-label')) ?? (await focused.innerText());
      if (label.trim().startsWith(name)) return;
    }
    throw new Error(`Tab never came to ${name}`);
  };

  await tabTo('在地图中心加站');
  await press('Enter');
  await expect(page.getByRole('group', { name: '在此试设一站' })).toBeFocused();
  await expect(page.locator('[data-share-after]')).toContainText('覆盖率将从');
  await tabTo('放在这里');
  await press('Enter');
  await expect.poll(() => query(page).get('edits')).toContain('add:new-1:village');
  await settled(page);
  const added = await shownShare(page);
  expect(added).toBeGreaterThanOrEqual(before);

  await tabTo('增设');
  await press('Enter');
  await expect(page.getByRole('group', { name: '新站 1' })).toBeFocused();
  const placed = query(page).get('edits');
  await tabTo('用按钮或坐标移动');
  await press('Enter');
  await tabTo('向西');
  await press('ArrowDown', 3);
  await expect.poll(() => query(page).get('edits')).not.toBe(placed);
  await press('Escape');
  await press('Control+z', 4);
  await expect.poll(() => query(page).get('edits')).toBeNull();
  await settled(page);
  await expect.poll(() => shownShare(page)).toBe(before);
  expectQuiet(watch);
});

test('bad demand files get a message, and nothing on the screen is lost', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  const watch = await openPlanner(page, '?region=quangang');
  const panel = await openPanel(page, '需求');
  const sentence = await page.locator('#result').innerText();
  const bad: [name: string, text: string][] = [
    ['columns.csv', 'a,b\n1,2\n'],
    ['letters.csv', '经度,纬度,人口\n118.9,25.1,很多\n'],
    ['metres.csv', '经度,纬度,人口\n13235000,2880000,5\n'],
    ['elsewhere.csv', '经度,纬度,人口\n2.35,48.85,5\n'],
  ];
  for (const [name, text] of bad) {
    await panel.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    await expect(panel.getByRole('alert')).toContainText(`${name} 没有用上`);
    await expect(panel.getByRole('alert').getByRole('listitem').first()).toContainText(name);
    expect(await page.locator('#result').innerText()).toBe(sentence);
  }
  await panel.locator('input[type=file]').setInputFiles({
    name: '人口.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('经度,纬度,人口\n118.9,25.12,300\n118.91,25.13,200\n'),
  });
  await expect(page.locator('#result')).toContainText('500 人');
  expect(query(page).get('demand')).toBe('file:人口.csv');
  await page.reload();
  await settled(page);
  await expect(page.getByText('只在原来的电脑上')).toBeVisible();
  expectQuiet(watch);
});

test('no accessibility fault in any part', async ({ page }) => {
  const watch = await openPlanner(page, '?region=quangang&edits=add:new-1:village:118.9:25.12');
  const panels = isPhone(page)
    ? ['标准', '方案', '需求']
    : ['标准', '空白区', '方案', '选址', '需求', '细看'];
  const found: string[] = [];
  for (const panel of panels) {
    await openPanel(page, panel);
    found.push(...(await axeFaults(page)).map((fault) => `${panel}: ${fault}`));
  }
  expect(found).toEqual([]);
  expectQuiet(watch);
});

test('page and terminal give the same table, to the last digit', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  test.setTimeout(180_000);
  const dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  const { status } = runCli('coverage', '--region', 'tianjin', '--out', dir);
  expect(status).toBe(0);
  await openPlanner(page, '?region=tianjin');
  const { text } = await exported(page, '表格（CSV）');
  expect(text).toBe(readFileSync(join(dir, 'districts.csv'), 'utf8'));
  rmSync(dir, { recursive: true });
});

test('three walkers are compared, the elderly last', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  const watch = await openPlanner(page, '?region=quangang&standard=walk-15-4-1.25');
  await page.getByRole('button', { name: '比较三种步速' }).click();
  const shares = page.locator('section[aria-labelledby=walkers] td.numbers');
  await expect(shares).toHaveCount(3, { timeout: 45_000 });
  const [fast = 0, usual = 0, elder = 0] = (await shares.allInnerTexts()).map(parseFloat);
  expect(fast).toBeGreaterThanOrEqual(usual);
  expect(usual).toBeGreaterThanOrEqual(elder);
  expect(fast).toBeGreaterThan(elder);
  expectQuiet(watch);
});

test('finder and planner lead to each other', async ({ page }) => {
  test.skip(isPhone(page), ONCE);
  await openPlanner(page, '?region=quangang');
  await page.getByRole('link', { name: '查找' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('泉港区');
  await page.getByRole('link', { name: '看覆盖与空白区' }).first().click();
  await expect(page.locator('#result h1')).toContainText('泉港区');
});
