import { describe, expect, it } from 'vitest';
import { EMBED_VIEWS } from '../../src/core/embed/embed-params.ts';
import { iframeSnippet, scriptSnippet } from '../../src/core/embed/embed-snippet.ts';
import { parseEmbedUrl, printEmbedUrl } from '../../src/core/embed/embed-url.ts';
import { embedUrlOf, firstEmbedChoice } from '../../src/export/share/embed-choice.ts';
import { frameTitle } from '../../src/export/share/frame-title.ts';
import { sitePlace } from '../../src/export/share/site-place.ts';
import { shareSubjectOf } from './share-subject-of.ts';

const subject = shareSubjectOf();
const first = firstEmbedChoice(subject);

describe('the address of an embed', () => {
  it('begins with what the face shows', () => {
    expect(printEmbedUrl(embedUrlOf(subject, first))).toBe(
      '?region=quangang&view=coverage&standard=walk-15-4-1.25&height=420',
    );
    const finder = shareSubjectOf({ face: 'finder', chosenLevels: ['town'], standard: '' });
    expect(printEmbedUrl(embedUrlOf(finder, firstEmbedChoice(finder)))).toBe(
      '?region=quangang&level=town&height=420',
    );
  });

  it('holds nothing that its view does not use', () => {
    const choice = {
      ...first,
      levels: ['town'],
      layers: ['gaps'],
      keepView: true,
      words: { title: ' 标题 ', subtitle: '', note: '' },
    } as const;
    const query = (view: (typeof EMBED_VIEWS)[number]): string =>
      printEmbedUrl(embedUrlOf(subject, { ...choice, view }));
    expect(parseEmbedUrl(query('coverage'))).toMatchObject({ levels: [], layers: ['gaps'] });
    expect(parseEmbedUrl(query('finder'))).toMatchObject({
      levels: ['town'],
      standard: '',
      map: { zoom: 11.25, lat: 25.12, lng: 118.88 },
      title: '标题',
    });
    expect(parseEmbedUrl(query('picture'))).toMatchObject({ map: null, height: null });
  });

  it('has no view of the map unless asked, and none without one', () => {
    expect(embedUrlOf(subject, first).map).toBeNull();
    expect(embedUrlOf(shareSubjectOf({ view: null }), { ...first, keepView: true }).map).toBeNull();
  });

  it.each(EMBED_VIEWS)('is read again as it was printed: %s', (view) => {
    const url = embedUrlOf(subject, { ...first, view, division: '350505100000', keepView: true });
    expect(parseEmbedUrl(printEmbedUrl(url))).toEqual(url);
  });

  it('cannot break out of its snippets', () => {
    const words = { title: '"><script>alert(1)</script>', subtitle: "' onload='x", note: '<b>&' };
    const url = embedUrlOf(subject, { ...first, words });
    const options = { base: 'https://map.example.gov.cn/', url, title: url.title, height: 640 };
    expect(iframeSnippet(options)).not.toMatch(/<script|<b>| onload=/);
    expect(scriptSnippet(options).match(/<script/g)).toHaveLength(1);
  });
});

it.each(EMBED_VIEWS)('names every frame in both languages: %s', (view) => {
  expect(frameTitle('zh', view, '泉港区')).toContain('泉港区');
  expect(frameTitle('en', view, 'Quangang')).toContain('Quangang');
  expect(frameTitle('en', view, 'Quangang')).not.toMatch(/[\u4e00-\u9fff]/);
});

it.each([
  ['https://map.example.gov.cn/planner.html?region=x#a', 'server', 'https://map.example.gov.cn/'],
  ['https://example.gov.cn/fwq/?q=a/b', 'server', 'https://example.gov.cn/fwq/'],
  ['http://127.0.0.1:4173/', 'local', 'http://127.0.0.1:4173/'],
  ['http://localhost/a/index.html', 'local', 'http://localhost/a/'],
  ['http://127.example.cn/', 'server', 'http://127.example.cn/'],
])('knows where the site lies: %s', (href, kind, base) => {
  expect(sitePlace(new URL(href) as unknown as Location)).toEqual({ kind, base });
});

it('knows a site on a disk', () => {
  const url = new URL('file:///D:/fwq/index.html') as unknown as Location;
  expect(sitePlace(url)).toEqual({ kind: 'disk' });
});
