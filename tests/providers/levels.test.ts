import { Response, type fetch } from 'undici';
import { expect, test } from 'vitest';
import type { MatchLevel } from '../../src/core/gazetteer/level.ts';
import { ALL_PROVIDERS } from '../../scripts/providers/all-providers.ts';
import type { ProviderAnswer } from '../../scripts/providers/provider.ts';
import { fakeQuery } from './fake/fake-world.ts';

/** What the provider makes of a reply with that JSON. */
async function read(id: string, body: unknown): Promise<ProviderAnswer[]> {
  const answer: typeof fetch = () => Promise.resolve(new Response(JSON.stringify(body)));
  return ALL_PROVIDERS.find((each) => each.id === id)!.geocode(fakeQuery(1), {
    key: 'a-key-of-the-tests',
    baseUrl: 'http://service.example',
    fetch: answer,
    signal: new AbortController().signal,
    userAgent: 'tests',
    timeoutMs: 1000,
  });
}

const LNG = 106.6;
const LAT = 29.7;

const BODIES: Readonly<Record<string, (level: string) => unknown>> = {
  tianditu: (level) => ({ status: '0', msg: 'ok', location: { lon: LNG, lat: LAT, level } }),
  amap: (level) => ({ status: '1', geocodes: [{ location: `${LNG},${LAT}`, level }] }),
  baidu: (level) => ({ status: 0, result: { location: { lng: LNG, lat: LAT }, level } }),
  tencent: (level) => ({
    status: 0,
    result: { location: { lng: LNG, lat: LAT }, level: Number(level) },
  }),
  nominatim: (level) => [{ lat: `${LAT}`, lon: `${LNG}`, place_rank: Number(level) }],
  photon: (type) => ({
    features: [{ geometry: { coordinates: [LNG, LAT] }, properties: { type, name: 'x' } }],
  }),
  pelias: (layer) => ({
    features: [{ geometry: { coordinates: [LNG, LAT] }, properties: { layer } }],
  }),
};

/** Every word that a service is known to use for a level. */
const WORDS: readonly [id: string, level: MatchLevel, words: string][] = [
  ['tianditu', 'province', '省'],
  ['tianditu', 'city', '市'],
  ['tianditu', 'county', '区县'],
  ['tianditu', 'town', '乡镇 街道 乡镇/街道'],
  ['tianditu', 'village', '行政村 地名'],
  ['tianditu', 'road', '道路'],
  ['tianditu', 'poi', '兴趣点 地名地址'],
  ['tianditu', 'door', '门址'],
  ['tianditu', 'none', '某新词'],
  ['amap', 'none', '国家 未知 某新词'],
  ['amap', 'province', '省'],
  ['amap', 'city', '市'],
  ['amap', 'county', '区县 开发区'],
  ['amap', 'town', '乡镇'],
  ['amap', 'village', '村庄'],
  ['amap', 'road', '道路 道路交叉路口 小巷'],
  ['amap', 'poi', '兴趣点 住宅区 热点商圈 公交地铁站点'],
  ['amap', 'door', '门牌号 门址 单元号 楼层 房间'],
  ['baidu', 'none', 'UNKNOWN 国家'],
  ['baidu', 'province', '省'],
  ['baidu', 'city', '城市'],
  ['baidu', 'county', '区县'],
  ['baidu', 'town', '乡镇'],
  ['baidu', 'village', '村庄'],
  ['baidu', 'road', '道路 交叉路口'],
  ['baidu', 'poi', '地产小区 商务大厦 政府机构 商圈 生活服务'],
  ['baidu', 'door', '门址'],
  ['tencent', 'city', '1'],
  ['tencent', 'county', '2 5'],
  ['tencent', 'town', '3'],
  ['tencent', 'village', '4'],
  ['tencent', 'road', '7 8'],
  ['tencent', 'poi', '6 10 11'],
  ['tencent', 'door', '9'],
  ['tencent', 'none', '0 12'],
  ['nominatim', 'none', '0 4'],
  ['nominatim', 'province', '5 8'],
  ['nominatim', 'city', '9 12'],
  ['nominatim', 'county', '13 15'],
  ['nominatim', 'town', '16 17'],
  ['nominatim', 'village', '18 22 25'],
  ['nominatim', 'road', '26 27'],
  ['nominatim', 'poi', '28 30'],
  ['photon', 'province', 'state'],
  ['photon', 'city', 'county'],
  ['photon', 'county', 'city'],
  ['photon', 'town', 'district'],
  ['photon', 'village', 'locality'],
  ['photon', 'road', 'street'],
  ['photon', 'poi', 'house'],
  ['photon', 'none', 'country other'],
  ['pelias', 'none', 'country postalcode'],
  ['pelias', 'province', 'region'],
  ['pelias', 'city', 'macrocounty'],
  ['pelias', 'county', 'county'],
  ['pelias', 'town', 'localadmin locality borough'],
  ['pelias', 'village', 'neighbourhood'],
  ['pelias', 'road', 'street intersection'],
  ['pelias', 'poi', 'venue'],
  ['pelias', 'door', 'address'],
];

test.each(
  WORDS.flatMap(([id, level, words]) => words.split(' ').map((word) => [id, word, level] as const)),
)('%s: %s is %s', async (id, word, level) => {
  const [answer] = await read(id, BODIES[id]!(word));
  expect(answer?.match_level).toBe(level);
  expect(answer?.raw_level).toContain(word === '0' && id === 'nominatim' ? '' : word);
});

/** Words that every object of JavaScript answers to: no service says them, a hostile or broken one may. */
const WORDS_OF_OBJECTS = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'];

test.each(['tianditu', 'amap', 'baidu', 'photon', 'pelias'])(
  '%s: a word that every object answers to is a word like any other that is not known',
  async (id) => {
    const [unknown] = await read(id, BODIES[id]!('某新词'));
    for (const word of WORDS_OF_OBJECTS) {
      const [answer] = await read(id, BODIES[id]!(word));
      expect(answer).toEqual({ ...unknown, raw_level: answer!.raw_level });
      expect(answer!.raw_level).toContain(word);
    }
  },
);

test('nor is such a word a known fault of a service', async () => {
  for (const word of WORDS_OF_OBJECTS) {
    const asked = read('amap', { status: '0', info: '', infocode: word });
    await expect(asked).rejects.toMatchObject({ kind: 'retryable' });
  }
});

test('a missing level is none', async () => {
  const [answer] = await read('tianditu', { status: '0', location: { lon: '106.6', lat: '29.7' } });
  expect(answer).toMatchObject({
    match_level: 'none',
    raw_level: '',
    score: null,
    raw_score: null,
  });
});

test('a house that Pelias placed between its neighbours is as good as its road', async () => {
  const properties = { layer: 'address', match_type: 'interpolated', confidence: 0.8 };
  const features = [{ geometry: { coordinates: [LNG, LAT] }, properties }];
  const [answer] = await read('pelias', { features });
  expect(answer).toMatchObject({
    match_level: 'road',
    score: 0.8,
    raw_score: 'confidence=0.8 match_type=interpolated',
  });
});

test('a score is the part of the whole that the service gives, and its words are kept', async () => {
  const location = { lng: LNG, lat: LAT };
  const said = { location, precise: 0, confidence: 80, comprehension: 73, level: '门址' };
  expect(await read('baidu', { status: 0, result: said })).toMatchObject([
    { score: 0.73, raw_score: 'precise=0 confidence=80 comprehension=73' },
  ]);
  const trusted = { location, reliability: 7, similarity: 0.99, deviation: 1000, level: 9 };
  expect(await read('tencent', { status: 0, result: trusted })).toMatchObject([
    { score: 0.7, raw_score: 'reliability=7 similarity=0.99 deviation=1000' },
  ]);
});
