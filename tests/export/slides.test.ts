import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { briefOf, type Brief } from '../../src/core/brief/brief.ts';
import { exportSlides } from '../../src/export/slides/export-slides.ts';
import { readSlides, type ReadSlides } from '../brief/read-slides.ts';
import { sampleInput, sampleRow } from '../brief/sample-brief.ts';

const LINK = 'https://map.example/planner.html?region=sample&edits=add:new-1:village:100.1:30.1';

/** A map of one colour, 16:9. */
function picture(): Blob {
  const png = new PNG({ width: 160, height: 90 });
  png.data.fill(200);
  return new Blob([new Uint8Array(PNG.sync.write(png))], { type: 'image/png' });
}

function slides(brief: Brief, form: 'one' | 'five', qrUrl = LINK): Promise<Blob> {
  return exportSlides({ brief, picture: picture(), qrUrl, form });
}

/** A county of many districts, so that its table is cut. */
function long(): Brief {
  const input = sampleInput();
  const districts = Array.from({ length: 40 }, (_, at) =>
    sampleRow(`9901${String(at + 10)}000000`, `第${at + 1}镇`, { gap_km2: 40 - at }),
  );
  return briefOf({ ...input, coverage: { ...input.coverage, districts } });
}

const alts = (read: ReadSlides, at: number): string[] =>
  [...(read.slides[at]?.xml ?? '').matchAll(/<p:cNvPr [^>]*descr="([^"]+)"/g)].map(
    ([, alt]) => alt!,
  );

describe('both forms', () => {
  test.each([
    ['one', 1],
    ['five', 5],
  ] as const)(
    '%s: %d slides with title, table, chart, legend, notes, mark',
    async (form, count) => {
      const brief = briefOf(sampleInput());
      const read = await readSlides(await slides(brief, form));
      expect(read.slides).toHaveLength(count);
      for (const { xml, text, notes } of read.slides) {
        expect(text).toContain('内部资料');
        expect(/<p:ph\s+idx="\d+"\s+type="title"/.test(xml)).toBe(true);
        const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const line of [...brief.method, ...brief.limits]) expect(notes).toContain(line);
      }
      expect(read.slides[0]?.text).toContain('样例县退役军人服务站覆盖与空白区');
      expect(read.slides[0]?.text).toContain(brief.sentence);
      const all = read.slides.map(({ text }) => text).join('\n');
      for (const { text } of brief.figures) expect(all).toContain(text);
      for (const word of ['确定在圈内', '可能在圈内', '未经审图']) expect(all).toContain(word);
      // What would break the XML comes out as it is.
      expect(read.slides.flatMap(({ tables }) => tables.flat(2))).toContain('乙 & <丙>');
      expect(read.charts).toHaveLength(1);
      expect(read.paths.some((path) => path.endsWith('.xlsx'))).toBe(true);
    },
  );

  test('pictures have their text, and the code leads to the live page', async () => {
    const brief = briefOf(sampleInput());
    const read = await readSlides(await slides(brief, 'one'));
    expect(alts(read, 0)).toEqual(
      expect.arrayContaining([brief.mapAlt, '二维码，指向本页的实时页面']),
    );
    const codes = [...read.media.values()].flatMap((bytes) => {
      const { data, width, height } = PNG.sync.read(Buffer.from(bytes));
      return jsQR(new Uint8ClampedArray(data), width, height)?.data ?? [];
    });
    expect(codes).toEqual([LINK]);
    expect(read.paths.filter((path) => /slide1\.xml\.rels$/.test(path)).length).toBeGreaterThan(0);
  });

  test('an address too long for a code leaves a link', async () => {
    const url = `${LINK}&${'x'.repeat(4000)}`;
    const read = await readSlides(await slides(briefOf(sampleInput()), 'one', url));
    expect(alts(read, 0)).not.toContain('二维码，指向本页的实时页面');
    expect(read.slides[0]?.text).toContain('实时页面');
  });

  test('without a map the slide says so', async () => {
    const brief = briefOf(sampleInput());
    const blob = await exportSlides({ brief, picture: null, qrUrl: LINK, form: 'five' });
    expect((await readSlides(blob)).slides[1]?.text).toContain('没有地图图片');
  });

  test('a picture that is no PNG is refused', async () => {
    const order = { brief: briefOf(sampleInput()), qrUrl: LINK, form: 'one' } as const;
    const jpeg = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)]);
    await expect(exportSlides({ ...order, picture: jpeg })).rejects.toThrow('no PNG');
  });
});

test('a long table says how much of it is listed, and follows whole', async () => {
  const read = await readSlides(await slides(long(), 'five'));
  expect(read.slides[2]?.text).toContain('共 40 个区县，列出空白区最大的 13 个。全表附后。');
  expect(read.slides).toHaveLength(8);
  const names = read.slides
    .slice(5)
    .flatMap(({ tables }) => tables[0]!.slice(1).map(([name]) => name));
  expect(names).toEqual(['样例县合计', ...Array.from({ length: 40 }, (_, at) => `第${at + 1}镇`)]);
});

test('the same order gives the same slides', async () => {
  const [one, other] = await Promise.all([slides(long(), 'five'), slides(long(), 'five')]);
  const [a, b] = [await readSlides(one), await readSlides(other)];
  expect(a.slides).toEqual(b.slides);
  expect([...a.media]).toEqual([...b.media]);
});

const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });

test.skipIf(office.status !== 0)(
  'LibreOffice opens them: pages, words and shape (skipped where there is no soffice)',
  { timeout: 120_000 },
  async () => {
    const dir = mkdtempSync(join(tmpdir(), 'fuwuquan-slides-'));
    try {
      const brief = long();
      for (const form of ['one', 'five'] as const) {
        writeFileSync(
          join(dir, `${form}.pptx`),
          Buffer.from(await (await slides(brief, form)).arrayBuffer()),
        );
      }
      const profile = `-env:UserInstallation=file://${join(dir, 'profile')}`;
      const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', dir];
      const run = spawnSync('soffice', [...args, join(dir, 'one.pptx'), join(dir, 'five.pptx')]);
      expect(run.status).toBe(0);
      for (const [form, pages] of [
        ['one', 1],
        ['five', 8],
      ] as const) {
        const pdf = await getDocumentProxy(new Uint8Array(readFileSync(join(dir, `${form}.pdf`))));
        expect(pdf.numPages).toBe(pages);
        const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
        expect(width / height).toBeCloseTo(16 / 9, 2);
        const { text } = await extractText(pdf, { mergePages: true });
        const plain = text.replace(/\s/g, '');
        for (const words of [brief.title, brief.sentence, brief.mark!]) {
          expect(plain).toContain(words.replace(/\s/g, ''));
        }
      }
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  },
);
