import type { Station } from '../../src/core/stations/station.ts';

/** A derived village station of Chongqing, with what the test wants otherwise. */
export function makeStation(changes: Partial<Station> = {}): Station {
  return {
    station_id: '500112017005',
    name: '凤鸣路社区退役军人服务站',
    level: 'village',
    kind: 'station',
    division_code: '500112017005',
    address: '',
    phone: '',
    hours: '',
    services: [],
    badges: [],
    co_located: '',
    status: 'normal',
    serves: [],
    lng: 106.62712,
    lat: 29.71859,
    source_crs: '',
    match_level: 'village',
    point_level: 'town',
    uncertainty_m: 9100,
    provider: 'offline',
    score: null,
    score_next: null,
    remainder: '',
    review_status: 'imprecise',
    source: 'derived',
    source_date: '2023-06-30',
    ...changes,
  };
}
