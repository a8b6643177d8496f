import { beforeAll, describe, expect, test, vi } from 'vitest';
import { readRegionFiles, readSiteConfig } from '../../scripts/lib/region-files.ts';
import { runCoverage, type CoverageRun } from '../../scripts/lib/run-coverage.ts';
import { briefOf, type Brief, type BriefInput } from '../../src/core/brief/brief.ts';
import { briefWords } from '../../src/core/brief/brief-words.ts';
import { tableCell } from '../../src/core/brief/table-cell.ts';
import { coverageSummary, type CoverageSummary } from '../../src/core/coverage/coverage-summary.ts';
import { exportCsv } from '../../src/core/coverage/export-sheet.ts';
import { exportDistricts } from '../../src/core/coverage/export-districts.ts';
import { COLUMNS } from '../../src/core/coverage/column-value.ts';
import { FIRST_SORT, sortRows } from '../../src/core/coverage/sort-rows.ts';
import { exportSlides } from '../../src/export/slides/export-slides.ts';
import { readSlides, type ReadSlides } from './read-slides.ts';

// Gansu's stations take seconds where others work too.
vi.setConfig({ hookTimeout: 120_000, testTimeout: 60_000 });

/** A number as it is read, with its last digit's unit: `1,234.5 %` is 1234.5, to 0.1. */
function read(text: string): { value: number; unit: number } {
  const digits = /-?[\d,]+(?:\.(\d+))?/.exec(text);
  if (!digits) throw new Error(`${text} is no number`);
  return {
    value: Number(digits[0].replace(/,/g, '')),
    unit: 10 ** -(digits[1]?.length ?? 0),
  };
}

/** Whether a text says a number, rounded to the digits that it shows. */
function says(text: string | undefined, expected: number): void {
  const { value, unit } = read(text ?? '');
  // Half of the last digit, and what a binary fraction lacks.
  expect(Math.abs(value - expected), `${text ?? ''} for ${expected}`).toBeLessThanOrEqual(
    unit / 2 + 1e-9 * Math.max(1, Math.abs(expected)),
  );
}

describe.each(readSiteConfig().regions)('%s', (slug) => {
  let run: CoverageRun;
  let terminal: CoverageSummary;
  let zh: Brief;
  let en: Brief;
  let slides: ReadSlides;

  beforeAll(async () => {
    const files = readRegionFiles(slug);
    const { region } = files;
    const { standards } = region;
    run = await runCoverage({ files, standards, scenario: [], demand: { kind: 'divisions' } });
    // `coverage --json` prints this, as JSON.
    const summary = coverageSummary(slug, standards, run.published);
    terminal = JSON.parse(JSON.stringify(summary)) as CoverageSummary;
    const input: Omit<BriefInput, 'lang'> = {
      manifest: { ...run.about, region, districts_without_outline: [] },
      ...{ standards, coverage: run.published, demand: run.about.demand },
      ...{ edits: 0, before: null, sites: null, ground: '', today: null },
    };
    zh = briefOf({ ...input, lang: 'zh' });
    en = briefOf({ ...input, lang: 'en' });
    slides = await readSlides(
      await exportSlides({ brief: zh, picture: null, qrUrl: 'https://map.example', form: 'five' }),
    );
  });

  /** Rows by name; the total's is that of the region. */
  const rows = (): {
    name: string;
    row: CoverageSummary | CoverageSummary['districts'][number];
  }[] => [
    { name: zh.table.total.cells[0]!.text, row: terminal },
    ...terminal.districts.map((row) => ({ name: row.name, row })),
  ];

  test('the brief has every number of the terminal as it is', () => {
    for (const brief of [zh, en]) {
      const columns = brief.table.columns.map(({ column }) => column);
      const found = [brief.table.total, ...brief.table.rows].map(({ code, cells }) => ({
        code,
        ...Object.fromEntries(columns.map((column, at) => [column, cells[at]?.value])),
      }));
      const expected = [{ ...terminal, code: '', name: brief.table.total.cells[0]?.value }]
        .concat(
          sortRows(run.published.districts, FIRST_SORT).map(
            ({ code }) => terminal.districts.find((each) => each.code === code) as never,
          ),
        )
        .map((row) => ({
          ...{ code: row.code, name: row.name, area: row.area_km2, gap: row.gap_km2 },
          ...{ nominal: row.covered_share, certain: row.certain_share },
          ...{ possible: row.possible_share, stations: row.stations, worst: row.worst_m },
          demand: row.demand?.total,
          demand_covered: row.demand && row.demand.covered.nominal! / row.demand.total!,
        }));
      expect(found).toEqual(expected);
      expect(brief.gaps.count).toBe(terminal.gaps);
      expect(brief.figures.map(({ value }) => value)).toEqual([
        terminal.covered_share,
        terminal.stations,
        terminal.gaps,
      ]);
    }
  });

  test('sentence and figures say them', () => {
    for (const brief of [zh, en]) {
      const percents = [...brief.sentence.matchAll(/[\d.]+\u00a0%/g)].map(([text]) => text);
      const shares = [terminal.covered_share, terminal.certain_share, terminal.possible_share];
      expect(percents).toHaveLength(3);
      percents.forEach((text, at) => says(text, shares[at]! * 100));
      const [area, stations, gaps] = brief.figures;
      says(area?.text, terminal.covered_share * 100);
      says(stations?.text, terminal.stations);
      says(gaps?.text, terminal.gaps);
      says(gaps?.notes[0], terminal.gap_km2);
    }
  });

  test('the table of the page has the cells of the brief', () => {
    for (const brief of [zh, en]) {
      const words = briefWords(brief.lang);
      for (const { code, cells } of brief.table.rows) {
        const row = run.published.districts.find((each) => each.code === code)!;
        const page = COLUMNS.map((column) => tableCell(words, row, column));
        expect(cells.map(({ text }) => text)).toEqual(page);
      }
    }
  });

  test('the CSV of the page says the same', () => {
    const [header = '', ...lines] = exportCsv(exportDistricts(run.published))
      .slice(1)
      .trim()
      .split(/\r?\n/);
    const fields = header.split(',');
    expect(lines).toHaveLength(rows().length);
    lines.forEach((line, at) => {
      const cells = Object.fromEntries(line.split(',').map((cell, i) => [fields[i], cell]));
      const { row } = rows()[at]!;
      for (const field of [
        'area_km2',
        'covered_km2',
        'certain_km2',
        'possible_km2',
        'gap_km2',
      ] as const) {
        expect(Number(cells[field])).toBeCloseTo(row[field], 6);
      }
      expect(Number(cells['covered_share'])).toBeCloseTo(row.covered_share, 5);
      expect(Number(cells['stations'])).toBe(row.stations);
    });
  });

  test('every row of the slides is one of the terminal, and none is left out', () => {
    const tables = slides.slides.flatMap((slide) => slide.tables);
    const heads = zh.table.columns.map(({ title }) => title);
    const found = tables
      .filter(([head]) => head?.join() === heads.join())
      .flatMap(([, ...body]) => body);
    const at = Object.fromEntries(zh.table.columns.map(({ column }, index) => [column, index]));
    for (const { name, row } of rows()) {
      const own = found.filter((cells) => cells[0] === name);
      expect(own.length, name).toBeGreaterThan(0);
      for (const cells of own) {
        const cell = (column: string): string | undefined => cells[at[column]!];
        says(cell('area'), row.area_km2);
        says(cell('nominal'), row.covered_share * 100);
        says(cell('certain'), row.certain_share * 100);
        says(cell('possible'), row.possible_share * 100);
        says(cell('gap'), row.gap_km2);
        says(cell('stations'), row.stations);
        says(cell('demand'), row.demand!.total!);
        says(cell('demand_covered'), (row.demand!.covered.nominal! / row.demand!.total!) * 100);
      }
    }
    expect(new Set(found.map(([name]) => name)).size).toBe(rows().length);
  });

  test('the chart has the shares of the terminal', () => {
    const [chart = ''] = slides.charts;
    const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([text]) => ({
      names: values(text, 'cat'),
      numbers: values(text, 'val').map(Number),
    }));
    const shares = ['possible_share', 'covered_share', 'certain_share'] as const;
    expect(series).toHaveLength(shares.length);
    series.forEach(({ names, numbers }, index) => {
      names.forEach((name, bar) => {
        const row = terminal.districts.find((each) => each.name === name) ?? terminal;
        expect(numbers[bar]).toBeCloseTo(row[shares[index]!] * 100, 6);
      });
    });
  });
});

/** Texts or numbers of a chart's series. */
function values(xml: string, part: 'cat' | 'val'): string[] {
  const [block = ''] = new RegExp(`<c:${part}>.*?</c:${part}>`, 's').exec(xml) ?? [];
  return [...block.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map(([, text = '']) => text);
}
