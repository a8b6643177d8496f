import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isFunctional } from '../../src/core/gazetteer/functional.ts';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import { loadGazetteer } from '../../scripts/lib/gazetteer-files.ts';
import { DATA_DIR } from '../../scripts/lib/paths.ts';
import { countySheet, countyStations, type SheetStation } from './county-sheet.ts';
import { runHere } from './run-here.ts';

/** A county that is not shipped: 郏县 in Henan. */
const COUNTY = '410425000000';
const ROWS = 300;

type Row = Record<string, string>;

let data = '';
let region = '';
let stations: SheetStation[] = [];

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  region = join(data, 'regions', 'jiaxian');
  mkdirSync(region, { recursive: true });
  const model = JSON.parse(
    readFileSync(join(DATA_DIR, 'regions', 'quangang', 'region.json'), 'utf8'),
  ) as object;
  const name = { zh: '郏县', en: 'Jia County' };
  const own = { ...model, slug: 'jiaxian', name, division_code: COUNTY };
  writeFileSync(join(region, 'region.json'), JSON.stringify(own));
  const divisions = [...loadGazetteer(COUNTY).all()].filter(
    ({ code, name }) => isWithin(code, COUNTY) && !isFunctional(code, name),
  );
  stations = countyStations(divisions.slice(0, ROWS));
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const list = (): Row[] => parse(readFileSync(join(region, 'stations.csv')), { columns: true });

async function adopt(sheet: readonly SheetStation[], day: string, ...more: string[]) {
  const path = join(data, 'list.xlsx');
  writeFileSync(path, countySheet('郏县', sheet, day));
  const where = ['--region', 'jiaxian', '--data', data, '--no-review'];
  return runHere('geocode', path, ...where, '--adopt', ...more);
}

/** What makes a row another in the second sheet. */
function changed(first: readonly SheetStation[]): SheetStation[] {
  const [gone, renamed, called, closed] = [40, 60, 80, 100];
  const edited = first.map((each, at) => ({
    ...each,
    name: at === renamed ? each.name.replace(/服务站$/, '之家') : each.name,
    phone: at === called ? '0375-6041234' : each.phone,
    status: at === closed ? '已撤销' : each.status,
  }));
  return edited.filter((_, at) => at !== gone).reverse();
}

test('a messy sheet of a county becomes its list, every rank right', async () => {
  const run = await adopt(stations, '2024年3月5日');
  expect(run.stderr).not.toContain('bug:');
  expect(run.status).toBe(0);
  const rows = list();
  const want = new Map(stations.map(({ code, level }) => [code, level]));
  const wrong = rows.filter((row) => want.get(row['division_code'] ?? '') !== row['level']);
  expect(wrong.map((row) => `${row['name']} ${row['level']} ${row['division_code']}`)).toEqual([]);
  expect(run.stderr).toContain(`${rows.length} stations, ${ROWS - rows.length} left out`);
  expect(rows.length).toBeGreaterThan(ROWS * 0.98);
  expect(rows.find((row) => row['level'] === 'county')).toMatchObject({
    name: '郏县退役军人服务中心',
    division_code: COUNTY,
    kind: 'center',
    source_date: '2024-03-05',
  });
});

test('the next sheet shows its difference and loses nothing unless told', async () => {
  const before = list();
  // What an office adds by hand.
  const hand = before[120]!;
  Object.assign(hand, { co_located: '关爱协会', hours: 'Mo-Fr 09:00-17:00' });
  writeFileSync(join(region, 'stations.csv'), stringify(before, { header: true }));
  const bytes = readFileSync(join(region, 'stations.csv'));
  const second = changed(stations);
  const refused = await adopt(second, '2024年9月1日');
  expect(refused.status).toBe(1);
  expect(refused.stderr).toMatch(/0 added, 1 removed, 3 changed, 0 moved/);
  expect(refused.stderr).toContain('would lose 1 stations');
  expect(refused.stderr).toMatch(/phone — → 0375-6041234/);
  expect(readFileSync(join(region, 'stations.csv'))).toEqual(bytes);

  const told = await adopt(second, '2024年9月1日', '--replace');
  expect(told.status).toBe(0);
  const after = list();
  expect(after).toHaveLength(before.length - 1);
  expect(readFileSync(join(region, 'stations.csv.bak'))).toEqual(bytes);
  const byId = new Map(after.map((row) => [row['station_id'], row]));
  const missing = before.filter((row) => !byId.has(row['station_id']));
  expect(missing).toHaveLength(1);
  for (const row of before) {
    const now = byId.get(row['station_id']);
    if (now) expect(now['division_code']).toBe(row['division_code']);
  }
  expect(byId.get(hand['station_id'])).toMatchObject({
    co_located: '关爱协会',
    hours: 'Mo-Fr 09:00-17:00',
    source_date: '2024-09-01',
  });
  expect(after.filter((row) => row['status'] === 'closed')).toHaveLength(1);
  expect(after.some((row) => row['name']?.endsWith('之家'))).toBe(true);

  const back = await adopt(stations, '2024年10月1日', '--replace');
  // A telephone that the sheet does not have is not taken away.
  expect(back.stderr).toMatch(/1 added, 0 removed, 2 changed, 0 moved/);
  expect(list().find((row) => row['name'] === missing[0]!['name'])).toBeDefined();
});

test('adopting the same again changes nothing, nor does the own list', async () => {
  const bytes = readFileSync(join(region, 'stations.csv'));
  const same = await adopt(stations, '2024年10月1日');
  expect(same.stderr).toContain('(nothing changes)');
  const where = ['--region', 'jiaxian', '--data', data, '--no-review'];
  const own = await runHere('geocode', ...where, '--adopt');
  expect(own.stderr).toContain('(nothing changes)');
  expect(readFileSync(join(region, 'stations.csv'))).toEqual(bytes);
});

test('a list without rows, or of another place, is refused and destroys nothing', async () => {
  const bytes = readFileSync(join(region, 'stations.csv'));
  for (const text of ['站名,地址\n', '站名,地址\n某某,无\n']) {
    writeFileSync(join(data, 'empty.csv'), text);
    const where = ['--region', 'jiaxian', '--data', data, '--no-review'];
    const run = await runHere('geocode', join(data, 'empty.csv'), ...where, '--adopt', '--replace');
    expect(run.status).toBe(1);
  }
  expect(readFileSync(join(region, 'stations.csv'))).toEqual(bytes);
  expect(existsSync(join(region, 'stations.csv'))).toBe(true);
});

test('diff of the list before and now is what was shown', async () => {
  const [old, now] = ['stations.csv.bak', 'stations.csv'].map((name) => join(region, name));
  const run = await runHere('diff', old!, now!, '--json');
  expect(run.status).toBe(0);
  expect(JSON.parse(run.stdout)).toMatchObject({ added: [], same: false });
  const none = await runHere('diff', now!, region, '--data', data);
  expect(none.stdout).toMatch(/^0 added, 0 removed, 0 changed, 0 moved/);
});
