import { expect, test } from '@playwright/test';
import { mapIdle, openFinder } from './open-finder.ts';

/** Digits of the reader's position that occur nowhere in the data. */
const SECRET = { latitude: 25.123987, longitude: 118.912987 };
const TRACES = ['25.12398', '25.1239', '118.91298', '118.9129'];

test('the own position is in no request, no address and no storage', async ({ page, context }) => {
  test.skip((page.viewportSize()?.width ?? 0) < 900, 'one size is enough');
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation(SECRET);
  const said: string[] = [];
  page.on('request', (request) => {
    said.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers()));
  });
  await openFinder(page, '?region=quangang');
  await page.getByRole('button', { name: '用我的位置' }).click();
  await expect(page.locator('#list ol li').first()).toBeVisible();
  // On to a card and the map, which might ask for more.
  await page.locator('#list ol li button').first().click();
  await mapIdle(page);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, history.state]),
  );
  for (const trace of TRACES) {
    expect(said.filter((each) => each.includes(trace))).toEqual([]);
    expect(kept).not.toContain(trace);
    expect(page.url()).not.toContain(trace);
  }
  expect(said.length).toBeGreaterThan(5);
});
