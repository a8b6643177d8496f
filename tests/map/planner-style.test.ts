import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import type { Basemap } from '../../src/core/region/site-config.ts';
import { ICONS } from '../../src/map/icons.ts';
import { LAYER_GROUPS } from '../../src/map/layer-groups.ts';
import { ORDER } from '../../src/map/order.ts';
import { ATLAS, CONTRAST } from '../../src/map/palette.ts';
import { PLANNER_IMAGES } from '../../src/map/planner-images.ts';
import { plannerStyle, type PlannerStyleOptions } from '../../src/map/planner-style.ts';

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
    (['internal', 'public'] as const).flatMap((audience) =>
      (['zh', 'en'] as const).map((lang): PlannerStyleOptions => ({
        basemap,
        palette,
        lang,
        audience,
        region: '62',
        base: 'data/x/base.pmtiles',
      })),
    ),
  ),
);

const plain = styles[0] as PlannerStyleOptions;
const ids = (options: PlannerStyleOptions): string[] =>
  plannerStyle(options).layers.map(({ id }) => id);

describe('plannerStyle', () => {
  it.each(styles)('is a valid style: $basemap.kind $audience $lang', (options) => {
    expect(validateStyleMin(plannerStyle(options) as never)).toEqual([]);
  });

  it.each(styles)('draws layers in the order of order.ts: $basemap.kind $audience', (options) => {
    expect(ids(options)).toEqual(ORDER.filter((id) => ids(options).includes(id)));
  });

  it('keeps boundaries, names and stations above coverage', () => {
    const all = ids(plain);
    const top = Math.max(
      ...[...LAYER_GROUPS.bands, ...LAYER_GROUPS.depth, 'gap-fill', 'gap-hatch'].map((id) =>
        all.indexOf(id),
      ),
    );
    for (const id of all.filter((each) => /^(boundary|place|station|approximate)/.test(each))) {
      expect(all.indexOf(id), id).toBeGreaterThan(top);
    }
  });

  it('draws no line or area of a division over the basemap of a public map', () => {
    const drawsDivision = (id: string): boolean =>
      /^(boundary|region)|^(possible|certain)-line/.test(id);
    for (const options of styles) {
      const drawn = ids(options).some(drawsDivision);
      const { audience, basemap } = options;
      expect(drawn, basemap.kind).toBe(basemap.kind === 'none' || audience === 'internal');
    }
  });

  it('draws no lines, areas or names of our own above Tianditu, an approved map', () => {
    for (const options of styles.filter(({ basemap }) => basemap.kind === 'tianditu')) {
      expect(Object.keys(plannerStyle(options).sources)).not.toContain('base');
      for (const id of ids(options)) expect(id).not.toMatch(/^(boundary|region|place|land)/);
    }
  });

  it('draws the gaps of a public map only as cells', () => {
    const filters = (audience: 'internal' | 'public'): string[] =>
      plannerStyle({ ...plain, audience }).layers.flatMap((layer) =>
        /^gap-(fill|hatch)$/.test(layer.id) && 'filter' in layer
          ? [JSON.stringify(layer.filter)]
          : [],
      );
    expect(filters('public')).toHaveLength(2);
    for (const filter of filters('public')) expect(filter).toContain('share');
    expect(filters('public')).not.toEqual(filters('internal'));
  });

  it('paints nothing opaque over a basemap', () => {
    for (const options of styles.filter(({ basemap }) => basemap.kind !== 'none')) {
      expect(ids(options)).not.toContain('nominal-ground');
    }
    expect(ids(plain)).toContain('nominal-ground');
  });

  it('names only images that are drawn, and groups only layers that are there', () => {
    const text = JSON.stringify(plannerStyle(plain).layers);
    const named = [...text.matchAll(/"(?:icon-image|fill-pattern)":"([^"]+)"/g)].map(([, n]) => n);
    expect(named).toEqual(expect.arrayContaining(['hatch', 'dots']));
    for (const name of named) expect([...ICONS, ...PLANNER_IMAGES]).toContain(name);
    for (const group of Object.values(LAYER_GROUPS)) {
      expect(ids(plain)).toEqual(expect.arrayContaining([...group]));
    }
  });
});
