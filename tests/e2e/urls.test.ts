import { expect, test, type Page } from '@playwright/test';
import { expectQuiet, openFinder } from './open-finder.ts';

/** Servers refuse addresses of more than 16 KB: these still come through. */
const LONG = 'x'.repeat(10_000);

/** An address, what the heading says then, and what of the address is kept once a step is made. */
const ADDRESSES: [name: string, query: string, heading: RegExp, kept: Record<string, string>][] = [
  ['nothing', '', /重庆市/, {}],
  ['a region', '?region=quangang', /泉港区/, { region: 'quangang' }],
  [
    'all of it',
    '?region=quangang&level=town&division=350505100&view=list&map=12/25.1/118.9',
    /镇|街道|泉港/,
    { region: 'quangang', level: 'town', division: '350505100' },
  ],
  [
    'half of it',
    '?region=quangang&level=&division=&map=12',
    /泉港区/,
    { region: 'quangang', level: '', map: '' },
  ],
  ['an unknown region', '?region=atlantis', /没有打开/, { region: 'atlantis' }],
  ['a region that is a path', '?region=../../etc/passwd', /重庆市/, { region: '' }],
  ['an unknown station', '?region=quangang&station=999999999999', /泉港区/, {}],
  ['an unknown division', '?region=quangang&division=350199', /泉港区/, {}],
  ['a division elsewhere', '?region=quangang&division=500112', /泉港区/, {}],
  ['unknown levels', '?region=quangang&level=galaxy,town', /泉港区/, { level: 'town' }],
  ['markup', '?region=quangang&q=<img src=x onerror=alert(1)>', /查找结果/, {}],
  [
    'markup in a name',
    '?region=quangang&station=<script>alert(1)</script>',
    /泉港区/,
    { station: '' },
  ],
  [
    'huge numbers',
    `?region=quangang&map=1e9/${'9'.repeat(400)}/1&at=1e999,1`,
    /泉港区/,
    { at: '', map: '' },
  ],
  ['a place abroad', '?region=quangang&at=2.35,48.85', /泉港区/, { at: '' }],
  ['not a number', '?region=quangang&at=NaN,Infinity', /泉港区/, { at: '' }],
  ['ten thousand characters', `?region=quangang&q=${LONG}`, /查找结果/, {}],
  ['thousands of parameters', `?region=quangang&${'x=1&'.repeat(3_000)}`, /泉港区/, {}],
  ['broken escapes', '?region=quangang&q=%E4%BD%&lang=%', /查找结果/, {}],
  [
    'every value twice',
    '?region=quangang&region=gansu&lang=en&lang=zh',
    /Quangang/,
    { lang: 'en' },
  ],
];

test('any address opens, and says nothing that is not so', async ({ page }) => {
  test.skip((page.viewportSize()?.width ?? 0) > 900, 'one size is enough');
  test.setTimeout(240_000);
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  for (const [name, query, heading, kept] of ADDRESSES) {
    await test.step(name, async () => {
      const watch = await openFinder(page, query);
      await expect(page.locator('main h1')).toContainText(heading);
      await expect(page.locator('article')).toHaveCount(0);
      await expect(page.locator('main img[src=x], main script')).toHaveCount(0);
      await step(page);
      const params = new URL(page.url()).searchParams;
      for (const [key, value] of Object.entries(kept)) expect(params.get(key) ?? '').toBe(value);
      expect(page.url().length).toBeLessThan(1_000);
      // A file that is not there is said on the console by the browser itself.
      if (name !== 'an unknown region') expectQuiet(watch);
      page.removeAllListeners('request');
      page.removeAllListeners('console');
    });
  }
  expect(dialogs).toBe(0);
});

test('back, forward and reload come to the same list', async ({ page }) => {
  test.skip((page.viewportSize()?.width ?? 0) > 900, 'one size is enough');
  await openFinder(page, '?region=quangang&level=town');
  const heading = page.locator('main h1');
  const first = await heading.innerText();
  await page.locator('#list li button').first().click();
  const second = page.url();
  await page.goBack();
  await expect(heading).toHaveText(first);
  await page.goForward();
  await expect.poll(() => page.url()).toBe(second);
  await page.reload();
  await expect.poll(() => page.url()).toBe(second);
  await expect(heading).toBeAttached();
});

/** A choice of the reader's, after which the address is what the page has understood. */
async function step(page: Page): Promise<void> {
  const toggle = page.getByRole('button', { name: /^(列表|List)$/ });
  await toggle.click();
}
