import { expect, test } from 'vitest';
import { amendRows } from '../../src/core/stations/amend-rows.ts';
import type { TableRow } from '../../src/core/stations/station-row.ts';

function table(file: string, ...rows: Record<string, string>[]): TableRow[] {
  return rows.map((cells, index) => ({ file, line: index + 2, cells }));
}

const LIST = table(
  'stations.csv',
  { station_id: 'a', name: '甲', badges: '五有', source: 'derived', source_date: '2023-06-30' },
  { station_id: 'b', name: '乙', badges: '', source: 'derived', source_date: '2023-06-30' },
);

test('an extra row fills and extends a station, or is one of its own', () => {
  const extras = table(
    'stations.extra.csv',
    { station_id: 'a', name: '', badges: '全国示范型', source: '报', source_date: '2021-01-01' },
    { station_id: 'c', name: '丙' },
  );
  const { rows, issues } = amendRows(LIST, extras, []);
  expect(issues).toEqual([]);
  expect(rows.map(({ row, extra }) => [row.cells['name'], extra])).toEqual([
    ['甲', false],
    ['乙', false],
    ['丙', true],
  ]);
  expect(rows[0]?.row.cells).toMatchObject({
    badges: '五有;全国示范型',
    source: 'derived;报',
    source_date: '2023-06-30',
  });
});

test('an override replaces one cell, the later one wins, emptying is possible', () => {
  const overrides = table(
    'overrides.csv',
    { station_id: 'b', field: 'name', value: '乙一' },
    { station_id: 'b', field: 'name', value: '乙二' },
    { station_id: 'a', field: 'badges', value: '' },
  );
  const { rows, issues } = amendRows(LIST, [], overrides);
  expect(issues).toEqual([]);
  expect(rows.map(({ row }) => row.cells['name'])).toEqual(['甲', '乙二']);
  expect(rows[0]?.row.cells['badges']).toBe('');
});

test('names both lines of a duplicate id and keeps the first', () => {
  const twice = [
    ...LIST,
    ...table('stations.csv', {}, {}, { station_id: 'a', name: '又' }).slice(2),
  ];
  const { rows, issues } = amendRows(twice, [], []);
  expect(rows).toHaveLength(2);
  expect(issues).toEqual([
    {
      severity: 'error',
      file: 'stations.csv',
      line: 4,
      field: 'station_id',
      value: 'a',
      message: 'is used already in stations.csv, line 2',
      remedy: 'Give every station an id of its own.',
    },
  ]);
});

test('two extra rows of the same new id are a duplicate, not an amendment', () => {
  const extras = table('stations.extra.csv', { station_id: 'c' }, { station_id: 'c' });
  expect(amendRows(LIST, extras, []).issues).toMatchObject([{ field: 'station_id', line: 3 }]);
});

test('an override for nobody is a warning, for no field an error', () => {
  const overrides = table(
    'overrides.csv',
    { station_id: 'z', field: 'name', value: 'x' },
    { station_id: 'a', field: 'colour', value: 'x' },
    { station_id: 'a', field: 'station_id', value: 'x' },
  );
  const severities = amendRows(LIST, [], overrides).issues.map((each) => each.severity);
  expect(severities).toEqual(['warning', 'error', 'error']);
});
