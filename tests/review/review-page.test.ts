import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { CountyCheck } from '../../src/review/county-check.ts';
import { MapGestures } from '../../src/map/plain/map-gestures.ts';
import {
  boundsAround,
  fitted,
  metresPerPixel,
  panned,
  project,
  unproject,
  zoomed,
} from '../../src/map/plain/mercator-view.ts';
import { en } from '../../src/review/messages/en.ts';
import { zhCn } from '../../src/review/messages/zh-cn.ts';
import { readCoordinate } from '../../src/review/read-coordinate.ts';
import { scaleBar } from '../../src/map/plain/scale-bar.ts';
import { visibleRows } from '../../src/review/visible-rows.ts';
import { distanceM } from '../../src/core/geo/distance.ts';

describe('typed coordinates', () => {
  it.each([
    ['106.5516, 29.5630', 'wgs84', 106.5516, 29.563],
    ['29.56N 106.55E', 'wgs84', 106.55, 29.56],
    ['106°33′5.76″E 29°33′46.8″N', 'wgs84', 106.5516, 29.563],
    ['东经106.5516，北纬29.5630', 'wgs84', 106.5516, 29.563],
    ['106.5553176,29.5601513', 'gcj02', 106.5516, 29.563],
    ['106.5617482 29.5664660', 'bd09', 106.5516, 29.563],
  ] as const)('%s in %s', (text, datum, lng, lat) => {
    const read = readCoordinate(text, datum);
    expect(read.fault).toBeNull();
    expect(read.lngLat?.[0]).toBeCloseTo(lng, 5);
    expect(read.lngLat?.[1]).toBeCloseTo(lat, 5);
  });

  it('say how far the datum moved them', () => {
    expect(readCoordinate('106.5553176,29.5601513', 'gcj02').movedM).toBeCloseTo(479, -1);
    expect(readCoordinate('106.5516, 29.5630', 'wgs84').movedM).toBe(0);
  });

  const FAULTS = [
    '渝北',
    '106.55',
    '106, 29',
    '2.35, 48.85',
    '106,5',
    '106°61′ 29°1′',
    '35123456.1, 3123456.2',
  ];
  it.each(FAULTS)('%s is refused in both languages', (text) => {
    const { lngLat, fault } = readCoordinate(text, 'wgs84');
    expect(lngLat).toBeNull();
    expect(zhCn.fault(fault ?? '')).toMatch(/[\u4e00-\u9fff]/);
    // The words for what nobody has foreseen stand for no known fault.
    expect(zhCn.fault(fault ?? '')).not.toBe(zhCn.fault('?'));
    expect(en.fault(fault ?? '')).not.toBe(en.fault('?'));
  });
});

describe('the view of the map', () => {
  const view = fitted([106, 29, 107, 30], 800, 600, 40);
  const lngLat = fc.tuple(
    fc.double({ min: 105, max: 108, noNaN: true }),
    fc.double({ min: 28, max: 31, noNaN: true }),
  );

  it('answers the position under a pixel', () => {
    fc.assert(
      fc.property(lngLat, (at) => {
        // A millimetre: far more than doubles lose in the logarithm and back.
        expect(distanceM(unproject(view, project(view, at)), at)).toBeLessThan(1e-3);
      }),
    );
  });

  it('holds the bounds it was made for', () => {
    for (const corner of [
      [106, 29],
      [107, 30],
    ] as const) {
      const [x, y] = project(view, corner);
      expect(x).toBeGreaterThanOrEqual(39.9);
      expect(x).toBeLessThanOrEqual(760.1);
      expect(y).toBeGreaterThanOrEqual(39.9);
      expect(y).toBeLessThanOrEqual(560.1);
    }
  });

  it('zooms about the pixel that is pointed at, and pans by pixels', () => {
    const at = unproject(view, [200, 100]);
    const [x, y] = project(zoomed(view, 3, [200, 100]), at);
    expect([x, y].map((each) => Math.round(each * 1e6) / 1e6)).toEqual([200, 100]);
    expect(project(panned(view, 30, -20), at)[0]).toBeCloseTo(230, 6);
    expect(project(panned(view, 30, -20), at)[1]).toBeCloseTo(80, 6);
    expect(zoomed(view, 1e-9).scale).toBe(zoomed(view, 1e-12).scale);
  });

  it('measures in metres', () => {
    const [x, y] = project(view, [106.5, 29.5]);
    const metres = distanceM([106.5, 29.5], unproject(view, [x + 100, y]));
    // Sphere of Mercator against the mean earth: 0.11 %.
    expect((metresPerPixel(view, 29.5) * 100) / metres).toBeCloseTo(1, 2);
  });

  it('knows the box around circles', () => {
    expect(boundsAround([], 100)).toBeNull();
    const [west, south, east, north] = boundsAround([{ lngLat: [106, 29], radiusM: 5000 }], 100)!;
    expect(distanceM([west, 29], [east, 29])).toBeCloseTo(10_000, -2);
    expect(distanceM([106, south], [106, north])).toBeCloseTo(10_000, -2);
  });

  it.each([
    [1, 120, 100],
    [1.7, 120, 200],
    [5, 120, 500],
    [30, 120, 2000],
  ])('has a scale bar: %d m a pixel', (metres, most, expected) => {
    const bar = scaleBar(metres, most);
    expect(bar.metres).toBe(expected);
    expect(bar.pixels).toBeLessThanOrEqual(most);
  });
});

describe('pointers on the map', () => {
  function record(): { said: string[]; gestures: MapGestures } {
    const said: string[] = [];
    const at = ([x, y]: readonly [number, number]): string => `${x},${y}`;
    const gestures = new MapGestures({
      grab: ([x, y]) => (Math.hypot(x - 50, y - 50) < 20 ? [50 - x, 50 - y] : null),
      onPan: (dx, dy) => said.push(`pan ${dx},${dy}`),
      onZoom: (factor, middle) => said.push(`zoom ${factor} ${at(middle)}`),
      onTap: (point) => said.push(`tap ${at(point)}`),
      onDrag: (point, done) => said.push(`${done ? 'drop' : 'drag'} ${at(point)}`),
      onCancel: () => said.push('cancel'),
    });
    return { said, gestures };
  }

  it('press', () => {
    const { said, gestures } = record();
    gestures.down(1, [200, 100]);
    gestures.move(1, [203, 102]);
    gestures.up(1, [203, 102]);
    expect(said).toEqual(['tap 203,102']);
  });
  it('drag the map, without losing the first pixels', () => {
    const { said, gestures } = record();
    gestures.down(1, [200, 100]);
    gestures.move(1, [204, 100]);
    gestures.move(1, [210, 100]);
    gestures.move(1, [211, 101]);
    gestures.up(1, [211, 101]);
    expect(said).toEqual(['pan 10,0', 'pan 1,1']);
  });
  it('drag the mark by where it was grabbed', () => {
    const { said, gestures } = record();
    gestures.down(1, [55, 50]);
    gestures.move(1, [75, 50]);
    gestures.up(1, [85, 60]);
    expect(said).toEqual(['drag 70,50', 'drop 80,60']);
  });
  it('zoom with two fingers, and put a dragged mark back', () => {
    const { said, gestures } = record();
    gestures.down(1, [50, 50]);
    gestures.move(1, [70, 50]);
    gestures.down(2, [110, 50]);
    gestures.move(2, [150, 50]);
    gestures.up(2, [150, 50]);
    gestures.up(1, [70, 50]);
    expect(said).toEqual(['drag 70,50', 'cancel', 'pan 20,0', 'zoom 2 110,50']);
  });
});

test('rows that stand in the page', () => {
  expect(visibleRows(3, 50, 0, 500, 0)).toEqual([0, 1, 2]);
  expect(visibleRows(0, 50, 0, 500, -1)).toEqual([]);
  const far = visibleRows(20_000, 50, 50_000, 500, 3);
  expect(far[0]).toBe(3);
  expect(far.slice(1)).toEqual(Array.from({ length: 22 }, (_, index) => 994 + index));
  expect(visibleRows(20_000, 50, 0, 500, 19_999).at(-1)).toBe(19_999);
});

describe('county of a position', () => {
  const square = (code: string, name: string, west: number) => ({
    type: 'Feature' as const,
    properties: { code, name },
    geometry: {
      type: 'Polygon' as const,
      coordinates: [
        [
          [west, 29],
          [west + 1, 29],
          [west + 1, 30],
          [west, 30],
          [west, 29],
        ] as [number, number][],
      ],
    },
  });
  const check = new CountyCheck([
    square('500112000000', '渝北区', 106),
    square('500113000000', '巴南区', 107),
  ]);

  it.each([
    ['inside', [106.5, 29.5], '500112017005', null],
    ['unknown county', [106.5, 29.5], '500105000000', null],
    ['a city, whose other counties are not here', [120, 29.5], '500100000000', null],
  ] as const)('is not doubted: %s', (_what, at, code, expected) => {
    expect(check.outside(at, code)).toBe(expected);
  });

  it('is doubted across the border, and says by how much and where', () => {
    const near = check.outside([107.01, 29.5], '500112017005');
    expect(near).toMatchObject({ county: '渝北区', inside: '巴南区', far: false });
    expect(near?.metres).toBeCloseTo(968, -1);
    expect(check.outside([107.2, 29.5], '500112017005')?.far).toBe(true);
    expect(check.outside([105, 29.5], '500112017005')?.inside).toBeNull();
  });
});

describe('messages', () => {
  it('say the same things in every language', () => {
    const keys = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .sort()
              .map(([key, inner]) => [key, keys(inner)]),
          )
        : typeof value;
    expect(keys(en)).toEqual(keys(zhCn));
    expect(en.keysList.map(([key]) => key)).toEqual(zhCn.keysList.map(([key]) => key));
  });
});
