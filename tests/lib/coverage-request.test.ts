import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CliError } from '../../scripts/lib/cli-error.ts';
import {
  checkScenario,
  readAnalysisConfig,
  requestedDemand,
  requestedStandards,
  type CoverageOptions,
} from '../../scripts/lib/coverage-request.ts';
import { readRegionFiles } from '../../scripts/lib/region-files.ts';
import type { AnalysisConfig } from '../../src/core/coverage/analysis-config.ts';
import { printStandards } from '../../src/core/coverage/standard-text.ts';

const own = readRegionFiles('quangang').region.standards;
const OWN =
  'province:drive-15-30-1.25,city:drive-15-30-1.25,county:drive-15-30-1.25,town:ebike-15-15-1.25,village:walk-15-4-1.25';

describe('standards', () => {
  test.each<[CoverageOptions, string]>([
    [{}, OWN],
    [{ mode: 'walk' }, 'walk-15-4-1.25'],
    [{ mode: 'walk', minutes: '20' }, 'walk-20-4-1.25'],
    [{ mode: 'elder_walk', detour: '1.3' }, 'elder_walk-15-2.88-1.3'],
    [{ minutes: '10' }, OWN.replaceAll('-15-', '-10-').replace('ebike-10-15', 'ebike-10-15')],
    [{ standards: 'village:walk-20-4-1.25' }, OWN.replace('walk-15', 'walk-20')],
    [{ standards: 'drive-15-40-1.3', speed: '20' }, 'drive-15-20-1.3'],
  ])('%j', (options, expected) => {
    expect(printStandards(requestedStandards(own, options))).toBe(expected);
  });

  test.each<[CoverageOptions, string]>([
    [{ mode: 'swim' }, '--mode swim: write walk, elder_walk, bicycle, ebike, drive.'],
    [{ minutes: 'ten' }, '--minutes ten: write a number from 1 to 120.'],
    [{ minutes: '' }, '--minutes : write a number from 1 to 120.'],
    [{ minutes: '0' }, '--minutes 0: write a number from 1 to 120.'],
    [{ speed: '1000' }, '--speed 1000: write a number from 0.5 to 120.'],
    [{ detour: '0.5' }, '--detour 0.5: write a number from 1 to 3.'],
    [{ mode: 'walk', standards: 'walk-15-4-1.25' }, 'Give either --mode or --standards.'],
    [{ standards: 'fast' }, '--standards fast: write mode-minutes-km/h-detour'],
  ])('%j is refused', (options, message) => {
    expect(() => requestedStandards(own, options)).toThrow(CliError);
    expect(() => requestedStandards(own, options)).toThrow(message);
  });
});

describe('files', () => {
  let dir = '';
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'fuwuquan-'));
    mkdirSync(join(dir, 'demand'));
    writeFileSync(join(dir, 'demand', 'people.csv'), 'lng,lat,weight\n');
    writeFileSync(join(dir, 'beside.csv'), 'lng,lat,weight\n');
    writeFileSync(join(dir, 'secret.csv'), '');
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  const saved = (name: string): AnalysisConfig => ({
    ...{ format: 1, region: 'quangang', standards: own, scenario: [] },
    demand: { kind: 'file', name, crs: 'gcj02' },
  });

  test('demand by word, by path, in the folder of demand', () => {
    const data = dir;
    expect(requestedDemand({ data }, null, null)).toEqual({ kind: 'divisions' });
    expect(requestedDemand({ data, demand: 'none' }, saved('people.csv'), 'a')).toEqual({
      kind: 'none',
    });
    const path = join(dir, 'beside.csv');
    expect(requestedDemand({ data, demand: path }, null, null)).toEqual({
      ...{ kind: 'file', path, crs: 'wgs84' },
    });
    expect(requestedDemand({ data, demand: 'people.csv', crs: 'bd09' }, null, null)).toEqual({
      ...{ kind: 'file', path: join(dir, 'demand', 'people.csv'), crs: 'bd09' },
    });
  });

  test('demand of an analysis: beside it, or in the folder of demand, never elsewhere', () => {
    const config = join(dir, 'analysis.json');
    const found = (name: string) => requestedDemand({ data: dir }, saved(name), config);
    expect(found('beside.csv')).toMatchObject({ path: join(dir, 'beside.csv'), crs: 'gcj02' });
    expect(found('people.csv')).toMatchObject({ path: join(dir, 'demand', 'people.csv') });
    expect(found('demand/../../people.csv')).toMatchObject({
      path: join(dir, 'demand', 'people.csv'),
    });
    expect(() => found('gone.csv')).toThrow(/gone\.csv is neither at .* name it with --demand/);
  });

  test('an unknown datum is refused', () => {
    expect(() =>
      requestedDemand({ data: dir, demand: 'people.csv', crs: 'utm' }, null, null),
    ).toThrow('--crs utm: write wgs84, gcj02 or bd09.');
  });

  test('an analysis that is missing or damaged', () => {
    expect(() => readAnalysisConfig(join(dir, 'none.json'))).toThrow(/is missing/);
    writeFileSync(join(dir, 'damaged.json'), '{');
    expect(() => readAnalysisConfig(join(dir, 'damaged.json'))).toThrow(/cannot be run/);
  });
});

test('a scenario of another list is refused', () => {
  const ids = new Set(['a', 'new-1']);
  const at = { lng: 118.9, lat: 25.1 };
  expect(() => checkScenario([{ kind: 'close', station_id: 'a' }], ids)).not.toThrow();
  expect(() => checkScenario([{ kind: 'close', station_id: 'b' }], ids)).toThrow(
    /close station b, which is not in the list/,
  );
  expect(() => checkScenario([{ kind: 'move', station_id: 'b', ...at }], ids)).toThrow(CliError);
  expect(() =>
    checkScenario([{ kind: 'add', station_id: 'new-1', level: 'town', ...at }], ids),
  ).toThrow(/is in the list already/);
});
