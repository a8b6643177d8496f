import type { LngLat } from '../../../src/core/geo/lng-lat.ts';
import { distanceM } from '../../../src/core/geo/distance.ts';
import type { GeocodeQuery } from '../../../scripts/providers/provider.ts';
import type { FakePlace } from './wire.ts';

/** The county of all queries: 渝北区 of 重庆市. */
export const COUNTY = '500112000000';

/** A key with signs that a URL encodes. */
export const KEY = 'S3cret+Key/0123456789=';

/** Settings under which every provider is ready. */
export const ENV: Readonly<Record<string, string>> = {
  FUWUQUAN_TIANDITU_KEY: KEY,
  FUWUQUAN_AMAP_KEY: KEY,
  FUWUQUAN_BAIDU_KEY: KEY,
  FUWUQUAN_TENCENT_KEY: KEY,
  FUWUQUAN_PELIAS_KEY: KEY,
  FUWUQUAN_LICENCE_AMAP: 'Contract 1 of the tests',
  FUWUQUAN_LICENCE_BAIDU: 'Contract 2 of the tests',
  FUWUQUAN_LICENCE_TENCENT: 'Contract 3 of the tests',
  FUWUQUAN_CONTACT: 'tests@example.org',
};

/** The county as a circle of 20 km. */
const CENTRE: LngLat = [106.63, 29.72];
export function distanceToCountyM(lngLat: LngLat, code: string): number | null {
  return code === COUNTY ? Math.max(0, distanceM(lngLat, CENTRE) - 20_000) : null;
}

/** The query for row `number`. */
export function fakeQuery(number: number): GeocodeQuery {
  const text = `重庆市渝北区双凤桥街道凤鸣路${number}号`;
  return { key: `${COUNTY} ${text}`, text, short: text, city: '重庆市', county_code: COUNTY };
}

/** Where the number's row lies: each number elsewhere, all within 渝北区. */
export function fakePlace(question: string): FakePlace {
  const number = Number(/(\d+)号/.exec(question)?.[1] ?? 0);
  return {
    lng: round(106.6 + (number % 50) / 1000),
    lat: round(29.7 + Math.floor(number / 50) / 1000),
    level: 'poi',
    adcode: '500112',
    label: `渝北区退役军人服务站${number}`,
  };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
