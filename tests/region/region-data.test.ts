import { describe, expect, it } from 'vitest';
import { division } from '../../src/core/gazetteer/division.ts';
import type { RegionManifest } from '../../src/core/region/region-manifest.ts';
import { officialName, usualKind } from '../../src/core/stations/official-name.ts';
import type { Station } from '../../src/core/stations/station.ts';
import { placesOf } from '../../src/core/stations/place.ts';
import { placeDivision } from '../../src/core/stations/place-division.ts';
import { RegionData } from '../../src/core/region/region-data.ts';

const divisions = [
  ['500000000000', '重庆市'],
  ['500112000000', '渝北区'],
  ['500112017000', '双凤桥街道'],
  ['500112017005', '凤鸣路社区居委会'],
  ['500112017006', '翔宇路社区居委会'],
  ['500112400000', '某工业园区'],
  ['500112400001', '园区社区居委会'],
].map(([code = '', name = '']) => division(code, name));

function station(code: string): Station {
  const own = divisions.find((each) => each.code === code);
  if (!own) throw new Error(`No division ${code} in this test.`);
  return {
    station_id: code,
    name: officialName(own),
    level: own.level,
    kind: usualKind(own.level),
    division_code: code,
    lng: 106.6,
    lat: 29.7,
    point_level: own.level === 'village' ? 'town' : own.level,
  } as Station;
}

const list = {
  region: 'test',
  divisions,
  stations: [
    '500000000000',
    '500112000000',
    '500112017000',
    '500112017005',
    '500112017006',
    '500112400001',
  ].map(station),
};
const manifest = {
  region: { division_code: '500000000000' },
  by_level: { province: 1, county: 1, town: 1, village: 3 },
} as RegionManifest;
const data = new RegionData('test', manifest, list);

describe('RegionData', () => {
  it('counts the stations of a division with those below', () => {
    const counts = data.counts(() => true);
    expect(Object.fromEntries(counts)).toEqual({
      '500000000000': 6,
      '500112000000': 5,
      '500112017000': 3,
      '500112017005': 1,
      '500112017006': 1,
      '500112400000': 1,
      '500112400001': 1,
    });
    expect(data.counts(({ level }) => level === 'town').get('500000000000')).toBe(1);
  });

  it('knows ways up and down', () => {
    expect(data.path('500112017005').map(({ name }) => name)).toEqual([
      '重庆市',
      '渝北区',
      '双凤桥街道',
      '凤鸣路社区居委会',
    ]);
    expect(data.above('500112000000')).toBe('500000000000');
    expect(data.above('500000000000')).toBeNull();
    expect(data.children.get('500112000000')?.map(({ name }) => name)).toEqual([
      '双凤桥街道',
      '某工业园区',
    ]);
    expect(data.row('500112017005')).toBe(3);
    expect(data.row('nothing')).toBeNull();
    expect(data.levels).toEqual(['province', 'county', 'town', 'village']);
  });

  it('names an approximate place by the division whose point it is', () => {
    const place = placesOf(list.stations).find(({ approximate }) => approximate);
    expect(place && placeDivision(place, list.stations, data.divisions)?.name).toBe('双凤桥街道');
  });
});
