import gcoord from 'gcoord';
import { describe, expect, test } from 'vitest';
import {
  CountyBoundaries,
  type CountyFeature,
} from '../../src/core/gazetteer/county-boundaries.ts';
import type { LngLat } from '../../src/core/geo/lng-lat.ts';
import { decideDatum, type NamedPosition } from '../../src/core/list/decide-datum.ts';
import type { ListRow } from '../../src/core/list/list-row.ts';
import { settleDatum } from '../../src/core/list/settle-datum.ts';

/** Two counties side by side near Chongqing, each 0.02° (2 km) wide: an outline is never far. */
const WEST = '500101000000';
const EAST = '500102000000';
const LINE = 106.52;
const counties: CountyFeature[] = [
  [WEST, 106.5, LINE],
  [EAST, LINE, 106.54],
].map(([code, west, east]) => square(String(code), Number(west), Number(east)));
const boundaries = new CountyBoundaries(counties);
const away = (position: LngLat, code: string): number | null =>
  boundaries.distanceM(position, code);

function square(code: string, west: number, east: number): CountyFeature {
  const ring = [
    [west, 29.5],
    [east, 29.5],
    [east, 29.6],
    [west, 29.6],
    [west, 29.5],
  ];
  return {
    type: 'Feature',
    properties: { code },
    geometry: { type: 'Polygon', coordinates: [ring] },
  };
}

/** `count` positions spread evenly over both counties, written in a datum. */
function list(count: number, crs: 'wgs84' | 'gcj02' | 'bd09'): NamedPosition[] {
  const target = { wgs84: gcoord.WGS84, gcj02: gcoord.GCJ02, bd09: gcoord.BD09 }[crs];
  return Array.from({ length: count }, (_, at) => {
    const lng = 106.5005 + (0.039 * at) / count;
    const lat = 29.51 + (0.08 * ((at * 7) % count)) / count;
    const [x = NaN, y = NaN] = gcoord.transform([lng, lat], gcoord.WGS84, target);
    return { given: [x, y], division_code: lng < LINE ? WEST : EAST };
  });
}

describe.each(['wgs84', 'gcj02', 'bd09'] as const)('a list in %s', (crs) => {
  test('is recognised, and most surely', () => {
    const decision = decideDatum(list(200, crs), away);
    expect(decision).toMatchObject({ crs, compared: 200, inside: { [crs]: 200 } });
    expect(decision.chance).toBeLessThan(1e-6);
  });

  test('with every tenth position in the wrong county too', () => {
    const positions = list(200, crs).map((each, at) =>
      at % 10 === 0 ? { ...each, division_code: each.division_code === WEST ? EAST : WEST } : each,
    );
    expect(decideDatum(positions, away).crs).toBe(crs);
  });

  test('of four rows cannot be told', () => {
    expect(decideDatum(list(4, crs), away).crs).toBe('unsure');
  });
});

describe('unsure', () => {
  test.each<[string, NamedPosition[]]>([
    ['no positions', []],
    [
      'far from any outline',
      list(200, 'wgs84').map((each) => ({ ...each, given: [106.51, 29.55], division_code: WEST })),
    ],
    ['outside in every datum', list(200, 'wgs84').map((each) => ({ ...each, given: [110, 30] }))],
    [
      'counties without outlines',
      list(200, 'gcj02').map((each) => ({ ...each, division_code: '510101000000' })),
    ],
  ])('%s', (_, positions) => {
    expect(decideDatum(positions, away)).toMatchObject({ crs: 'unsure', chance: 1 });
  });

  test('seven positions that disagree are enough, six are not', () => {
    const [x = NaN, y = NaN] = gcoord.transform([106.5005, 29.55], gcoord.WGS84, gcoord.GCJ02);
    const inBoth = { given: [x + 0.0001, y] as const, division_code: WEST };
    const rival = { given: [106.5 + 0.0001, 29.55] as const, division_code: WEST };
    const wgsOnly = decideDatum(
      Array.from({ length: 6 }, () => rival),
      away,
    );
    expect(wgsOnly).toMatchObject({ crs: 'unsure', inside: { wgs84: 6, gcj02: 0, bd09: 0 } });
    expect(wgsOnly.chance).toBeCloseTo(1 / 64, 12);
    const seven = decideDatum(
      Array.from({ length: 7 }, () => rival),
      away,
    );
    expect(seven).toMatchObject({ crs: 'wgs84' });
    expect(seven.chance).toBeCloseTo(1 / 128, 12);
    // The same in WGS 84 and GCJ-02 says nothing between these two.
    expect(
      decideDatum(
        Array.from({ length: 50 }, () => inBoth),
        away,
      ).crs,
    ).toBe('unsure');
  });

  test('the chance of a long list is a number', () => {
    const { chance } = decideDatum(list(5000, 'gcj02'), away);
    expect(chance).toBeGreaterThanOrEqual(0);
    expect(chance).toBeLessThan(1e-100);
  });
});

test('settling places the rows that were not, and no others', () => {
  const row = (
    given: LngLat | null,
    position: LngLat | null,
    source_crs: ListRow['source_crs'],
  ): ListRow => {
    return { sheet: '', line: 2, cells: [], fields: {}, mendings: [], given, position, source_crs };
  };
  const rows = [
    row([106.5553176, 29.5601513], null, ''),
    row([106.5516, 29.563], [106.5516, 29.563], 'wgs84'),
    row(null, null, ''),
    row([73.4001, 39.5], null, ''),
  ];
  const settled = settleDatum(rows, 'gcj02', 'list.csv');
  expect(settled.rows.map((each) => each.source_crs)).toEqual(['gcj02', 'wgs84', '', '']);
  expect(settled.rows[0]?.position?.[0]).toBeCloseTo(106.5516, 5);
  expect(settled.rows.slice(1, 3)).toEqual(rows.slice(1, 3));
  // At the edge of the mainland box the shift from GCJ-02 carries a position out.
  expect(settled.rows[3]).toMatchObject({ given: null, position: null });
  expect(settled.issues).toMatchObject([
    { line: 2, value: '73.4001,39.5', message: expect.stringMatching(/read as gcj02/) },
  ]);
});
