import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { Analysis } from '../../src/core/coverage/analysis.ts';
import { coverageSummary, type CoverageSummary } from '../../src/core/coverage/coverage-summary.ts';
import { Ground } from '../../src/core/coverage/ground.ts';
import { parseDistricts } from '../../src/core/coverage/parse-districts.ts';
import { prepareDemand } from '../../src/core/coverage/prepared-demand.ts';
import { questionOf } from '../../src/core/coverage/question-of.ts';
import { shapeOptionsFor } from '../../src/core/coverage/shape-options.ts';
import { parseStandards } from '../../src/core/coverage/standard-text.ts';
import { suppressDemand } from '../../src/core/coverage/suppress-demand.ts';
import { divisionDemand } from '../../src/core/demand/division-demand.ts';
import { parseRegionManifest } from '../../src/core/region/region-manifest.ts';
import { unpackStations } from '../../src/core/stations/pack.ts';
import { runHere } from './run-here.ts';

// Whole regions are built and measured: slow where others work too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const runs = new Map<string, CoverageSummary>();

/** What the command prints; the same question is asked once. */
async function coverage(...args: string[]): Promise<CoverageSummary> {
  const known = runs.get(args.join(' '));
  if (known) return known;
  const { status, stdout, stderr } = await runHere('coverage', ...args, '--json');
  expect(stderr).not.toContain('bug:');
  expect(status).toBe(0);
  const summary = JSON.parse(stdout) as CoverageSummary;
  runs.set(args.join(' '), summary);
  return summary;
}

/** What the page finds, from the files that it loads. */
function onThePage(slug: string, standardsText: string): CoverageSummary {
  const load = (name: string): unknown =>
    JSON.parse(readFileSync(join(dir, 'built', slug, name), 'utf8'));
  const { region } = parseRegionManifest(load('manifest.json'));
  const { stations } = unpackStations(load('stations.json'));
  const standards = parseStandards(standardsText, region.standards) ?? region.standards;
  const demand = divisionDemand(stations);
  const ground = new Ground(parseDistricts(load('districts.json')));
  const { toleranceM } = shapeOptionsFor(region);
  const question = questionOf(stations, { standards, scenario: [], toleranceM });
  const analysis = new Analysis(ground, prepareDemand(demand, ground), question);
  return coverageSummary(slug, standards, suppressDemand(analysis.coverage(), demand.unit));
}

describe('page and terminal say the same, to the last digit', () => {
  beforeAll(async () => {
    const built = await runHere(
      'build',
      '--region',
      'gaoping',
      'tianjin',
      '--out',
      join(dir, 'built'),
    );
    expect(built.status).toBe(0);
  });

  test.each([
    ['gaoping', '', []],
    ['tianjin', '', []],
    ['tianjin', 'walk-20-4-1.25', ['--mode', 'walk', '--minutes', '20']],
  ])('%s %s', async (slug, text, args) => {
    const page = JSON.parse(JSON.stringify(onThePage(slug, text))) as CoverageSummary;
    expect(await coverage('--region', slug, ...args)).toEqual(page);
  });
});

test('districts add up to the total, and doubt has its order', async () => {
  const { districts, ...total } = await coverage('--region', 'tianjin');
  for (const field of [
    'area_km2',
    'covered_km2',
    'certain_km2',
    'possible_km2',
    'gap_km2',
  ] as const) {
    const sum = districts.reduce((all, each) => all + each[field], 0);
    // Every row is rounded to the square metre.
    expect(Math.abs(sum - total[field])).toBeLessThan(1e-6 * districts.length);
  }
  for (const row of [total, ...districts]) {
    expect(row.certain_km2).toBeLessThanOrEqual(row.covered_km2);
    expect(row.covered_km2).toBeLessThanOrEqual(row.possible_km2);
    expect(Math.abs(row.covered_km2 + row.gap_km2 - row.area_km2)).toBeLessThan(2e-6);
    expect(row.covered_share).toBeCloseTo(row.covered_km2 / row.area_km2, 8);
  }
  expect(districts.map(({ code }) => code)).toEqual(districts.map(({ code }) => code).sort());
  // The land and inner waters of Tianjin are published as 11,966 km²; outlines are generalised.
  expect(total.area_km2).toBeGreaterThan(11_000);
  expect(total.area_km2).toBeLessThan(13_000);
});

describe('an analysis that is written', () => {
  let first: CoverageSummary;
  const file = (folder: string, name: string): Buffer => readFileSync(join(dir, folder, name));
  const json = (folder: string, name: string): unknown => JSON.parse(file(folder, name).toString());

  beforeAll(async () => {
    first = await coverage('--region', 'quangang', '--mode', 'walk', '--out', join(dir, 'one'));
  });

  test('can be run again, and comes to the same bytes', async () => {
    const again = await coverage(
      ...['--config', join(dir, 'one', 'analysis.json'), '--out', join(dir, 'two')],
    );
    expect(again).toEqual(first);
    const names = readdirSync(join(dir, 'one')).sort();
    expect(names).toEqual([
      'analysis.json',
      'coverage.geojson',
      'coverage.json',
      'districts.csv',
      'districts.xlsx',
      'gaps.geojson',
    ]);
    for (const name of names) expect(file('two', name).equals(file('one', name))).toBe(true);
  });

  test('a station more, in the deepest place of the largest gap, covers more', async () => {
    const config = json('one', 'analysis.json') as object;
    const { gaps } = json('one', 'coverage.json') as { gaps: { deepest: [number, number] }[] };
    const [lng, lat] = gaps[0]?.deepest ?? [0, 0];
    const scenario = [{ kind: 'add', station_id: 'new-1', level: 'village', lng, lat }];
    const path = join(dir, 'more.json');
    writeFileSync(path, JSON.stringify({ ...config, scenario }));
    const after = await coverage('--config', path, '--out', join(dir, 'after'));
    expect(after.covered_km2).toBeGreaterThan(first.covered_km2);
    expect(after.certain_km2).toBeGreaterThan(first.certain_km2);
    expect(after.stations).toBe(first.stations + 1);
    expect(json('after', 'scenario.geojson')).toMatchObject({
      features: [{ id: 'new-1', geometry: { coordinates: [lng, lat] } }],
    });
  });

  test('shapes are GeoJSON that says what it is made of', () => {
    for (const name of ['gaps.geojson', 'coverage.geojson']) {
      expect(json('one', name)).toMatchObject({
        type: 'FeatureCollection',
        fuwuquan: {
          ...{ region: 'quangang', standard: 'walk-15-4-1.25', edits: 0 },
          notice: { zh: '示例数据,推导名单,未经审图,仅供内部参考' },
        },
      });
    }
  });

  test.each([
    [['--region', 'atlantis'], /^error: There is no region "atlantis"\./m],
    [[], /^error: Name a region with --region, or an analysis with --config\./m],
    [['--config', 'ONE', '--region', 'gansu'], /^error: .* is an analysis of quangang: leave/m],
  ])('%j is a mistake in one line', async (args, message) => {
    const own = args.map((arg) => (arg === 'ONE' ? join(dir, 'one', 'analysis.json') : arg));
    const { status, stdout, stderr } = await runHere('coverage', ...own);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});

test('people: counts of a few are withheld in everything that goes out', async () => {
  const csv = join(dir, 'people.csv');
  writeFileSync(csv, 'lng,lat,weight\n118.9,25.12,3\n118.92,25.13,4\n');
  const summary = await coverage(
    '--region',
    'quangang',
    '--demand',
    csv,
    '--out',
    join(dir, 'people'),
  );
  expect(summary.demand).toMatchObject({ total: null, located: null });
  const text = readFileSync(join(dir, 'people', 'coverage.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ withheld: true, total: { demand: { total: null } } });
  expect(readFileSync(join(dir, 'people', 'districts.csv'), 'utf8')).toContain('少于 10 人');
});
