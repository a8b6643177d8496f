import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LegendItem } from '../../src/core/picture/legend-item.ts';
import { pageLayout, type PageTexts } from '../../src/core/picture/page-layout.ts';
import type { PageBox, PageWord } from '../../src/core/picture/page-parts.ts';
import { PAGES, pagePixels, pageSize } from '../../src/core/picture/page-sizes.ts';
import { textWidth } from '../../src/core/picture/place-names.ts';
import { scaleBarLayout } from '../../src/core/picture/scale-bar-layout.ts';

const measure = (text: string, size: number): number => textWidth(text, size);

const item = (name: string, note: string): LegendItem => ({ sign: 'town', name, note });

const TEXTS: PageTexts = {
  title: '泉港区退役军人服务站 15 分钟服务圈',
  subtitle: '全区 73.4 % 的面积在圈内',
  note: '圈是直线距离的近似。',
  mark: '内部资料',
  legendTitle: '图例',
  legend: [item('乡镇站', '镇上的站'), item('村站', '')],
  colophon: '来源：名单　数据日期：2026-11-01',
  approval: '审图号：闽S（2026）1号',
};

/** A line of text as a box, from its highest to its lowest letter. */
function boxOf({ x, baseline, size, width }: PageWord): PageBox {
  return { x, y: baseline - size * 0.86, width, height: size };
}

/** Whether two boxes share more than a hair. */
function meet(a: PageBox, b: PageBox): boolean {
  const hair = 0.05;
  return (
    a.x + a.width > b.x + hair &&
    b.x + b.width > a.x + hair &&
    a.y + a.height > b.y + hair &&
    b.y + b.height > a.y + hair
  );
}

const words = fc.string({ unit: fc.constantFrom(...'服务圈（，）station 15%'), maxLength: 160 });
const someTexts: fc.Arbitrary<PageTexts> = fc.record({
  title: words,
  subtitle: words,
  note: fc.string({ unit: fc.constantFrom(...'服务圈（，）note 15%'), maxLength: 600 }),
  mark: fc.constantFrom('', '内部资料', 'Internal material'),
  legendTitle: fc.constant('图例'),
  legend: fc.array(
    fc.tuple(words, words).map((each) => item(...each)),
    { maxLength: 14 },
  ),
  colophon: words,
  approval: words,
});
const somePage = fc
  .tuple(fc.constantFrom('a4', 'a3', 'wide'), fc.boolean())
  .map(([name, landscape]) => pageSize(name as 'a4', landscape));

test('whatever is written, nothing on a page meets and the map keeps room', () => {
  fc.assert(
    fc.property(somePage, someTexts, (page, texts) => {
      const layout = pageLayout(page, texts, measure);
      const { map, north, scaleBar, approvalPanel } = layout;
      const bar = scaleBarLayout(scaleBar, layout.scale, 300, (m) => `${m} 米`, measure);
      const onMap = layout.words.filter((word) => meet(boxOf(word), map));
      const beside = layout.words.filter((word) => !onMap.includes(word)).map(boxOf);
      const boxes = [map, ...beside, ...layout.signs.map(({ box }) => box)];
      boxes.forEach((one, at) => {
        expect(boxes.slice(at + 1).filter((other) => meet(one, other))).toEqual([]);
      });
      for (const box of [...boxes, ...onMap.map(boxOf)]) {
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(page.widthMm);
        expect(box.y + box.height).toBeLessThanOrEqual(page.heightMm);
      }
      // On the map there is the approval and nothing else.
      for (const word of onMap) expect(meet(boxOf(word), approvalPanel!)).toBe(true);
      const panels = [north, bar.panel, ...(approvalPanel ? [approvalPanel] : [])];
      panels.forEach((one, at) => {
        expect(panels.slice(at + 1).filter((other) => meet(one, other))).toEqual([]);
      });
      expect(map.width * map.height).toBeGreaterThan(page.widthMm * page.heightMm * 0.2);
    }),
    { numRuns: 100 },
  );
});

test('a lying page has its legend on the left, a standing one beneath', () => {
  const lying = pageLayout(pageSize('a4', true), TEXTS, measure);
  const standing = pageLayout(pageSize('a4', false), TEXTS, measure);
  const legend = (words: readonly PageWord[]) => words.find(({ text }) => text === '图例')!;
  expect(legend(lying.words).x).toBeLessThan(lying.map.x);
  expect(legend(standing.words).baseline).toBeGreaterThan(standing.map.y + standing.map.height);
});

test('a long title breaks or is cut, a short one stays on its line', () => {
  const titleOf = (title: string) =>
    pageLayout(pageSize('a4', true), { ...TEXTS, title, subtitle: '' }, measure).words.filter(
      ({ bold, size, tone }) => bold && size > 4.8 && tone === 'ink',
    );
  expect(titleOf('短').map(({ text }) => text)).toEqual(['短']);
  const long = titleOf('长'.repeat(80));
  expect(long).toHaveLength(2);
  expect(long.map(({ text }) => text).join('')).toBe('长'.repeat(80));
  expect(titleOf('长'.repeat(300))[1]?.text).toMatch(/…$/);
});

test('approval number and scale bar are at the lower left of the map', () => {
  const { map, approvalPanel, scaleBar } = pageLayout(PAGES.a3, TEXTS, measure);
  expect(approvalPanel).toMatchObject({ x: map.x });
  expect(approvalPanel!.y + approvalPanel!.height).toBeCloseTo(map.y + map.height, 6);
  expect(scaleBar.y + scaleBar.height).toBeCloseTo(approvalPanel!.y, 6);
});

test.each([
  ['a3', true, 300, [4961, 3508]],
  ['a3', false, 300, [3508, 4961]],
  ['a4', true, 72, [842, 595]],
  ['a4', true, 400, [4677, 3307]],
  ['wide', true, 144, [1920, 1080]],
] as const)('%s, lying: %s, %d dpi', (page, landscape, dpi, pixels) => {
  expect(pagePixels(pageSize(page, landscape), dpi)).toEqual(pixels);
});

test('the scale bar has a round length and is as long as it says', () => {
  const room = { x: 0, y: 0, width: 60, height: 7 };
  const layout = scaleBarLayout(room, 1, 200, (m) => `${m} m`, measure);
  const metres = Number(layout.word.text.replace(' m', ''));
  expect(layout.bar.width * 200).toBeCloseTo(metres, 6);
  expect([1, 2, 5]).toContain(metres / 10 ** Math.floor(Math.log10(metres)));
});
