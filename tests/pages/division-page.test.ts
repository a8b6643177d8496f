import { expect, test } from 'vitest';
import { divisionPage, pagedDivisions } from '../../src/core/pages/division-page.ts';
import { division } from '../../src/core/gazetteer/division.ts';
import { RegionData } from '../../src/core/region/region-data.ts';
import type { RegionManifest } from '../../src/core/region/region-manifest.ts';
import { makeStation } from '../stations/make-station.ts';

const TOWN = '500112017000';

const STATION = makeStation({
  station_id: TOWN,
  name: '双凤桥街道退役军人服务站',
  level: 'town',
  division_code: TOWN,
  address: '空港大道 8 号',
  phone: '023-67800000;13912345678',
  hours: 'Mo-Fr 09:00-17:00',
  services: ['优待证'],
  match_level: 'town',
  uncertainty_m: 2100,
  review_status: 'ok',
});
const VILLAGE = makeStation({
  name: '凤鸣路社区<b>退役军人服务站',
  address: '找老王 139 1234 5678',
  phone: '13912345678',
});

const MANIFEST = {
  region: {
    slug: 'chongqing',
    name: { zh: '重庆市', en: 'Chongqing' },
    division_code: '500000000000',
    published: {
      statement: { zh: '1.2 万余个', en: '' },
      source: '重庆市退役军人事务局',
      date: '2022-05-27',
    },
    audience: 'internal',
    map_approval: null,
    notice: { zh: '示例数据', en: '' },
  },
  data_date: '2023-06-30',
  stations_derived: 2,
  by_level: { town: 1, village: 1 },
} as unknown as RegionManifest;

const DATA = new RegionData('chongqing', MANIFEST, {
  region: 'chongqing',
  stations: [STATION, VILLAGE],
  divisions: [
    division('500000000000', '重庆市'),
    division('500112000000', '渝北区'),
    division(TOWN, '双凤桥街道'),
    division('500112017005', '凤鸣路社区居委会'),
  ],
});

const page = (baseUrl: string | null = null): string =>
  divisionPage({ data: DATA, districts: null, baseUrl }, TOWN);

test('divisions above the villages that hold a station have a page', () => {
  expect(pagedDivisions(DATA).map(({ code }) => code)).toEqual([
    '500000000000',
    '500112000000',
    TOWN,
  ]);
});

test('a town page says what the list knows, in plain HTML', () => {
  const html = page();
  expect(html).toContain('<html lang="zh-CN">');
  expect(html).toContain('<h1>渝北区双凤桥街道退役军人服务站</h1>');
  expect(html).toContain('<a class="phone" href="tel:02367800000">023-67800000</a>');
  expect(html).toContain('空港大道 8 号');
  expect(html).toContain('周一至周五 09:00–17:00');
  expect(html).not.toContain('Mo-Fr');
  expect(html).toContain('<meta name="description" content="渝北区双凤桥街道');
  expect(html).toContain('../../index.html?region=chongqing&amp;division=500112017000');
  expect(html).toContain('<svg xmlns=');
  expect(html).toContain('示例数据');
  expect(html).toContain('都放在双凤桥街道的代表点');
  expect(html).not.toMatch(/ style=|<style| on\w+=/);
});

test('a mistake is reported where the region says, with the page named; else nothing is offered', () => {
  expect(page()).not.toContain('报告资料有误');
  const { manifest, list } = DATA;
  const told = (to: object): string => {
    const region = { ...manifest.region, correction: to } as RegionManifest['region'];
    const data = new RegionData('chongqing', { ...manifest, region }, list);
    const html = divisionPage({ data, districts: null, baseUrl: 'https://example.org/' }, TOWN);
    const [, href = ''] = /<a class="button" href="([^"]*)"[^>]*>报告资料有误/.exec(html) ?? [];
    return decodeURIComponent(href.replaceAll('&amp;', '&'));
  };
  const mail = told({ kind: 'mail', to: 'tuijun@example.org' });
  expect(mail).toMatch(
    /^mailto:tuijun@example\.org\?subject=更正：渝北区双凤桥街道退役军人服务站&body=/,
  );
  expect(mail).toContain('https://example.org/t/500112017000/');
  expect(told({ kind: 'form', to: 'https://example.org/form?id={station_id}' })).toBe(
    'https://example.org/form?id=500112017000',
  );
});

test('personal mobile numbers are nowhere on it, whatever the list holds', () => {
  expect(page()).not.toMatch(/1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/);
});

test('names of the list stay text', () => {
  expect(page()).not.toContain('<b>');
});

test('its data for search engines can be read, and claims no position that is only about right', () => {
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page()) ?? [];
  const [office] = JSON.parse(json)['@graph'];
  expect(office).toMatchObject({
    '@type': 'GovernmentOffice',
    name: '双凤桥街道退役军人服务站',
    telephone: '023-67800000',
    address: { addressRegion: '重庆市', streetAddress: '空港大道 8 号' },
    geo: { longitude: 106.62712, latitude: 29.71859 },
  });
  expect(office.department).toHaveLength(1);
  expect(office.department[0]).not.toHaveProperty('geo');
});

test('it has a canonical address only where the site knows its own', () => {
  expect(page()).not.toContain('canonical');
  expect(page('https://example.org/f/')).toContain(
    '<link rel="canonical" href="https://example.org/f/t/500112017000/">',
  );
});
