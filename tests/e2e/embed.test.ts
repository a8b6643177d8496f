import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { axeFaults } from './axe-faults.ts';
import { serveHost } from './host-server.ts';

const SNIPPETS = join(import.meta.dirname, '..', 'embed', 'snippets');
const PUBLISHED = 'https://map.example.gov.cn/stations/';

/** What the frames of these snippets are called. */
const NAMES = [
  'Coverage of Quangang',
  '南埔镇退役军人服务站查找',
  '泉港区退役军人服务站位置图',
  '泉港区退役军人服务站查找',
  '泉港区退役军人服务覆盖与空白区',
];

/** Every snippet that was ever handed out, as it would stand in a page today. */
function snippets(base: string): string {
  return readdirSync(SNIPPETS)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => readFileSync(join(SNIPPETS, name), 'utf8').replaceAll(PUBLISHED, base))
    .join('\n')
    .replaceAll(
      '<iframe src',
      '<iframe sandbox="allow-scripts allow-same-origin allow-popups" src',
    );
}

/** What the host's own script writes down: events of embeds and breaches of its policy. */
const HOST_SCRIPT = `
window.heard = [];
window.breaches = [];
document.addEventListener('securitypolicyviolation', (e) => window.breaches.push(e.violatedDirective));
document.addEventListener('fuwuquan', (e) => window.heard.push({ of: e.target.dataset.view || 'finder', ...e.detail }));
`;

/** Someone else's frame: says to the page around, and to its other frames, what only ours may say. */
const INTRUDER = `
const height = { fuwuquan: 1, type: 'height', height: 5000 };
const filter = { fuwuquan: 1, type: 'set-filter', division: '350505100' };
const say = () => {
  parent.postMessage(height, '*');
  for (let at = 0; at < parent.length; at += 1) parent[at].postMessage(filter, '*');
};
say();
setInterval(say, 300);
`;

test('a page of another origin embeds every snippet, with strict policies and without storage', async ({
  page,
  baseURL,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'frames have their own widths');
  test.setTimeout(120_000);
  const base = baseURL ?? '';
  const site = new URL(base).origin;
  const bad = await serveHost(
    () => ({
      '/': {
        type: 'text/html',
        text: '<!doctype html><html lang="zh-CN"><title>别的网站</title><script src="/say.js"></script></html>',
      },
      '/say.js': { type: 'text/javascript', text: INTRUDER },
    }),
    null,
  );
  const host = await serveHost(
    () => ({
      '/': {
        type: 'text/html; charset=utf-8',
        text: `<!doctype html><html lang="zh-CN"><head><title>某局网站</title><script src="/host.js"></script></head>
<body><main><h1>某局</h1>${snippets(base)}<iframe id="bad" title="别的网站" src="${bad.origin}/"></iframe></main></body></html>`,
      },
      '/host.js': { type: 'text/javascript', text: HOST_SCRIPT },
    }),
    `default-src 'none'; script-src 'self' ${site}; frame-src ${site} ${bad.origin}; style-src 'self'; base-uri 'none'`,
  );
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/favicon/.test(message.text())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    }
    Object.defineProperty(document, 'cookie', {
      get: () => '',
      set: () => {
        throw new Error('a cookie was set');
      },
    });
  });
  await page.setViewportSize({ width: 480, height: 5800 });
  await page.goto(`${host.origin}/`);

  const ours = page.locator('iframe:not(#bad)');
  await expect(ours).toHaveCount(5);
  const frames: Frame[] = [];
  for (const handle of await ours.elementHandles()) frames.push((await handle.contentFrame())!);
  for (const frame of frames)
    await expect(frame.locator('footer')).toBeVisible({ timeout: 45_000 });
  await expect.poll(() => heard(page, 'ready'), { timeout: 30_000 }).toBe(3);
  // Four maps drawn by software at once: it is enough that each is there.
  for (const frame of frames.filter((each) => !each.url().includes('view=picture'))) {
    await expect(frame.locator('.map canvas')).toBeVisible({ timeout: 45_000 });
  }

  // Frames made by the script are as high as what they show, and stay so.
  const byScript = page.locator('[data-fuwuquan] > iframe');
  await expect(byScript).toHaveCount(3);
  await expect.poll(() => slack(page), { timeout: 10_000 }).toEqual([0, 0, 0]);
  const first = await heights(page);
  expect(Math.min(...first)).toBeGreaterThan(400);
  expect(Math.max(...first)).toBeLessThan(1500);
  for (let second = 0; second < 10; second += 1) {
    await page.waitForTimeout(1000);
    expect(await heights(page)).toEqual(first);
  }

  // Each frame has a name of its own, says where its map comes from, and leads out.
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const named = nodes
    .filter(({ role }) => role?.value === 'Iframe')
    .map(({ name }) => String(name?.value));
  expect(named.sort()).toEqual([...NAMES, '别的网站'].sort());
  for (const frame of frames) {
    const footer = frame.locator('footer');
    await expect(footer.locator('a')).toHaveAttribute('rel', 'noopener');
    await expect(footer).toContainText(/未经审图|审图号|Map approval|not been reviewed/);
    await expect(footer).toContainText('2023');
  }
  expect(await axeFaults(page, { exclude: '#bad', foreignFrames: true })).toEqual([]);

  // What others said all the while changed nothing: no height, no filter.
  const finder = page.frameLocator('[data-region="quangang"]:not([data-view]) > iframe');
  await expect(finder.locator('.summary')).toContainText('共 112 个站');

  // A frame that was not told who embeds it obeys nobody, not even the page around.
  const silent = page.locator(`iframe[title="${NAMES[1]}"]`);
  await silent.evaluate((frame) => {
    const filter = { fuwuquan: 1, type: 'set-filter', q: '', division: '' };
    (frame as HTMLIFrameElement).contentWindow?.postMessage(filter, '*');
  });
  await expect(silent.contentFrame().locator('.hits')).toContainText('南埔');

  // The host sets filters by changing the attributes, and hears what was chosen.
  const element = page.locator('[data-fuwuquan]:not([data-view])');
  await element.evaluate((each) => {
    each.setAttribute('data-division', '350505100');
  });
  await expect(finder.locator('.summary')).not.toContainText('共 112 个站');
  await expect(finder.locator('.row').first()).toContainText('南埔镇');
  await element.evaluate((each) => {
    each.removeAttribute('data-division');
    each.setAttribute('data-level', 'county');
  });
  await expect(finder.locator('.summary')).toContainText('共 1 个站');
  await finder.locator('.row').first().click();
  await expect(element.locator('[role=status]')).toHaveText('已选中泉港区退役军人服务中心');
  expect(await heard(page, 'station')).toBe(1);
  await page.locator('[data-fuwuquan][data-view=coverage]').evaluate((each) => {
    each.setAttribute('data-map', '11/25.2/118.9');
  });
  await expect
    .poll(() => lastView(page, 'coverage'), { timeout: 20_000 })
    .toEqual([11, 25.2, 118.9]);

  // Where the reader is stays in the frame: no message and no link tells it.
  // The flight to the chosen station ends first: that is told.
  const chosen = async (): Promise<unknown> => (await lastView(page, 'finder'))[0];
  await expect.poll(chosen, { timeout: 20_000 }).toBe(12);
  await page.context().grantPermissions(['geolocation']);
  await page.context().setGeolocation({ longitude: 118.87654, latitude: 25.17654 });
  const told = (await heardOf(page)).length;
  await finder.getByRole('button', { name: '用我的位置' }).click();
  await expect(finder.locator('.distance, .end').first()).toContainText(/米|公里/);
  await page.waitForTimeout(2000);
  const since = (await heardOf(page)).slice(told);
  expect(since.filter(({ type }) => type !== 'height')).toEqual([]);
  expect(await finder.locator('footer a').getAttribute('href')).not.toMatch(/map=|at=|118/);

  // A frame of ours that went elsewhere is not believed any more.
  await element.locator('iframe').evaluate((frame, src) => {
    (frame as HTMLIFrameElement).src = src;
  }, `${bad.origin}/?gone`);
  const moved = page.frame({ url: /\?gone/ }) ?? (await page.waitForEvent('framenavigated'));
  expect(moved.url()).toContain('?gone');
  await page.waitForTimeout(1000);
  expect(await element.locator('iframe').evaluate((frame) => frame.clientHeight)).toBeLessThan(
    1500,
  );

  expect(await page.evaluate(() => (window as unknown as { breaches: string[] }).breaches)).toEqual(
    [],
  );
  expect(errors).toEqual([]);
  await host.close();
  await bad.close();
});

test('an embed says which parameters it cannot read, and fits 280 pixels', async ({ page }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'a width of its own');
  await page.setViewportSize({ width: 280, height: 600 });
  for (const query of [
    '?region=quangang&view=picture&map=1/2&height=5&division=999999',
    '?region=nowhere&view=nonsense',
  ]) {
    await page.goto(`./embed.html${query}`);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('.note, [role=alert]').first()).toContainText(/参数|没有/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(280);
  }
});

test('a public region without map approval is refused, and nothing of it is shown', async ({
  page,
}, { project }) => {
  test.skip(project.name !== 'desktop', 'once is enough');
  await page.route('**/data/quangang/manifest.json', async (route) => {
    const response = await route.fetch();
    const manifest = (await response.json()) as { region: Record<string, unknown> };
    await route.fulfill({
      json: { ...manifest, region: { ...manifest.region, audience: 'public', map_approval: null } },
    });
  });
  for (const view of ['finder', 'coverage', 'picture']) {
    await page.goto(`./embed.html?region=quangang&view=${view}`);
    await expect(page.getByRole('alert')).toContainText('没有审图号');
    await expect(page.locator('.map, .picture, .row, .result')).toHaveCount(0);
  }
});

test('without script there is the page that needs none', async ({ browser, baseURL }, {
  project,
}) => {
  test.skip(project.name !== 'desktop', 'once is enough');
  const host = await serveHost(
    () => ({
      '/': { type: 'text/html; charset=utf-8', text: snippets(baseURL ?? '') },
    }),
    null,
  );
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.setViewportSize({ width: 800, height: 4000 });
  await page.goto(`${host.origin}/`);
  await expect(page.frameLocator('noscript iframe').first().locator('h1')).toContainText('泉港区');
  await context.close();
  await host.close();
});

interface Heard {
  /** View of the embed that told it. */
  readonly of: string;
  readonly type: string;
  readonly zoom?: number;
  readonly lat?: number;
  readonly lng?: number;
}

function heardOf(page: Page): Promise<Heard[]> {
  return page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
}

async function heard(page: Page, type: string): Promise<number> {
  return (await heardOf(page)).filter((each) => each.type === type).length;
}

async function lastView(page: Page, of: string): Promise<unknown[]> {
  const view = (await heardOf(page)).filter((each) => each.type === 'view' && each.of === of).pop();
  return [view?.zoom, view?.lat, view?.lng];
}

function heights(page: Page): Promise<number[]> {
  return page
    .locator('[data-fuwuquan] > iframe')
    .evaluateAll((frames) => frames.map((frame) => frame.clientHeight));
}

/** By how much each frame made by the script is higher than what it shows. */
async function slack(page: Page): Promise<number[]> {
  const found: number[] = [];
  for (const handle of await page.locator('[data-fuwuquan] > iframe').elementHandles()) {
    const frame = (await handle.contentFrame())!;
    const content = await frame
      .locator('#face')
      .evaluate((face) => Math.ceil(face.getBoundingClientRect().height));
    found.push((await handle.evaluate((each) => (each as Element).clientHeight)) - content);
  }
  return found;
}
