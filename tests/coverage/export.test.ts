import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { coverageSummary } from '../../src/core/coverage/coverage-summary.ts';
import { exportAbout, exportHead, type ExportAbout } from '../../src/core/coverage/export-about.ts';
import { exportDistricts } from '../../src/core/coverage/export-districts.ts';
import { exportGaps } from '../../src/core/coverage/export-gaps.ts';
import { exportScenario } from '../../src/core/coverage/export-scenario.ts';
import { exportCsv, type ExportSheet } from '../../src/core/coverage/export-sheet.ts';
import { exportWorkbook } from '../../src/core/coverage/export-workbook.ts';
import { standardForAll } from '../../src/core/coverage/standard-for-all.ts';
import { suppressDemand } from '../../src/core/coverage/suppress-demand.ts';
import type { Station } from '../../src/core/stations/station.ts';
import { coverageOf, gapOf, rowOf } from './sample-coverage.ts';

const published = suppressDemand(
  coverageOf(
    [
      rowOf('500101000000', '万州区', [100, 100, 90, 50, 20], 3457.123_456_789),
      rowOf('500102000000', '=HYPERLINK("x")', [8, 8, 8, 8, 8]),
      rowOf('500103000000', '@渝中区', [7, 7, 7, 7, 7]),
    ],
    [gapOf(1, [['500101000000', 50]]), gapOf(2, [['500102000000', 0]])],
  ),
  'people',
);
const about: ExportAbout = {
  region: {
    slug: 'chongqing',
    name: { zh: '重庆市', en: 'Chongqing' },
    notice: { zh: '示例', en: 'Sample' },
    audience: 'internal',
  },
  data_date: '2023-06-30',
  stations: 12,
  stations_derived: 12,
  standards: standardForAll({ mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 }),
  edits: 0,
  demand: { name: '人口.csv', unit: 'people', notes: ['2 rows left out'] },
  withheld: true,
};

describe('the table of divisions', () => {
  const sheet = exportDistricts(published);
  const csv = exportCsv(sheet);
  const rows = parse(csv, { bom: true, columns: true }) as Record<string, string>[];

  test('begins with a byte order mark and field names, the total first', () => {
    expect(csv.startsWith('\ufeffcode,name,area_km2,')).toBe(true);
    expect(rows[0]).toMatchObject({ code: '', name: '合计 Total' });
    expect(rows.map(({ code }) => code)).toEqual([
      '',
      '500101000000',
      '500102000000',
      '500103000000',
    ]);
  });

  test('keeps numbers to a square metre and leaves withheld counts empty, with a note', () => {
    expect(rows[1]).toMatchObject({
      area_km2: '3457.123457',
      covered_share: '0.25',
      twice_covered_km2: '432.140432',
      worst_m: '12346',
      worst_lng: '106.123457',
      demand_total: '100',
      demand_covered: '50',
      note: '',
    });
    expect(rows[2]).toMatchObject({ demand_total: '', demand_covered: '' });
    expect(rows[2]?.note).toContain('少于 10 人');
  });

  test('runs nothing in a spreadsheet', () => {
    expect(rows[2]?.name).toBe('\'=HYPERLINK("x")');
    expect(rows[3]?.name).toBe("'@渝中区");
  });

  test('has no columns of demand without demand', () => {
    const plain = exportDistricts(
      suppressDemand(coverageOf([rowOf('500101000000', '万州区', null)]), null),
    );
    expect(plain.columns.map(({ field }) => field)).not.toContain('demand_total');
    expect(plain.columns.map(({ field }) => field)).not.toContain('note');
    expect(plain.rows.every((row) => row.length === plain.columns.length)).toBe(true);
  });
});

test('gaps: a row for every district that one touches', () => {
  const rows = parse(exportCsv(exportGaps(published)), { bom: true, columns: true }) as unknown[];
  expect(rows).toMatchObject([
    { rank: '1', code: '500101000000', name: '万州区', demand: '50', deepest_m: '' },
    { rank: '2', code: '500102000000', demand: '' },
  ]);
});

describe('a workbook', () => {
  const sheets: ExportSheet[] = [
    exportDistricts(published),
    exportGaps(published),
    exportAbout(about),
  ];
  const bytes = exportWorkbook(sheets, 'zh');
  const book = read(bytes);

  test('has a sheet for each, with titles in the language', () => {
    expect(book.SheetNames).toEqual(['行政区划', '空白区', '说明']);
    expect(read(exportWorkbook(sheets, 'en')).SheetNames).toEqual(['Divisions', 'Gaps', 'About']);
  });

  test('keeps codes and hostile names as text, numbers as numbers', () => {
    const sheet = book.Sheets['行政区划'];
    expect(sheet?.A1).toMatchObject({ t: 's', v: '区划代码' });
    expect(sheet?.A3).toMatchObject({ t: 's', v: '500101000000' });
    expect(sheet?.B4).toMatchObject({ t: 's', v: '=HYPERLINK("x")' });
    expect(sheet?.B4?.f).toBeUndefined();
    expect(sheet?.C3).toMatchObject({ t: 'n', v: 3457.123457 });
  });

  test('holds what the CSV holds', () => {
    const lines = utils.sheet_to_json<unknown[]>(book.Sheets['空白区'] ?? {}, {
      header: 1,
      defval: null,
    });
    expect(lines.slice(1)).toEqual(exportGaps(published).rows);
  });

  test('says what the numbers are made of', () => {
    const text = JSON.stringify(exportAbout(about).rows);
    expect(text).toContain('walk-15-4-1.25');
    expect(text).toContain('2 rows left out');
    expect(text).toContain('示例 Sample');
    expect(text).toContain('内部资料 Internal document');
    const region = { ...about.region, audience: 'public' } as const;
    expect(JSON.stringify(exportAbout({ ...about, region }).rows)).not.toContain('内部资料');
    expect(text).toContain('少于 10 人');
    expect(JSON.stringify(exportAbout({ ...about, withheld: false }).rows)).not.toContain(
      '少于 10',
    );
  });

  test('is the same bytes twice', () => {
    expect(Buffer.compare(exportWorkbook(sheets, 'zh'), bytes)).toBe(0);
  });
});

test('the head stands in the place of the first brace of a feature collection', () => {
  const collection = { type: 'FeatureCollection', features: [] };
  const text = exportHead(about) + JSON.stringify(collection).slice(1);
  expect(JSON.parse(text)).toMatchObject({
    ...collection,
    fuwuquan: {
      region: 'chongqing',
      standard: 'walk-15-4-1.25',
      data_date: '2023-06-30',
      mark: '内部资料',
    },
  });
});

test('a scenario: a point for every edit, none where it is not known', () => {
  const station = (station_id: string, lng: number | null): Station =>
    ({ station_id, name: `${station_id}站`, level: 'village', lng, lat: lng && 29 }) as Station;
  const text = exportScenario(
    [
      { kind: 'add', station_id: 'new-1', level: 'town', lng: 106, lat: 29 },
      { kind: 'move', station_id: 'a', lng: 107, lat: 30 },
      { kind: 'close', station_id: 'b' },
      { kind: 'close', station_id: 'gone' },
    ],
    [station('a', 106.5), station('b', null)],
  );
  const { features } = JSON.parse(text) as { features: Record<string, unknown>[] };
  expect(features).toMatchObject([
    {
      id: 'new-1',
      geometry: { coordinates: [106, 29] },
      properties: { kind: 'add', level: 'town' },
    },
    {
      id: 'a',
      geometry: { coordinates: [107, 30] },
      properties: { kind: 'move', name: 'a站', from_lng: 106.5, from_lat: 29 },
    },
    { id: 'b', geometry: null, properties: { kind: 'close', level: 'village' } },
    { id: 'gone', geometry: null, properties: { kind: 'close' } },
  ]);
});

test('the summary has the very numbers, and the radius of each standard', () => {
  const summary = coverageSummary('chongqing', about.standards, published);
  expect(summary.standard.village).toMatchObject({ mode: 'walk', radius_m: 800 });
  expect(summary).toMatchObject({ region: 'chongqing', stations: 12, located: 7, gaps: 2 });
  expect(summary.covered_km2).toBe(published.total.covered_km2.nominal);
  expect(summary.districts[0]?.area_km2).toBe(3457.123_456_789);
  expect(summary.districts[1]?.demand?.total).toBeNull();
});
