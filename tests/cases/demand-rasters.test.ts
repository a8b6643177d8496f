import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readDemand } from '../../scripts/lib/demand/read-demand.ts';
import { loadDistricts } from '../../scripts/lib/load-districts.ts';
import { ROOT } from '../../scripts/lib/paths.ts';
import type { DemandResult } from '../../src/core/demand/demand-context.ts';
import type { Demand } from '../../src/core/demand/demand.ts';
import { demandOfRaster } from '../../src/core/demand/demand-of-raster.ts';
import type { RasterImage } from '../../src/core/demand/raster-image.ts';
import { readDemandFile } from '../../src/load/read-demand-file.ts';
import { demandContext } from '../demand/demand-context.ts';
import { fakeRaster, type FakeRasterOptions } from '../demand/fake-raster.ts';

const INPUTS = join(ROOT, 'tests/cases/inputs/13-rasters');
const QUANGANG = demandContext({
  region: '350505000000',
  districts: loadDistricts('350505000000'),
});

function good(result: DemandResult): Demand {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.demand;
}

const people = ({ weight }: Demand): number => weight.reduce((sum, each) => sum + each, 0);

test.each(['reference.tif', 'scale.tif', 'mask.tif'])(
  '%s counts 6,330 people, in the terminal and in the page',
  async (name) => {
    const path = join(INPUTS, name);
    expect(people(good(await readDemand(path, QUANGANG)))).toBeCloseTo(6330, 6);
    const file = new File([readFileSync(path)], name);
    expect(people(good(await readDemandFile(file, QUANGANG)))).toBeCloseTo(6330, 6);
  },
);

test('a raster that ends within the region says which share it leaves out', async () => {
  const path = join(INPUTS, 'half.tif');
  const { notes } = good(await readDemand(path, QUANGANG));
  expect(notes[0]).toMatch(/covers the region only in part: about 50 % of its area/);
  const chinese = good(await readDemand(path, { ...QUANGANG, lang: 'zh-CN' }));
  expect(chinese.notes[0]).toMatch(/地区面积的约 50%在栅格之外/);
  const whole = good(await readDemand(join(INPUTS, 'reference.tif'), QUANGANG));
  expect(whole.notes.join()).not.toMatch(/only in part/);
});

test('mollweide.tif is told as projected, with the way out', async () => {
  const result = await readDemand(join(INPUTS, 'mollweide.tif'), QUANGANG);
  expect(result).toMatchObject({
    ok: false,
    issues: [
      {
        message: 'is in World_Mollweide, not in WGS 84 degrees',
        remedy: expect.stringContaining('gdalwarp') as string,
      },
    ],
  });
});

/** Twelve by eight cells of one person over the six square districts of the tests, a quarter of a degree each. */
const ONES: FakeRasterOptions = {
  west: 100,
  north: 38,
  step: 0.25,
  columns: 12,
  rows: 8,
  value: () => 1,
};
const read = (changes: Partial<FakeRasterOptions>, more: Partial<RasterImage> = {}) =>
  demandOfRaster(
    () => Promise.resolve({ ...fakeRaster({ ...ONES, ...changes }), ...more }),
    'test.tif',
    demandContext(),
  );

test.each([
  [{}, 96],
  [{ metadata: { SCALE: '10' } }, 960],
  [{ metadata: { SCALE: '0.5', OFFSET: '2' } }, 240],
  [{ metadata: { OFFSET: '-1' } }, null],
  [{ metadata: { STATISTICS_MAXIMUM: '7' } }, 96],
  // No data is looked for before scaling.
  [{ metadata: { SCALE: '10' }, noData: 10 }, 960],
  [{ metadata: { SCALE: '10' }, noData: 1 }, null],
  [{ value: () => 0, metadata: { OFFSET: '3' } }, 288],
  [{ mask: fakeRaster({ ...ONES, value: (column) => (column < 6 ? 0 : 255) }) }, 48],
  [{ mask: fakeRaster({ ...ONES, value: (_, row) => (row < 2 ? 0 : 1) }) }, 72],
] as const)('scale, offset, no data and masks: %#', async (changes, expected) => {
  const result = await read(changes);
  expect(result.ok ? people(result.demand) : null).toBe(expected);
});

test('a second band that says how opaque a cell is masks it', async () => {
  const plain = fakeRaster(ONES);
  const result = await read(
    {},
    {
      getSamplesPerPixel: () => 2,
      fileDirectory: {
        getValue: (tag) => (tag === 'ExtraSamples' ? [2] : plain.fileDirectory.getValue(tag)),
      },
      readRasters: async (options) => {
        const band = (await plain.readRasters(options))[0];
        const alpha = Array.from(band!, (_, at) => (at % 2 === 0 ? 0 : 255));
        return options.samples.length === 2 ? [band!, alpha] : [band!];
      },
    },
  );
  expect(people(good(result))).toBe(48);
});

test.each([
  ['SCALE', 'abc'],
  ['SCALE', '0'],
  ['OFFSET', 'Infinity'],
])('a %s of %s is refused', async (name, value) => {
  expect((await read({ metadata: { [name]: value } })).ok).toBe(false);
});

const PE = (name: string): string => `ESRI PE String = PROJCS["${name}",GEOGCS["GCS_WGS_1984",…`;
test.each([
  ['UTM', { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 32650 }, /EPSG:32650/],
  [
    'Web Mercator',
    {
      GTModelTypeGeoKey: 1,
      ProjectedCSTypeGeoKey: 3857,
      GTCitationGeoKey: 'WGS 84 / Pseudo-Mercator',
    },
    /EPSG:3857 WGS 84 \/ Pseudo-Mercator/,
  ],
  [
    'Albers of its own',
    { GTModelTypeGeoKey: 1, ProjectedCSTypeGeoKey: 32767, PCSCitationGeoKey: 'China_Albers' },
    /China_Albers/,
  ],
  [
    'Esri text of a user-defined model',
    { GTModelTypeGeoKey: 32767, GeographicTypeGeoKey: 4326, GTCitationGeoKey: PE('Cylindrical') },
    /in Cylindrical,/,
  ],
  [
    'Esri text in the name of the datum',
    { GTModelTypeGeoKey: 32767, GeogCitationGeoKey: PE('World_Behrmann') },
    /in World_Behrmann,/,
  ],
  [
    'WKT 2',
    {
      GTModelTypeGeoKey: 32767,
      GeographicTypeGeoKey: 4326,
      PCSCitationGeoKey: 'PROJCRS["Equal Earth",',
    },
    /in Equal Earth,/,
  ],
  [
    'a unit of length and no name',
    { GTModelTypeGeoKey: 32767, GeographicTypeGeoKey: 4326, ProjLinearUnitsGeoKey: 9001 },
    /in a projected grid/,
  ],
])('a raster in %s is named and refused', async (_, geoKeys, message) => {
  const result = await read({ geoKeys });
  expect(result.ok ? [] : result.issues.map((issue) => issue.message)).toMatchObject([
    expect.stringMatching(message),
  ]);
  expect(result.ok ? '' : result.issues[0]!.remedy).toContain('gdalwarp');
});

test('metres that call themselves degrees are no degrees', async () => {
  const result = await read({ west: 11_177_078, north: 3_100_000, step: 1000 });
  expect(result.ok ? '' : result.issues[0]!.message).toMatch(/in a projected grid/);
});

test.each([
  [{ west: 100.75 }, /about 25 %/],
  [{ rows: 4 }, /about 50 %/],
  [{ west: 100.01 }, /less than 1 %/],
])('what lies outside the raster is told: %o', async (changes, message) => {
  expect(good(await read(changes)).notes[0]).toMatch(message);
});
