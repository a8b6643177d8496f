import { expect, test } from '@playwright/test';
import { openPanel, openPlanner, settled, shownShare } from './open-planner.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] });
  },
});

test('without WebGL the planner says so, and numbers, table and scenario work', async ({
  page,
}) => {
  await openPlanner(page, '?region=quangang');
  await expect(page.getByText('没有 WebGL 2')).toBeAttached();
  await expect(page.locator('#table tbody tr').first()).toBeAttached();
  const before = await shownShare(page);

  const gaps = await openPanel(page, '空白区');
  await gaps
    .getByRole('button', { name: /的最深处试设一站$/ })
    .first()
    .click();
  await page.getByRole('button', { name: '放在这里' }).click();
  await expect.poll(() => shownShare(page)).toBeGreaterThan(before);
  await settled(page);

  const scenario = await openPanel(page, '方案');
  await scenario.getByRole('button', { name: '撤销' }).first().click();
  await expect.poll(() => shownShare(page)).toBe(before);
});
