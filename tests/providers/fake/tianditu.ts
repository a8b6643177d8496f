import type { FakeWire } from './wire.ts';

const WORDS = {
  county: '区县',
  town: '街道',
  village: '行政村',
  road: '道路',
  poi: '兴趣点',
  door: '门址',
} as const;

/** No code of a spent quota is on record: this one is made up, the provider goes by its words. */
const QUOTA_CODE = 302001;

export const fakeTianditu: FakeWire = {
  id: 'tianditu',
  path: '/geocoder',
  keyParameter: 'tk',
  question: ({ parameters }) =>
    String((JSON.parse(parameters.get('ds') ?? '{}') as { keyWord?: unknown }).keyWord),
  complaint: ({ headers }) =>
    headers['user-agent']?.includes('Mozilla') === true ? { http: 403, body: 'Forbidden' } : null,
  found: ({ lng, lat, level, label }) => ({
    http: 200,
    body: {
      msg: 'ok',
      location: {
        score: 100,
        level: WORDS[level],
        lon: String(lng),
        lat: String(lat),
        keyWord: label,
      },
      status: '0',
    },
  }),
  foundOddly: ({ lng, lat, level }) => ({
    http: 200,
    body: {
      location: { lon: lng, level: WORDS[level], lat: String(lat) },
      status: '001',
      msg: [],
      searchVersion: '4.8.0',
    },
  }),
  nothing: [{ http: 200, body: { msg: '无结果', status: '101' } }],
  badKey: (echo) => ({
    http: 403,
    body: { code: 301012, msg: '权限类型错误', resolve: `Key权限类型为:浏览器端 ${echo}` },
  }),
  quotaSpent: { http: 200, body: { code: QUOTA_CODE, msg: '配额超限', resolve: '请明日再试' } },
  busy: { http: 200, body: { status: '404', msg: 'error' } },
  refused: null,
};
