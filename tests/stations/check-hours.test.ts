import { expect, test } from 'vitest';
import { checkHours } from '../../src/core/stations/check-hours.ts';

const row = (line: number, hours: string) => ({
  row: { file: 'data/regions/x/stations.csv', line, cells: { hours } },
  station: { hours },
});

test('hours that cannot be read are named with their row, and do not stop the build', () => {
  const rows = [
    row(2, ''),
    row(3, 'Mo-Fr 09:00-17:00; PH off'),
    row(4, '工作日'),
    row(5, '工作日'),
  ];
  expect(checkHours(rows)).toEqual(
    [4, 5].map((line) => ({
      severity: 'warning',
      file: 'data/regions/x/stations.csv',
      line,
      field: 'hours',
      value: '工作日',
      message: 'are no opening hours that can be read',
      remedy:
        'Write them as Mo-Fr 09:00-12:00,14:00-17:30 (OpenStreetMap syntax), or they are shown as written.',
    })),
  );
});
