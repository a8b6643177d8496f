import { describe, expect, test } from 'vitest';
import { parseStationRow, type TableRow } from '../../src/core/stations/station-row.ts';

const GOOD = {
  station_id: '500112017005',
  name: '凤鸣路社区退役军人服务站',
  level: 'village',
  kind: 'station',
  division_code: '500112017005',
  source: 'derived',
  source_date: '2023-06-30',
};

function row(cells: Record<string, string> = {}): TableRow {
  return { file: 'data/regions/x/stations.csv', line: 7, cells: { ...GOOD, ...cells } };
}

test('a row with the least cells is a station', () => {
  const { station, issues } = parseStationRow(row());
  expect(issues).toEqual([]);
  expect(station).toMatchObject({
    ...GOOD,
    lngLat: null,
    source_crs: '',
    badges: [],
    status: 'normal',
  });
});

test('lists are split, positions converted at the door', () => {
  const cells = {
    badges: '全国示范型；五有',
    lng: '106.5553176',
    lat: '29.5601513',
    source_crs: 'gcj02',
  };
  const { station } = parseStationRow(row(cells));
  expect(station?.badges).toEqual(['全国示范型', '五有']);
  expect(station?.lngLat?.[0]).toBeCloseTo(106.5516, 5);
  expect(station?.lngLat?.[1]).toBeCloseTo(29.563, 5);
});

describe('wrong cells', () => {
  test.each<[string, Record<string, string>, string, string, string]>([
    [
      'no code',
      { division_code: '渝北区' },
      'division_code',
      'is not a division code',
      'Write its 6, 9 or 12 digits as text.',
    ],
    [
      'code turned into a number by a spreadsheet',
      { division_code: '5.00112E+11' },
      'division_code',
      'is not a division code',
      'Write its 6, 9 or 12 digits as text.',
    ],
    [
      'decimal comma',
      { lng: '106.5', lat: '38,04' },
      'lat',
      'is not a number of degrees',
      'Write 38.04 with a point.',
    ],
    [
      'text for a number',
      { lng: '东经106', lat: '29.5' },
      'lng',
      'is not a number of degrees',
      'Write decimal degrees such as 106.62712, or leave both lng and lat empty.',
    ],
    [
      'half a position',
      { lng: '106.5' },
      'lat',
      'is not a number of degrees',
      'Write decimal degrees such as 106.62712, or leave both lng and lat empty.',
    ],
    [
      'swapped',
      { lng: '29.5', lat: '106.5' },
      'lng',
      'lies outside the mainland of China',
      'Swap lng and lat.',
    ],
    [
      'another continent',
      { lng: '0', lat: '0' },
      'lng',
      'lies outside the mainland of China',
      'Check both numbers.',
    ],
    [
      'datum unknown',
      { lng: '106.5', lat: '29.5', source_crs: 'utm' },
      'source_crs',
      'is none of wgs84, gcj02, bd09, unsure',
      'Write one of these words.',
    ],
    [
      'level unknown',
      { level: '村' },
      'level',
      'is none of province, city, county, town, village',
      'Write one of these words.',
    ],
    ['no name', { name: ' ' }, 'name', 'is empty', 'Write the name on the plate.'],
    [
      'id with a path in it',
      { station_id: '../x' },
      'station_id',
      'is not an id',
      'Use up to 40 letters, digits, "-" and "_".',
    ],
    [
      'no such day',
      { source_date: '2023-02-30' },
      'source_date',
      'is not a day',
      'Write it as YYYY-MM-DD.',
    ],
    [
      'a formula',
      { address: '=HYPERLINK("http://x")' },
      'address',
      'begins like a formula',
      'Write it as plain text.',
    ],
    [
      'served code',
      { serves: '620923100200;x' },
      'serves',
      'holds something that is no division code',
      'Separate codes by ";".',
    ],
  ])('%s', (_, cells, field, message, remedy) => {
    const { station, issues } = parseStationRow(row(cells));
    expect(station).toBeNull();
    expect(issues).toContainEqual({
      severity: 'error',
      file: 'data/regions/x/stations.csv',
      line: 7,
      field,
      value: cells[field] ?? '',
      message,
      remedy,
    });
  });
});

test.each([
  ['023-67812345', '023-67812345', 0],
  ['023-67812345;13812345678', '023-67812345', 1],
  ['13812345678', '', 1],
  ['+86 138 1234 5678 / 0571-87700087', '0571-87700087', 1],
  ['张站长13812345678', '', 1],
  ['400-1381234', '400-1381234', 0],
])('of the phone %s only the office is kept', (phone, kept, warnings) => {
  const { station, issues } = parseStationRow(row({ phone }));
  expect(station?.phone).toBe(kept);
  expect(issues.filter((each) => each.severity === 'warning')).toHaveLength(warnings);
});
