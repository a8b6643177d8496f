import {
  cpSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { writeDataFolder } from '../commands/data-folder.ts';
import { runHere } from '../commands/run-here.ts';
import { messyWorkbook } from '../list/messy-list.ts';

let root = '';
let dir = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
});
beforeEach(() => {
  dir = mkdtempSync(join(root, 'case-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = (...path: string[]): string => join(dir, ...path);
const LIST = '名称,地址\n北城街道退役军人服务站,高平市北城街道\n';

/** Every file below the folder with its bytes. */
function contents(): Record<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((each) => each.isFile())
      .map((each) => join(each.parentPath, each.name))
      .map((path) => [path, readFileSync(path).toString('base64')]),
  );
}

async function refusedWithoutTrace(words: string[], message: RegExp): Promise<void> {
  const before = contents();
  const run = await runHere(...words);
  expect(run.stderr).toMatch(message);
  expect(run.status).toBe(1);
  expect(contents()).toEqual(before);
}

describe('geocode does not overwrite what it reads', () => {
  const REGION = ['--region', 'gaoping', '--no-review'];

  test('the workbook, by --xlsx, by --out, by a link, a hard link', async () => {
    writeFileSync(at('list.xlsx'), messyWorkbook());
    writeFileSync(at('list.csv'), LIST);
    symlinkSync(at('list.csv'), at('soft.csv'));
    linkSync(at('list.csv'), at('hard.csv'));
    symlinkSync(dir, at('folder'));
    const cases: [string, string[], RegExp][] = [
      ['list.xlsx', ['--out', at('list.csv'), '--xlsx'], /is read/],
      ['list.xlsx', ['--out', at('list.xlsx')], /written as \.csv/],
      ['list.csv', ['--out', at('list.csv')], /is read/],
      ['list.csv', ['--out', at('soft.csv')], /is read/],
      ['soft.csv', ['--out', at('list.csv')], /is read/],
      ['list.csv', ['--out', at('hard.csv')], /is read/],
      ['list.csv', ['--out', at('folder', 'list.csv')], /is read/],
    ];
    for (const [list, more, message] of cases) {
      await refusedWithoutTrace(['geocode', at(list), ...REGION, ...more], message);
    }
  });

  test('decisions, and files that are no earlier answer', async () => {
    writeFileSync(at('list.csv'), LIST);
    writeFileSync(at('mine.csv'), 'station_id,field,value\n1,lng,2\n');
    writeFileSync(at('notes.csv'), '名称,地址\n甲,乙\n');
    writeFileSync(at('page.review.html'), '<p>mine</p>');
    const run = ['geocode', at('list.csv'), '--region', 'gaoping', '--overrides', at('mine.csv')];
    await refusedWithoutTrace([...run, '--out', at('mine.csv')], /is read/);
    await refusedWithoutTrace([...run, '--out', at('notes.csv')], /no earlier answer/);
    await refusedWithoutTrace([...run, '--out', at('page.csv')], /no review page/);
  });

  test('two lists of one name keep their answers apart', async () => {
    writeFileSync(at('a.csv'), LIST);
    writeFileSync(at('a.xlsx'), messyWorkbook());
    const run = await runHere('geocode', at('a.csv'), ...REGION);
    expect(run.status).toBe(0);
    expect(readdirSync(dir).sort()).toEqual(['a.csv', 'a.csv.geocoded.csv', 'a.xlsx']);
  });

  test('decisions that lie beside several lists are for none of them until one says', async () => {
    writeFileSync(at('a.csv'), LIST);
    writeFileSync(at('b.csv'), LIST);
    writeFileSync(at('overrides.csv'), 'station_id,field,value,note\n');
    const run = ['geocode', at('a.csv'), ...REGION];
    await refusedWithoutTrace(run, /lies beside several lists/);
    expect((await runHere(...run, '--overrides', 'none')).status).toBe(0);
  });

  test('an earlier answer in which a person has worked is kept', async () => {
    writeFileSync(at('a.csv'), LIST);
    const run = ['geocode', at('a.csv'), ...REGION];
    await runHere(...run);
    const edited = `${readFileSync(at('a.geocoded.csv'), 'utf8').trimEnd()} 已核\n`;
    writeFileSync(at('a.geocoded.csv'), edited);
    expect((await runHere(...run)).stderr).toContain('a.geocoded.csv.bak');
    expect(readFileSync(at('a.geocoded.csv.bak'), 'utf8')).toBe(edited);
  });
});

describe("a region's list", () => {
  const own = (): string => at('regions', 'gaoping', 'stations.csv');
  const adopt = (...words: string[]): ReturnType<typeof runHere> =>
    runHere('geocode', ...words, '--region', 'gaoping', '--data', dir, '--adopt', '--no-review');

  beforeEach(() => writeDataFolder(dir, ['gaoping']));

  test('adopted again keeps everything that a person made of it', async () => {
    const rows: Record<string, string>[] = parse(readFileSync(own()), { columns: true });
    const made = {
      status: 'closed',
      kind: 'mobile',
      serves: '140581001000',
      co_located: '关爱协会',
      source: '市政府网',
      source_date: '2022-01-02',
    };
    Object.assign(rows[1]!, made);
    Object.assign(rows[2]!, { status: 'temporary_closure', phone: '0356-5220000', remark: '新' });
    const columns = [...Object.keys(rows[0]!), 'remark'];
    writeFileSync(own(), stringify(rows, { header: true, columns }));
    const before = readFileSync(own());
    const run = await adopt();
    expect(run.stderr).toContain('(nothing changes)');
    expect(run.status).toBe(0);
    expect(readFileSync(own())).toEqual(before);
  });

  test('is not replaced by two rows, nor by none, nor by a derived one', async () => {
    const before = readFileSync(own());
    writeFileSync(at('two.csv'), LIST);
    writeFileSync(at('none.csv'), '名称,地址\n');
    const two = await adopt(at('two.csv'));
    expect(two.stderr).toMatch(/would lose 349 stations.*--replace/s);
    expect((await adopt(at('none.csv'), '--replace')).stderr).toContain('none can be adopted');
    expect([two.status, readFileSync(own())]).toEqual([1, before]);
    const rows: Record<string, string>[] = parse(before, { columns: true });
    Object.assign(rows[1]!, {
      name: '北城街道退役军人服务站',
      source: '市政府网',
      phone: '0356-1',
    });
    writeFileSync(own(), stringify(rows, { header: true }));
    const derived = await runHere('derive', '--region', 'gaoping', '--data', dir);
    expect(derived.stderr).toMatch(/source 市政府网 → derived/);
    expect(derived.status).toBe(1);
  });
});

test('two folders with one slug are refused, and both are named', async () => {
  writeDataFolder(dir, ['quangang']);
  cpSync(at('regions', 'quangang'), at('regions', 'copy'), { recursive: true });
  for (const verb of ['build', 'check']) {
    const out = verb === 'build' ? ['--out', at('out')] : [];
    const run = await runHere(verb, '--region', 'copy', '--data', dir, ...out);
    expect(run.stderr).toMatch(/copy\/region\.json says slug "quangang", but its folder is "copy"/);
    expect(run.status).toBe(1);
  }
});

test('coverage does not write over what it reads, or over files that it did not make', async () => {
  writeDataFolder(dir, ['quangang']);
  mkdirSync(at('mine'));
  writeFileSync(at('mine', 'districts.csv'), 'code,name,lng,lat,weight\n1,a,118.8,25.1,3\n');
  const run = ['coverage', '--region', 'quangang', '--data', dir, '--out', at('mine')];
  await refusedWithoutTrace(
    [...run, '--demand', at('mine', 'districts.csv')],
    /districts\.csv is read/,
  );
  await refusedWithoutTrace(run, /of no earlier analysis/);
});
