import { expect, test, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { mapIdle, openFinder } from './open-finder.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** States of the finder; those of one region come one after the other, within one page. */
const STATES: [name: string, query: string][] = [
  ['hits', '?region=chongqing&q=新村'],
  ['card of a village', '?region=chongqing&station=500112017005'],
  ['list', '?region=quangang'],
  ['list in English', '?region=quangang&lang=en'],
  ['division', '?region=quangang&division=350505001'],
  ['nearest', '?region=quangang&at=118.91,25.12'],
  ['nearest in English', '?region=quangang&at=118.91,25.12&lang=en'],
  ['no hits', '?region=quangang&q=没有这个地方'],
  ['card', '?region=quangang&station=350505000000'],
  ['card in English', '?region=quangang&station=350505000000&lang=en'],
  ['no such region', '?region=nowhere'],
  ['map', '?region=quangang&view=map'],
  ['card on the map', '?region=quangang&view=map&station=350505000000'],
  ['nearest on the map', '?region=quangang&view=map&at=118.91,25.12'],
];
const ON_PHONE = /map$|^(division|list in English|card of a village)$/;
const IN_LARGE_TEXT = /^(list|nearest|no hits|card|card in English|card on the map)$/;

for (const size of [null, '200']) {
  const mode = size === null ? 'in any state' : 'in large text';
  test(`axe finds nothing ${mode}`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.addInitScript((kept) => {
      if (kept !== null) localStorage.setItem('fuwuquan-text', kept);
    }, size);
    const found: string[] = [];
    let region: string | null = null;
    for (const [name, search] of STATES) {
      if (size !== null && !IN_LARGE_TEXT.test(name)) continue;
      // A wide screen has list and map side by side in every state.
      if (!isPhone(page) && ON_PHONE.test(name)) continue;
      const wanted = new URLSearchParams(search).get('region');
      if (wanted !== region) await openFinder(page, search);
      else await goBackTo(page, search);
      region = wanted;
      await settled(page, search);
      found.push(...(await axeFaults(page)).map((fault) => `${name}: ${fault}`));
    }
    expect(found).toEqual([]);
  });
}

/** As the browser's back button would: another state of the page that is open. */
async function goBackTo(page: Page, search: string): Promise<void> {
  await page.evaluate((query) => {
    history.pushState(null, '', query);
    dispatchEvent(new PopStateEvent('popstate'));
  }, search);
}

/** Waits until the page shows what the address asks for. */
async function settled(page: Page, search: string): Promise<void> {
  const lang = search.includes('lang=en') ? 'en' : 'zh-CN';
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  if (search.includes('nowhere')) await expect(page.getByRole('alert').first()).toBeVisible();
  else await expect(page.getByRole('combobox').nth(1)).toBeVisible();
  if (search.includes('q=')) await expect(page.locator('#list li').first()).toBeVisible();
  if (search.includes('at=')) await expect(page.locator('#list ol li').first()).toBeAttached();
  if (search.includes('station=')) await expect(page.locator('article')).toBeVisible();
  if (search.includes('view=map')) await mapIdle(page);
}

/** Tabs on until what has the focus begins with a text, and answers after how many steps. */
async function tabTo(page: Page, text: RegExp): Promise<number> {
  for (let steps = 1; steps <= 60; steps += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const { activeElement: at } = document;
      return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
    });
    if (text.test(focused)) return steps;
  }
  throw new Error(`60 steps do not lead to ${String(text)}`);
}

test('from the search to the card, the way there and the print, by keyboard alone', async ({
  page,
}) => {
  test.skip(isPhone(page), 'one size is enough');
  await openFinder(page, '?region=quangang');
  await expect(page.getByRole('combobox', { name: '查找' })).toBeVisible();
  expect(await tabTo(page, /^跳到查找框/)).toBe(1);
  await page.keyboard.press('Enter');
  await expect(page.locator('#search')).toBeFocused();
  await page.keyboard.type('泉港区退役');
  await expect(page.locator('#hits').getByRole('option').first()).toContainText('泉港区');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-heading')).toBeFocused();
  await expect(page.locator('#card-heading')).toHaveText('泉港区退役军人服务中心');

  await tabTo(page, /^高德地图/);
  const link = page.locator(':focus');
  await expect(link).toHaveAttribute('href', /^https:\/\/uri\.amap\.com\//);
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveCSS('outline-style', 'solid');

  await page.locator('#card-heading').focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await tabTo(page, /^打印/);
  await page.keyboard.press('Enter');
  await expect.poll(() => new URL(page.url()).searchParams.get('print')).not.toBeNull();
  const sheet = page.locator('main.handout');
  await expect(sheet.getByRole('heading', { level: 1 })).toContainText('泉港区退役军人服务中心');
  await page.keyboard.press('Escape');
  await expect.poll(() => new URL(page.url()).searchParams.get('print')).toBeNull();
});

test('what a screen reader meets: names, roles and announcements', async ({ page }) => {
  test.skip(isPhone(page), 'one size is enough');
  await openFinder(page, '?region=quangang');
  await expect(page.getByRole('button', { name: '长辈版' })).toBeVisible();
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - link "跳到查找框"
      - link "跳到列表"
      - paragraph: /服务圈/
      - button "长辈版"
      - combobox "地区"
      - button "English"
  `);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - search:
        - combobox /查找/
      - heading "泉港区退役军人服务站" [level=1]
      - button "用我的位置"
      - group "按级别筛选":
        - button "区县，1 个"
        - button "乡镇街道，7 个"
        - button "村（社区），104 个"
      - list:
        - listitem:
          - button /泉港区退役军人服务中心/
      - heading "乡镇街道 7" [level=2]
      - list:
        - listitem:
          - button "山腰街道 19 个站"
      - region "地图"
  `);

  const box = page.getByRole('combobox', { name: '查找' });
  await box.fill('npz');
  await expect(page.getByRole('status').filter({ hasText: /条建议/ })).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('search')).toMatchAriaSnapshot(`
    - search:
      - combobox /查找/ [expanded]: npz
      - listbox:
        - option /南埔镇/ [selected]
  `);
  await page.keyboard.press('Escape');

  await openFinder(page, '?region=quangang&at=118.91,25.12');
  await expect(page.getByRole('status').filter({ hasText: '10' })).toBeAttached();
  await page.getByRole('button', { name: '区县，1 个' }).click();
  await expect(page.getByRole('button', { name: '区县，1 个' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(page.getByRole('status').filter({ hasText: / 1 / })).toBeAttached();
  await page.locator('#list ol button').first().click();
  await expect(page.locator('#card-heading')).toBeFocused();
  await expect(page.getByRole('article')).toMatchAriaSnapshot(`
    - article:
      - heading "泉港区退役军人服务中心" [level=2]
  `);
});

test('without colours of its own: what is chosen and focused stays visible', async ({ page }) => {
  test.skip(!isPhone(page), 'one size is enough');
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await openFinder(page, '?region=quangang&level=town');
  const pressed = page.getByRole('button', { name: '乡镇街道，7 个' });
  const other = page.getByRole('button', { name: '区县，1 个' });
  const border = (of: typeof pressed): Promise<string> =>
    of.evaluate((each) => getComputedStyle(each).borderTopWidth);
  expect(await border(pressed)).not.toBe(await border(other));
  const shown = page.getByRole('button', { name: '列表', exact: true });
  expect(await border(shown)).not.toBe(
    await border(page.getByRole('button', { name: '地图', exact: true })),
  );
});
