import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../src/core/gazetteer/level.ts';
import { cleanQuery, EMPTY_URL, parseUrl, printUrl, type FinderUrl } from '../../src/finder/url.ts';

describe('parseUrl', () => {
  const cases: [query: string, expected: Partial<FinderUrl>][] = [
    ['', {}],
    ['?', {}],
    ['?region=gansu', { region: 'gansu' }],
    ['?region=../etc/passwd', {}],
    ['?region=Gansu', {}],
    ['?region=&lang=', {}],
    ['?lang=en', { lang: 'en' }],
    ['?lang=fr', {}],
    ['?q=凤鸣路', { q: '凤鸣路' }],
    ['?q=%20%20a%09%0a%00b%20', { q: 'a b' }],
    [`?q=${'长'.repeat(500)}`, { q: '长'.repeat(60) }],
    ['?q=<script>alert(1)</script>', { q: '<script>alert(1)</script>' }],
    ['?q=%F0%9F', { q: '��'.slice(0, 1) }],
    ['?level=village,town', { levels: ['town', 'village'] }],
    ['?level=village,village,planet', { levels: ['village'] }],
    ['?level=', {}],
    ['?division=500112', { division: '500112000000' }],
    ['?division=500112017005', { division: '500112017005' }],
    ['?division=5001120', {}],
    ['?division=50011x', {}],
    ['?at=106.55,29.56', { at: [106.55, 29.56] }],
    ['?at=106.550000001,29.559999999', { at: [106.55, 29.56] }],
    ['?at=29.56,106.55', {}],
    ['?at=0,0', {}],
    ['?at=106.55', {}],
    ['?at=106.55,29.56,1', {}],
    ['?at=NaN,29', {}],
    ['?at=1e2,3e1', {}],
    ['?at= 106.55,29.56', {}],
    ['?at=106.55,29.56&near=龙溪街道的代表点', { at: [106.55, 29.56], near: '龙溪街道的代表点' }],
    [`?near=${'长'.repeat(500)}`, { near: '长'.repeat(60) }],
    ['?near=<b>%0aa', { near: '<b> a' }],
    [
      '?within=3&open=1&badge=%20五有%00&show=40&area=106.5,29.5,106.6,29.6',
      {
        filters: {
          area: '106.5,29.5,106.6,29.6',
          badge: '五有',
          open: '1',
          within: '3',
          show: '40',
        },
      },
    ],
    ['?open=&service=', {}],
    ['?station=500112017005', { station: '500112017005' }],
    ['?station=500112017005-m1', { station: '500112017005-m1' }],
    ['?station=~106.63,29.72', { station: '~106.63,29.72' }],
    ['?station=~106.63', {}],
    ['?station=a b', {}],
    [`?station=${'9'.repeat(41)}`, {}],
    ['?view=map', { view: 'map' }],
    ['?view=globe', {}],
    ['?print=card', { print: 'card' }],
    ['?print=pdf', {}],
    ['?map=9.5/29.6/106.5', { map: { zoom: 9.5, lat: 29.6, lng: 106.5 } }],
    ['?map=9.5/99/106.5', {}],
    ['?map=99/29.6/106.5', {}],
    ['?map=9.5/29.6', {}],
    ['?map=-0/0/-0.00001', { map: { zoom: 0, lat: 0, lng: 0 } }],
    // What is unknown or wrong is dropped, the rest kept.
    ['?utm_source=x&region=tianjin&level=nope&view=map', { region: 'tianjin', view: 'map' }],
    ['?region=tianjin&region=gansu', { region: 'tianjin' }],
  ];
  it.each(cases)('%s', (query, expected) => {
    expect(parseUrl(query)).toEqual({ ...EMPTY_URL, ...expected });
  });
});

describe('printUrl', () => {
  it('writes nothing for the state that needs nothing', () => {
    expect(printUrl(EMPTY_URL)).toBe('');
  });

  it('writes short, readable links', () => {
    const url: FinderUrl = {
      region: 'chongqing',
      lang: 'en',
      q: '',
      levels: ['town', 'village'],
      division: '500112000000',
      at: [106.55, 29.56],
      near: '',
      filters: { area: '106.5,29.5,106.6,29.6', within: '3' },
      print: null,
      station: '~106.63,29.72',
      view: 'map',
      map: { zoom: 9.5, lat: 29.6, lng: 106.5 },
    };
    expect(printUrl(url)).toBe(
      '?region=chongqing&lang=en&level=town,village&division=500112&at=106.55,29.56' +
        '&area=106.5,29.5,106.6,29.6&within=3&station=~106.63,29.72&view=map&map=9.5/29.6/106.5',
    );
  });
});

/** A number with at most `decimals` digits behind the point. */
const decimal = (min: number, max: number, decimals: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: Math.ceil(min * 10 ** decimals), max: Math.floor(max * 10 ** decimals) })
    .map((whole) => Number((whole / 10 ** decimals).toFixed(decimals)) + 0);

const digits = (count: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^[0-9]{${count}}$`));

const urls: fc.Arbitrary<FinderUrl> = fc.record({
  region: fc.option(fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/), { nil: null }),
  lang: fc.constantFrom('zh' as const, 'en' as const),
  q: fc.string({ unit: 'grapheme', maxLength: 80 }).map(cleanQuery),
  levels: fc.subarray([...LEVELS]),
  division: fc.option(
    fc.oneof(...[2, 4, 6, 9, 12].map((count) => digits(count).map((code) => code.padEnd(12, '0')))),
    { nil: null },
  ),
  at: fc.option(fc.tuple(decimal(73.5, 135, 5), decimal(4, 53.5, 5)), { nil: null }),
  near: fc.string({ unit: 'grapheme', maxLength: 80 }).map(cleanQuery),
  filters: fc
    .dictionary(
      fc.constantFrom('area', 'badge', 'service', 'open', 'within', 'show'),
      fc.string({ unit: 'grapheme', maxLength: 80 }).map(cleanQuery),
    )
    .map((texts) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text))),
  print: fc.constantFrom(null, 'a4' as const, 'card' as const),
  station: fc.option(
    fc.oneof(
      fc.stringMatching(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/),
      fc.tuple(decimal(73.5, 135, 6), decimal(4, 53.5, 6)).map(([lng, lat]) => `~${lng},${lat}`),
    ),
    { nil: null },
  ),
  view: fc.constantFrom('list' as const, 'map' as const),
  map: fc.option(
    fc.record({ zoom: decimal(0, 22, 2), lat: decimal(-85, 85, 4), lng: decimal(-180, 180, 4) }),
    { nil: null },
  ),
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

  it('makes any text canonical in one step, and never throws', () => {
    const names = [
      'region',
      'lang',
      'q',
      'level',
      'division',
      'at',
      'near',
      'station',
      'view',
      'map',
    ];
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
