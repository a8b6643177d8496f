import { shifted } from './shifted.ts';
import type { FakePlace, FakeReply, FakeRequest, FakeWire } from './wire.ts';

const WORDS = {
  county: '区县',
  town: '乡镇',
  village: '村庄',
  road: '道路',
  poi: '政府机构',
  door: '门址',
} as const;

/** BD-09 unless asked otherwise. */
function location(place: FakePlace, { parameters }: FakeRequest): { lng: number; lat: number } {
  return shifted(place, parameters.get('ret_coordtype') === 'gcj02ll' ? 'GCJ02' : 'BD09');
}

function fault(status: number, message: string): FakeReply {
  return { http: 200, body: { status, message } };
}

export const fakeBaidu: FakeWire = {
  id: 'baidu',
  path: '/geocoding/v3/',
  keyParameter: 'ak',
  question: ({ parameters }) => String(parameters.get('address')),
  complaint: ({ parameters }) =>
    Buffer.byteLength(parameters.get('address') ?? '') > 84 ? fault(2, '参数错误') : null,
  found: (place, request) => ({
    http: 200,
    body: {
      status: 0,
      result: {
        location: location(place, request),
        precise: 1,
        confidence: 80,
        comprehension: 100,
        level: WORDS[place.level],
      },
    },
  }),
  foundOddly: (place, request) => {
    const { lng, lat } = location(place, request);
    return {
      http: 200,
      body: {
        status: '0',
        message: [],
        result: {
          location: { lng: String(lng), lat: String(lat) },
          confidence: '80',
          comprehension: '',
          level: WORDS[place.level],
          analys_level: 'UNKNOWN',
          poi_infos: [],
        },
      },
    };
  },
  nothing: [
    { http: 200, body: { status: 1, msg: 'Internal Service Error:无相关结果', results: [] } },
  ],
  badKey: (echo) => fault(240, `APP 服务被禁用 ${echo}`),
  quotaSpent: fault(302, '天配额超限，限制访问'),
  busy: fault(401, '当前并发量已经超过约定并发配额'),
  refused: fault(2, '参数错误'),
};
