import { expect, test } from '@playwright/test';
import { openFinder } from './open-finder.ts';

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--disable-3d-apis'] });
  },
});

test('without WebGL the page says so, and the list does everything', async ({ page }) => {
  await openFinder(page, '?region=quangang&view=map');
  await expect(page.getByText('没有 WebGL 2')).toBeAttached();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('combobox', { name: '查找' }).fill('npz');
  await page
    .locator('#hits')
    .getByRole('option')
    .filter({ hasText: '退役军人服务站' })
    .first()
    .click();
  await expect(page.locator('#card-heading')).toBeVisible();
});
