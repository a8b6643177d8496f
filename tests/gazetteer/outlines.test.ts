import { describe, expect, it } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { buildNames } from '../../scripts/gazetteer/build-names.ts';
import { buildPinyin } from '../../scripts/gazetteer/build-pinyin.ts';
import { CountyLocator } from '../../scripts/gazetteer/county-locator.ts';
import type { Polygon } from '../../scripts/gazetteer/decode-echarts.ts';
import { levelOfCode } from '../../src/core/gazetteer/division-code.ts';
import {
  DivisionExtents,
  type DivisionOutline,
} from '../../src/core/gazetteer/division-extents.ts';
import { fallbackUncertainty } from '../../scripts/gazetteer/fallback-uncertainty.ts';
import { fillGaps } from '../../scripts/gazetteer/fill-gaps.ts';
import { outlineCentre } from '../../scripts/gazetteer/outline-centre.ts';
import { placeCounties } from '../../scripts/gazetteer/place-counties.ts';
import type { SourceCounty } from '../../scripts/gazetteer/read-counties.ts';
import type { Successor } from '../../scripts/gazetteer/read-successors.ts';
import { quantile } from '../../scripts/gazetteer/quantile.ts';
import { toWgs84 } from '../../src/core/geo/to-wgs84.ts';

/** A square with its lower left corner at [x, y]. */
const square = (x: number, y: number, side = 1): Polygon => [
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
    [x, y],
  ],
];
const outline = (old_code: string, name: string): SourceCounty => ({
  old_code,
  name,
  centre: null,
  polygons: [square(0, 0)],
});
const successor = (old_code: string, new_code: string, share: Successor['share']): Successor => ({
  old_code,
  old_name: '旧县',
  new_code,
  share,
  year: 2021,
  note: '',
});
const divisions = new Map(
  [
    division('330000000000', '浙江省'),
    division('330100000000', '杭州市'),
    division('330102000000', '上城区'),
    division('330105000000', '拱墅区'),
    division('330114000000', '钱塘区'),
    division('330300000000', '温州市'),
    division('330383000000', '龙港市'),
    division('500154000000', '开州区'),
  ].map((each) => [each.code, each]),
);

describe('placeCounties', () => {
  const place = (outlines: SourceCounty[], successors: Successor[]) =>
    placeCounties(outlines, successors, divisions).map(({ polygons: _, ...rest }) => rest);

  it('a county under its own code, and one under its successor', () => {
    const rows = [successor('330103000000', '330105000000', 'whole')];
    expect(
      place([outline('330102000000', '上城区'), outline('330103000000', '下城区')], rows),
    ).toEqual([
      {
        old_code: '330102000000',
        county: '330102000000',
        city: '330100000000',
        province: '330000000000',
        approximate: false,
      },
      {
        old_code: '330103000000',
        county: '330105000000',
        city: '330100000000',
        province: '330000000000',
        approximate: false,
      },
    ]);
  });

  it('a split county stands for none, but for the city of all its parts', () => {
    const rows = [
      successor('330104000000', '330102000000', 'part'),
      successor('330104000000', '330114000000', 'part'),
    ];
    const [qiantang, shangcheng] = place(
      [outline('330104000000', '江干区'), outline('330102000000', '上城区')],
      rows,
    );
    expect(qiantang).toMatchObject({
      county: null,
      city: '330100000000',
      province: '330000000000',
    });
    expect(shangcheng).toMatchObject({ county: '330102000000', approximate: true });
  });

  it('a split over two cities stands for neither', () => {
    const rows = [
      successor('330104000000', '330102000000', 'part'),
      successor('330104000000', '330383000000', 'part'),
    ];
    expect(place([outline('330104000000', '江干区')], rows)[0]).toMatchObject({
      county: null,
      city: null,
    });
  });

  it('the table goes before the code, which another county may bear now', () => {
    const rows = [successor('330102000000', '330105000000', 'whole')];
    expect(place([outline('330102000000', '旧县')], rows)[0]?.county).toBe('330105000000');
  });

  it('a county under a municipality has no city', () => {
    expect(place([outline('500154000000', '开州区')], [])[0]?.city).toBeNull();
  });

  it('an outline that leads nowhere stops the build', () => {
    expect(() => place([outline('339999000000', '某县')], [])).toThrow('add a successor');
  });
});

describe('fillGaps', () => {
  const ring: Polygon = [square(0, 0, 10)[0]!, square(2, 2)[0]!, square(5, 5)[0]!];
  it('takes the hole that a position lies in', () => {
    const filled = fillGaps([ring], [{ code: '120119000000', position: [5.5, 5.5] }]);
    expect(filled.get('120119000000')).toEqual(square(5, 5));
  });
  it.each([
    ['no hole', [{ code: 'a', position: [8, 8] as const }]],
    [
      'the hole of another',
      [
        { code: 'a', position: [2.5, 2.5] as const },
        { code: 'b', position: [2.6, 2.6] as const },
      ],
    ],
  ])('refuses a position in %s', (_, gaps) => {
    expect(() => fillGaps([ring], gaps)).toThrow('lies in no gap');
  });
});

describe('CountyLocator', () => {
  const withHole: Polygon = [square(110, 30)[0]!, square(110.4, 30.4, 0.2)[0]!];
  const locator = new CountyLocator([
    ['a', [withHole]],
    ['b', [square(111, 30)]],
  ]);
  it.each([
    ['inside', [110.2, 30.2], ['a']],
    ['in the hole, 10 km from its edge', [110.5, 30.5], []],
    ['inside, next to the neighbour', [110.99, 30.5], ['a', 'b']],
    ['outside, within the limit', [109.98, 30.5], ['a']],
    ['far away', [109, 30.5], []],
  ] as [string, [number, number], string[]][])('%s', (_, at, expected) => {
    expect(locator.near(at, 3000).map(({ code }) => code)).toEqual(expected);
  });
  it('measures to the edge: 0.02° of longitude at 30.5° north is 1.92 km', () => {
    // 111.195 km a degree on the sphere of 6371.0088 km, times cos 30.5°, within 0.1 %.
    const expected = 111_195 * 0.02 * Math.cos((30.5 * Math.PI) / 180);
    expect(locator.near([109.98, 30.5], 3000)[0]!.distanceM / expected).toBeCloseTo(1, 3);
  });
});

describe('outlineCentre', () => {
  it('is the centre of the largest polygon, whichever way round', () => {
    const reversed: Polygon = [[...square(110, 30, 3)[0]!].reverse()];
    const [lng, lat] = outlineCentre([square(100, 20), reversed])!;
    expect(lng).toBeCloseTo(111.5, 9);
    expect(lat).toBeCloseTo(31.5, 9);
  });
  it('is null without a polygon', () => {
    expect(outlineCentre([])).toBeNull();
  });
});

describe('fallbackUncertainty', () => {
  const point = (code: string, lat: number) => ({
    code,
    lngLat: [110, lat] as const,
    source: 's',
    uncertaintyM: 1,
  });
  /** Near the equator, 1° by 1°: 12,309 km². */
  const square = (code: string, approximate = false): DivisionOutline => ({
    code,
    approximate,
    geometry: () => ({
      type: 'Polygon',
      coordinates: [
        [
          [110, 0],
          [111, 0],
          [111, 1],
          [110, 1],
          [110, 0],
        ],
      ],
    }),
  });
  const COUNTY = '469021000000';
  const town = (at: number) => `469021${100 + at}000`;
  const points = [
    point(COUNTY, 0),
    ...Array.from({ length: 250 }, (_, at) => point(town(at), 0.99 + at / 1e5)),
    point('469021100001', 1),
  ];
  const divisions = points.map(({ code }) => ({ code, level: levelOfCode(code) }));
  it('holds distances against √area, and takes the larger of published and measured', () => {
    const table = fallbackUncertainty(points, divisions, new DivisionExtents([square(COUNTY)]));
    // A degree of latitude is 111,195 m on the sphere of 6371.0088 km; √12,309 km² are 110.9 km.
    const [small, middle, large] = table.within_county;
    expect(large).toEqual({
      below_km2: null,
      p90: 1,
      n: 251,
      basis: 'measured',
      source: 'measured between points.csv',
    });
    for (const each of [small, middle]) expect(each).toMatchObject({ p90: 0.85, n: 56_480 });
    expect(table.within_town_m[0]).toMatchObject({
      p90: 9230,
      basis: 'published',
      measured: { p90: 1120, n: 1 },
    });
    expect(Object.keys(table.within_town_of_province_m)).toEqual(['12', '50', '62']);
  });
  it('measures nothing against an outline that is not quite right', () => {
    const extents = new DivisionExtents([square(COUNTY, true), square('469022000000')]);
    const [, , large] = fallbackUncertainty(points, divisions, extents).within_county;
    expect(large).toMatchObject({ p90: 0.85, basis: 'published' });
    expect(large).not.toHaveProperty('measured');
  });
  it('gives a province its own figure in a town from 200 pairs on', () => {
    const villages = Array.from({ length: 200 }, (_, at) => point(`469021100${200 + at}`, 1));
    const all = [...points, ...villages];
    const table = fallbackUncertainty(all, divisions, new DivisionExtents([square(COUNTY)]));
    const own = table.within_town_of_province_m['46'];
    expect(own).toMatchObject({ p90: 1120, n: 201, basis: 'measured' });
  });
  it.each([
    [[3, 1, 2], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[7], 0.9, 7],
  ])('quantile of %j at %d is %d', (values, share, expected) => {
    expect(quantile(values, share)).toBe(expected);
  });
});

describe('buildNames', () => {
  it('keeps names that are no longer borne, once each', () => {
    const rows = [
      { ...successor('330103000000', '330105000000', 'whole'), old_name: '下城区' },
      { ...successor('330104000000', '330114000000', 'part'), old_name: '江干区', note: 'east' },
      { ...successor('330105000000', '330105000000', 'most'), old_name: '拱墅区' },
    ];
    const written = [
      { code: '330105000000', name: '下城区', kind: 'former' as const, since: 1990, note: '' },
    ];
    expect(buildNames(written, rows, divisions)).toEqual([
      { code: '330105000000', name: '下城区', kind: 'former', since: 2021, note: '' },
      {
        code: '330114000000',
        name: '江干区',
        kind: 'former',
        since: 2021,
        note: 'only a part of it; east',
      },
    ]);
  });
});

describe('buildPinyin', () => {
  it.each([
    ['500112000000', '渝北区', 'yu bei qu', 'yb'],
    ['130225000000', '乐亭县', 'lao ting xian', 'lt'],
    ['141100000000', '吕梁市', 'lv liang shi', 'll'],
    ['421303000000', '于都县', 'yu du xian', 'yd'],
    ['530400000000', '成都市', 'cheng du shi', 'cd'],
  ])('%s %s', (code, name, pinyin, initials) => {
    const readings = new Map([['乐亭县', 'lao ting xian']]);
    expect(buildPinyin([division(code, name)], readings)).toMatchObject([{ pinyin, initials }]);
  });
});

describe('datum of the boundary source', () => {
  // Published formula, tolerance of the table's last digit: 1e-6 degrees.
  it.each([
    ['天津', [117.2063054, 39.1343373], [117.2, 39.1333]],
    ['兰州', [103.8367031, 36.0607727], [103.8343, 36.0611]],
    ['重庆', [106.5553176, 29.5601513], [106.5516, 29.563]],
    ['北京', [116.403744, 39.910103], [116.3975, 39.9087]],
    ['上海', [121.4782231, 31.2284577], [121.4737, 31.2304]],
    ['喀什', [75.992755, 39.470627], [75.9898, 39.4704]],
  ] as [string, [number, number], [number, number]][])('%s', (_, gcj, wgs) => {
    const found = toWgs84(gcj, 'gcj02')!;
    expect(Math.abs(found[0] - wgs[0])).toBeLessThan(2e-6);
    expect(Math.abs(found[1] - wgs[1])).toBeLessThan(2e-6);
  });
});
