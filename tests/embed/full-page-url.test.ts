import { describe, expect, it } from 'vitest';
import { EMPTY_EMBED } from '../../src/core/embed/embed-url.ts';
import { fullPageUrl } from '../../src/core/embed/full-page-url.ts';
import { EMPTY_URL as FINDER, parseUrl as parseFinder } from '../../src/finder/url.ts';
import {
  EMPTY_URL as PLANNER,
  FIRST_LAYERS,
  parseUrl as parsePlanner,
} from '../../src/planner/url.ts';

const STATE = {
  ...EMPTY_EMBED,
  region: 'chongqing',
  lang: 'en',
  division: '500112000000',
  levels: ['town', 'village'],
  q: '凤鸣路 & 龙溪',
  standard: 'town:ebike-15-15-1.25,village:walk-15-4-1.25',
  map: { zoom: 7.5, lat: 29.7, lng: 106.6 },
} as const;

const queryOf = (address: string): string => address.slice(address.indexOf('?'));

describe('the whole page of an embed', () => {
  it('is the finder with the same state, and a chosen station', () => {
    const address = fullPageUrl(STATE, '500112017005');
    expect(address).toMatch(/^index\.html\?/);
    expect(parseFinder(queryOf(address))).toEqual({
      ...FINDER,
      region: 'chongqing',
      lang: 'en',
      division: '500112000000',
      levels: ['town', 'village'],
      q: '凤鸣路 & 龙溪',
      station: '500112017005',
      map: STATE.map,
    });
  });

  it('is the planner with the same standard, layers and view', () => {
    const address = fullPageUrl({ ...STATE, view: 'coverage', layers: ['gaps'] });
    expect(address).toMatch(/^planner\.html\?/);
    const standards = parsePlanner(`?standard=walk-15-4-1.25`).standards;
    const planner = parsePlanner(queryOf(address));
    expect(planner).toMatchObject({
      region: 'chongqing',
      lang: 'en',
      division: '500112000000',
      layers: ['gaps'],
      map: STATE.map,
    });
    expect(standards).not.toBeNull();
    expect(parsePlanner(queryOf(fullPageUrl({ ...EMPTY_EMBED, view: 'coverage' })))).toEqual(
      PLANNER,
    );
  });

  it('leaves out layers that the planner shows anyway', () => {
    expect([...EMPTY_EMBED.layers].sort()).toEqual([...FIRST_LAYERS].sort());
    expect(fullPageUrl({ ...EMPTY_EMBED, view: 'coverage' })).toBe('planner.html');
  });
});
