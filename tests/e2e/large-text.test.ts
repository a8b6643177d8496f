import { expect, test, type Page } from '@playwright/test';
import { expectQuiet, openFinder } from './open-finder.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Keeps a size on the device, as an earlier visit would have. */
async function keepSize(page: Page, size: string): Promise<void> {
  await page.addInitScript((kept) => {
    localStorage.setItem('fuwuquan-text', kept);
  }, size);
}

/** What of the page is smaller than the mode promises, wider than the window, or cut off. */
async function faults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const seen = (each: Element): boolean =>
      each.getClientRects().length > 0 &&
      getComputedStyle(each).visibility === 'visible' &&
      !each.closest('.visually-hidden, .skip, .maplibregl-control-container, noscript, option');
    const name = (each: Element): string =>
      `${each.tagName.toLowerCase()}.${each.className.toString()} ${each.textContent.trim().slice(0, 20)}`;
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth) {
      found.push('wider than the window');
    }
    for (const each of document.querySelectorAll('button, select, input, a.button, main a')) {
      if (!seen(each) || getComputedStyle(each).display === 'inline') continue;
      const { height } = each.getBoundingClientRect();
      if (height < 59.5) found.push(`${Math.round(height)} px high: ${name(each)}`);
    }
    for (const each of document.querySelectorAll('body *')) {
      const own = [...each.childNodes].some(
        ({ nodeType, textContent }) => nodeType === Node.TEXT_NODE && textContent?.trim(),
      );
      if (!own || !seen(each)) continue;
      const style = getComputedStyle(each);
      if (parseFloat(style.fontSize) < 18) found.push(`${style.fontSize}: ${name(each)}`);
      const { left, right } = each.getBoundingClientRect();
      if (left < -1 || right > innerWidth + 1) found.push(`beyond the edge: ${name(each)}`);
      const cut = style.overflowX === 'hidden' && each.scrollWidth > each.clientWidth + 1;
      if (cut) found.push(`cut off: ${name(each)}`);
    }
    return found;
  });
}

/** Pairs of controls that lie upon each other. */
async function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const list = document.querySelector('#list');
    const controls = [...(list?.querySelectorAll('button, a, select, h2, dt, dd') ?? [])].filter(
      (each) => each.getClientRects().length > 0 && !each.closest('[hidden]'),
    );
    const boxes = controls.map((each) => ({ each, box: each.getBoundingClientRect() }));
    return boxes.flatMap(({ each, box }, at) =>
      boxes.slice(at + 1).flatMap(({ each: other, box: second }) => {
        if (each.contains(other) || other.contains(each)) return [];
        // What sticks to the top of the window is meant to lie over what scrolls beneath.
        const sticky = [each, other].some((one) => getComputedStyle(one).position === 'sticky');
        const wide = Math.min(box.right, second.right) - Math.max(box.left, second.left);
        const high = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
        return !sticky && wide > 2 && high > 2
          ? [`${each.textContent.trim().slice(0, 16)} / ${other.textContent.trim().slice(0, 16)}`]
          : [];
      }),
    );
  });
}

test('the switch enlarges, is remembered, and leads back', async ({ page }) => {
  test.skip(!isPhone(page), 'one size is enough');
  const watch = await openFinder(page, '?region=quangang');
  const root = page.locator('html');
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(root).toHaveAttribute('data-text', 'large');
  await expect(root).toHaveCSS('font-size', '18px');
  await page.getByRole('button', { name: '150 %' }).click();
  await expect(root).toHaveCSS('font-size', '27px');
  await expect(page.getByRole('button', { name: '150 %' })).toHaveAttribute('aria-pressed', 'true');
  await page.reload();
  await expect(root).toHaveCSS('font-size', '27px');
  await page.getByRole('button', { name: '标准版' }).click();
  await expect(root).not.toHaveAttribute('data-text');
  await page.reload();
  await expect(page.getByRole('button', { name: '长辈版' })).toBeVisible();
  await expect(root).toHaveCSS('font-size', '16px');
  expectQuiet(watch);
});

test('the size is there before the program: nothing flashes', async ({ page }) => {
  test.skip(!isPhone(page), 'one size is enough');
  await keepSize(page, '125');
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('./?region=quangang');
  await expect(page.locator('html')).toHaveAttribute('data-scale', '125');
  await expect(page.locator('html')).toHaveCSS('font-size', '22.5px');
});

test('without storage the mode holds for the visit; a size that is none is ignored', async ({
  page,
}) => {
  test.skip(!isPhone(page), 'one size is enough');
  await keepSize(page, '9000');
  const watch = await openFinder(page, '?region=quangang');
  await expect(page.locator('html')).not.toHaveAttribute('data-text');
  expectQuiet(watch);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('refused', 'SecurityError');
      },
    });
  });
  const second = await openFinder(page, '?region=quangang');
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
  expectQuiet(second);
});

const STATES: [query: string, ready: string][] = [
  ['?region=quangang', '#list ul li'],
  ['?region=quangang&at=118.91,25.12', '#list ol li'],
  ['?region=quangang&station=350505000000', 'article dl'],
  ['?region=quangang&q=没有这个地方', '.none'],
];

test('at every size nothing is small, cut off or laid over another', async ({ page }) => {
  test.setTimeout(150_000);
  const found: unknown[] = [];
  for (const size of isPhone(page) ? ['100', '125', '150', '200'] : ['200']) {
    await keepSize(page, size);
    // The middle sizes differ by the numbers alone.
    const states = size === '100' || size === '200' ? STATES : STATES.slice(0, 1);
    for (const [query, ready] of states) {
      await openFinder(page, query);
      await expect(page.locator(ready).first()).toBeVisible();
      await expect(page.getByRole('button', { name: '标准版' })).toBeVisible();
      const all = [...(await faults(page)), ...(await overlaps(page))];
      if (all.length > 0) found.push([size, query, all]);
    }
  }
  expect(found).toEqual([]);
});

interface Speech {
  spoken: string[];
  cancelled: number;
}

/** A browser with one voice, that notes what it is to say. */
async function withVoice(page: Page, localService: boolean): Promise<void> {
  await page.addInitScript((local) => {
    const speech = { spoken: [] as string[], cancelled: 0 };
    Object.assign(window, {
      speech,
      SpeechSynthesisUtterance: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, 'speechSynthesis', {
      value: Object.assign(new EventTarget(), {
        getVoices: () => [{ lang: 'zh-CN', localService: local, name: 'one' }],
        speak: ({ text }: { text: string }) => speech.spoken.push(text),
        cancel: () => (speech.cancelled += 1),
      }),
    });
  }, localService);
}

const speechOf = (page: Page): Promise<Speech> =>
  page.evaluate(() => (window as unknown as { speech: Speech }).speech);

test('list and card are read aloud when asked, and never else', async ({ page }) => {
  test.skip(!isPhone(page), 'one size is enough');
  await withVoice(page, true);
  await openFinder(page, '?region=quangang');
  const read = page.getByRole('button', { name: '读给我听' });
  await expect(page.getByRole('button', { name: '长辈版' })).toBeVisible();
  await expect(read).toHaveCount(0);
  await page.getByRole('button', { name: '长辈版' }).click();
  await expect(read).toBeVisible();
  expect((await speechOf(page)).spoken).toEqual([]);
  await read.click();
  const list = (await speechOf(page)).spoken;
  expect(list[0]).toBe('泉港区退役军人服务站');
  expect(list).toContain('山腰街道，19 个站');
  await page.getByRole('button', { name: '停止朗读' }).click();
  expect((await speechOf(page)).cancelled).toBeGreaterThan(0);
  await expect(read).toBeVisible();

  await page.getByRole('button', { name: /^泉港区退役军人服务中心/ }).click();
  await expect(page.locator('#card-heading')).toBeVisible();
  await read.click();
  const card = (await speechOf(page)).spoken.slice(list.length);
  expect(card).toContain('泉港区退役军人服务中心');
  expect(card.join()).not.toContain('复制');
});

test('a voice that sends the words away is not used', async ({ page }) => {
  test.skip(!isPhone(page), 'one size is enough');
  await withVoice(page, false);
  await keepSize(page, '100');
  await openFinder(page, '?region=quangang');
  await expect(page.getByRole('button', { name: '标准版' })).toBeVisible();
  await expect(page.getByRole('button', { name: '读给我听' })).toHaveCount(0);
});
