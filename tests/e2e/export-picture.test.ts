import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { getDocumentProxy, getMeta } from 'unpdf';
import { expectQuiet, mapIdle } from './open-finder.ts';
import { openPlanner } from './open-planner.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Why a test runs at one size only: what it looks at does not depend on the size. */
const ONCE = 'one size is enough';

/** Points to a millimetre. */
const PT = 72 / 25.4;

/** The part of the planner's panel that makes pictures. */
async function openPictures(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: '导出', exact: true }).click();
  await page.getByRole('button', { name: '嵌入与导出…' }).click();
  const panel = page.getByRole('dialog', { name: '嵌入与导出' });
  await panel.getByRole('tab', { name: '图片与 PDF' }).click();
  return panel.getByRole('tabpanel');
}

/** The label takes the pointer, the radio button in it is for the keyboard. */
async function choose(part: Locator, name: string): Promise<void> {
  await part.locator('label', { has: part.page().getByRole('radio', { name }) }).click();
  await expect(part.getByRole('radio', { name })).toBeChecked();
}

async function save(page: Page, part: Locator, format: string): Promise<Buffer> {
  const button = part.getByRole('button', { name: `保存 ${format}` });
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await button.click();
  return readFileSync(await (await coming).path());
}

/** Share of the pixels in which two pictures differ by more than a hair. */
function difference(one: PNG, other: PNG): number {
  let differing = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const far = [0, 1, 2].some((c) => Math.abs(one.data[at + c]! - other.data[at + c]!) > 12);
    if (far) differing += 1;
  }
  return differing / (one.width * one.height);
}

test('A3 at 300 dpi is 4961 by 3508 pixels of map; a PDF is millimetres and words', async ({
  page,
}) => {
  test.skip(isPhone(page), ONCE);
  test.setTimeout(120_000);
  const watch = await openPlanner(page, '?region=quangang');
  await mapIdle(page);
  const part = await openPictures(page);
  await choose(part, 'A3');
  await part.getByLabel('精细程度（dpi）').fill('300');
  await expect(part.getByText('420 × 297 毫米 · 4961 × 3508 像素')).toBeVisible();
  const png = await save(page, part, 'PNG');
  const { width, height, data } = PNG.sync.read(png);
  expect([width, height]).toEqual([4961, 3508]);
  // Dots per metre, as paper programs read it.
  expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(11811);
  expect(png.toString('utf8')).toContain('Description\0\0\0\0\0地图：泉港区');
  // Nothing blank: wherever one looks in the map, not all is one colour, on either side of a tile's edge.
  const colours = (left: number, top: number, side: number): number =>
    new Set(
      Array.from({ length: 4000 }, (_, at) => {
        const x = left + ((at * 37) % side);
        const y = top + ((at * 91) % side);
        return data.readUInt32BE((y * width + x) * 4);
      }),
    ).size;
  for (const [left, top] of [
    [1800, 1100],
    [2900, 1100],
    [2400, 1900],
  ] as const) {
    expect(colours(left, top, 700)).toBeGreaterThan(10);
  }

  // A PDF has its millimetres, and its Chinese is text.
  await part.getByLabel('精细程度（dpi）').fill('100');
  await choose(part, 'A4');
  await choose(part, 'PDF');
  await choose(part, '竖');
  await part.getByLabel('标题', { exact: false }).first().fill('泉港区（试）<1> \\ 𠮷');
  const pdf = await getDocumentProxy(new Uint8Array(await save(page, part, 'PDF')));
  expect(pdf.numPages).toBe(1);
  const sheet = await pdf.getPage(1);
  const [left, top, right, bottom] = sheet.view as number[];
  expect([left, top]).toEqual([0, 0]);
  expect([right! / PT, bottom! / PT].map((mm) => mm.toFixed(2))).toEqual(['210.00', '297.00']);
  const { items } = await sheet.getTextContent();
  const text = items.map((item) => ('str' in item ? item.str : '')).join('');
  for (const words of ['泉港区（试）<1> \\ 𠮷', '图例', '内部资料', '数据日期：', '公里']) {
    expect(text).toContain(words);
  }
  const { info } = await getMeta(pdf);
  expect(info).toMatchObject({ Title: '泉港区（试）<1> \\ 𠮷', Language: 'zh-CN' });
  expect(JSON.stringify(await sheet.getStructTree())).toContain('"alt":"地图：泉港区（试）');
  expectQuiet(watch);
});

test('a browser that gives small buffers only makes the same picture of tiles', async ({ page }, {
  project,
}) => {
  test.skip(project.name === 'phone', ONCE);
  test.setTimeout(120_000);
  const picture = async (): Promise<PNG> => {
    await openPlanner(page, '?region=quangang');
    await mapIdle(page);
    const part = await openPictures(page);
    await part.getByLabel('精细程度（dpi）').fill('72');
    return PNG.sync.read(await save(page, part, 'PNG'));
  };
  const whole = await picture();
  await page.goto('about:blank');
  await page.addInitScript(() => {
    for (const side of ['drawingBufferWidth', 'drawingBufferHeight'] as const) {
      const { prototype } = WebGL2RenderingContext;
      const real = Object.getOwnPropertyDescriptor(prototype, side)!.get!;
      const most = (gl: WebGL2RenderingContext): number =>
        // The map on the page keeps its size, so that both show the same.
        gl.canvas instanceof HTMLElement && gl.canvas.closest('[aria-hidden]') ? 320 : 1e6;
      Object.defineProperty(prototype, side, {
        get(this: WebGL2RenderingContext) {
          return Math.min(most(this), real.call(this) as number);
        },
      });
    }
  });
  const tiled = await picture();
  expect([tiled.width, tiled.height]).toEqual([whole.width, whole.height]);
  expect(difference(whole, tiled)).toBeLessThan(0.0005);
});
