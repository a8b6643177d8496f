import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/core/coverage/scenario.ts';
import { MODES, type Standard, type Standards } from '../../src/core/coverage/standard.ts';
import { LEVELS } from '../../src/core/gazetteer/level.ts';
import { COLUMNS } from '../../src/core/coverage/column-value.ts';
import {
  cleanName,
  EMPTY_URL,
  LAYERS,
  PANELS,
  parseUrl,
  printUrl,
  VIEWS,
  type PlannerUrl,
} from '../../src/planner/url.ts';

const WALK: Standard = { mode: 'walk', minutes: 15, speed_kmh: 4, detour_factor: 1.25 };
const ADDED = {
  kind: 'add',
  station_id: 'new-1',
  level: 'village',
  lng: 103.8,
  lat: 36.1,
} as const;

describe('parseUrl', () => {
  const all = { province: WALK, city: WALK, county: WALK, town: WALK, village: WALK };
  const cases: [query: string, expected: Partial<PlannerUrl>][] = [
    ['', {}],
    ['?region=gansu', { region: 'gansu' }],
    ['?region=../etc/passwd', {}],
    ['?lang=en', { lang: 'en' }],
    ['?standard=walk-15-4-1.25', { standards: all }],
    ['?standard=walk-15-4-9', {}],
    ['?standard=village:walk-15-4-1.25', {}],
    ['?edits=add:new-1:village:103.8:36.1', { scenario: [ADDED] }],
    ['?edits=add:new-1:village:103.800000001:36.1', { scenario: [ADDED] }],
    ['?edits=add:new-1:village:36.1:103.8', {}],
    ['?edits=add:new-1:hamlet:103.8:36.1', {}],
    ['?edits=add:new-1:village:103.8', {}],
    ['?edits=close:620102001001', { scenario: [{ kind: 'close', station_id: '620102001001' }] }],
    ['?edits=close:620102001001:1', {}],
    // A second edit of the same station, and one without sense, are dropped; the rest is kept.
    ['?edits=nonsense,add:new-1:village:103.8:36.1,close:new-1', { scenario: [ADDED] }],
    ['?edits=move:a b:103.8:36.1', {}],
    ['?demand=none', { demand: { kind: 'none' } }],
    ['?demand=file:人口.csv', { demand: { kind: 'file', name: '人口.csv' } }],
    ['?demand=file:', {}],
    ['?demand=everything', {}],
    ['?division=620102', { division: '620102000000' }],
    ['?view=table', { view: 'table' }],
    ['?view=globe', {}],
    ['?panel=gaps', { panel: 'gaps' }],
    ['?sort=area:up', { sort: { column: 'area', descending: false } }],
    ['?sort=area', {}],
    ['?sort=__proto__:up', {}],
    ['?layers=depth,bands,moon', { layers: ['bands', 'depth'] }],
    ['?layers=', { layers: [] }],
    ['?sites=12', { sites: 12 }],
    ['?print=brief', { print: 'brief' }],
    ['?print=a4', {}],
    ['?sites=0', {}],
    ['?sites=51', {}],
    ['?sites=1e1', {}],
    ['?map=6/36/104', { map: { zoom: 6, lat: 36, lng: 104 } }],
    ['?map=6/96/104', {}],
    ['?utm_source=x&region=gansu&view=nope&panel=sites', { region: 'gansu', panel: 'sites' }],
  ];
  it.each(cases)('%s', (query, expected) => {
    expect(parseUrl(query)).toEqual({ ...EMPTY_URL, ...expected });
  });
});

/** A number with at most `decimals` digits behind the point. */
const decimal = (min: number, max: number, decimals: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.ceil(min * 10 ** decimals), max: Math.floor(max * 10 ** decimals) })
    .map((whole) => Number((whole / 10 ** decimals).toFixed(decimals)) + 0);

const id = fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/);
const lng = decimal(73.5, 135, 5);
const lat = decimal(4, 53.5, 5);

const edits: fc.Arbitrary<Scenario> = fc.uniqueArray(
  fc.oneof(
    fc.record({
      kind: fc.constant('add' as const),
      station_id: id,
      level: fc.constantFrom(...LEVELS),
      lng,
      lat,
    }),
    fc.record({ kind: fc.constant('move' as const), station_id: id, lng, lat }),
    fc.record({ kind: fc.constant('close' as const), station_id: id }),
  ),
  { maxLength: 20, selector: ({ station_id }) => station_id },
);

const standard: fc.Arbitrary<Standard> = fc.record({
  mode: fc.constantFrom(...MODES),
  minutes: decimal(1, 120, 1),
  speed_kmh: decimal(0.5, 120, 2),
  detour_factor: decimal(1, 3, 2),
});
const standards: fc.Arbitrary<Standards> = fc
  .record(
    {
      province: standard,
      city: standard,
      county: standard,
      town: standard,
      village: standard,
      town_urban: standard,
      town_rural: standard,
      village_urban: standard,
      village_rural: standard,
    },
    { requiredKeys: [...LEVELS] },
  )
  .map((each) => each as Standards);

const urls: fc.Arbitrary<PlannerUrl> = fc.record({
  region: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), { nil: null }),
  lang: fc.constantFrom('zh' as const, 'en' as const),
  standards: fc.option(standards, { nil: null }),
  scenario: edits,
  demand: fc.oneof(
    fc.constant({ kind: 'divisions' } as const),
    fc.constant({ kind: 'none' } as const),
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 90 })
      .map(cleanName)
      .filter((name) => name !== '')
      .map((name) => ({ kind: 'file', name }) as const),
  ),
  division: fc.option(
    fc.stringMatching(/^[0-9]{6}$/).map((code) => code.padEnd(12, '0')),
    { nil: null },
  ),
  view: fc.constantFrom(...VIEWS),
  panel: fc.constantFrom(...PANELS),
  sort: fc.record({ column: fc.constantFrom(...COLUMNS), descending: fc.boolean() }),
  layers: fc.subarray([...LAYERS]),
  sites: fc.integer({ min: 1, max: 50 }),
  map: fc.option(
    fc.record({ zoom: decimal(0, 22, 2), lat: decimal(-85, 85, 4), lng: decimal(-180, 180, 4) }),
    { nil: null },
  ),
  print: fc.constantFrom('brief' as const, null),
});

describe('round trip', () => {
  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(urls, (url) => {
        expect(parseUrl(printUrl(url))).toEqual(url);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes nothing for the state that needs nothing', () => {
    expect(printUrl(EMPTY_URL)).toBe('');
  });

  it('makes any text canonical in one step, and never throws', () => {
    const names = Object.keys(EMPTY_URL).flatMap((name) =>
      name === 'standards' ? ['standard'] : name === 'scenario' ? ['edits'] : [name],
    );
    const texts = fc
      .array(fc.tuple(fc.constantFrom(...names), fc.string({ unit: 'binary' })), { maxLength: 6 })
      .map((pairs) => pairs.map(([name, value]) => `${name}=${value}`).join('&'));
    fc.assert(
      fc.property(texts, (text) => {
        const once = printUrl(parseUrl(text));
        expect(printUrl(parseUrl(once))).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});
