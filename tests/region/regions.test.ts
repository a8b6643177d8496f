import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DATA_DIR } from '../../scripts/lib/paths.ts';
import { readSiteConfig } from '../../scripts/lib/region-files.ts';
import { serviceRadiusM } from '../../src/core/coverage/standard.ts';
import { RegionSchema } from '../../src/core/region/region.ts';
import { basemapOrigins, BasemapSchema } from '../../src/core/region/site-config.ts';

describe.each(readSiteConfig().regions)('%s', (slug) => {
  const text = readFileSync(join(DATA_DIR, 'regions', slug, 'region.json'), 'utf8');
  const region = v.parse(RegionSchema, JSON.parse(text));

  test('is internal and says that it is derived and not reviewed', () => {
    expect(region.slug).toBe(slug);
    expect(region.audience).toBe('internal');
    expect(region.map_approval).toBeNull();
    expect(region.notice.zh).toBe('示例数据,推导名单,未经审图,仅供内部参考');
  });

  test('has a standard for every level of station', () => {
    expect(Object.keys(region.standards)).toEqual([
      'province',
      'city',
      'county',
      'town',
      'village',
    ]);
  });
});

test.each([
  ['walk', 15, 4, 1.25, 800],
  ['walk', 15, 4.8, 1.3, 923],
  ['ebike', 15, 15, 1.25, 3000],
] as const)(
  '%s %i min at %f km/h, detour %f: %i m',
  (mode, minutes, speed_kmh, detour_factor, radius) => {
    expect(serviceRadiusM({ mode, minutes, speed_kmh, detour_factor })).toBeCloseTo(radius, 0);
  },
);

describe('basemap', () => {
  test.each([
    ['none', { kind: 'none' }, true],
    [
      'a local file',
      { kind: 'protomaps', url: 'basemap/china.pmtiles', attribution: '© OSM' },
      true,
    ],
    [
      'a file of another origin',
      { kind: 'protomaps', url: 'https://x.org/a.pmtiles', attribution: 'x' },
      false,
    ],
    [
      'a file of another origin without scheme',
      { kind: 'protomaps', url: '//x.org/a.pmtiles', attribution: 'x' },
      false,
    ],
    ['no attribution', { kind: 'protomaps', url: 'a.pmtiles', attribution: '' }, false],
    [
      'Tianditu without an approval number',
      { kind: 'tianditu', key: 'a'.repeat(32), approval: '', checked_on: '2026-01-01' },
      false,
    ],
  ])('%s', (_, basemap, good) => expect(v.safeParse(BasemapSchema, basemap).success).toBe(good));

  test('asks no other origin unless it is Tianditu', () => {
    expect(basemapOrigins({ kind: 'none' })).toEqual([]);
    expect(basemapOrigins({ kind: 'protomaps', url: 'a.pmtiles', attribution: 'x' })).toEqual([]);
    expect(
      basemapOrigins({
        kind: 'tianditu',
        key: 'a'.repeat(32),
        approval: 'x',
        checked_on: '2026-01-01',
      }),
    ).toHaveLength(8);
  });
});
