import { join } from 'node:path';
import gcoord from 'gcoord';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { distanceM } from '../../src/core/geo/distance.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import type { RowPlace } from '../../src/core/geocode/place-row.ts';
import { placeStation } from '../../src/core/geocode/place-station.ts';
import type { SourceCrs } from '../../src/core/list/list-row.ts';
import { parseStationRow } from '../../src/core/stations/station-row.ts';
import { listGround, matchRows, placeRows, settleTable } from '../../scripts/lib/geocode-list.ts';
import { readList } from '../../scripts/lib/read-list.ts';
import { temporaryFile } from '../list/temporary-file.ts';

const ground = listGround('500000000000');
const INPUTS = join(import.meta.dirname, 'inputs');
/** The gazetteer's own point of 渝北区, and of the subdistrict that its seat is in. */
const SEAT = '106.62712,29.71859';
/** 0.85 times the root of the area of 渝北区. */
const WITHIN_YUBEI_M = 32_409;

function placed(path: string, crs: SourceCrs | 'auto' = 'auto'): RowPlace[] {
  const table = readList(path, { crs }, 'list');
  const matches = matchRows(table, ground);
  const { rows } = settleTable(table, matches, crs, ground);
  const places = placeRows(
    rows,
    matches,
    () => null,
    () => null,
    ground,
  );
  return places.map(({ place }) => place);
}

function places(lines: readonly string[], crs: SourceCrs | 'auto' = 'wgs84'): RowPlace[] {
  return placed(temporaryFile('list.csv', `名称,地址,经度,纬度\n${lines.join('\n')}\n`), crs);
}

describe('a place of which only a division is known', () => {
  test.each([
    // The division's own, or nothing but the division: its seat.
    ['渝北区退役军人服务中心', '渝北区义学路58号', 'county', 3900, 'ok'],
    ['渝北区退役军人服务中心', '', 'county', 3900, 'ok'],
    ['', '重庆市渝北区', 'county', 3900, 'ok'],
    ['木耳镇退役军人服务站', '渝北区木耳镇木耳街8号', 'town', 2100, 'ok'],
    // Anything else is somewhere in it.
    ['青龙岗镇凤凰村退役军人服务站', '渝北区青龙岗镇凤凰村', 'county', WITHIN_YUBEI_M, 'imprecise'],
    ['金牛镇退役军人服务站', '渝北区金牛镇政府院内', 'county', WITHIN_YUBEI_M, 'imprecise'],
    ['', '渝北区高新产业园3栋', 'county', WITHIN_YUBEI_M, 'imprecise'],
    ['某公司', '重庆市渝北区金开大道99号', 'county', WITHIN_YUBEI_M, 'imprecise'],
    ['老兵驿站', '木耳镇木耳街8号', 'town', 6410, 'imprecise'],
    ['', '重庆多媒体谷', 'province', 246_818, 'imprecise'],
  ])('%s %s: at the %s, %d m, %s', (name, address, point_level, uncertainty_m, review_status) => {
    const [place] = places([`${name},${address},,`]);
    expect(place).toMatchObject({ point_level, uncertainty_m, review_status });
  });
});

describe('a list whose datum cannot be told', () => {
  const folder = join(INPUTS, '03-datum-unsure-said-to-be-100m');
  const TRUTH: readonly LngLat[] = [
    [106.6271, 29.7032],
    [106.519, 29.586],
    [106.425, 29.82],
    [106.4405, 29.8306],
    [106.567, 29.527],
  ];

  test.each(['bd09.csv', 'gcj02.csv'])('%s: every radius holds the truth, no row is ok', (file) => {
    for (const [at, place] of placed(join(folder, file)).entries()) {
      expect(place).toMatchObject({ review_status: 'imprecise', provider: 'list' });
      expect(place.reasons).toEqual(['datum_unsure']);
      expect(distanceM(place.lngLat!, TRUTH[at]!)).toBeLessThan(place.uncertainty_m!);
      expect(place.uncertainty_m).toBeLessThan(1500);
    }
  });

  test.each(['wgs84', 'gcj02', 'bd09'] as const)('whatever it is: %s', (crs) => {
    const to = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }[crs];
    const lines = TRUTH.map((truth, at) => {
      const [lng, lat] = gcoord.transform([truth[0], truth[1]], gcoord.WGS84, to);
      return `站${at},渝北区双凤桥街道凤鸣路${at}号,${lng},${lat}`;
    });
    for (const [at, place] of places(lines, 'auto').entries()) {
      expect(distanceM(place.lngLat!, TRUTH[at]!)).toBeLessThan(place.uncertainty_m!);
    }
    for (const place of places(lines, crs).slice(0, 1)) {
      expect(place).toMatchObject({ point_level: 'door', uncertainty_m: 100, review_status: 'ok' });
    }
  });

  test('the doubt of an adopted row survives check and build', () => {
    const cells = {
      station_id: '500112017000',
      name: '双凤桥街道退役军人服务站',
      level: 'town',
      division_code: '500112017000',
      lng: '106.637409',
      lat: '29.70609',
      source_crs: 'unsure',
      source_date: '2026-01-01',
    };
    const { station, issues } = parseStationRow({ file: 'stations.csv', line: 2, cells });
    expect(issues).toMatchObject([{ severity: 'warning', field: 'source_crs', value: 'unsure' }]);
    expect(placeStation(station!, ground.gazetteer, ground.radii)).toMatchObject({
      source_crs: 'unsure',
      point_level: 'road',
      uncertainty_m: 1147,
      review_status: 'imprecise',
    });
  });
});

describe('one position for several divisions', () => {
  const shared = {
    point_level: 'county',
    review_status: 'imprecise',
    reasons: ['shared_position'],
  };
  const own = { point_level: 'door', uncertainty_m: 100, review_status: 'ok', reasons: [] };
  const towns = ['双凤桥街道', '龙溪街道', '木耳镇', '石船镇', '大湾镇'];
  const rows = (position: (at: number) => string, rest = '') =>
    towns.map((town, at) => `${town}退役军人服务站,渝北区${town}${rest},${position(at)}`);

  test('the list with five towns at one point', () => {
    const all = placed(join(INPUTS, '10-one-point-for-many', 'list.csv'), 'wgs84');
    expect(all).toHaveLength(5);
    for (const place of all) {
      expect(place).toMatchObject({ ...shared, uncertainty_m: WITHIN_YUBEI_M });
    }
  });

  test.each<[string, readonly string[]]>([
    ['apart in the sixth decimal', rows((at) => `106.63120${at},29.71810${4 - at}`)],
    [
      'rounded to four decimals',
      rows((at) => (at % 2 ? '106.6312,29.7181' : '106.631238,29.718055')),
    ],
    ["at the county's own point", rows(() => SEAT)],
    [
      'with one address that names no house',
      rows(() => '106.7,29.8').map((row) => row.replace(/渝北区\D+?,/, '渝北区,')),
    ],
  ])('%s', (_, lines) => {
    for (const place of places(lines)) expect(place).toMatchObject(shared);
  });

  test('in different sheets of a workbook', () => {
    const book = utils.book_new();
    for (const town of towns) {
      const cells = [
        ['名称', '地址', '经度', '纬度'],
        [`${town}退役军人服务站`, `渝北区${town}`, 106.6312, 29.7181],
      ];
      utils.book_append_sheet(book, utils.aoa_to_sheet(cells), town);
    }
    const path = temporaryFile('sheets.xlsx', new Uint8Array(write(book, { type: 'array' })));
    const all = placed(path, 'wgs84');
    expect(all).toHaveLength(5);
    for (const place of all) expect(place).toMatchObject(shared);
  });

  test("villages of a town at one point lie somewhere in the town; the town's own station may be there", () => {
    const [a, b, town] = places([
      '凤鸣路社区退役军人服务站,渝北区双凤桥街道凤鸣路社区,106.6412,29.7281',
      '翠湖路社区退役军人服务站,渝北区双凤桥街道长空路社区,106.6412,29.7281',
      '双凤桥街道退役军人服务站,渝北区双凤桥街道,106.6412,29.7281',
    ]);
    expect(a).toMatchObject({
      point_level: 'town',
      uncertainty_m: 6410,
      review_status: 'imprecise',
    });
    expect(b!.point_level).toBe('town');
    expect(town).toMatchObject(own);
  });

  test.each<[string, readonly string[]]>([
    [
      'two rows of one division',
      [
        '双凤桥街道退役军人服务站,渝北区双凤桥街道,106.6412,29.7281',
        '双凤桥街道老兵之家,渝北区双凤桥街道,106.6412,29.7281',
      ],
    ],
    [
      "a county's centre in the house of its town's station",
      [
        '渝北区退役军人服务中心,渝北区,106.6412,29.7281',
        '双凤桥街道退役军人服务站,渝北区双凤桥街道,106.6412,29.7281',
      ],
    ],
    [
      'two communities in one house',
      [
        '凤鸣路社区退役军人服务站,渝北区双凤桥街道凤鸣路社区锦湖路12号,106.6412,29.7281',
        '长空路社区退役军人服务站,渝北区双凤桥街道凤鸣路社区锦湖路12号二楼,106.6412,29.7281',
      ],
    ],
    [
      'neighbours 30 m apart',
      [
        '双凤桥街道退役军人服务站,渝北区双凤桥街道双凤路1号,106.6412,29.7281',
        '龙溪街道退役军人服务站,渝北区龙溪街道龙溪路9号,106.6415,29.7281',
      ],
    ],
  ])('but not %s', (_, lines) => {
    for (const { reasons, point_level } of places(lines)) {
      expect(reasons).not.toContain('shared_position');
      expect(point_level).toBe('door');
    }
  });

  test("one row at the gazetteer's point of a division above it is no door", () => {
    const [town] = places([`石船镇退役军人服务站,渝北区石船镇,${SEAT}`]);
    expect(town).toMatchObject({
      point_level: 'county',
      uncertainty_m: WITHIN_YUBEI_M,
      review_status: 'imprecise',
      reasons: ['position_of_division'],
    });
  });
});
