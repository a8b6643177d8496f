import { expect, test } from 'vitest';
import { readRegionFiles, readSiteConfig } from '../../scripts/lib/region-files.ts';
import { shapeOptionsFor } from '../../src/core/coverage/shape-options.ts';

test.each(readSiteConfig().regions)(
  '%s: polygons inside the office, cells for the public',
  (slug) => {
    const { region } = readRegionFiles(slug);
    expect(shapeOptionsFor(region).gaps).toBe('polygons');
    expect(shapeOptionsFor({ ...region, audience: 'public' }).gaps).toBe('cells');
  },
);

test.each([
  ['a district', [118.7, 25.05, 119.02, 25.27], 200],
  ['a province', [92.33, 32.59, 108.72, 42.8], 10_000],
  ['the nation', [73.5, 3.8, 135.1, 53.6], 50_000],
] as const)('%s is divided into cells of a fitting size', (_, view, side) => {
  const options = shapeOptionsFor({ audience: 'public', default_view: [...view] });
  expect(options.cellM).toBe(side);
});
