import { feature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import { districtsJson } from '../../scripts/artifacts/districts.json.ts';
import { loadBoundaries } from '../../scripts/lib/gazetteer-files.ts';
import { loadDistricts } from '../../scripts/lib/load-districts.ts';
import { readRegionFiles, readSiteConfig } from '../../scripts/lib/region-files.ts';
import type { Districts } from '../../src/core/coverage/districts.ts';

/** Positions of a ring of districts, put together as a reader would. */
function ringOf(districts: Districts, ring: readonly number[]): number[][] {
  return ring.flatMap((arc, at) => {
    const flat = districts.arcs[arc < 0 ? ~arc : arc] ?? new Float64Array();
    const line = Array.from({ length: flat.length / 2 }, (_, i) => [
      flat[2 * i] ?? NaN,
      flat[2 * i + 1] ?? NaN,
    ]);
    if (arc < 0) line.reverse();
    return at === 0 ? line : line.slice(1);
  });
}

const boundaries = loadBoundaries();

describe.each(readSiteConfig().regions)('%s', (slug) => {
  const { division_code } = readRegionFiles(slug).region;
  const districts = loadDistricts(division_code);

  test('holds the same outlines as the boundary file, in code order', () => {
    const prefix = division_code.replace(/(00)+$/, '');
    const outlines = feature(boundaries, boundaries.objects.county)
      .features.filter(({ properties }) => properties.code.startsWith(prefix))
      .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
    expect(districts.codes).toEqual(outlines.map(({ properties }) => properties.code));
    expect(districts.names).toEqual(outlines.map(({ properties }) => properties.name));
    outlines.forEach(({ geometry }, at) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon')
        throw new Error('no outline');
      const rings =
        geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      expect(districts.rings[at]?.map((ring) => ringOf(districts, ring))).toEqual(rings);
    });
  });

  test('neighbours share their lines: none is there twice or without use', () => {
    const uses = new Map<number, number>();
    for (const arc of districts.rings.flat(2)) {
      const number = arc < 0 ? ~arc : arc;
      uses.set(number, (uses.get(number) ?? 0) + 1);
    }
    expect(uses.size).toBe(districts.arcs.length);
    expect(Math.max(...uses.values())).toBeLessThanOrEqual(2);
    const texts = districts.arcs.map((arc) => arc.join());
    expect(new Set(texts).size).toBe(texts.length);
  });
});

test('the same bytes twice', () => {
  expect(districtsJson(boundaries, '620000000000')).toBe(
    districtsJson(loadBoundaries(), '620000000000'),
  );
});
