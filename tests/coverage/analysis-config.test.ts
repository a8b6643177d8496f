import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseAnalysisConfig,
  printAnalysisConfig,
  type AnalysisConfig,
} from '../../src/core/coverage/analysis-config.ts';
import { standardForAll } from '../../src/core/coverage/standard-for-all.ts';
import { LEVELS } from '../../src/core/gazetteer/level.ts';

const config: AnalysisConfig = {
  format: 1,
  region: 'quangang',
  standards: standardForAll({ mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 }),
  scenario: [
    { kind: 'add', station_id: 'new-1', level: 'village', lng: 118.9, lat: 25.1 },
    { kind: 'close', station_id: '350505100000' },
  ],
  demand: { kind: 'divisions' },
  list: { data_date: '2023-06-30', stations: 112 },
};

const positions = {
  lng: fc.double({ min: 74, max: 135, noNaN: true }),
  lat: fc.double({ min: 4, max: 53, noNaN: true }),
};
const configs = (): fc.Arbitrary<AnalysisConfig> =>
  fc
    .record({
      region: fc.stringMatching(/^[a-z][a-z0-9-]{0,10}$/),
      minutes: fc.double({ min: 1, max: 120, noNaN: true }),
      edits: fc.uniqueArray(
        fc.oneof(
          fc.record({
            kind: fc.constant('add' as const),
            station_id: fc.stringMatching(/^new-[1-9]\d{0,3}$/),
            level: fc.constantFrom(...LEVELS),
            ...positions,
          }),
          fc.record({
            kind: fc.constant('move' as const),
            station_id: fc.stringMatching(/^\d{12}$/),
            ...positions,
          }),
          fc.record({
            kind: fc.constant('close' as const),
            station_id: fc.stringMatching(/^\d{12}-[a-z]$/),
          }),
        ),
        { selector: ({ station_id }) => station_id },
      ),
      demand: fc.constantFrom<AnalysisConfig['demand']>(
        { kind: 'none' },
        { kind: 'file', name: '人口.csv' },
        { kind: 'file', name: 'a.tif', crs: 'gcj02' },
      ),
    })
    .map(({ region, minutes, edits, demand }) => ({
      format: 1,
      region,
      standards: standardForAll({ mode: 'walk', minutes, speed_kmh: 4, detour_factor: 1.25 }),
      scenario: edits,
      demand,
    }));

test('parse(print(x)) is x', () => {
  fc.assert(
    fc.property(configs(), (x) => {
      expect(parseAnalysisConfig(printAnalysisConfig(x), 'a')).toEqual({ ok: true, config: x });
    }),
  );
});

test('the same analysis gives the same bytes, whatever the order of its fields', () => {
  const turned = Object.fromEntries(Object.entries(config).reverse()) as AnalysisConfig;
  expect(printAnalysisConfig(turned)).toBe(printAnalysisConfig(config));
});

type Fields = Record<string, unknown>;
type Editable = Fields & {
  standards: Fields & { village?: Fields; town: Fields };
  scenario: Fields[];
};

function firstEdit({ scenario: [first = {}] }: Editable): Fields {
  return first;
}

/** One change of the good file, as a person might make it. */
function issuesOf(change: (json: Editable) => unknown): string[] {
  const json = JSON.parse(printAnalysisConfig(config)) as Editable;
  change(json);
  const result = parseAnalysisConfig(JSON.stringify(json), 'analysis.json');
  if (result.ok) return [];
  return result.issues.map(
    ({ field, value, message, remedy }) => `${field} | ${value} | ${message} | ${remedy}`,
  );
}

describe('what is wrong is named by field, value and remedy', () => {
  const cases: readonly [string, (json: Editable) => unknown][] = [
    ['another format', (json) => (json.format = 2)],
    [
      'text in minutes',
      (json) => (json.standards.village = { ...json.standards.village, minutes: '15' }),
    ],
    ['no minutes', (json) => delete json.standards.village?.minutes],
    ['too long', (json) => (json.standards.town.minutes = 600)],
    ['an unknown mode', (json) => (json.standards.town.mode = 'swim')],
    ['a level too few', (json) => delete json.standards.village],
    ['a level misspelt', (json) => (json.standards.vilage = {})],
    ['a field too many', (json) => (json.colour = 'red')],
    ['an unknown edit', (json) => (firstEdit(json).kind = 'open')],
    ['swapped degrees', (json) => Object.assign(firstEdit(json), { lng: 25.1, lat: 118.9 })],
    ['no number', (json) => (firstEdit(json).lng = null)],
    ['named twice', (json) => (firstEdit(json).station_id = '350505100000')],
    ['an id with a path', (json) => (firstEdit(json).station_id = '../x')],
    ['a region with a path', (json) => (json.region = '../gansu')],
    ['unknown demand', (json) => (json.demand = { kind: 'all' })],
    ['a file without a name', (json) => (json.demand = { kind: 'file' })],
  ];
  test.each(cases)('%s', (_, change) => {
    const issues = issuesOf(change);
    expect(issues.length).toBeGreaterThan(0);
    expect(issues).toMatchSnapshot();
  });

  test.each([
    ['', /^is not JSON/],
    ['{"format": 1', /^is not JSON/],
    ['[]', /./],
    ['null', /./],
    ['7', /./],
  ])('%j is no analysis', (text, message) => {
    const result = parseAnalysisConfig(text, 'analysis.json');
    if (result.ok) throw new Error('taken for an analysis');
    expect(result.issues[0]).toMatchObject({ severity: 'error', file: 'analysis.json' });
    expect(result.issues[0]?.message).toMatch(message);
  });

  test('a byte order mark is no error', () => {
    expect(parseAnalysisConfig(`\ufeff${printAnalysisConfig(config)}`, 'a').ok).toBe(true);
  });
});
