import { expect, test, type Page } from '@playwright/test';
import { expectQuiet, openFinder } from './open-finder.ts';

/** Why a test runs at one size only: what it looks at does not depend on the size. */
const ONCE = 'one size is enough';

test.beforeEach(({ page }) => {
  test.skip((page.viewportSize()?.width ?? 0) >= 900, ONCE);
});

const box = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('combobox', { name: '查找' });
const options = (page: Page): ReturnType<Page['getByRole']> =>
  page.locator('#hits').getByRole('option');
const query = (page: Page): URLSearchParams => new URL(page.url()).searchParams;

test('typed coordinates are read, said and measured from', async ({ page }) => {
  const watch = await openFinder(page, '?region=quangang');
  await box(page).fill('25.13，118.91');
  const option = options(page);
  await expect(option).toHaveCount(1);
  await expect(option).toContainText('坐标：东经 118.91°，北纬 25.13°');
  await expect(option).toContainText('按“纬度、经度”读出，作为 WGS 84 坐标');
  await page.keyboard.press('Enter');
  await expect(page.locator('#list')).toContainText('起点：输入的地点“118.91, 25.13”');
  expect([query(page).get('at'), query(page).get('near')]).toEqual([
    '118.91,25.13',
    '118.91, 25.13',
  ]);
  await page.reload();
  await expect(page.locator('#list')).toContainText('起点：输入的地点“118.91, 25.13”');
  await page.getByRole('button', { name: '取消起点' }).first().click();
  expect(query(page).get('near')).toBeNull();
  expectQuiet(watch);
});

test('an address leads to the point of its town, and the house number into no link', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
  const watch = await openFinder(page, '?region=quangang');
  await box(page).fill('泉港区后龙镇中心街12号');
  const option = options(page);
  await expect(option).toContainText('后龙镇');
  await expect(option).toContainText('以后龙镇的代表点为起点，没有用上“中心街12号”');
  await option.click();
  await expect(page.locator('#list')).toContainText('起点：输入的地点“后龙镇的代表点”');
  expect(query(page).get('near')).toBe('后龙镇的代表点');
  expect(decodeURIComponent(page.url())).not.toContain('12号');
  expect(asked.filter((url) => url.includes('中心街'))).toEqual([]);
  // Nor is an address kept on the device.
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('中心街');
  expectQuiet(watch);
});

test('recent searches: by keyboard, on this device, until wiped', async ({ page }) => {
  await openFinder(page, '?region=quangang');
  await box(page).fill('fengwei');
  await expect(options(page).first()).toContainText('峰尾镇');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('峰尾镇');
  await page.reload();
  await box(page).focus();
  await page.keyboard.press('ArrowDown');
  const recents = page.getByRole('listbox', { name: '最近查找' }).getByRole('option');
  await expect(recents).toHaveText(['泉港区 峰尾镇']);
  await expect(box(page)).toHaveAttribute('aria-controls', 'recents');
  await page.keyboard.press('ArrowDown');
  await expect(box(page)).toHaveAttribute('aria-activedescendant', 'recent-0');
  await page.keyboard.press('Enter');
  await expect(options(page).first()).toContainText('峰尾镇');
  await page.keyboard.press('Escape');
  await box(page).fill('');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '清除最近查找' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(recents).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('fuwuquan.recent'))).toBeNull();
});

test('keys that come before the answers mean the answers to all that is typed', async ({
  page,
}) => {
  await openFinder(page, '?region=quangang');
  await box(page).fill('泉港');
  await expect(options(page).first()).toContainText('泉港区');
  await box(page).evaluate((input: HTMLInputElement) => {
    input.value = '泉港区退役';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (const key of ['ArrowDown', 'Enter']) {
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }
  });
  await expect(page.locator('#card-heading')).toHaveText('泉港区退役军人服务中心');
});

test('answers drawn before the first key are for nobody to see or to choose', async ({ page }) => {
  await openFinder(page, '?region=quangang');
  await box(page).focus();
  await expect(page.locator('#hits li')).toHaveCount(8);
  await expect(options(page)).toHaveCount(0);
  await expect(page.locator('#hits')).toBeHidden();
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  const before = page.url();
  for (const key of ['ArrowDown', 'ArrowUp', 'End', 'Enter']) await page.keyboard.press(key);
  await expect(box(page)).not.toHaveAttribute('aria-activedescendant');
  await expect(page.locator('#hits')).toBeHidden();
  expect(page.url()).toBe(before);
});

test('after going back the box suggests for what stands in it', async ({ page }) => {
  await openFinder(page, '?region=quangang');
  for (const text of ['峰尾', '南埔']) {
    await box(page).fill(text);
    await expect(options(page).first()).toContainText(text);
    await page.keyboard.press('Enter');
    await expect(page.locator('#list')).toContainText(`“${text}”的查找结果`);
  }
  await page.goBack();
  await expect(box(page)).toHaveValue('峰尾');
  await box(page).click();
  await expect(options(page).first()).toContainText('峰尾');
});

test('homonyms are never picked: Enter lists all with what they lie in', async ({ page }) => {
  await openFinder(page, '?region=gansu&q=城关镇');
  const towns = page.locator('#list li').filter({ hasText: '行政区划' });
  await expect(towns).toHaveCount(20);
  const texts = await towns.allTextContents();
  expect(new Set(texts.map((text) => text.replace(/\s/g, ''))).size).toBe(texts.length);
  expect(query(page).get('station')).toBeNull();
});

test('a slip and a former name are said in the answer', async ({ page }) => {
  await openFinder(page, '?region=quangang');
  await box(page).fill('山要街道');
  await expect(options(page).first()).toContainText(/山腰街道\s*接近/);
  await openFinder(page, '?region=tianjin&q=塘沽区');
  await expect(page.locator('#list li').first()).toContainText(/滨海新区\s*原 塘沽区/);
});
