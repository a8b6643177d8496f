import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDataFolder } from '../commands/data-folder.ts';
import { runHere } from '../commands/run-here.ts';

const INPUTS = join(import.meta.dirname, 'inputs', '02-adopt-gives-wrong-level');

let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  writeDataFolder(dir, ['chongqing'], { file: 'region.json' });
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

async function adopted(name: string): Promise<Record<string, string>> {
  const own = join(dir, 'regions', 'chongqing', 'stations.csv');
  rmSync(own, { force: true });
  cpSync(join(INPUTS, name), join(dir, name));
  const where = ['--region', 'chongqing', '--data', dir, '--no-review'];
  await runHere('geocode', join(dir, name), ...where, '--adopt');
  if (!existsSync(own)) return {};
  const rows: Record<string, string>[] = parse(readFileSync(own), { columns: true });
  return Object.fromEntries(
    rows.map((row) => [row['name'] ?? '', `${row['level']} ${row['division_code']}`]),
  );
}

test('a village or town of many is adopted nowhere', async () => {
  expect(await adopted('ambiguous.csv')).toEqual({});
});

test('a village that the division list does not have keeps its rank, in doubt, under its town', async () => {
  expect(await adopted('new-village.csv')).toEqual({
    双凤桥街道退役军人服务站: 'town 500112017000',
    悦港新城社区退役军人服务站: 'village 500112017000',
    翠云湖社区退役军人服务站: 'village 500112017000',
  });
});

test('the village of a town that nobody knows waits; a county centre in a street is the county', async () => {
  const rows = await adopted('unknown-town.csv');
  expect(rows).toMatchObject({
    渝北区退役军人服务中心: 'county 500112000000',
    大湾镇退役军人服务站: expect.stringMatching(/^town /),
  });
  expect(rows['凤凰村退役军人服务站']).toBeUndefined();
});
