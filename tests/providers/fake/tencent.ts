import { shifted } from './shifted.ts';
import type { FakeReply, FakeWire } from './wire.ts';

const NUMBERS = { county: 2, town: 3, village: 4, road: 7, poi: 11, door: 9 } as const;

function fault(status: number, message: string): FakeReply {
  return { http: 200, body: { status, message, request_id: `fake-${status}` } };
}

export const fakeTencent: FakeWire = {
  id: 'tencent',
  path: '/ws/geocoder/v1/',
  keyParameter: 'key',
  question: ({ parameters }) => String(parameters.get('address')),
  complaint: ({ parameters }) =>
    /[市区县州旗]/.test(parameters.get('address') ?? '') ? null : fault(348, '参数错误'),
  found: (place) => ({
    http: 200,
    body: {
      status: 0,
      message: 'query ok',
      request_id: 'fake',
      result: {
        title: place.label,
        location: shifted(place, 'GCJ02'),
        ad_info: { adcode: place.adcode },
        address_components: { province: '重庆市', city: '重庆市', district: '渝北区' },
        similarity: 0.99,
        deviation: 1000,
        reliability: 7,
        level: NUMBERS[place.level],
      },
    },
  }),
  foundOddly: (place) => {
    const { lng, lat } = shifted(place, 'GCJ02');
    return {
      http: 200,
      body: {
        status: '0',
        message: [],
        result: {
          title: [],
          location: { lng: String(lng), lat: String(lat) },
          ad_info: { adcode: Number(place.adcode) },
          reliability: '7',
          level: String(NUMBERS[place.level]),
        },
      },
    };
  },
  nothing: [fault(347, '查询无结果')],
  badKey: (echo) => fault(190, `无效的key ${echo}`),
  quotaSpent: fault(121, '此key每日调用量已达到上限'),
  busy: fault(120, '此key每秒请求量已达到上限'),
  refused: fault(310, '请求参数信息有误'),
};
