import { expect, test } from 'vitest';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { locatorOf } from '../../scripts/gazetteer/county-locator.ts';
import type { FinderGround } from '../../scripts/gazetteer/division-finder.ts';
import type { FoundPoints } from '../../scripts/gazetteer/found-points.ts';
import { importCsv } from '../../scripts/gazetteer/import-csv.ts';
import { loadBoundaries, loadGazetteer } from '../../scripts/lib/gazetteer-files.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import { runHere } from '../commands/run-here.ts';
import { temporaryFile } from '../list/temporary-file.ts';

const INPUTS = join(ROOT, 'tests/cases/inputs');

/** What the command makes of a table, without the nation's divisions and without writing. */
const importTable = (file: string): FoundPoints =>
  importCsv(file, { shownAs: file, crs: 'wgs84', uncertaintyM: 500, source: 'own' }, () => ground);

const ground: FinderGround = {
  divisions: [...loadGazetteer('350505000000').all()],
  locator: locatorOf(loadBoundaries()),
  rough: new Set(),
  formerNames: new Map(),
};

test.each(['headers.csv', 'semicolons.csv', 'title.csv', 'dms.csv'])(
  '%s is read as any list',
  (name) => {
    const { points, issues } = importTable(join(INPUTS, '11-gazetteer-import', name));
    expect(points).toMatchObject([{ code: '350505100000', lngLat: [118.95, 25.19] }]);
    expect(issues).toEqual([]);
  },
);

test('a workbook is a table too', () => {
  const rows = [
    ['泉港区乡镇坐标表'],
    ['统计用区划代码', '乡镇（街道）', '经纬度'],
    ['350505100000', '南埔镇', '118.95,25.19'],
  ];
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), '表');
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  expect(importTable(temporaryFile('own.xlsx', bytes)).points).toHaveLength(1);
});

test.each([
  ['far.csv', 2, /^lies 1549 km outside .*南埔镇/],
  ['wrong-name.csv', 2, /^is not the name of 南埔镇/],
  ['guarded.csv', 2, /^has lost digits/],
])('%s: the row is named and not taken', (name, line, message) => {
  const { points, issues } = importTable(join(INPUTS, '11-gazetteer-import', name));
  expect(points.map(({ code }) => code)).not.toContain('350505100000');
  expect(issues[0]).toMatchObject({ severity: 'error', line });
  expect(issues[0]!.message).toMatch(message);
});

test('one point for several divisions is asked about, not imported', () => {
  const { points, issues } = importTable(join(INPUTS, '10-one-point-for-many/gazetteer.csv'));
  expect(points).toEqual([]);
  expect(issues[0]!.message).toMatch(/^is the point of 3 other divisions too/);
});

test('a county and the town that it sits in may share a point', () => {
  const file = temporaryFile(
    'seat.csv',
    '区划代码,经度,纬度\n350505,118.912,25.126\n350505001,118.912,25.126\n',
  );
  expect(importTable(file).points).toHaveLength(2);
});

test('rows that are not taken end the command with 1, and nothing of them is counted', async () => {
  const { status, stderr } = await runHere(
    ...['gazetteer', 'import', '--dry-run', '--crs', 'wgs84'],
    ...['--csv', join(INPUTS, '11-gazetteer-import/far.csv')],
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/1 read, 0 matched: 0 added, 0 improved/);
  expect(stderr).toMatch(/error: 1 of 1 rows .* were not taken/);
  // The command knows every village of the nation.
}, 120_000);

const PBF = Buffer.from('0000000d0a094f534d48656164657218a8018001ffdaba0a03', 'hex');
const NOISE = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 167 + (at >> 3)) % 256));
const BINARIES: Readonly<Record<string, Buffer>> = {
  'x.osm.pbf': Buffer.concat([PBF, NOISE]),
  'x.png': Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), NOISE]),
  'x.sqlite': Buffer.concat([Buffer.from('SQLite format 3\0'), NOISE]),
  'x.gz': gzipSync(NOISE),
  'x.osm': Buffer.from(
    '<?xml version="1.0"?>\n<osm>\n<node id="1" lat="25.1" lon="118.9"/>\n</osm>\n',
  ),
  'x.zip': Buffer.concat([Buffer.from('PK\x03\x04'), NOISE]),
  'empty.csv': Buffer.alloc(0),
};

test.each(
  Object.entries(BINARIES).flatMap(([name, bytes]) =>
    ['--csv', '--geonames'].map((option) => [option, name, bytes] as const),
  ),
)('%s %s is one clear error', async (option, name, bytes) => {
  const { status, stdout, stderr } = await runHere(
    ...['gazetteer', 'import', '--dry-run', '--crs', 'wgs84', '--source', 'own'],
    ...[option, temporaryFile(name, bytes)],
  );
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toMatch(/^error: [^\n]{20,300}\n$/);
});

test('a table given as a dump of GeoNames is one error with the way out', async () => {
  const file = temporaryFile(
    'table.csv',
    '区划代码,名称,经度,纬度\n350505100000,南埔镇,118.95,25.19\n',
  );
  const { status, stderr } = await runHere('gazetteer', 'import', '--dry-run', '--geonames', file);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^error: .* is no GeoNames dump of China.*--csv\.\n$/);
});
