import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectQuiet } from './open-finder.ts';
import { openPanel, openPlanner, settled } from './open-planner.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;
const edits = (page: Page): string | null => new URL(page.url()).searchParams.get('edits');

/** The view has the added station in its middle. */
const AT_NEW_STATION =
  '?region=quangang&panel=scenario&edits=add:new-1:village:118.9:25.12&map=12/25.12/118.9';

test('a station is dragged by a finger', async ({ page }) => {
  test.skip(!isPhone(page), 'a finger is a phone’s');
  const watch = await openPlanner(page, AT_NEW_STATION);
  await page.getByRole('button', { name: '地图', exact: true }).click();
  const map = page.locator('.map[data-idle="true"]');
  await expect(map).toBeVisible({ timeout: 45_000 });
  const box = (await map.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.touchscreen.tap(x, y);
  await page.getByRole('button', { name: '在地图上移动' }).click();
  const before = edits(page);

  const finger = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: [number, number][]) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: at.map(([px, py]) => ({ x: px, y: py })),
    });
  await touch('touchStart', [[x, y]]);
  for (const step of [10, 30, 60, 90]) await touch('touchMove', [[x - step, y - step]]);
  await touch('touchEnd', []);

  await expect.poll(() => edits(page)).not.toBe(before);
  const [lng, lat] = edits(page)!.split(':').slice(-2).map(Number);
  expect(lng).toBeLessThan(118.9);
  expect(lat).toBeGreaterThan(25.12);
  await settled(page);
  expectQuiet(watch);
});

test('for the public, gaps are cells and no division is drawn in them', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  await page.route('**/quangang/manifest.json', async (route) => {
    const response = await route.fetch();
    const manifest = (await response.json()) as { region: Record<string, unknown> };
    manifest.region['audience'] = 'public';
    manifest.region['map_approval'] = {
      number: 'GS(2026)0000',
      source: '测试',
      checked_on: '2026-11-01',
    };
    await route.fulfill({ response, json: manifest });
  });
  const watch = await openPlanner(page, '?region=quangang');
  await openPanel(page, '空白区');
  await page.getByRole('button', { name: '导出', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '空白区（GeoJSON）', exact: true }).click(),
  ]);
  const { features } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    features: { properties: Record<string, unknown>; geometry: { coordinates: number[][][] } }[];
  };
  expect(features.length).toBeGreaterThan(10);
  // Squares, closed: no bend of a division's line.
  const kinds = features.map(({ properties, geometry: { coordinates } }) =>
    [Object.keys(properties), coordinates.length, coordinates[0]?.length].join(' '),
  );
  expect([...new Set(kinds)]).toEqual(['share 1 5']);
  expectQuiet(watch);
});
