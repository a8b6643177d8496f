import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { FeatureCollection, Point } from 'geojson';
import { expectQuiet, openFinder } from './open-finder.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] });
  },
});

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** The plain map, once it has drawn more than bare ground. */
async function plainMap(page: Page): Promise<Locator> {
  await expect(page.getByText('没有 WebGL 2')).toBeVisible();
  const map = page.getByRole('application', { name: /^地图/ });
  await expect(map).toBeVisible();
  const colours = (): Promise<number> =>
    map.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      const found = new Set<number>();
      for (let at = 0; at < pixels.length; at += 4) {
        found.add((pixels[at]! << 16) | (pixels[at + 1]! << 8) | pixels[at + 2]!);
      }
      return found.size;
    });
  await expect.poll(colours).toBeGreaterThan(20);
  return map;
}

/** Coordinates of the origin, as the address has them. */
const originOf = (page: Page): number[] =>
  (new URL(page.url()).searchParams.get('at') ?? '').split(',').filter(Boolean).map(Number);

/** The stations that have a point of their own. */
function exactStations(): { name: string; at: number[] }[] {
  const path = join(import.meta.dirname, '../../public/data/quangang/stations.geojson');
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
    Point | null,
    { name: string }
  >;
  return features.flatMap(({ geometry, properties: { name } }) =>
    geometry ? [{ name, at: geometry.coordinates }] : [],
  );
}

/** Name of the station nearest to a point, by the spherical law of cosines. */
function nearestTo([lng = 0, lat = 0]: number[]): string | undefined {
  const rad = Math.PI / 180;
  const cosine = ([x = 0, y = 0]: number[]): number =>
    Math.sin(lat * rad) * Math.sin(y * rad) +
    Math.cos(lat * rad) * Math.cos(y * rad) * Math.cos((x - lng) * rad);
  return exactStations().sort((a, b) => cosine(b.at) - cosine(a.at))[0]?.name;
}

test('a tap on the plain map finds the nearest station', async ({ page }) => {
  const watch = await openFinder(page, '?region=quangang&view=map&map=11.6/25.13/118.9');
  const map = await plainMap(page);
  const { width = 0, height = 0 } = (await map.boundingBox()) ?? {};
  await map.click({ position: { x: width * 0.5, y: height * 0.93 } });
  await expect.poll(() => originOf(page).length).toBe(2);
  if (isPhone(page)) await page.getByRole('button', { name: '列表', exact: true }).click();
  const rows = page.locator('#list ol > li');
  await expect(rows.first()).toBeVisible();
  // Villages whose point is that of their town share a row that says so.
  const exact = rows.filter({ hasNotText: '位置约略' });
  await expect(exact.first()).toContainText(nearestTo(originOf(page)) ?? '-');
  expectQuiet(watch);
});

test('a mark on the plain map opens its card, a cluster opens up', async ({ page }) => {
  test.skip(!isPhone(page), 'one size is enough');
  const centre = exactStations().find(({ name }) => name === '泉港区退役军人服务中心');
  const [lng = 0, lat = 0] = centre?.at ?? [];
  await openFinder(page, `?region=quangang&view=map&map=11/${lat}/${lng}`);
  const map = await plainMap(page);
  const zoom = (): number => Number(/map=([\d.]+)/.exec(page.url())?.[1]);
  const { width = 0, height = 0 } = (await map.boundingBox()) ?? {};
  const middle = { position: { x: width / 2, y: height / 2 } };
  await page.getByRole('button', { name: '缩小' }).click();
  await expect.poll(zoom).toBeLessThan(11);
  await map.click(middle);
  await expect.poll(zoom).toBeGreaterThan(11);
  await expect(page.locator('#card-heading')).toHaveCount(0);

  await openFinder(page, `?region=quangang&view=map&map=13/${lat}/${lng}`);
  await plainMap(page);
  await map.click(middle);
  await expect(page.locator('#card-heading')).toHaveText('泉港区退役军人服务中心');
});

test('the plain map by keyboard: moved, enlarged, and its centre made the origin', async ({
  page,
}) => {
  test.skip(isPhone(page), 'one size is enough');
  await openFinder(page, '?region=quangang&map=11/25.13/118.9');
  const map = await plainMap(page);
  await map.focus();
  for (const key of ['ArrowRight', 'ArrowUp', '+', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => originOf(page).length).toBe(2);
  const [lng = 0, lat = 0] = originOf(page);
  // Eighty pixels east and north at zoom 11: a pixel is 360 / (512 × 2^11) degrees of longitude.
  expect(lng).toBeCloseTo(118.9 + (80 * 360) / (512 * 2 ** 11), 3);
  expect(lat).toBeGreaterThan(25.13);
  await expect(page.locator('#list ol > li')).toHaveCount(10);
  await page.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('map')).toMatch(/^1[12]\./);
});

test('without WebGL the list does everything, and without outlines the map says so', async ({
  page,
}) => {
  test.skip(!isPhone(page), 'one size is enough');
  await page.route('**/districts.json', (route) => route.fulfill({ status: 404 }));
  await openFinder(page, '?region=quangang&view=map');
  await expect(page.getByText('各区县的边界没有下载成功')).toBeVisible();
  await page.getByRole('button', { name: '列表', exact: true }).click();
  await page.getByRole('combobox', { name: '查找' }).fill('npz');
  await page
    .locator('#hits')
    .getByRole('option')
    .filter({ hasText: '退役军人服务站' })
    .first()
    .click();
  await expect(page.locator('#card-heading')).toBeVisible();
});
