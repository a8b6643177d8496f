import { truncateSync } from 'node:fs';
import fc from 'fast-check';
import { writeArrayBuffer, type GeotiffWriterMetadata } from 'geotiff';
import { describe, expect, test } from 'vitest';
import { readDemand } from '../../scripts/lib/demand/read-demand.ts';
import type { DemandResult } from '../../src/core/demand/demand-context.ts';
import { demandOfRaster } from '../../src/core/demand/demand-of-raster.ts';
import type { Demand } from '../../src/core/demand/demand.ts';
import { distanceM } from '../../src/core/geo/distance.ts';
import { readDemandFile } from '../../src/load/read-demand-file.ts';
import { temporaryFile } from '../list/temporary-file.ts';
import { bigTiff } from './big-tiff.ts';
import { demandContext } from './demand-context.ts';
import { fakeRaster, type FakeRasterOptions } from './fake-raster.ts';

/** Cells of half a degree from 99.5° E, 37.5° N: the first column lies outside the region. */
const GRID = [
  [1000, 10, 20, 30],
  [2000, -9999, 40, 0],
  [3000, 50, NaN, 60],
];
const PLACE = {
  ModelPixelScale: [0.5, 0.5, 0],
  ModelTiepoint: [0, 0, 0, 99.5, 37.5, 0],
  GeographicTypeGeoKey: 4326,
  GTModelTypeGeoKey: 2,
  GTRasterTypeGeoKey: 1,
};

function tiff(metadata: GeotiffWriterMetadata = {}, grid = GRID): Uint8Array {
  const values = Float32Array.from(grid.flat());
  const size = { width: grid[0]!.length, height: grid.length };
  return new Uint8Array(writeArrayBuffer(values, { ...PLACE, ...size, ...metadata }));
}

async function both(name: string, bytes: Uint8Array): Promise<DemandResult> {
  const page = await readDemandFile(new File([Uint8Array.from(bytes)], name), demandContext());
  const terminal = await readDemand(temporaryFile(name, bytes), demandContext());
  expect(terminal).toEqual(page);
  return page;
}

function demandOf(result: DemandResult): Demand {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.demand;
}

function pointsOf(demand: Demand): string[] {
  return Array.from(demand.weight, (weight, i) =>
    [demand.lng[i], demand.lat[i], weight, demand.code[i]].join(' '),
  );
}

const IN_ORDER = [
  '100.25 37.25 10 620103000000',
  '100.75 37.25 20 620103000000',
  '101.25 37.25 30 620104000000',
  '100.75 36.75 40 620100000000',
  '100.25 36.25 50 620100000000',
  '101.25 36.25 60 620101000000',
];

describe('cells become points', () => {
  test('no data, negative and empty ones are skipped, what lies outside is left out', async () => {
    const demand = demandOf(await both('people.tif', tiff()));
    expect(pointsOf(demand)).toEqual(IN_ORDER);
    expect(demand.unit).toBe('people');
    // Half the diagonal of a cell of half a degree.
    expect(demand.uncertaintyM[0]).toBeCloseTo(distanceM([100.25, 37.25], [100.5, 37]), -1);
    expect(demand.notes).toEqual([
      'The raster covers the region only in part: about 62 % of its area lies outside it, and nobody there is counted',
      '6 cells with people summed up to 6 points; the sum of people is the same',
      'The uncertainty of a point is the distance to the farthest corner of its cells',
      '1 cell with negative values left out',
    ]);
  });

  test('what the file marks as no data is not negative', async () => {
    const demand = demandOf(await both('nodata.tif', tiff({ GDAL_NODATA: '-9999\0' })));
    expect(pointsOf(demand)).toEqual(IN_ORDER);
    expect(demand.notes).toHaveLength(3);
  });

  test('CGCS2000, and WGS 84 by name only', async () => {
    for (const metadata of [
      { GeographicTypeGeoKey: 4490 },
      { GeographicTypeGeoKey: 32767, GeogCitationGeoKey: 'GCS_WGS_1984' },
    ]) {
      expect(pointsOf(demandOf(await both('degrees.tif', tiff(metadata))))).toEqual(IN_ORDER);
    }
  });

  test('of a raster of points the tie point is a middle; it may be tied elsewhere than at the corner', async () => {
    const metadata = { GTRasterTypeGeoKey: 2, ModelTiepoint: [1, 1, 0, 100.25, 36.75, 0] };
    expect(pointsOf(demandOf(await both('points.tif', tiff(metadata))))).toEqual(IN_ORDER);
  });

  test('BigTIFF', async () => {
    const bytes = bigTiff(GRID.flat(), 4, [99.5, 37.5, 0.5]);
    expect(pointsOf(demandOf(await both('big.tif', bytes)))).toEqual(IN_ORDER);
  });
});

describe('refused, with the reason and what to do', () => {
  const cut = tiff();
  const mollweide = {
    ProjectedCSTypeGeoKey: 32767,
    GTModelTypeGeoKey: 1,
    GTCitationGeoKey: 'World_Mollweide',
  };
  test.each<[string, Uint8Array, RegExp]>([
    [
      'Web Mercator',
      tiff({ ProjectedCSTypeGeoKey: 3857, GTModelTypeGeoKey: 1 }),
      /^is in EPSG:3857, not in WGS 84 degrees$/,
    ],
    ['UTM', tiff({ ProjectedCSTypeGeoKey: 32648, GTModelTypeGeoKey: 1 }), /^is in EPSG:32648,/],
    ['Mollweide of GHSL', tiff(mollweide), /^is in World_Mollweide,/],
    ['another datum', tiff({ GeographicTypeGeoKey: 4610 }), /^is in EPSG:4610,/],
    ['no coordinates', tiff({ GeographicTypeGeoKey: 32767 }), /^does not say where it lies/],
    [
      'another country',
      tiff({ ModelTiepoint: [0, 0, 0, 2, 49, 0] }),
      /^does not overlap the region: the raster is at 2\.00 to 4\.00° E, 47\.50 to 49\.00° N, the region at 100\.00 to 103\.00° E/,
    ],
    [
      'nobody',
      tiff({}, [
        [0, 0],
        [0, -1],
      ]),
      /^has no cell with people in the region$/,
    ],
    ['a picture', tiff({ PhotometricInterpretation: 2 }), /^is a picture/],
    ['its end is missing', cut.slice(0, cut.length - 20), /^is damaged or cut short/],
    ['only its beginning', cut.slice(0, 40), /^is damaged or cut short/],
    [
      'noise after the signature',
      Uint8Array.from([
        0x49,
        0x49,
        42,
        0,
        ...Array.from({ length: 400 }, (_, i) => (i * 97) % 251),
      ]),
      /^is damaged or cut short/,
    ],
  ])('%s', async (_, bytes, message) => {
    const result = await both('bad.tif', bytes);
    expect(result.ok ? '' : result.issues[0]?.message).toMatch(message);
    expect(result.ok ? '' : result.issues[0]?.remedy).toMatch(/^[A-Z].*\.$/);
  });

  test('2 GB in a single strip: at once', async () => {
    const [columns, rows] = [24_000, 22_000];
    const bytes = bigTiff([], 1, [99.5, 39, 0.001], { columns, rows });
    const path = temporaryFile('huge.tif', bytes);
    truncateSync(path, columns * rows * 4 + bytes.length);
    const started = performance.now();
    const result = await readDemand(path, demandContext());
    expect(performance.now() - started).toBeLessThan(2000);
    expect(result.ok ? '' : result.issues[0]?.message).toMatch(
      /^is not tiled: a single block has 2,112 MB/,
    );
  });

  test('more cells than can be read in minutes', async () => {
    const image = fakeRaster({
      west: 90,
      north: 45,
      step: 0.00005,
      columns: 400_000,
      rows: 300_000,
      value: () => 1,
    });
    const result = await demandOfRaster(() => Promise.resolve(image), 'fine.tif', demandContext());
    expect(result.ok ? '' : result.issues[0]?.message).toMatch(
      /^would take 16,000 million cells to read, more than 1,000 million$/,
    );
    expect(image.windows).toEqual([]);
  });
});

/** Reads a computed raster. */
async function readFake(
  options: FakeRasterOptions,
  maxPoints?: number,
): Promise<{ demand: Demand; windows: number[][] }> {
  const image = fakeRaster(options);
  const open = (): Promise<typeof image> => Promise.resolve(image);
  const result = await demandOfRaster(open, 'fake.tif', demandContext(), maxPoints);
  return { demand: demandOf(result), windows: image.windows };
}

test('only the blocks around the region are read, each cell once', async () => {
  const { windows } = await readFake({
    west: 90,
    north: 45,
    step: 0.01,
    columns: 3000,
    rows: 2000,
    tileWidth: 128,
    tileHeight: 256,
    value: () => 1,
  });
  expect(windows.reduce((sum, [l, t, r, b]) => sum + (r! - l!) * (b! - t!), 0)).toBe(300 * 200);
  expect(Math.min(...windows.map(([left]) => left!))).toBe(1000);
  expect(Math.max(...windows.map(([, , right]) => right!))).toBe(1300);
});

test('a row of large blocks is read block by block', async () => {
  const { windows } = await readFake({
    west: 99,
    north: 39,
    step: 0.001,
    columns: 6000,
    rows: 5000,
    tileWidth: 2048,
    tileHeight: 4096,
    value: (column, row) => (column % 500 === 0 && row % 500 === 0 ? 1 : 0),
  });
  expect(windows.map(([left, top]) => [left, top])).toEqual([
    [1000, 1000],
    [2048, 1000],
  ]);
});

test('summing up keeps the people of every district and every cell within the uncertainty', async () => {
  const raster = { west: 99.97, north: 38.05, step: 0.02, columns: 155, rows: 110 };
  const value = (column: number, row: number): number => ((column * 7 + row * 13) % 5) * 3;
  const fine = await readFake({ ...raster, value });
  const coarse = await readFake({ ...raster, value }, 200);
  expect(fine.demand.weight.length).toBeGreaterThan(9000);
  expect(coarse.demand.weight.length).toBeLessThanOrEqual(200);
  expect(coarse.demand.weight.length).toBeGreaterThan(100);
  for (const code of new Set(fine.demand.code)) {
    const sum = ({ weight, code: codes }: Demand): number =>
      weight.reduce((total, each, i) => (codes[i] === code ? total + each : total), 0);
    expect(sum(coarse.demand)).toBe(sum(fine.demand));
  }
  fine.demand.weight.forEach((_, i) => {
    const lngLat = [fine.demand.lng[i]!, fine.demand.lat[i]!] as const;
    const near = Array.from(
      coarse.demand.weight,
      (_each, j) =>
        coarse.demand.code[j] === fine.demand.code[i] &&
        distanceM(lngLat, [coarse.demand.lng[j]!, coarse.demand.lat[j]!]) <=
          coarse.demand.uncertaintyM[j]!,
    );
    expect(near).toContain(true);
  });
  expect(coarse.demand.notes[0]).toMatch(/^[\d,]+ cells with people summed up to 1\d\d points/);
});

test('whatever the blocks, the sum is that of the cells in the region', async () => {
  const options = fc.record({
    west: fc.integer({ min: 980, max: 1020 }).map((each) => each / 10),
    north: fc.integer({ min: 365, max: 390 }).map((each) => each / 10),
    columns: fc.integer({ min: 20, max: 60 }),
    rows: fc.integer({ min: 20, max: 60 }),
    tileWidth: fc.integer({ min: 1, max: 70 }),
    tileHeight: fc.integer({ min: 1, max: 70 }),
    seed: fc.integer({ min: 1, max: 1000 }),
    maxPoints: fc.integer({ min: 10, max: 5000 }),
  });
  await fc.assert(
    fc.asyncProperty(options, async ({ seed, maxPoints, ...raster }) => {
      const step = 0.07;
      const value = (column: number, row: number): number => (column * 31 + row * 17 + seed) % 23;
      let expected = 0;
      for (let row = 0; row < raster.rows; row += 1) {
        for (let column = 0; column < raster.columns; column += 1) {
          const [lng, lat] = [
            raster.west + (column + 0.5) * step,
            raster.north - (row + 0.5) * step,
          ];
          if (lng > 100 && lng < 103 && lat > 36 && lat < 38) expected += value(column, row);
        }
      }
      fc.pre(expected > 0);
      const { demand } = await readFake({ ...raster, step, value }, maxPoints);
      expect(demand.weight.reduce((sum, each) => sum + each, 0)).toBe(expected);
      expect(demand.weight.length).toBeLessThanOrEqual(maxPoints);
    }),
    { numRuns: 60 },
  );
});
