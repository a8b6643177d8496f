import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'csv-parse/sync';
import { ANSWER_COLUMNS } from '../../src/core/list/answer-columns.ts';
import { gb18030Bytes } from '../list/gb18030-bytes.ts';
import { messyText, messyWorkbook } from '../list/messy-list.ts';
import { writeDataFolder } from './data-folder.ts';
import { runHere } from './run-here.ts';

let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  writeFileSync(join(dir, 'excel.xlsx'), messyWorkbook());
  writeFileSync(join(dir, 'text.csv'), gb18030Bytes(messyText(',')));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

type Row = Record<string, string>;

function answers(name: string): Row[] {
  return parse(readFileSync(join(dir, name)), { columns: true, bom: true, relax_quotes: true });
}

/** What two readings of one list must agree on; `changes` tells of the file as well. */
const ANSWER = ANSWER_COLUMNS.filter((column) => column !== 'changes');

describe('a messy list', () => {
  test('as workbook and as GB18030 text is answered alike, row for row', async () => {
    for (const name of ['excel.xlsx', 'text.csv']) {
      const run = await runHere(
        'geocode',
        join(dir, name),
        '--region',
        'chongqing',
        '--no-review',
        '--json',
      );
      expect(run.stderr).not.toContain('bug:');
      expect(run.status).toBe(0);
      expect(JSON.parse(run.stdout)).toMatchObject({ rows: 6, requests: 0 });
    }
    const pick = (row: Row) => ANSWER.map((column) => row[column] ?? row[`fuwuquan_${column}`]);
    const [excel, text] = [answers('excel.geocoded.csv'), answers('text.geocoded.csv')];
    expect(excel).toHaveLength(6);
    expect(excel.map(pick)).toEqual(text.map(pick));
    expect(excel.map((row) => row['division_code'])).toEqual([
      '500112017005',
      expect.stringMatching(/^500112017/),
      expect.stringMatching(/^500112011/),
      expect.stringMatching(/^500112011/),
      expect.stringMatching(/^500109/),
      expect.stringMatching(/^500109/),
    ]);
    // The list's own coordinates win, and are held against the county that the row names.
    // Four positions do not tell their datum, so none is sure.
    expect(excel[0]).toMatchObject({
      lng: '106.62712',
      provider: 'list',
      point_level: 'road',
      review_status: 'imprecise',
    });
  }, 120_000);

  test('comes back as it was: every column, every row, telephones as text', () => {
    const [row] = answers('text.geocoded.csv');
    expect(Object.keys(row ?? {}).slice(-ANSWER_COLUMNS.length)).toEqual([...ANSWER_COLUMNS]);
    expect(Object.values(row ?? {})).toContain('2367812345');
    expect(row?.['changes']).toContain('023-67812345');
  });
});

test('a list can be made the list of a region, and is built', async () => {
  const data = join(dir, 'data');
  writeDataFolder(data, ['chongqing'], { file: 'region.json' });
  const run = await runHere(
    'geocode',
    join(dir, 'excel.xlsx'),
    '--region',
    'chongqing',
    '--data',
    data,
    '--adopt',
    '--no-review',
  );
  // 花卉园社区 is in no list; two others are put under their town.
  expect(run.stderr).toContain('5 stations, 1 left out until reviewed');
  const out = join(dir, 'out');
  const built = await runHere('build', '--data', data, '--out', out, '--json');
  expect(built.stderr).not.toMatch(/^error/m);
  expect(JSON.parse(built.stdout)).toMatchObject([
    { region: 'chongqing', stations: 5, stations_derived: 0 },
  ]);
  const geojson = readFileSync(join(out, 'chongqing', 'stations.geojson'), 'utf8');
  expect(geojson).toContain('凤鸣路社区退役军人服务站');
  expect(geojson).not.toContain('13800000000');
}, 120_000);

describe("a user's mistake is one line and exit 1", () => {
  test.each([
    [['nowhere.csv'], /nowhere\.csv: cannot be read/],
    [['text.csv', '--region', '999999'], /999999000000 is in no division list/],
    [['text.csv', '--crs', 'utm'], /--crs utm: write wgs84, gcj02, bd09 or auto/],
    [['text.csv', '--map', '没有=address'], /has no such column/],
    [['text.csv', '--provider', 'amap'], /amap: .*contract/],
    [['text.csv', '--provider', 'google'], /There is no provider "google"/],
  ])(
    '%j',
    async ([name, ...rest], line) => {
      const run = await runHere('geocode', join(dir, name ?? ''), '--region', 'chongqing', ...rest);
      expect(run.status).toBe(1);
      expect(run.stderr).toMatch(line);
      expect(run.stderr).not.toMatch(/\n\s+at /);
    },
    60_000,
  );
});

test('the review page is one file that asks for nothing', async () => {
  const run = await runHere('geocode', join(dir, 'text.csv'), '--region', 'chongqing');
  expect(run.status).toBe(0);
  const page = join(dir, 'text.review.html');
  expect(existsSync(page)).toBe(true);
  expect(readFileSync(page, 'utf8')).not.toMatch(/(src|href)="https?:/);
}, 120_000);
