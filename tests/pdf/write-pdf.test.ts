import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { expect, test } from 'vitest';
import type { PdfDocument, PdfPage } from '../../src/core/pdf/pdf-document.ts';
import { emptyFont } from '../../src/core/pdf/empty-font.ts';
import { writePdf } from '../../src/core/pdf/write-pdf.ts';
import { pageSize } from '../../src/core/picture/page-sizes.ts';

/** A grey JPEG of 8 by 8 pixels. */
const JPEG = readFileSync(new URL('./fixtures/grey.jpg', import.meta.url));

const PT = 72 / 25.4;

function page(texts: readonly string[], change: Partial<PdfPage> = {}): PdfPage {
  return {
    size: pageSize('a4', true),
    jpeg: JPEG,
    pixels: [8, 8],
    alt: '地图：甲区（测试）',
    words: texts.map((text, at) => ({
      text,
      x: 10,
      baseline: 20 + 10 * at,
      size: 5,
      width: 60,
    })),
    ...change,
  };
}

function pdf(change: Partial<PdfDocument> = {}): Uint8Array {
  return writePdf({
    title: '服务圈 (a) \\ 𠮷',
    lang: 'zh-CN',
    madeOn: '2026-11-22',
    pages: [page(['泉港区退役军人服务站'])],
    ...change,
  });
}

/** A copy: the reader takes the bytes for itself. */
const open = (bytes: Uint8Array) => getDocumentProxy(bytes.slice());

const WORDS = [
  '泉港区退役军人服务站 15 分钟服务圈',
  '(a\\) <b> [c] {d} /e %f ‘引号’',
  '𠮷野家 — Ω ñ',
  '73.4 %',
];

test('words of a page are text: Chinese, rare characters, and such as PDF has a use for', async () => {
  const document = await open(pdf({ pages: [page(WORDS)] }));
  const { items } = await (await document.getPage(1)).getTextContent();
  const pieces = items.flatMap((item) => ('str' in item ? [item] : []));
  // The reader parts a line at wide blanks.
  const lines = WORDS.map((_, at) => {
    const y = (210 - 20 - 10 * at) * PT;
    return pieces.filter(({ transform }) => Math.abs((transform as number[])[5]! - y) < 0.01);
  });
  expect(lines.map((line) => line.map(({ str }) => str).join(''))).toEqual(WORDS);
  // Each begins where it is drawn, and ends there too.
  for (const line of lines) {
    const ends = line.map(({ transform, width }) => (transform as number[])[4]! + width);
    expect((line[0]!.transform as number[])[4]).toBeCloseTo(10 * PT, 2);
    expect(Math.max(...ends)).toBeCloseTo(70 * PT, 1);
  }
});

test.each([
  ['a4', true, 297, 210],
  ['a4', false, 210, 297],
  ['a3', true, 420, 297],
  ['a3', false, 297, 420],
  ['wide', true, 338.67, 190.5],
] as const)('a page of %s, lying: %s, is %d by %d millimetres', async (name, lying, mm, high) => {
  const document = await open(pdf({ pages: [page([], { size: pageSize(name, lying) })] }));
  const [left, top, right, bottom] = (await document.getPage(1)).view as number[];
  expect([left, top]).toEqual([0, 0]);
  // A thousandth of a point is written.
  expect(right! / PT).toBeCloseTo(mm, 2);
  expect(bottom! / PT).toBeCloseTo(high, 2);
});

test('several pages keep their words', async () => {
  const bytes = pdf({ pages: [page(['第一页']), page([]), page(['第三页', '完'])] });
  const { totalPages, text } = await extractText(await open(bytes));
  expect(totalPages).toBe(3);
  expect(text.map((each) => each.replace(/\s/g, ''))).toEqual(['第一页', '', '第三页完']);
});

test('title, language and the words for those who do not see the picture', async () => {
  const document = await open(pdf());
  const { info } = await getMeta(document);
  expect(info).toMatchObject({ Title: '服务圈 (a) \\ 𠮷', Language: 'zh-CN' });
  expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  const tree = JSON.stringify(await (await document.getPage(1)).getStructTree());
  expect(tree).toContain('"role":"Figure"');
  expect(tree).toContain('地图：甲区（测试）');
  expect(tree).toContain('"role":"P"');
});

test('the picture is on the page as it was given', () => {
  const file = Buffer.from(pdf());
  expect(file.includes(JPEG)).toBe(true);
  // Over the whole page, 297 by 210 mm in points.
  expect(file.toString('latin1')).toContain('q 841.89 0 0 595.276 0 0 cm /I Do Q');
});

test('every object lies where the table says, and the same document gives the same bytes', () => {
  const bytes = Buffer.from(pdf({ pages: [page(WORDS), page([])] }));
  const file = bytes.toString('latin1');
  const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1]);
  const rows = file.slice(table).match(/^\d{10} \d{5} [nf] $/gm)!;
  rows.forEach((row, number) => {
    if (number > 0) expect(file.slice(Number(row.slice(0, 10)))).toMatch(`${number} 0 obj\n`);
  });
  expect(rows.length).toBeGreaterThan(20);
  expect(Buffer.from(pdf({ pages: [page(WORDS), page([])] })).equals(bytes)).toBe(true);
  for (const [, length = '', at] of matches(file)) {
    expect(file.slice(at + Number(length), at + Number(length) + 10)).toBe('\nendstream');
  }
});

/** Length that each stream states, and where it begins. */
function matches(file: string): [string, string, number][] {
  return [...file.matchAll(/\/Length (\d+) >>\nstream\n/g)].map((found) => [
    found[0],
    found[1]!,
    found.index + found[0].length,
  ]);
}

test('the font of unseen letters has whole tables with the right sums', () => {
  const font = Buffer.from(emptyFont([1000, 500, 1000, 500, 500, 500, 1000]));
  const sum = (from: number, length: number): number => {
    let total = 0;
    for (let at = from; at < from + length; at += 4) {
      total = (total + font.readUInt32BE(at)) >>> 0;
    }
    return total;
  };
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at).map(
    (at) => ({
      tag: font.toString('latin1', at, at + 4),
      sum: font.readUInt32BE(at + 4),
      offset: font.readUInt32BE(at + 8),
      length: font.readUInt32BE(at + 12),
    }),
  );
  expect(tables.map(({ tag }) => tag)).toEqual(['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp']);
  for (const table of tables) {
    expect(table.offset % 4).toBe(0);
    expect(sum(table.offset, (table.length + 3) & ~3)).toBe(table.sum);
  }
  const of = (tag: string) => tables.find((each) => each.tag === tag)!;
  expect(of('head').length).toBe(54);
  expect(of('hhea').length).toBe(36);
  expect(of('maxp').length).toBe(32);
  expect(of('loca').length).toBe(16);
  expect(font.readUInt16BE(of('maxp').offset + 4)).toBe(7);
});
