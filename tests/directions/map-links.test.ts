import { describe, expect, it } from 'vitest';
import { mapLinks } from '../../src/core/directions/map-links.ts';
import type { MapTarget } from '../../src/core/directions/map-target.ts';
import { readerDevice } from '../../src/core/directions/reader-device.ts';

const COMPUTER = readerDevice('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/109.0.0.0');
const ANDROID = readerDevice('Mozilla/5.0 (Linux; Android 10; K) Chrome/86.0.0.0 Mobile');
const IPHONE = readerDevice('Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) Mobile/15E148');
const WECHAT = readerDevice('Mozilla/5.0 (Linux; Android 12) Mobile MicroMessenger/8.0.42');

/** 重庆 of the table in china.md: GCJ-02 106.5553176, 29.5601513. */
const STATION: MapTarget = {
  name: '甲站',
  address: '乙路1号',
  parents: ['重庆市', '渝中区'],
  lngLat: [106.5516, 29.563],
};

const [JIA, YI] = ['%E7%94%B2%E7%AB%99', '%E4%B9%99%E8%B7%AF1%E5%8F%B7'];
const CITY = '%E9%87%8D%E5%BA%86%E5%B8%82';
const WORDS = `${CITY}%E6%B8%9D%E4%B8%AD%E5%8C%BA${YI}`;

describe('mapLinks', () => {
  const cases: [name: string, device: typeof COMPUTER, target: MapTarget, urls: string[]][] = [
    [
      'a point on a computer: WGS 84 where the service takes it',
      COMPUTER,
      STATION,
      [
        `https://uri.amap.com/marker?position=106.551600,29.563000&name=${JIA}&src=fuwuquan&coordinate=wgs84&callnative=1`,
        `https://api.map.baidu.com/marker?location=29.563000,106.551600&title=${JIA}&content=${YI}&coord_type=wgs84&output=html&src=webapp.fuwuquan.finder`,
        `https://apis.map.qq.com/uri/v1/marker?marker=coord:29.563000,106.551600;title:${JIA};addr:${YI}&coord_type=1&referer=fuwuquan`,
      ],
    ],
    [
      'a route on a phone: GCJ-02 for AMap, which has no parameter for another',
      ANDROID,
      STATION,
      [
        `https://uri.amap.com/navigation?to=106.555318,29.560151,${JIA}&mode=walk&policy=0&src=fuwuquan&callnative=1`,
        `https://api.map.baidu.com/marker?location=29.563000,106.551600&title=${JIA}&content=${YI}&coord_type=wgs84&output=html&src=webapp.fuwuquan.finder`,
        `https://apis.map.qq.com/uri/v1/routeplan?type=walk&to=${JIA}&tocoord=29.563000,106.551600&coord_type=1&referer=fuwuquan`,
      ],
    ],
    [
      'inside WeChat only Tencent',
      WECHAT,
      STATION,
      [
        `https://apis.map.qq.com/uri/v1/marker?marker=coord:29.563000,106.551600;title:${JIA};addr:${YI}&coord_type=1&referer=fuwuquan`,
      ],
    ],
    [
      'no route to a wrong door: a search where the position is only about right',
      IPHONE,
      { ...STATION, lngLat: null },
      [
        `https://uri.amap.com/search?keyword=${WORDS}&src=fuwuquan&callnative=1`,
        `https://api.map.baidu.com/place/search?query=${WORDS}&region=${CITY}&output=html&src=webapp.fuwuquan.finder`,
        `https://apis.map.qq.com/uri/v1/search?keyword=${WORDS}&region=${CITY}&referer=fuwuquan`,
        `https://maps.apple.com/?q=${WORDS}`,
      ],
    ],
    [
      'outside the mainland the services do not agree on a datum: a search',
      WECHAT,
      { ...STATION, address: '', parents: [], lngLat: [139.7, 35.7] },
      [
        `https://apis.map.qq.com/uri/v1/search?keyword=${JIA}&region=%E5%85%A8%E5%9B%BD&referer=fuwuquan`,
      ],
    ],
  ];
  it.each(cases)('%s', (_name, device, target, urls) => {
    expect(mapLinks(target, device).map(({ url }) => url)).toEqual(urls);
  });

  it('offers Apple its own maps, in GCJ-02', () => {
    expect(mapLinks(STATION, IPHONE).find(({ app }) => app === 'apple')?.url).toBe(
      `https://maps.apple.com/?daddr=29.560151,106.555318&dirflg=w&q=${JIA}`,
    );
  });

  it('names no division twice', () => {
    const target = { ...STATION, address: '重庆市渝中区乙路1号', lngLat: null };
    expect(mapLinks(target, WECHAT)[0]?.url).toContain(`keyword=${WORDS}&`);
  });

  it('lets no name break out of its parameter', () => {
    const name = 'a|b;c:d,e&f=g#h?i\n"<j> %';
    for (const device of [COMPUTER, ANDROID, IPHONE]) {
      for (const lngLat of [STATION.lngLat, null]) {
        for (const { url } of mapLinks({ ...STATION, name, address: name, lngLat }, device)) {
          expect([...new URL(url).searchParams.values()].join(' ')).toContain(
            'a b c d e&f=g#h?i "<j> %',
          );
          expect(url).not.toMatch(/[\s"<>]/);
          expect(new URL(url).hash).toBe('');
        }
      }
    }
  });
});

describe('readerDevice', () => {
  it.each([
    [COMPUTER, [false, false, false]],
    [ANDROID, [false, true, false]],
    [IPHONE, [false, true, true]],
    [WECHAT, [true, true, false]],
    [readerDevice('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)'), [false, false, true]],
    [readerDevice(''), [false, false, false]],
  ])('%j', (device, expected) => {
    expect([device.wechat, device.phone, device.apple]).toEqual(expected);
  });
});
