import { expect, it } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import { partDivisions } from '../../src/core/region/part-divisions.ts';
import { RegionData } from '../../src/core/region/region-data.ts';
import type { RegionManifest } from '../../src/core/region/region-manifest.ts';

function regionOf(root: string, codes: readonly string[]): RegionData {
  const manifest = { region: { division_code: root } } as RegionManifest;
  const divisions = [root, ...codes].map((code) => division(code, code));
  return new RegionData('x', manifest, { stations: [], divisions } as never);
}

it.each([
  [
    'a province: cities and counties',
    '350000000000',
    ['350500000000', '350505000000', '350505100000'],
    ['350500000000', '350505000000'],
  ],
  ['a county: its towns', '350505000000', ['350505100000', '350505100001'], ['350505100000']],
  [
    'a city without counties: its towns',
    '441900000000',
    ['441900003000', '441900003001'],
    ['441900003000'],
  ],
])('offers the parts of %s', (_what, root, codes, expected) => {
  expect(partDivisions(regionOf(root, codes)).map(({ code }) => code)).toEqual(expected);
});
