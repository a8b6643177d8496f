import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectQuiet, mapIdle, openFinder } from './open-finder.ts';
import { richRegion } from './rich-region.ts';

const CENTRE = '?region=quangang&station=350505000000';

/** Why a test runs at one size only: what it looks at does not depend on the size. */
const ONCE = 'one size is enough';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;
const row = (page: Page, term: string) =>
  page.locator('article dl > div').filter({ has: page.locator('dt', { hasText: term }) });

test('the card of a station with everything: telephone, hours, what to bring, titles', async ({
  page,
}) => {
  await richRegion(page);
  const watch = await openFinder(page, CENTRE);
  const call = page.getByRole('link', { name: '打电话 0595-87970001' });
  await expect(call).toHaveAttribute('href', 'tel:059587970001');
  const { width = 0, height = 0 } = (await call.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(44);
  expect(width).toBeGreaterThan(320);
  expect(Number.parseFloat(await call.evaluate((a) => getComputedStyle(a).fontSize))).toBe(18);

  const hours = row(page, '时间');
  await expect(hours).toContainText('现在开放 · 开到今天 12:00');
  await expect(hours).toContainText('不知道哪天放假');
  await expect(hours.getByRole('row')).toHaveCount(7);
  await expect(hours.getByRole('row', { name: /^周一 今天/ })).toContainText(
    /08:30–12:00\s*14:30–17:30/,
  );
  await expect(hours.getByRole('row', { name: /^周日/ })).toContainText('不开放');

  await expect(row(page, '服务事项')).toContainText('优待证办理、就业创业、法律援助');
  await expect(row(page, '携带材料')).toContainText('一般建议');
  await expect(row(page, '称号说明')).toContainText('全国示范型：');
  await expect(row(page, '同址')).toContainText('泉港区退役军人关爱协会');
  await expect(row(page, '来源')).toContainText('2026 年 6 月 30 日');
  await expect(page.getByText('已超过一年')).toHaveCount(0);
  await expect(row(page, '报错')).toContainText('请告诉维护本站的单位');
  expectQuiet(watch);
});

test('hours that cannot be read stand as written; old data and a closed station are said', async ({
  page,
}) => {
  test.skip(!isPhone(page), ONCE);
  await richRegion(page);
  await openFinder(page, '?region=quangang&station=350505101000');
  await expect(row(page, '时间')).toContainText('工作日 8:30-12:00');
  await expect(row(page, '时间')).toContainText('按名单原文');
  await expect(page.locator('article')).toContainText('暂停服务');
  await expect(page.locator('article')).toContainText('已超过一年');
  await expect(row(page, '报错')).toContainText('请告诉上级站：泉港区退役军人服务中心');
  await expect(row(page, '报错').getByRole('link').first()).toHaveAttribute(
    'href',
    'tel:059587970001',
  );
  await openFinder(page, '?region=quangang&station=350505100000&lang=en');
  await expect(row(page, 'Hours')).toContainText('closed now · Opens next: today 14:30');
});

test('directions: exact point, other datum, what each service learns, no referrer', async ({
  page,
}) => {
  test.skip(!isPhone(page), ONCE);
  await richRegion(page);
  await openFinder(page, `${CENTRE}&at=118.9,25.1`);
  const links = page.getByRole('region', { name: '怎么去' }).getByRole('link');
  await expect(links).toHaveCount(3);
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toHaveAttribute('target', '_blank');
    // The point that distances are measured from is nobody's business.
    expect(await link.getAttribute('href')).not.toMatch(/118\.9\b|118\.90|25\.1\b|25\.10/);
  }
  await expect(links.first()).toContainText('高德地图');
  await expect(links.first()).toContainText('会把这个站的位置告诉它，不含起点');
  await expect(links.first()).toHaveAttribute('href', /^https:\/\/uri\.amap\.com\//);

  // The list knows no more than the town of this one.
  await openFinder(page, '?region=quangang&station=350505100201');
  await expect(page.getByText('不能直接导航')).toBeVisible();
  await expect(links.first()).toHaveAttribute('href', /^https:\/\/uri\.amap\.com\/search\?/);
  for (const link of await links.all()) {
    expect(await link.getAttribute('href')).not.toMatch(/118\.\d|25\.\d/);
  }
});

test.describe('inside WeChat', () => {
  test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 12) Mobile MicroMessenger/8.0.42' });
  test('only what works there is offered', async ({ page }) => {
    test.skip(!isPhone(page), ONCE);
    await richRegion(page);
    await openFinder(page, CENTRE);
    const part = page.getByRole('region', { name: '怎么去' });
    await expect(part.getByRole('link')).toHaveCount(1);
    await expect(part.getByRole('link')).toContainText('腾讯地图');
    await expect(part).toContainText('在浏览器中打开');
    await expect(page.getByRole('button', { name: '复制地址' })).toBeVisible();
  });
});

test('copy, share and contact, with and without a clipboard', async ({ page, context }) => {
  test.skip(!isPhone(page), ONCE);
  await richRegion(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFinder(page, `${CENTRE}&at=118.9,25.1`);
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: '复制地址' }).click();
  await expect(page.locator('.actions [role=status]')).toHaveText('已复制');
  expect(await clipboard()).toBe('泉港区祥云北路1号');
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect.poll(clipboard).toContain('station=350505000000');
  expect(await clipboard()).not.toContain('at=');

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存到通讯录' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('泉港区退役军人服务中心.vcf');
  const card = readFileSync(await file.path(), 'utf8').replaceAll('\r\n ', '');
  expect(card).toContain('\r\nFN:泉港区退役军人服务中心\r\n');
  expect(card).toContain('\r\nTEL;TYPE=WORK,VOICE:0595-87970001\r\n');
  expect(card).toContain('\r\nGEO:25.117200;118.916000\r\n');

  // As over plain http, in a browser that has given up the old command too.
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    Object.defineProperty(navigator, 'share', { value: undefined });
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: '分享' }).click();
  const field = page.getByRole('textbox', { name: '请用系统的“复制”' });
  await expect(field).toHaveValue(/泉港区退役军人服务中心.*0595-87970001.*station=350505000000/s);
  expect(
    await field.evaluate((each: HTMLInputElement) => [
      each.selectionStart,
      each.value.length - (each.selectionEnd ?? 0),
    ]),
  ).toEqual([0, 0]);
});

test('the region says where mistakes go, and what to bring', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await richRegion(page, {
    correction: { kind: 'mail', to: 'tuiyi@example.org' },
    what_to_bring: { zh: ['户口簿'], en: ['Household book'], source: '泉港区办事指南' },
  });
  await openFinder(page, CENTRE);
  await expect(row(page, '携带材料')).toContainText('户口簿');
  await expect(row(page, '携带材料')).toContainText('依据：泉港区办事指南');
  const href = (await row(page, '报错').getByRole('link').getAttribute('href')) ?? '';
  expect(href).toMatch(/^mailto:tuiyi@example\.org\?/);
  expect(new URL(href).searchParams.get('body')).toContain('350505000000');
});

test('filters: what the list knows is offered, stands in the address and can be lifted', async ({
  page,
}) => {
  test.skip(!isPhone(page), ONCE);
  await richRegion(page);
  const watch = await openFinder(page, '?region=quangang&at=118.91,25.13');
  const rows = page.locator('#list ol > li');
  const status = page.locator('main > [role=status]');
  await expect(rows).toHaveCount(10);
  await expect(status).toHaveText(/^已列出最近的 10 处，共 \d+ 处$/);
  await page.getByRole('button', { name: /^再显示/ }).click();
  await expect(page.locator('#list ol > li')).not.toHaveCount(10);
  expect(query(page).get('show')).toBe('30');

  await page.getByRole('combobox', { name: '服务事项' }).selectOption('优待证办理');
  await expect(rows).toHaveCount(2);
  expect(query(page).get('service')).toBe('优待证办理');
  expect(query(page).get('show')).toBeNull();
  await expect(status).toHaveText('共 2 处，已全部列出');
  await expect(rows.first()).toContainText('现在开放');
  await expect(rows.first()).toContainText('步行约 29 分钟');
  await page.getByRole('button', { name: '现在开放', exact: true }).click();
  await expect(rows).toHaveCount(1);
  await page.reload();
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole('button', { name: '现在开放', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('combobox', { name: '离起点' }).selectOption({ label: '1 公里内' });
  await expect(page.getByText('这里没有符合筛选条件')).toBeVisible();
  await page.goBack();
  await expect(rows).toHaveCount(1);
  await page.getByRole('button', { name: '取消筛选' }).click();
  await expect(rows).toHaveCount(10);
  expectQuiet(watch);
});

test('without an origin the list is whole, a mobile station comes with its telephone', async ({
  page,
}) => {
  test.skip(!isPhone(page), ONCE);
  await richRegion(page);
  await openFinder(page, '?region=quangang&division=350505103&badge=nonsense&within=3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('峰尾镇全部服务站');
  const mobile = page.locator('#list ol > li').first();
  await expect(mobile).toContainText('流动服务到：诚峰村委会、诚平村委会');
  await expect(mobile.getByRole('link')).toHaveAttribute('href', 'tel:059587970103');
  await page.getByRole('button', { name: '取消筛选' }).click();
  await page.getByRole('button', { name: '列出全部 9 个站' }).click();
  await expect(page.locator('main > [role=status]')).toContainText('已全部列出');
});

test('a derived list offers no filter that it cannot answer', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?region=quangang&at=118.91,25.13');
  await expect(page.getByRole('combobox', { name: '离起点' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: '服务事项' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '现在开放' })).toHaveCount(0);
});

test('what the map shows can be searched, and stands in the address', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  const watch = await openFinder(page, '?region=quangang&view=map&map=11.5/25.12/118.9');
  await mapIdle(page);
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: '搜索此区域' }).click();
  await expect.poll(() => query(page).get('area')).toMatch(/^\d+\.\d{1,4}(,\d+\.\d{1,4}){3}$/);
  const [west = 0, south = 0, east = 0, north = 0] = (query(page).get('area') ?? '')
    .split(',')
    .map(Number);
  expect(south).toBeLessThan(north);
  expect(west).toBeLessThan(east);
  if (isPhone(page)) await page.getByRole('button', { name: '列表', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('地图范围内的服务站');
  await expect(page.locator('#list ol > li').first()).toBeVisible();
  await expect(page.locator('#list ol')).not.toContainText('公里');
  await page.getByRole('button', { name: '不再限于地图范围' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('泉港区退役军人服务站');
  expectQuiet(watch);
});

test('the area around the own location cannot be put into the address', async ({
  page,
  context,
}) => {
  test.skip(isPhone(page), ONCE);
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 118.9, latitude: 25.12 });
  await openFinder(page, '?region=quangang');
  await mapIdle(page);
  await page.getByRole('button', { name: '用我的位置' }).click();
  await expect(page.locator('#list ol > li')).toHaveCount(10);
  await page.locator('.maplibregl-canvas').focus();
  await page.keyboard.press('ArrowUp');
  await mapIdle(page);
  await expect(page.getByRole('button', { name: '搜索此区域' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '只看地图上的范围' })).toHaveCount(0);
});
