import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCountyAreas } from '../../scripts/gazetteer/read-county-areas.ts';
import { readLocalNames } from '../../scripts/gazetteer/read-local-names.ts';
import { division } from '../../src/core/gazetteer/division.ts';

const dir = mkdtempSync(join(tmpdir(), 'written-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});
const DIVISIONS = new Map(
  [
    division('500105000000', '江北区'),
    division('500112000000', '渝北区'),
    division('610112000000', '未央区'),
    division('610402000000', '秦都区'),
  ].map((each) => [each.code, each]),
);

/** A table with these rows, in a file of its own. */
function table(header: string, ...rows: string[]): string {
  const file = join(dir, 'table.csv');
  writeFileSync(file, [header, ...rows, ''].join('\n'));
  return file;
}

describe('local names', () => {
  const read = (...rows: string[]) =>
    readLocalNames(table('name,kind,codes,since,source', ...rows), DIVISIONS);

  it('lead to each division, a zone to the smallest one around its counties', () => {
    expect(
      read(
        '江北县,former,500112000000,1994,国函〔1994〕138号',
        '两江新区,zone,500112000000;500105000000,,国函〔2010〕36号',
        '西咸新区,zone,610112000000;610402000000,,国函〔2014〕2号',
      ),
    ).toMatchObject([
      { code: '500112000000', name: '江北县', kind: 'former', since: 1994 },
      { code: '500000000000', kind: 'zone', parts: ['500112000000', '500105000000'] },
      { code: '610000000000', kind: 'zone', parts: ['610112000000', '610402000000'] },
    ]);
  });
  it.each([
    ['两江 新区,zone,500112000000,,x', ':2: name "两江 新区"'],
    ['两江新区,area,500112000000,,x', ':2: kind "area": write former, alias or zone.'],
    ['两江新区,zone,500112,,x', ':2: codes "500112"'],
    ['两江新区,zone,500113000000,,x', ':2: codes "500113000000": no division has this code.'],
    ['江北县,former,500112000000,94,x', ':2: since "94"'],
    ['江北县,former,500112000000,1994,', ':2: source ""'],
    ['某区,zone,500112000000;610112000000,,x', 'the counties lie in several provinces'],
  ])('%s is refused with its line, field and value', (row, message) => {
    expect(() => read(row)).toThrow(message);
  });
});

describe('published areas', () => {
  const read = (...rows: string[]) =>
    readCountyAreas(table('code,name,km2,source', ...rows), DIVISIONS);

  it('are square kilometres by code', () => {
    expect([...read('500112000000,渝北区,1452,重庆市渝北区人民政府')]).toEqual([
      ['500112000000', 1452],
    ]);
  });
  it.each([
    ['500112000000,渝北县,1452,x', 'name "渝北县": 500112000000 has another name.'],
    ['500000000000,重庆市,82402,x', 'code "500000000000": give the code of a county.'],
    ['500112000000,渝北区,1 452,x', 'km2 "1 452"'],
    ['500112000000,渝北区,1452,', 'source ""'],
  ])('%s is refused', (row, message) => {
    expect(() => read(row)).toThrow(message);
  });
  it('are given once', () => {
    const row = '500112000000,渝北区,1452,x';
    expect(() => read(row, row)).toThrow(':3: code "500112000000": it stands in the table twice.');
  });
});
