import { describe, expect, it } from 'vitest';
import { EMPTY_EMBED, type EmbedUrl } from '../../src/core/embed/embed-url.ts';
import { division } from '../../src/core/gazetteer/division.ts';
import { RegionData } from '../../src/core/region/region-data.ts';
import type { RegionManifest } from '../../src/core/region/region-manifest.ts';
import type { Station } from '../../src/core/stations/station.ts';
import { zhCn } from '../../src/embed/messages/zh-cn.ts';
import { pictureOf } from '../../src/embed/picture-of.ts';
import { zhCnLater } from '../../src/ui/messages/zh-cn-later.ts';
import { zhCn as ui } from '../../src/ui/messages/zh-cn.ts';

const COUNTY = '500112000000';

/** A county with its centre, three towns and `villages` villages, one in ten of them only about right. */
function region(villages: number, approval: string | null, audience = 'internal'): RegionData {
  const codes = [
    COUNTY,
    ...[1, 2, 3].map((town) => `50011200${town}000`),
    ...Array.from({ length: villages }, (_, at) => `500112001${String(201 + at)}`),
  ];
  const levelOf = (at: number) => (at === 0 ? 'county' : at < 4 ? 'town' : 'village');
  const stations = codes.map((code, at) => ({
    station_id: code,
    name: `第${at}站`,
    level: levelOf(at),
    kind: 'station',
    division_code: code,
    lng: at % 10 === 9 ? 106.6 : 106.5 + at * 0.01,
    lat: at % 10 === 9 ? 29.7 : 29.6 + (at % 7) * 0.02,
    point_level: at % 10 === 9 ? 'county' : levelOf(at),
    status: 'normal',
    source: 'derived',
  })) as unknown as Station[];
  const manifest = {
    region: {
      name: { zh: '渝北区', en: 'Yubei' },
      division_code: COUNTY,
      audience,
      map_approval: approval && { number: approval, source: '某厅', checked_on: '2026-01-01' },
    },
  } as unknown as RegionManifest;
  const divisions = codes.map((code, at) => division(code, `第${at}<镇>`));
  return new RegionData('yubei', manifest, { region: 'yubei', divisions, stations } as never);
}

const draw = (data: RegionData, url: Partial<EmbedUrl> = {}) =>
  pictureOf(
    { division: null, url: { ...EMPTY_EMBED, ...url }, title: '渝北区<位置图>' },
    data,
    null,
    420,
    zhCn,
    { ...ui, ...zhCnLater },
  );

describe('the picture of an embed', () => {
  it('shows every station where there are few', () => {
    const picture = draw(region(20, null));
    expect(picture).toMatchObject({ depth: 'all', levels: ['county', 'town', 'village'] });
    expect(picture?.approximate).toBe(true);
  });

  it('shows the upper levels where there are many, and says so', () => {
    expect(draw(region(100, null))).toMatchObject({ depth: 'town', levels: ['county', 'town'] });
  });

  it('shows the levels that were asked for, however many', () => {
    expect(draw(region(100, null), { levels: ['village'] })).toMatchObject({
      depth: 'all',
      levels: ['village'],
    });
  });

  it('bears the approval number at its lower edge, or that there is none', () => {
    expect(draw(region(5, '渝S（2026）001号'))?.svg).toContain('审图号：渝S（2026）001号');
    expect(draw(region(5, null))?.svg).toContain('未经审图');
  });

  it('is named, and no text becomes markup', () => {
    const svg = draw(region(5, null))?.svg ?? '';
    expect(svg).toContain('>渝北区&lt;位置图&gt;</title>');
    expect(svg).not.toContain('<镇>');
  });

  it('is none without stations', () => {
    expect(draw(region(0, null), { levels: ['village'] })).toBeNull();
  });
});
