import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDataFolder } from './data-folder.ts';
import { runCli } from './run-cli.ts';
import { runHere } from './run-here.ts';

/** A data folder with two of the regions, one of them with bad rows added to its list. */
let data = '';
const LINE = 114; // 112 derived rows and the header stand before

const BAD_ROWS = [
  'x1,甲退役军人服务站,village,station,350505999999,,,,,,,,,,,,test,2026-01-01',
  '350505100000,乙退役军人服务站,town,station,350505100000,,,,,,,,,,,,test,2026-01-01',
  'x3,丙退役军人服务站,village,station,350505100201,,,,,,,,,118.9,"38,04",wgs84,test,2026-01-01',
  'x4,丁退役军人服务站,village,station,350505100201,,,,,,,,,120.5,24.5,wgs84,test,2026-01-01',
];

beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
  writeDataFolder(data, ['quangang', 'gaoping'], { opens: 'gaoping' });
  const list = join(data, 'regions', 'quangang', 'stations.csv');
  writeFileSync(list, `${readFileSync(list, 'utf8').trimEnd()}\n${BAD_ROWS.join('\n')}\n`);
});
afterAll(() => rmSync(data, { recursive: true, force: true }));

const EXPECTED = [
  [
    LINE,
    'division_code',
    '350505999999',
    'is in no division list',
    'Look the code up in data/gazetteer.',
  ],
  [
    LINE + 1,
    'station_id',
    '350505100000',
    /^is used already in .*stations\.csv, line \d+$/,
    'Give every station an id of its own.',
  ],
  [LINE + 2, 'lat', '38,04', 'is not a number of degrees', 'Write 38.04 with a point.'],
  [
    LINE + 3,
    'lng',
    '120.5',
    /^and lat put it \d+\.\d km outside its own county$/,
    'Check both numbers, their order and source_crs.',
  ],
] as const;

describe('check', () => {
  test('names file, line, field, value and remedy of each, exit 1', () => {
    const { status, stdout } = runCli('check', '--data', data, '--json');
    expect(status).toBe(1);
    const { issues } = JSON.parse(stdout) as { issues: object[] };
    expect(issues).toHaveLength(EXPECTED.length);
    for (const [line, field, value, message, remedy] of EXPECTED) {
      expect(issues).toContainEqual({
        severity: 'error',
        file: expect.stringMatching(/regions\/quangang\/stations\.csv$/) as string,
        line,
        field,
        value,
        message: expect.stringMatching(message) as string,
        remedy,
      });
    }
  });
});

describe('build', () => {
  test('refuses that region, builds the others, exit 1', async () => {
    const out = join(data, 'out');
    const { status, stdout, stderr } = await runHere(
      'build',
      '--data',
      data,
      '--out',
      out,
      '--json',
    );
    expect(status).toBe(1);
    expect(stderr).toContain(
      'Refused because of the errors above: quangang; the others are built.',
    );
    expect(JSON.parse(stdout)).toMatchObject([{ region: 'gaoping', stations_derived: 350 }]);
    expect(existsSync(join(out, 'quangang'))).toBe(false);
    const regions = JSON.parse(readFileSync(join(out, 'regions.json'), 'utf8')) as object;
    expect(regions).toMatchObject({ default_region: 'gaoping', regions: [{ slug: 'gaoping' }] });
  });
});

describe("a user's mistake is one line and exit 1", () => {
  test.each([
    [['build', '--region', 'nowhere'], /There is no region "nowhere"\. Known: chongqing/],
    [['derive', '--region', '999999', '--out', 'x.csv'], /999999 is in no division list\./],
    [['derive', '--region', '500112'], /Say with --out where/],
    [['nonsense'], /unknown command/],
    [['build', '--nonsense'], /unknown option/],
  ])('%j', async (args, line) => {
    const { status, stdout, stderr } = await runHere(...args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(line);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test.each(['gazetteer', 'derive', 'geocode', 'build', 'check'])('%s has --help', async (verb) => {
  const { status, stdout } = await runHere(verb, '--help');
  expect(status).toBe(0);
  expect(stdout).toContain('--json');
});
