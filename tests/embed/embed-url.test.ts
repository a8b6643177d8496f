import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMBED_VIEWS } from '../../src/core/embed/embed-params.ts';
import {
  EMBED_LAYERS,
  EMPTY_EMBED,
  parseEmbedUrl,
  printEmbedUrl,
  readEmbedUrl,
  roundEmbedView,
  type EmbedUrl,
} from '../../src/core/embed/embed-url.ts';
import { LEVELS } from '../../src/core/gazetteer/level.ts';

const clean = (text: string, most: number): string =>
  [
    ...text
      .replace(/\p{Cs}/gu, '\ufffd')
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim(),
  ]
    .slice(0, most)
    .join('')
    .trim();
const words = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => clean(text, most));

const embedUrl: fc.Arbitrary<EmbedUrl> = fc.record({
  region: fc.constantFrom('', 'chongqing', 'a-1'),
  lang: fc.constantFrom('zh', 'en'),
  view: fc.constantFrom(...EMBED_VIEWS),
  division: fc.constantFrom(null, '500000000000', '500112000000', '500112017005'),
  levels: fc.subarray([...LEVELS]),
  q: words(60),
  layers: fc.subarray([...EMBED_LAYERS], { minLength: 1 }),
  standard: fc.constantFrom('', 'walk-15-4-1.25', 'town:ebike-15-15-1.25,village:walk-15-4-1.25'),
  map: fc.option(
    fc
      .record({
        zoom: fc.double({ min: 0, max: 22, noNaN: true }),
        lat: fc.double({ min: -85, max: 85, noNaN: true }),
        lng: fc.double({ min: -180, max: 180, noNaN: true }),
      })
      .map(roundEmbedView),
  ),
  title: words(80),
  subtitle: words(120),
  note: words(300),
  height: fc.option(fc.integer({ min: 200, max: 1000 })),
  host: fc.constantFrom(
    '',
    'https://www.example.gov.cn',
    'http://127.0.0.1:4342',
    'http://[::1]:80',
  ),
});

describe('the address of an embed', () => {
  it('comes back as it was printed', () => {
    fc.assert(
      fc.property(embedUrl, (url) => {
        expect(readEmbedUrl(printEmbedUrl(url))).toEqual({ url, unread: [] });
      }),
    );
  });

  it('is nothing for the usual state', () => {
    expect(printEmbedUrl(EMPTY_EMBED)).toBe('');
    expect(parseEmbedUrl('')).toEqual(EMPTY_EMBED);
  });

  it('reads any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const { url } = readEmbedUrl(query);
        expect(readEmbedUrl(printEmbedUrl(url)).url).toEqual(url);
      }),
    );
  });

  it.each([
    ['?region=../../etc', 'region'],
    ['?lang=fr', 'lang'],
    ['?view=everything', 'view'],
    ['?division=50011', 'division'],
    ['?level=town,nonsense', 'level'],
    ['?layers=roads', 'layers'],
    ['?standard=<script>', 'standard'],
    ['?map=1/2', 'map'],
    ['?map=3/91/106', 'map'],
    ['?height=50', 'height'],
    ['?height=99999', 'height'],
    ['?host=javascript:alert(1)', 'host'],
    ['?host=https://a.example/path', 'host'],
    ['?host=*', 'host'],
    ['?host=null', 'host'],
  ])('says of %s that %s was left out, and keeps the rest', (query, name) => {
    expect(readEmbedUrl(`${query}&q=1`)).toEqual({
      url: { ...EMPTY_EMBED, q: '1' },
      unread: [name],
    });
  });

  it.each([
    ['?utm_source=x&__proto__=1&constructor=2', EMPTY_EMBED],
    ['?title=%E9%87%8D%E5%BA%86+%26', { ...EMPTY_EMBED, title: '重庆 &' }],
    ['?title=%E9%87', { ...EMPTY_EMBED, title: '%E9%87' }],
    ['?height=', EMPTY_EMBED],
    ['?view=coverage&view=picture', { ...EMPTY_EMBED, view: 'picture' }],
  ])('reads %s', (query, url) => {
    expect(readEmbedUrl(query)).toEqual({ url, unread: [] });
  });

  it('cuts texts that are too long', () => {
    expect(parseEmbedUrl(`?title=${'字'.repeat(500)}`).title).toBe('字'.repeat(80));
  });
});
