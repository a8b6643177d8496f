import { shifted } from './shifted.ts';
import type { FakePlace, FakeReply, FakeWire } from './wire.ts';

const WORDS = {
  county: '区县',
  town: '乡镇',
  village: '村庄',
  road: '道路',
  poi: '兴趣点',
  door: '门牌号',
} as const;

function fault(infocode: string, info: string): FakeReply {
  return { http: 200, body: { status: '0', info, infocode } };
}

function geocode(place: FakePlace): Record<string, unknown> {
  const { lng, lat } = shifted(place, 'GCJ02');
  return {
    formatted_address: place.label,
    country: '中国',
    district: '渝北区',
    adcode: place.adcode,
    location: `${lng.toFixed(6)},${lat.toFixed(6)}`,
    level: WORDS[place.level],
  };
}

export const fakeAmap: FakeWire = {
  id: 'amap',
  path: '/v3/geocode/geo',
  keyParameter: 'key',
  question: ({ parameters }) => String(parameters.get('address')),
  found: (place) => ({
    http: 200,
    body: { status: '1', info: 'OK', infocode: '10000', count: '1', geocodes: [geocode(place)] },
  }),
  foundOddly: (place) => ({
    http: 200,
    body: {
      status: '1',
      info: [],
      infocode: '10000',
      count: '2',
      geocodes: [
        {
          ...geocode(place),
          formatted_address: [],
          city: [],
          township: [],
          neighborhood: { name: [], type: [] },
        },
        { ...geocode(place), location: [] },
      ],
    },
  }),
  nothing: [
    fault('30001', 'ENGINE_RESPONSE_DATA_ERROR'),
    { http: 200, body: { status: '1', info: 'OK', infocode: '10000', count: '0', geocodes: [] } },
  ],
  badKey: (echo) => fault('10001', `INVALID_USER_KEY ${echo}`),
  quotaSpent: fault('10044', 'USER_DAILY_QUERY_OVER_LIMIT'),
  busy: fault('10021', 'CUQPS_HAS_EXCEEDED_THE_LIMIT'),
  refused: fault('20000', 'INVALID_PARAMS'),
};
