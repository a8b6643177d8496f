import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { packStations, unpackStations } from '../../src/core/stations/pack.ts';
import type { Station } from '../../src/core/stations/station.ts';

const DATA = join(import.meta.dirname, '..', '..', 'public', 'data', 'quangang');

/** A Monday morning in China: the office of the centre is open, that of 南埔镇 opens in the afternoon. */
export const MONDAY_MORNING = new Date('2026-11-23T10:00:00+08:00');

const LISTED = {
  point_level: 'door',
  uncertainty_m: 30,
  provider: 'list',
  review_status: 'ok',
  source: '泉港区退役军人事务局',
  source_date: '2026-06-30',
} as const satisfies Partial<Station>;

/** What an office's own list would say: the committed lists are derived and have none of it. */
const CHANGES: Readonly<Record<string, Partial<Station>>> = {
  '350505000000': {
    ...LISTED,
    lng: 118.916,
    lat: 25.1172,
    address: '泉港区祥云北路1号',
    phone: '0595-87970001;0595-87970002',
    hours: 'Mo-Fr 08:30-12:00,14:30-17:30; PH off',
    services: ['优待证办理', '就业创业', '法律援助'],
    badges: ['全国示范型退役军人服务中心', '文明窗口'],
    co_located: '泉港区退役军人关爱协会',
  },
  '350505100000': {
    ...LISTED,
    lng: 118.9,
    lat: 25.19,
    address: '南埔镇南埔街2号',
    phone: '0595-87970100',
    hours: 'Mo-Fr 14:30-17:30',
    services: ['优待证办理'],
    badges: ['枫桥式退役军人服务站'],
    source_date: '2024-01-31',
  },
  '350505101000': { hours: '工作日 8:30-12:00', status: 'temporary_closure' },
  '350505103000': {
    ...LISTED,
    lng: 118.98,
    lat: 25.12,
    kind: 'mobile',
    phone: '0595-87970103',
    serves: ['350505103201', '350505103202'],
  },
};

/** Answers with a region whose list is rich, and the clock stands still on {@link MONDAY_MORNING}. */
export async function richRegion(page: Page, region: object = {}): Promise<void> {
  const text = (file: string): unknown => JSON.parse(readFileSync(join(DATA, file), 'utf8'));
  const list = unpackStations(text('stations.json'));
  const stations = list.stations.map((each) => ({ ...each, ...CHANGES[each.station_id] }));
  const manifest = text('manifest.json') as { region: object };
  await page.route('**/quangang/stations.json', (route) =>
    route.fulfill({ json: packStations({ ...list, stations }) }),
  );
  await page.route('**/quangang/manifest.json', (route) =>
    route.fulfill({ json: { ...manifest, region: { ...manifest.region, ...region } } }),
  );
  await page.clock.setFixedTime(MONDAY_MORNING);
}
