import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { reviewHtml } from '../../scripts/artifacts/review.html.ts';
import { readCsv } from '../../scripts/lib/csv.ts';
import type { OverrideLine } from '../../src/core/review/review-data.ts';
import { sampleReview } from '../review/sample-review.ts';

const folder = mkdtempSync(join(tmpdir(), 'review-'));
const pages = new Map<number, string>();

/** Address of a page on disk that holds the sample so many times over. */
async function pageOf(copies: number): Promise<string> {
  const known = pages.get(copies);
  if (known) return known;
  const path = join(folder, `review-${copies}.html`);
  writeFileSync(path, await reviewHtml(sampleReview(copies)));
  pages.set(copies, pathToFileURL(path).href);
  return pathToFileURL(path).href;
}

interface Watch {
  readonly errors: string[];
  readonly requests: string[];
}

async function openReview(page: Page, copies = 1): Promise<Watch> {
  const watch: Watch = { errors: [], requests: [] };
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      watch.errors.push(message.text());
  });
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|blob|data):/.test(request.url())) watch.requests.push(request.url());
  });
  await page.goto(await pageOf(copies));
  await expect(rows(page).first()).toBeVisible();
  return watch;
}

const expectQuiet = (watch: Watch): void => expect(watch).toEqual({ errors: [], requests: [] });

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;
const rows = (page: Page) => page.getByRole('listbox').getByRole('option');
const pane = (page: Page) => page.getByRole('application', { name: '地图' });
const heading = (page: Page) => page.getByRole('heading', { level: 2 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const warning = (page: Page) => page.locator('.outside');

/** The position that the page names, lng and lat. */
async function position(page: Page): Promise<number[]> {
  return (await page.locator('[data-position]').innerText()).split(', ').map(Number);
}

async function chooseRow(page: Page, name: string): Promise<void> {
  if (isPhone(page) && (await heading(page).isVisible())) await button(page, '返回列表').click();
  await page.getByRole('searchbox').fill(name);
  await rows(page).first().click();
  await expect(heading(page)).toContainText(name);
}

/** Saves and reads what lies in the file then, as the build does. */
async function download(page: Page): Promise<OverrideLine[]> {
  if (isPhone(page) && (await heading(page).isVisible())) await button(page, '返回列表').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    button(page, '下载 overrides.csv').click(),
  ]);
  expect(file.suggestedFilename()).toBe('overrides.csv');
  const path = await file.path();
  const written = readFileSync(path, 'utf8');
  expect(written).toMatch(/^station_id,field,value,note\n/);
  // No cell that a spreadsheet would run; reading takes the guard off again.
  expect(written).not.toMatch(/(^|,)"?[=@]/m);
  return readCsv(path, 'overrides.csv').map(({ cells }) => ({
    station_id: cells['station_id'] ?? '',
    field: cells['field'] ?? '',
    value: cells['value'] ?? '',
    note: cells['note'] ?? '',
  }));
}

const idOf = (name: string): string =>
  sampleReview().rows.find((row) => row.name.includes(name))?.station_id ?? '';

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('opens from a file, doubtful rows first, and asks for nothing', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  const watch = await openReview(page);
  const data = sampleReview();
  await expect(page).toHaveTitle('位置核对：渝北区服务站.xlsx · 服务圈');
  await expect(page.locator('.progress')).toContainText(
    `已处理 0 / ${data.rows.filter((row) => row.review_status !== 'ok').length}`,
  );
  await expect(rows(page).nth(0)).toContainText('红旗机械厂');
  await expect(rows(page).nth(1)).toContainText('朝阳区');
  await expect(rows(page).nth(2)).toContainText('<凤鸣路>');
  // The language goes over to the title and the words of the page.
  await button(page, 'English').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('.progress')).toContainText('0 of');
  expectQuiet(watch);
});

for (const lang of ['zh', 'en'] as const) {
  test(`has no accessibility fault that axe finds, ${lang}`, async ({ page }) => {
    test.skip(isPhone(page) !== (lang === 'zh'), 'a language a size');
    await openReview(page);
    if (lang === 'en') await button(page, 'English').click();
    expect(await axeFaults(page)).toEqual([]);
    await rows(page).nth(2).click();
    expect(await axeFaults(page)).toEqual([]);
    await page.locator('#coordinate').fill('106.9, 35.1');
    await page.keyboard.press('Enter');
    await expect(warning(page)).toBeVisible();
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('a row is mended by keyboard alone', async ({ page }) => {
  test.skip(isPhone(page), 'a phone has no keyboard');
  const watch = await openReview(page);
  await page.keyboard.press('j');
  await expect(heading(page)).toContainText('朝阳区');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(heading(page)).toContainText('龙溪街道');
  await page.keyboard.press('k');
  await page.keyboard.press('2');
  await expect(page.locator('.progress')).toContainText('已处理 1 /');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const name = await heading(page).innerText();
  const before = await position(page);
  await pane(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  const after = await position(page);
  expect(after[0]).toBeGreaterThan(before[0]!);
  expect(after[1]).toBeGreaterThan(before[1]!);
  // A closer look makes smaller steps.
  await page.keyboard.press('+');
  await page.keyboard.press('ArrowRight');
  const closer = await position(page);
  expect(closer[0]! - after[0]!).toBeLessThan((after[0]! - before[0]!) / 2);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await position(page)).toEqual(closer);

  // All steps of one row go back at once; the decision before them stays.
  await page.keyboard.press('u');
  expect(await position(page)).toEqual(before);
  await expect(page.locator('.progress')).toContainText('已处理 1 /');
  await page.keyboard.press('ArrowDown');

  const lines = await download(page);
  expect(lines.slice(0, 4).map(({ field }) => field)).toEqual([
    'lng',
    'lat',
    'source_crs',
    'review_status',
  ]);
  expect(lines[0]?.station_id).toBe(idOf(name));
  expect(lines.slice(4).map(({ field, value }) => [field, value])).toEqual([
    ['division_code', '220104000000'],
    ['review_status', 'manual'],
  ]);
  expectQuiet(watch);
});

test('Tab reaches every part of the page', async ({ page }) => {
  test.skip(isPhone(page), 'a phone has no keyboard');
  await openReview(page);
  await rows(page).nth(1).click();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  const reached = new Set<string>();
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    reached.add(
      await page.evaluate(() => {
        const element = document.activeElement;
        return `${element?.tagName} ${element?.getAttribute('aria-label') ?? element?.textContent?.trim()}`;
      }),
    );
  }
  const names = [...reached].join('\n');
  for (const part of [
    '跳到当前行',
    '载入',
    '下载',
    '快捷键',
    'English',
    '名单的行',
    '地图',
    '放大',
    '标记放在中央',
    '北京市朝阳区',
    '吉林省长春市朝阳区',
    '无法定位',
    '上一条',
    '下一条',
  ]) {
    expect(names).toContain(part);
  }
});

test('a coordinate of Amap becomes WGS 84 in sight of everybody', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  const watch = await openReview(page);
  const name = sampleReview().rows[0]!.name;
  await chooseRow(page, name);
  await page.locator('#coordinate').fill('29.7216N 106.6309E');
  await page.getByRole('radio', { name: 'GCJ-02' }).check();
  await expect(page.locator('#coordinate-says')).toContainText('换算移动了 480 米');
  await button(page, '设为位置').click();
  const [lng, lat] = await position(page);
  expect(lng).toBeCloseTo(106.6272, 3);
  expect(lat).toBeCloseTo(29.7244, 3);
  await page.locator('#note').fill('=高德, 电话核实');
  const lines = await download(page);
  expect(lines).toEqual([
    { station_id: idOf(name), field: 'lng', value: lng!.toFixed(6), note: '=高德, 电话核实' },
    { station_id: idOf(name), field: 'lat', value: lat!.toFixed(6), note: '=高德, 电话核实' },
    { station_id: idOf(name), field: 'source_crs', value: 'wgs84', note: '=高德, 电话核实' },
    { station_id: idOf(name), field: 'review_status', value: 'manual', note: '=高德, 电话核实' },
  ]);
  expectQuiet(watch);
});

test('a candidate is chosen, another row given up', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  await openReview(page);
  await chooseRow(page, '龙溪街道');
  const second = page.getByRole('button', { name: '重庆市渝北区双凤桥街道' });
  await second.click();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByText('所选区划的代表点')).toBeVisible();
  await chooseRow(page, '红旗机械厂');
  await expect(button(page, '位置无误')).toBeDisabled();
  await page.locator('#note').fill('厂已拆除');
  await button(page, '无法定位').click();
  await expect(page.getByText('已标为无法定位', { exact: true })).toBeVisible();
  expect(await download(page)).toEqual([
    { station_id: idOf('红旗'), field: 'review_status', value: 'failed', note: '厂已拆除' },
    { station_id: idOf('龙溪街道退'), field: 'division_code', value: '500112017000', note: '' },
    { station_id: idOf('龙溪街道退'), field: 'review_status', value: 'manual', note: '' },
  ]);
});

test('the mark is set by a press and dragged', async ({ page }) => {
  test.skip(!isPhone(page), 'one size is enough');
  await openReview(page);
  await chooseRow(page, sampleReview().rows[0]!.name);
  const box = (await pane(page).boundingBox())!;
  const at = (x: number, y: number): [number, number] => [box.x + x, box.y + y];
  await page.mouse.click(...at(100, 120));
  await expect(page.getByText('人工确定的位置')).toBeAttached();
  const pressed = await position(page);
  await page.mouse.move(...at(100, 120));
  await page.mouse.down();
  await page.mouse.move(...at(140, 150), { steps: 4 });
  await page.mouse.up();
  const dragged = await position(page);
  expect(dragged[0]).toBeGreaterThan(pressed[0]!);
  expect(dragged[1]).toBeLessThan(pressed[1]!);
  // Dragging the map leaves the mark where it is.
  await page.mouse.move(...at(200, 60));
  await page.mouse.down();
  await page.mouse.move(...at(230, 90), { steps: 4 });
  await page.mouse.up();
  expect(await position(page)).toEqual(dragged);
  await button(page, '撤销').click();
  expect(await position(page)).toEqual(pressed);
});

test('a position outside its county wants a reason', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  await openReview(page);
  await chooseRow(page, sampleReview().rows[0]!.name);
  await page.locator('#coordinate').fill('106.3, 29.3');
  await button(page, '设为位置').click();
  await expect(warning(page)).toContainText('渝北区界外约');
  await expect(page.locator('.progress')).toContainText('已处理 0 /');
  expect(await download(page)).toEqual([]);
  await expect(page.getByRole('alert')).toContainText('1 行在界外而缺理由');
  await rows(page).first().click();
  await page.locator('#note').fill('飞地');
  await expect(page.locator('.progress')).toContainText('已处理 1 /');
  expect((await download(page)).map(({ value }) => value)).toEqual([
    '106.300000',
    '29.300000',
    'wgs84',
    'manual',
  ]);
});

test('work goes on from an overrides.csv, whose other lines stay', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  await openReview(page);
  const failed = `${idOf('红旗')},review_status,failed,厂已拆除\n`;
  const phone = `${idOf('红旗')},phone,023-1,电话\n`;
  const stranger = 's9999,name,别处,不在名单\n';
  const file = {
    name: 'overrides.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`station_id,field,value,note\n${stranger}${failed}${phone}`),
  };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('status').first()).toContainText('已载入 1 行的处理');
  await expect(page.locator('.progress')).toContainText('已处理 1 /');
  await chooseRow(page, '红旗机械厂');
  await page.locator('#coordinate').fill('106.6, 29.7');
  await button(page, '设为位置').click();
  const lines = await download(page);
  expect(lines.map(({ station_id, field }) => `${station_id} ${field}`)).toEqual([
    ...['lng', 'lat', 'source_crs', 'review_status', 'phone'].map(
      (field) => `${idOf('红旗')} ${field}`,
    ),
    's9999 name',
  ]);
  expect(lines[3]).toMatchObject({ value: 'manual', note: '厂已拆除' });
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('a,b\n') });
  await expect(page.getByRole('alert')).toContainText('这不是 overrides.csv');
});

test('a chosen file is written again and again', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  await page.addInitScript(() => {
    const written: string[] = [];
    const handle = {
      name: 'overrides.csv',
      createWritable: () =>
        Promise.resolve({
          write: (text: string) => Promise.resolve(written.push(text)),
          close: () => Promise.resolve(),
        }),
    };
    let asked = 0;
    Object.assign(window, { written, asked: () => asked });
    Object.assign(window, { showSaveFilePicker: () => Promise.resolve((asked += 1) && handle) });
  });
  await openReview(page);
  const state = page.locator('.state');
  await chooseRow(page, '红旗机械厂');
  await button(page, '无法定位').click();
  if (isPhone(page)) await button(page, '返回列表').click();
  await expect(state).toHaveText('有未保存的改动');
  await button(page, '保存到文件').click();
  await expect(state).toHaveText('改动都已保存');
  await chooseRow(page, '龙溪街道退');
  await page.getByRole('button', { name: '重庆市渝北区双凤桥街道' }).click();
  if (isPhone(page)) await button(page, '返回列表').click();
  await button(page, '保存').click();
  await expect(state).toHaveText('改动都已保存');
  const { written, asked } = await page.evaluate(() => {
    const { written, asked } = window as unknown as { written: string[]; asked: () => number };
    return { written, asked: asked() };
  });
  expect(asked).toBe(1);
  expect(written.map((text) => text.trim().split('\n').length)).toEqual([2, 4]);
});

test('unsaved work warns before it is left, and is there again', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  await openReview(page);
  await chooseRow(page, '红旗机械厂');
  await button(page, '无法定位').click();
  const dialog = page.waitForEvent('dialog');
  const reload = page.reload();
  const asked = await dialog;
  expect(asked.type()).toBe('beforeunload');
  await asked.accept();
  await reload;
  await expect(page.getByRole('status').first()).toContainText('已恢复上次在本页的 1 行处理');
  await expect(page.locator('.progress')).toContainText('已处理 1 /');
  await button(page, '不要，重新开始').click();
  await expect(page.locator('.progress')).toContainText('已处理 0 /');
});

test('20,000 rows are listed, filtered and walked through', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  const watch = await openReview(page, 49);
  const all = sampleReview(49).rows.length;
  expect(all).toBeGreaterThan(20_000);
  await expect(page.locator('.rows .line')).toContainText(all.toLocaleString('en'));
  await page.getByRole('listbox').focus();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toHaveAttribute('aria-posinset', String(all));
  await expect(rows(page).last()).toHaveAttribute('aria-selected', 'true');
  expect(await rows(page).count()).toBeLessThan(60);
  await page.getByRole('searchbox').fill('凤鸣路社区');
  await expect(page.locator('.rows .line')).toContainText('49 行');
  expectQuiet(watch);
});
