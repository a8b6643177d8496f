import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Region } from '../../src/core/region/region.ts';
import type { ShareSubject } from '../../src/export/share-subject.ts';

const REGION = join(import.meta.dirname, '../../data/regions/quangang/region.json');

/** The planner's subject for Quangang, with what a test wants to be different. */
export function shareSubjectOf(changed: Partial<ShareSubject> = {}): ShareSubject {
  return {
    face: 'planner',
    lang: 'zh',
    slug: 'quangang',
    manifest: {
      format: 1,
      region: JSON.parse(readFileSync(REGION, 'utf8')) as Region,
      data_date: '2023-06-30',
      stations: 112,
      stations_derived: 112,
      stations_extra: 0,
      by_level: { county: 1, town: 7, village: 104 },
      by_point_level: {},
      located_share: 1,
      published_difference: null,
      districts_without_outline: [],
      bounds: [118.7, 25.03, 119, 25.25],
      inputs: {},
      artifacts: {},
    },
    basemap: { kind: 'none' },
    divisions: [{ code: '350505100000', name: '南埔镇' }],
    division: null,
    levels: [
      { level: 'county', name: '区县级' },
      { level: 'town', name: '乡镇（街道）级' },
      { level: 'village', name: '村（社区）级' },
    ],
    chosenLevels: ['county', 'town', 'village'],
    view: { zoom: 11.25, lat: 25.12, lng: 118.88 },
    pageUrl: 'https://map.example.gov.cn/planner.html?region=quangang',
    title: '泉港区退役军人服务站覆盖与空白区',
    sentence: '泉港区 49.9 % 的面积在圈内。',
    legend: [{ sign: 'gap', name: '空白区', note: '' }],
    stationSources: ['derived'],
    standard: 'walk-15-4-1.25',
    edits: 0,
    map: () => null,
    shapes: () => null,
    documents: null,
    ...changed,
  };
}
