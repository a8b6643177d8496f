import { expect, test, type Locator } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expectQuiet, openFinder } from './open-finder.ts';
import { richRegion } from './rich-region.ts';

/** Two sizes look the same on paper. */
test.skip(({ isMobile }) => !isMobile, 'one size is enough');

/** What a reader's camera would read of a code on the screen. */
async function decode(code: Locator): Promise<string | null> {
  const { data, width, height } = PNG.sync.read(await code.screenshot({ scale: 'device' }));
  return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? null;
}

test('the nearest stations as sheets: numbers, picture, dates, a code for the same view', async ({
  page,
}) => {
  test.slow();
  const watch = await openFinder(page, '?region=quangang&at=118.9,25.14');
  await page.getByRole('button', { name: '打印', exact: true }).click();
  const sheet = page.locator('.handout');
  await expect(sheet.getByRole('img', { name: /服务站位置图/ })).toBeVisible();
  await expect(page.locator('#face')).toBeHidden();
  await expect(page.locator('.handout h1')).toBeFocused();
  await expect(sheet.getByText(/打印日期 \d{4} 年/)).toBeVisible();
  await expect(sheet.getByText(/名单日期 \d{4} 年/)).toBeVisible();
  await expect(sheet.getByText('示例数据', { exact: false })).toBeVisible();
  // The first number of the list is a mark on the picture too.
  await expect(sheet.locator('ol > li').first()).toContainText('1');
  await expect(sheet.locator('.picture text').filter({ hasText: /^1$/ })).toHaveCount(1);

  const code = await decode(sheet.getByRole('img', { name: '本页网址的二维码' }));
  const [address] = page.url().split('?');
  expect(code).toBe(`${address}?region=quangang&at=118.9,25.14`);

  const selected = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('.handout ol') as Element);
    return getSelection()?.toString() ?? '';
  });
  expect(selected).toContain('退役军人服务站');
  expect(await axeFaults(page, { include: '.handout' })).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(sheet.getByRole('button')).toHaveCount(0);
  await expect(sheet.locator('.picture svg')).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  // Text of a PDF is selectable when its font says which characters the glyphs stand for.
  expect(pdf.toString('latin1')).toMatch(/\/ToUnicode/);
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox ?\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  expectQuiet(watch);
});

test('print views are part of the address: reload stays, Escape and back leave', async ({
  page,
}) => {
  await openFinder(page, '?region=quangang&division=350505101&print=a4');
  await expect(page.locator('.handout ol > li').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.handout')).toHaveCount(0);
  await expect(page.getByRole('button', { name: '打印', exact: true })).toBeFocused();
  await page.goBack();
  await expect(page.locator('.handout')).toBeVisible();
  await page.reload();
  await expect(page.locator('.handout ol > li').first()).toBeVisible();
});

test('one station as a card of 85 by 54 millimetres', async ({ page }) => {
  await openFinder(page, '?region=quangang&station=350505000000');
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await page.getByRole('button', { name: '卡片大小' }).click();
  await expect(page).toHaveURL(/print=card/);
  const card = page.locator('.handout .card');
  await expect(card).toContainText('泉港区退役军人服务中心');
  expect(await decode(card.getByRole('img', { name: '本页网址的二维码' }))).toContain(
    'station=350505000000',
  );
  await page.emulateMedia({ media: 'print' });
  const box = await card.boundingBox();
  expect(box?.height).toBeCloseTo((54 / 25.4) * 96, 0);
  await expect(card).toContainText('内部资料');
  expect(await card.evaluate((each) => each.scrollHeight <= each.clientHeight)).toBe(true);
});

test('hours are written out: what lies on paper opens no explanation', async ({ page }) => {
  await richRegion(page);
  const told = '周一至周五 08:30–12:00、14:30–17:30；法定节假日休息';
  await openFinder(page, '?region=quangang&at=118.916,25.1172&print=a4');
  await expect(page.locator('.handout ol > li').first()).toContainText(told);
  // What is no hours in the usual writing stands as the list has it.
  await openFinder(page, '?region=quangang&print=a4');
  await expect(page.locator('.handout')).toContainText('工作日 8:30-12:00');
  await openFinder(page, '?region=quangang&station=350505000000&print=card');
  await expect(page.locator('.handout')).toContainText(told);
});

test('the reader’s own location is neither in the code nor on the picture', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 118.912345, latitude: 25.134567 });
  await openFinder(page, '?region=quangang');
  await page.getByRole('button', { name: '用我的位置' }).click();
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect(page.locator('.handout .picture svg')).toBeVisible();
  await expect(page.getByText('不印在图上，也不在二维码里')).toBeVisible();
  await expect(page.locator('.handout .picture').getByText('起点')).toHaveCount(0);
  const code = await decode(page.getByRole('img', { name: '本页网址的二维码' }));
  expect(code).toMatch(/\?region=quangang$/);
});
