import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import type { FeatureCollection, Point } from 'geojson';
import { expectQuiet, mapIdle, openFinder } from './open-finder.ts';

const DATA = join(import.meta.dirname, '..', '..', 'public', 'data');
const REGIONS = ['chongqing', 'tianjin', 'gansu', 'gaoping', 'quangang'];

const read = (path: string): unknown => JSON.parse(readFileSync(join(DATA, path), 'utf8'));

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Why a test runs at one size only: what it looks at does not depend on the size. */
const ONCE = 'one size is enough';

/** The map is a screen of its own on a phone. */
async function showMap(page: Page): Promise<void> {
  if (isPhone(page)) await page.getByRole('button', { name: '地图', exact: true }).click();
  await mapIdle(page);
}

/** Coordinates of the map's view as the address has them. */
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

/** Regions whose map is looked at on a phone, the others on a wide screen. */
const ON_PHONE = new Set(['gansu', 'tianjin', 'gaoping']);

for (const slug of REGIONS) {
  test(`${slug}: list and map`, async ({ page }) => {
    test.skip(isPhone(page) !== ON_PHONE.has(slug), ONCE);
    const manifest = read(`${slug}/manifest.json`) as {
      stations: number;
      region: { name: { zh: string }; notice: { zh: string } };
    };
    const watch = await openFinder(page, `?region=${slug}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(manifest.region.name.zh);
    await expect(page.locator('main')).toContainText(manifest.stations.toLocaleString('en'));
    await expect(page.locator('footer')).toContainText(manifest.region.notice.zh);
    await showMap(page);
    await expect(page.locator('.approval')).toContainText('未经审图');
    expectQuiet(watch);
  });
}

test('a name, its pinyin and its initials find 凤鸣路社区', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  const watch = await openFinder(page, '?region=chongqing');
  const option = page.getByRole('option').filter({ hasText: '凤鸣路社区退役军人服务站' });
  for (const words of ['凤鸣路', 'fengminglu', 'fml']) {
    await page.getByRole('combobox', { name: '查找' }).fill(words);
    await expect(option).toContainText('重庆市 › 渝北区 › 双凤桥街道');
    if (words !== 'fml') {
      await page.getByRole('combobox', { name: '查找' }).fill('');
      await expect(option).toHaveCount(0);
    }
  }
  await option.click();
  await expect(page.locator('#card-heading')).toHaveText('凤鸣路社区退役军人服务站');
  await expect(page.locator('#card-heading')).toBeFocused();
  expect(query(page).get('station')).toBe('500112017005');
  expectQuiet(watch);
});

test('the search box follows the combobox pattern, by keyboard alone', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?region=chongqing');
  const box = page.getByRole('combobox', { name: '查找' });
  await box.focus();
  await page.keyboard.type('xinc');
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  const options = page.locator('#hits').getByRole('option');
  await expect(options).toHaveCount(8);
  await expect(box).not.toHaveAttribute('aria-activedescendant');

  const active = async (): Promise<string | null> => {
    const id = await box.getAttribute('aria-activedescendant');
    await expect(page.locator('#hits [aria-selected="true"]')).toHaveAttribute('id', id ?? '');
    return id;
  };
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe('hit-0');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe('hit-7');
  await page.keyboard.press('Home');
  expect(await active()).toBe('hit-0');
  await page.keyboard.press('End');
  expect(await active()).toBe('hit-7');
  await page.keyboard.press('Escape');
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('xinc');
  await expect(box).toBeFocused();

  // Enter without an option lists everything that was found.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('xinc');
  expect(await page.locator('#list li').count()).toBeGreaterThan(12);
  expect(query(page).get('q')).toBe('xinc');
});

test('no hit: says what to do', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?q=没有这个地方');
  await expect(page.getByText('没有找到“没有这个地方”')).toBeVisible();
  await page.getByRole('button', { name: '看全部服务站' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('重庆市退役军人服务站');
});

test('a division restricts the list, level by level, and the chip lifts it', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?region=chongqing');
  await page
    .locator('#list')
    .getByRole('button', { name: /^渝北区/ })
    .click();
  expect(query(page).get('division')).toBe('500112');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('渝北区退役军人服务站');
  await page.getByRole('button', { name: /^双凤桥街道/ }).click();
  await page.getByRole('button', { name: /凤鸣路社区退役军人服务站/ }).click();
  await expect(page.locator('#card-heading')).toBeFocused();
  await page.getByRole('button', { name: '返回列表' }).click();
  await expect(page.locator('#row-500112017005')).toBeFocused();
  await page.getByRole('button', { name: '不再限于双凤桥街道' }).click();
  expect(query(page).get('division')).toBeNull();
});

test('levels filter the list', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?region=chongqing');
  const county = page.getByRole('button', { name: /^区县/ }).first();
  await county.click();
  await expect(county).toHaveAttribute('aria-pressed', 'true');
  expect(query(page).get('level')).toBe('county');
  await expect(page.locator('#list')).not.toContainText('重庆市退役军人服务中心');
  await county.click();
  await expect(page.locator('#list')).toContainText('重庆市退役军人服务中心');
});

/** Great-circle metres by the spherical law of cosines: another formula than the product's. */
function metres([lng1 = 0, lat1 = 0]: number[], [lng2 = 0, lat2 = 0]: number[]): number {
  const rad = Math.PI / 180;
  const cosine =
    Math.sin(lat1 * rad) * Math.sin(lat2 * rad) +
    Math.cos(lat1 * rad) * Math.cos(lat2 * rad) * Math.cos((lng2 - lng1) * rad);
  return 6371008.8 * Math.acos(Math.min(1, cosine));
}

test('the ten nearest to a tap on the map are those of a brute-force search', async ({ page }) => {
  const watch = await openFinder(page, '?region=chongqing&map=11.3/29.6/106.55');
  await showMap(page);
  const canvas = page.locator('.maplibregl-canvas');
  const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
  // A place without marks, found by trial: an origin is only set where the tap meets nothing.
  for (const [x, y] of [
    [0.5, 0.42],
    [0.62, 0.3],
    [0.3, 0.7],
  ] as const) {
    await canvas.click({ position: { x: width * x, y: height * y } });
    if (query(page).get('at')) break;
    await page.goBack();
  }
  const at = (query(page).get('at') ?? '').split(',').map(Number);
  expect(at).toHaveLength(2);
  if (isPhone(page)) await page.getByRole('button', { name: '列表', exact: true }).click();
  const rows = page.locator('#list ol > li');
  await expect(rows).toHaveCount(10);

  const { features } = read('chongqing/stations.geojson') as FeatureCollection<Point | null>;
  const places = new Map<string, { names: string[]; distance: number }>();
  for (const { geometry, properties } of features) {
    const { station_id, name, approximate_lng, approximate_lat } = properties as {
      station_id: string;
      name: string;
      approximate_lng?: number;
      approximate_lat?: number;
    };
    // A station without a point of its own is kept with the point of its town or county.
    const rough = geometry === null;
    const position = geometry?.coordinates ?? [approximate_lng ?? NaN, approximate_lat ?? NaN];
    const key = rough ? `~${position.join()}` : station_id;
    const place = places.get(key) ?? { names: [], distance: metres(at, position) };
    place.names.push(name);
    places.set(key, place);
  }
  // Places at one point come in the order of their ids.
  const expected = [...places]
    .sort(([a, { distance: x }], [b, { distance: y }]) => x - y || (a < b ? -1 : 1))
    .map(([, place]) => place)
    .slice(0, 10);

  const shown = await rows.evaluateAll((all) => all.map((row) => row.textContent));
  for (const [index, { names, distance }] of expected.entries()) {
    const text = shown[index] ?? '';
    const [, value = '', unit] = /([\d.]+) (公里|米)/.exec(text.replaceAll(',', '')) ?? [];
    const said = Number(value) * (unit === '公里' ? 1000 : 1);
    // Shown to 10 m below a kilometre, to 100 m below ten, to a kilometre beyond.
    const step = distance < 995 ? 10 : distance < 9950 ? 100 : 1000;
    expect(Math.abs(said - distance), text).toBeLessThanOrEqual(step / 2 + 2);
    if (names.length > 1) expect(text).toContain(`${names.length} 个`);
    else expect(text).toContain(names[0]);
  }
  expectQuiet(watch);
});

test('an approximate row opens to its stations', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?region=chongqing&at=106.63,29.72');
  const row = page.locator('#list ol > li > button[aria-expanded]').first();
  await expect(row).toContainText('位置约略');
  await expect(row).toContainText('约');
  await row.click();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await page.locator('.inside button').first().click();
  await expect(page.locator('.card, article').first()).toContainText('真实位置可能在约');
  await expect(page.locator('article')).toContainText('不画圆');
});

test('the card of a centre: circle, source, published figures, way up and down', async ({
  page,
}) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?region=chongqing&station=500112000000');
  const card = page.locator('article');
  await expect(card).toContainText('渝北区退役军人服务中心');
  await expect(card).toContainText('半径');
  await expect(card).toContainText('推导名单');
  await expect(card).toContainText('重庆市退役军人事务局');
  await expect(page).toHaveTitle('渝北区退役军人服务中心 · 服务圈');
  await card.getByRole('button', { name: '重庆市退役军人服务中心' }).click();
  await expect(card).toContainText('本地区最高一级');
});

test('back, forward and reload keep the view', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await openFinder(page, '?region=chongqing');
  await page
    .locator('#list')
    .getByRole('button', { name: /^渝北区/ })
    .click();
  await page.locator('#row-500112000000').click();
  await expect(page.locator('#card-heading')).toHaveText('渝北区退役军人服务中心');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('渝北区退役军人服务站');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('重庆市退役军人服务站');
  await page.goForward();
  await page.goForward();
  await expect(page.locator('#card-heading')).toHaveText('渝北区退役军人服务中心');
  await page.reload();
  await expect(page.locator('#card-heading')).toHaveText('渝北区退役军人服务中心');
});

test('another language, another region', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  const watch = await openFinder(page, '?region=chongqing');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Veterans’ service stations in Chongqing',
  );
  await page.getByRole('combobox', { name: 'Region' }).selectOption('quangang');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quangang');
  expect(query(page).get('lang')).toBe('en');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expectQuiet(watch);
});

test('the own location answers, and never gets into the address', async ({ page, context }) => {
  test.skip(!isPhone(page), ONCE);
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 106.6312, latitude: 29.7187 });
  await openFinder(page, '?region=chongqing');
  await page.getByRole('button', { name: '用我的位置' }).click();
  await expect(page.getByText('起点:我的位置'.replace(':', '\uff1a')).first()).toBeVisible();
  await expect(page.locator('#list ol > li')).toHaveCount(10);
  await showMap(page);
  // Longer than the map waits before it writes its view.
  await page.waitForTimeout(600);
  expect(query(page).get('at')).toBeNull();
  expect(query(page).get('map')).toBeNull();
});

test('a refused location says what else can be done', async ({ page, context }) => {
  test.skip(!isPhone(page), ONCE);
  await context.clearPermissions();
  await openFinder(page, '?region=chongqing');
  await page.getByRole('button', { name: '用我的位置' }).click();
  await expect(page.getByText('没有得到定位许可')).toBeVisible();
});

test('a file that is missing is named, and another region works', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await page.route('**/chongqing/stations.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('./?region=chongqing');
  await expect(page.getByRole('alert')).toContainText('data/chongqing/stations.json');
  await page.getByRole('combobox', { name: '地区' }).selectOption('quangang');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('泉港区退役军人服务站');
  await page.unroute('**/chongqing/stations.json');
  await page.getByRole('combobox', { name: '地区' }).selectOption('chongqing');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('重庆市退役军人服务站');
});

test('a damaged file is called damaged, and can be tried again', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await page.route('**/stations.json', (route) => route.fulfill({ body: '{"format":1}' }));
  await page.goto('./?region=quangang');
  await expect(page.getByRole('alert')).toContainText('不完整');
  await page.unroute('**/stations.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('泉港区退役军人服务站');
});

test('a server that knows no ranges still shows the base map', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  const whole = readFileSync(join(DATA, 'quangang', 'base.pmtiles'));
  let asked = 0;
  await page.route('**/base.pmtiles', (route) => {
    asked += 1;
    return route.fulfill({ status: 200, body: whole });
  });
  const watch = await openFinder(page, '?region=quangang&view=map');
  await mapIdle(page);
  expect(asked).toBe(1);
  await expect(page.getByText('底图没有下载成功')).toHaveCount(0);
  expectQuiet(watch);
});

test('without the base map the stations are still drawn, and the page says so', async ({
  page,
}) => {
  test.skip(!isPhone(page), ONCE);
  await page.route('**/base.pmtiles', (route) => route.fulfill({ status: 404 }));
  await openFinder(page, '?region=quangang&view=map');
  await expect(page.getByText('底图没有下载成功')).toBeVisible();
  await expect(page.locator('.maplibregl-canvas')).toBeVisible();
});

test('a map that never answers gives way to the list', async ({ page }) => {
  test.skip(!isPhone(page), ONCE);
  await page.route('**/maplibre-worker*', (route) => route.abort());
  await openFinder(page, '?region=quangang&view=map');
  await expect(page.getByText('地图没有响应')).toBeAttached({ timeout: 20_000 });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('what can be tapped is at least 44 pixels high, and the page fits its width', async ({
  page,
}) => {
  for (const search of ['?region=chongqing', '?region=chongqing&station=500112017005']) {
    await openFinder(page, search);
    if (search.includes('station')) await expect(page.locator('article')).toBeVisible();
    const small = await page
      .locator('button:visible, select:visible, input:visible')
      .evaluateAll((all) =>
        all
          .filter((each) => !each.closest('.maplibregl-control-container'))
          .map((each) => [each.textContent.trim(), each.getBoundingClientRect().height] as const)
          .filter(([, height]) => height < 44),
      );
    expect(small).toEqual([]);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  }
});
