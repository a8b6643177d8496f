import { createExpression, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Basemap } from '../../src/core/region/site-config.ts';
import { countLabel } from '../../src/map/count-label.ts';
import { ICONS } from '../../src/map/icons.ts';
import { ORDER } from '../../src/map/order.ts';
import { ATLAS, CONTRAST } from '../../src/map/palette.ts';
import { mapStyle, type StyleOptions } from '../../src/map/style.ts';

const BASEMAPS: Basemap[] = [
  { kind: 'none' },
  { kind: 'protomaps', url: 'basemap/area.pmtiles', attribution: 'OpenStreetMap' },
  {
    kind: 'tianditu',
    key: '0123456789abcdef0123456789abcdef',
    approval: 'GS(2026)0000号',
    checked_on: '2026-01-01',
  },
];

const styles = BASEMAPS.flatMap((basemap) =>
  [ATLAS, CONTRAST].flatMap((palette) =>
    (['zh', 'en'] as const).map((lang): StyleOptions => ({
      basemap,
      palette,
      lang,
      region: '50',
      base: 'data/x/base.pmtiles',
    })),
  ),
);

describe('mapStyle', () => {
  it.each(styles)('is a valid style: $basemap.kind $lang', (options) => {
    expect(validateStyleMin(mapStyle(options) as never)).toEqual([]);
  });

  it.each(styles)('draws layers in the order of order.ts: $basemap.kind $lang', (options) => {
    const ids = mapStyle(options).layers.map(({ id }) => id);
    expect(ids).toEqual(ORDER.filter((id) => ids.includes(id)));
  });

  it('asks no server for glyphs or sprites', () => {
    for (const options of styles) {
      expect(mapStyle(options)).not.toHaveProperty('glyphs');
      expect(mapStyle(options)).not.toHaveProperty('sprite');
    }
  });

  it('names only images that are drawn', () => {
    const text = JSON.stringify(mapStyle(styles[0] as StyleOptions).layers);
    const named = [...text.matchAll(/"icon-image":"([^"]+)"/g)].map(([, name]) => name);
    expect(named.length).toBeGreaterThan(3);
    for (const name of named) expect(ICONS).toContain(name);
  });

  it('draws no lines, areas or names of our own above Tianditu, an approved map', () => {
    const style = mapStyle({ ...(styles[0] as StyleOptions), basemap: BASEMAPS[2] as Basemap });
    expect(Object.keys(style.sources)).not.toContain('base');
    for (const { id } of style.layers) expect(id).not.toMatch(/^(boundary|region|place|land)/);
  });
});

describe('countLabel', () => {
  const cases: [count: number, zh: string, en: string][] = [
    [1, '1', '1'],
    [999, '999', '999'],
    [1000, '1,000', '1,000'],
    [9999, '9,999', '9,999'],
    [10_000, '1 万', '10k'],
    [12_340, '1.2 万', '12.3k'],
    [19_080, '1.9 万', '19.1k'],
    [99_960, '10 万', '100k'],
    [660_000, '66 万', '660k'],
  ];
  it.each(cases)('%d', (count, zh, en) => {
    for (const [lang, text] of [
      ['zh', zh],
      ['en', en],
    ] as const) {
      const made = createExpression(countLabel('stations', lang), 'layers[0].layout.text-field');
      if (made.result !== 'success') throw new Error(JSON.stringify(made.value));
      const feature = { type: 'Point', properties: { stations: count } } as const;
      expect(String(made.value.evaluate({ zoom: 5 }, feature as never))).toBe(text);
    }
  });
});
