import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/core/gazetteer/division-code.ts';
import { isFunctional } from '../../src/core/gazetteer/functional.ts';
import { inMainlandBox } from '../../src/core/geo/mainland.ts';
import type { RadiusFigure } from '../../src/core/geocode/position-radii.ts';
import { fallbackUncertainty } from '../../scripts/gazetteer/fallback-uncertainty.ts';
import type { BoundaryProperties } from '../../scripts/gazetteer/boundary-properties.ts';
import { CountyLocator } from '../../scripts/gazetteer/county-locator.ts';
import { pointInPolygons } from '../../scripts/gazetteer/point-in-polygon.ts';
import type { Polygon } from '../../scripts/gazetteer/decode-echarts.ts';
import { AREA_TOLERANCE } from '../../scripts/gazetteer/approximate-outlines.ts';
import { readCountyAreas } from '../../scripts/gazetteer/read-county-areas.ts';
import {
  GAZETTEER_DIR,
  loadBoundaries,
  loadFallbackUncertainty,
  loadGazetteer,
  loadGazetteerManifest,
  loadNames,
  loadNatural,
  loadPinyin,
  loadPoints,
} from '../../scripts/lib/gazetteer-files.ts';
import { outlineExtents } from '../../scripts/lib/outline-extents.ts';

const manifest = loadGazetteerManifest();
const gazetteer = loadGazetteer();
const divisions = [...gazetteer.all()];
const boundaries = loadBoundaries();
const shapesOf = (level: 'county' | 'city' | 'province') =>
  boundaries.objects[level].geometries.map((each) => each.properties as BoundaryProperties);
const polygonsOf = (level: 'county' | 'city' | 'province') =>
  new Map(
    feature(boundaries, boundaries.objects[level]).features.map(({ properties, geometry }) => [
      properties.code,
      (geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : geometry.type === 'MultiPolygon'
          ? geometry.coordinates
          : []) as unknown as Polygon[],
    ]),
  );
const counties = polygonsOf('county');

/** Square kilometres of a ring on a sphere of 6371 km, by longitude times the sine of latitude. */
function areaKm2(ring: readonly (readonly number[])[]): number {
  const rad = Math.PI / 180;
  let sum = 0;
  for (let at = 1; at < ring.length; at++) {
    const [x1 = 0, y1 = 0] = ring[at - 1]!;
    const [x2 = 0, y2 = 0] = ring[at]!;
    sum += (x2 - x1) * rad * (2 + Math.sin(y1 * rad) + Math.sin(y2 * rad));
  }
  return Math.abs((sum * 6371 * 6371) / 2);
}
const sizeOf = (polygons: readonly Polygon[]) =>
  polygons
    .flatMap(([outer, ...holes]) => [areaKm2(outer!), ...holes.map((hole) => -areaKm2(hole))])
    .reduce((a, b) => a + b, 0);

describe('the files', () => {
  const names = Object.keys(manifest.files);
  it('are those of the manifest', () => {
    const found = readdirSync(GAZETTEER_DIR, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile() && !each.parentPath.endsWith('sources'))
      .map((each) => (each.name.endsWith('.br') ? `villages/${each.name}` : each.name));
    expect(found.sort()).toEqual([...names, 'manifest.json'].sort());
  });
  it.each(names)('%s agrees with its checksum', (name) => {
    const bytes = readFileSync(join(GAZETTEER_DIR, ...name.split('/')));
    const hashed = name.endsWith('.br')
      ? brotliDecompressSync(bytes)
      : bytes.toString('utf8').replaceAll('\r\n', '\n');
    expect(createHash('sha256').update(hashed).digest('hex')).toBe(manifest.files[name]!.sha256);
  });
  it('name sources that the manifest describes', () => {
    const used = new Set(Object.values(manifest.files).flatMap(({ sources }) => sources));
    const imported = new Set(manifest.imports.map(({ source }) => source));
    for (const key of used) expect(imported.has(key) || key in manifest.sources, key).toBe(true);
  });
  it('are smaller than 12 MB together', () => {
    const all = readdirSync(GAZETTEER_DIR, { recursive: true, withFileTypes: true });
    const bytes = all
      .filter((each) => each.isFile())
      .map((each) => statSync(join(each.parentPath, each.name)).size);
    expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(12_000_000);
  });
});

describe('divisions', () => {
  it('are as many as the bureau lists, less pseudo cities and doubles', () => {
    expect(manifest.divisions).toEqual({
      province: 31,
      city: 333,
      county: 2975,
      town: 41351,
      village: 620572,
    });
    expect(divisions).toHaveLength(31 + 333 + 2975 + 41351 + 620572);
    expect(manifest.functional).toEqual({
      province: 0,
      city: 0,
      county: 124,
      town: 2710,
      village: 6916,
    });
  });
  it.each([
    ['120000000000', 5779],
    ['620000000000', 19077],
    ['500000000000', 12340],
    ['140581000000', 350],
    ['350505000000', 112],
  ])('%s has %d that a station is derived for', (code, count) => {
    const real = divisions.filter(
      (each) => isWithin(each.code, code) && !isFunctional(each.code, each.name),
    );
    expect(real).toHaveLength(count);
  });
  it('hold what the articles name', () => {
    expect(gazetteer.get('500112017005')?.name).toBe('凤鸣路社区居民委员会');
    expect(gazetteer.get('441900000000')).toMatchObject({ name: '东莞市', level: 'city' });
    expect(gazetteer.get('110100000000')).toBeUndefined();
  });
  it('of one province come with all towns and only its villages', () => {
    const chongqing = [...loadGazetteer('500112000000').all()];
    const villages = chongqing.filter(({ level }) => level === 'village');
    expect(villages).toHaveLength(11_270);
    expect(villages.every(({ code }) => code.startsWith('50'))).toBe(true);
    expect(chongqing.filter(({ level }) => level === 'town')).toHaveLength(41_351);
  });
});

describe('points', () => {
  const points = loadPoints();
  it('belong to divisions of that name, lie on the mainland, and have an uncertainty', () => {
    const wrong = points.filter(
      ({ code, name, lngLat, uncertaintyM }) =>
        gazetteer.get(code)?.name !== name || !inMainlandBox(lngLat) || !(uncertaintyM > 0),
    );
    expect(wrong).toEqual([]);
  });
  it('are one a division, and no two towns have the same from GeoNames', () => {
    expect(new Set(points.map(({ code }) => code)).size).toBe(points.length);
    const towns = points.filter(
      ({ code, source }) => source === 'geonames' && /[^0]000$/.test(code),
    );
    expect(new Set(towns.map(({ lngLat }) => lngLat.join())).size).toBe(towns.length);
  });
  // Shares of the join when it was made; a rule that loses places must not pass.
  it.each([
    ['12', 299, 0.34],
    ['62', 1403, 0.36],
    ['50', 1031, 0.8],
    ['', 41_351, 0.28],
    ['140581', 15, 0.8],
    ['350505', 8, 0.7],
  ])('towns of "%s": of %d at least a share of %d', (prefix, count, share) => {
    const towns = divisions.filter(
      ({ code, level }) => level === 'town' && code.startsWith(prefix),
    );
    expect(towns).toHaveLength(count);
    const found = towns.filter(({ code }) => gazetteer.ownPoint(code));
    expect(found.length / towns.length).toBeGreaterThanOrEqual(share);
  });
  it('lie in or near the county they belong to', () => {
    // The join allows 3 km, the simplification of the outlines 300 m. Counties larger than their outline are no measure.
    const about = new Map(shapesOf('county').map((each) => [each.code, each]));
    const locator = new CountyLocator(counties);
    const joined = points.filter(({ source }) => source === 'geonames');
    const far = joined.filter(({ code, lngLat }) => {
      const county = code.slice(0, 6).padEnd(12, '0');
      if (about.get(county)?.approximate) return false;
      const distance = locator.distanceM(lngLat, county);
      return distance !== null && distance > 3300;
    });
    expect(far.map(({ code, name, source }) => `${code} ${name} ${source}`)).toEqual([]);
  });
});

describe('boundaries', () => {
  it('are as many as the manifest says, in order of code', () => {
    for (const level of ['county', 'city', 'province'] as const) {
      const codes = shapesOf(level).map(({ code }) => code);
      expect(codes).toHaveLength(manifest.boundaries[level]);
      expect(codes).toEqual([...new Set(codes)].sort());
    }
    const real = divisions.filter(
      ({ code, name, level }) => level === 'county' && !isFunctional(code, name),
    );
    const without = real
      .filter(({ code }) => !counties.has(code))
      .map(({ code, name }) => `${code} ${name}`);
    expect(without).toEqual(manifest.boundaries.without);
    expect(without).toHaveLength(20);
  });
  it('bear the name of their division', () => {
    for (const level of ['county', 'city', 'province'] as const) {
      for (const { code, name } of shapesOf(level)) {
        expect(gazetteer.get(code)?.name).toBe(name);
      }
    }
  });
  it('close every ring, with at least four positions', () => {
    const rings = (['county', 'city', 'province'] as const).flatMap((level) =>
      [...polygonsOf(level).values()].flat(2),
    ) as unknown as Position[][];
    const broken = rings.filter(
      (ring) => ring.length < 4 || ring[0]!.join() !== ring.at(-1)!.join(),
    );
    expect(rings.length).toBeGreaterThan(3000);
    expect(broken).toEqual([]);
  });
  it('hold the seats of Yubei and of the county that its neighbours gave', () => {
    for (const code of ['500112000000', '622921000000', '140581000000', '350505000000']) {
      expect(pointInPolygons(gazetteer.ownPoint(code)!.lngLat, counties.get(code)!), code).toBe(
        true,
      );
    }
  });
  // Published areas; within 3 %, for outlines of 2018 on a grid of 100 m, simplified by 300 m.
  it.each([
    ['120119000000', 1590],
    ['500112000000', 1452],
    ['140581000000', 980],
    ['500000000000', 82_402],
    ['620000000000', 425_800],
  ])('%s is about %d km² large', (code, km2) => {
    const polygons = counties.get(code) ?? polygonsOf('province').get(code)!;
    expect(Math.abs(sizeOf(polygons) / km2 - 1)).toBeLessThan(0.03);
  });
  it('are marked approximate where they are not as large as published', () => {
    const published = readCountyAreas(
      join(GAZETTEER_DIR, 'sources', 'county-areas.csv'),
      new Map(divisions.map((each) => [each.code, each])),
    );
    expect(published.size).toBeGreaterThanOrEqual(119);
    const marked = new Set(
      shapesOf('county').flatMap(({ code, approximate }) => (approximate ? [code] : [])),
    );
    // On the sphere of the test, not the ellipsoid of the build: 0.3 % between them.
    const off = [...published].flatMap(([code, km2]) => {
      const polygons = counties.get(code);
      return polygons ? [{ code, share: Math.abs(sizeOf(polygons) / km2 - 1) }] : [];
    });
    const wrong = off.filter(({ share }) => share > AREA_TOLERANCE + 0.003);
    expect(wrong.length).toBeGreaterThan(20);
    expect(wrong.filter(({ code }) => !marked.has(code))).toEqual([]);
    const trusted = off.filter(({ code }) => !marked.has(code));
    expect(trusted.length).toBeGreaterThan(50);
    expect(trusted.filter(({ share }) => share > AREA_TOLERANCE + 0.003)).toEqual([]);
    // 河西, 南开, 滨海; 城关, 皋兰; 山丹 beside 民乐; 和政; 尉犁 with a sixth of its area.
    const known = '120103 120104 120116 620102 620122 620725 622925 652823'.split(' ');
    expect(known.filter((code) => !marked.has(code.padEnd(12, '0')))).toEqual([]);
  });
  it('do not overlap: the counties of a province are together as large as it', () => {
    for (const [province, outline] of polygonsOf('province')) {
      // Split counties belong to a province, but to no county.
      if (!['12', '62', '50', '35', '14'].includes(province.slice(0, 2))) continue;
      const own = [...counties].filter(([code]) => code.startsWith(province.slice(0, 2)));
      const sum = own.map(([, polygons]) => sizeOf(polygons)).reduce((a, b) => a + b, 0);
      const without = province.startsWith('14') ? 0.02 : 1e-6;
      expect(Math.abs(sum / sizeOf(outline) - 1), province).toBeLessThan(without);
    }
  });
  it('list no place outside the mainland', () => {
    const codes = [...counties.keys(), ...polygonsOf('province').keys()];
    expect(codes.filter((code) => /^(71|81|82)/.test(code))).toEqual([]);
  });
});

describe('natural features', () => {
  it('are land, lakes and rivers without any name', () => {
    const natural = loadNatural();
    expect(Object.keys(natural.objects).sort()).toEqual(['lake', 'land', 'river']);
    const geometries = Object.values(natural.objects).flatMap((each) => each.geometries);
    expect(geometries.length).toBeGreaterThan(100);
    expect(geometries.filter((each) => each.properties !== undefined)).toEqual([]);
    const [west, south] = natural.transform!.translate;
    expect(west).toBeGreaterThanOrEqual(70);
    expect(south).toBeGreaterThanOrEqual(0);
  });
});

describe('names', () => {
  const names = loadNames();
  it.each([
    ['塘沽区', '120116000000', 2009],
    ['江干区', '330102000000', 2021],
    ['莱芜市', '370116000000', 2019],
    ['莱城区', '370116000000', 2019],
    ['开县', '500154000000', 2016],
  ])('%s leads to %s since %d', (name, code, since) => {
    expect(names).toContainEqual(expect.objectContaining({ name, code, since, kind: 'former' }));
  });
  it('lead to divisions that are called otherwise', () => {
    const wrong = names.filter(({ code, name }) =>
      [undefined, name].includes(gazetteer.get(code)?.name),
    );
    expect(wrong).toEqual([]);
  });
  it('are read out for every division of county level and above', () => {
    const pinyin = loadPinyin();
    expect(pinyin).toHaveLength(31 + 333 + 2975);
    expect(pinyin.filter((each) => !/^[a-z]+( [a-z]+)*$/.test(each.pinyin))).toEqual([]);
    expect(pinyin.find(({ code }) => code === '500112000000')).toMatchObject({
      pinyin: 'yu bei qu',
      initials: 'yb',
    });
  });
});

describe('fallback uncertainty', () => {
  const table = loadFallbackUncertainty();
  it('is what points and outlines of today give', () => {
    const extents = outlineExtents(boundaries);
    expect(fallbackUncertainty(loadPoints(), divisions, extents)).toEqual(table);
  });
  it('says of every figure whether it is measured or published, and on how many pairs', () => {
    const figures = Object.values(table).flatMap((each) => Object.values(each) as RadiusFigure[]);
    expect(figures.length).toBeGreaterThan(18);
    for (const { p90, n, basis, source } of figures) {
      expect(p90).toBeGreaterThan(0);
      expect(source.startsWith(basis)).toBe(true);
      if (basis === 'measured') expect(n).toBeGreaterThanOrEqual(200);
    }
  });
});
