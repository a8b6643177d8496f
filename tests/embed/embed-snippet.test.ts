import { describe, expect, it } from 'vitest';
import { iframeSnippet, scriptSnippet } from '../../src/core/embed/embed-snippet.ts';
import { EMPTY_EMBED, type EmbedUrl } from '../../src/core/embed/embed-url.ts';
import { readSnippet } from './read-snippet.ts';

const BASE = 'https://map.example.gov.cn/stations/';
const NASTY = `"><script>alert('1')</script>&amp;<b title='x`;
const STATE: EmbedUrl = {
  ...EMPTY_EMBED,
  region: 'chongqing',
  view: 'coverage',
  division: '500112000000',
  layers: ['bands'],
  standard: 'walk-15-4-1.25',
  map: { zoom: 7.5, lat: 29.7, lng: 106.6 },
  title: NASTY,
  note: `${NASTY}${NASTY}`,
};
const OPTIONS = { base: BASE, url: STATE, title: NASTY, height: 560, plainPage: 't/500112000000/' };

describe('snippets', () => {
  it.each([
    ['iframe', iframeSnippet],
    ['script', scriptSnippet],
  ])('say all of the state, whatever is in its texts: %s', (_kind, snippet) => {
    expect(readSnippet(snippet(OPTIONS)).url).toEqual(STATE);
  });

  it.each([
    ['iframe', iframeSnippet],
    ['script', scriptSnippet],
  ])('let no text become markup: %s', (_kind, snippet) => {
    const html = snippet(OPTIONS);
    expect(html).not.toMatch(/<script>|<b /);
    expect(html).not.toMatch(/style=/);
    expect(html.match(/<script/g) ?? []).toHaveLength(snippet === scriptSnippet ? 1 : 0);
  });

  it('give the frame a name, what it may ask for, and a link beneath', () => {
    const html = iframeSnippet({
      ...OPTIONS,
      title: '渝北区服务覆盖',
      url: { ...STATE, title: '' },
    });
    expect(html).toContain('title="渝北区服务覆盖"');
    expect(html).toContain('loading="lazy" allow="geolocation; clipboard-write"');
    expect(html).toContain('target="_blank" rel="noopener">在新窗口打开：渝北区服务覆盖</a>');
    expect(html).toContain(`href="${BASE}planner.html?region=chongqing&amp;`);
  });

  it('give readers without script the page that needs none', () => {
    expect(scriptSnippet(OPTIONS)).toContain(`<noscript><iframe src="${BASE}t/500112000000/"`);
    expect(scriptSnippet({ ...OPTIONS, plainPage: null })).not.toContain('noscript');
  });

  it('never name a host: the script says where it stands', () => {
    const url = { ...STATE, host: 'https://a.example' };
    expect(scriptSnippet({ ...OPTIONS, url })).not.toContain('a.example');
  });
});
