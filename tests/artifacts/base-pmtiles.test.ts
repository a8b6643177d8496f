import { VectorTile, type VectorTileLayer } from '@mapbox/vector-tile';
import type { Geometry, Position } from 'geojson';
import { PbfReader } from 'pbf';
import { PMTiles, type Source } from 'pmtiles';
import { describe, expect, it } from 'vitest';
import type { BaseInput } from '../../scripts/artifacts/base-layers.ts';
import { basePmtiles } from '../../scripts/artifacts/base.pmtiles.ts';
import type { NaturalTopology } from '../../scripts/artifacts/natural-features.ts';
import { tileRange } from '../../scripts/tiles/tile-range.ts';
import { division } from '../../src/core/gazetteer/division.ts';
import { Gazetteer } from '../../src/core/gazetteer/gazetteer.ts';
import type { Bounds, LngLat } from '../../src/core/geo/lng-lat.ts';
import { countyGrid } from './county-grid.ts';

const full = (code: string) => code.padEnd(12, '0');

/** North-west corner 106° E 31° N, cells of half a degree: the region is the left half, 1° x 1.5°. */
const ORIGIN: LngLat = [106, 31];
const CELL = 0.5;
const REGION_BOUNDS: Bounds = [106, 29.5, 107, 31];
const COUNTIES = countyGrid(
  [
    ['500112', '500105', '510104', '511102'],
    ['500113', '500106', '510105', '511111'],
    ['500116', '500117', '511106', '511112'],
  ].map((row) => row.map(full)),
  ORIGIN,
  CELL,
);

/** Land from 100° to 106.6° E with the sea east of it, a lake on it and a river through it. */
const NATURAL: NaturalTopology = {
  type: 'Topology',
  arcs: [
    box(100, 20, 106.6, 40),
    box(106.2, 30.1, 106.3, 30.3),
    [
      [105, 30.6],
      [106.5, 30.7],
    ],
    box(20, 20, 21, 21),
  ],
  objects: {
    land: { type: 'MultiPolygon', arcs: [[[0]], [[3]]] },
    lake: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [[1]] }] },
    river: { type: 'MultiLineString', arcs: [[2]] },
  },
};

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ];
}

const PLACES: readonly (readonly [code: string, name: string, lngLat: LngLat | null])[] = [
  ['50', '重庆市', [106.55, 29.56]],
  ['500112', '渝北区', [106.63, 29.72]],
  ['500105', '江北区', null],
  ['500112017', '双凤桥街道', [106.64, 29.73]],
  ['500112100', '石船镇', [106.7, 29.75]],
  ['500112017005', '凤鸣路社区居委会', [106.65, 29.74]],
  ['5101', '成都市', [107.1, 30.6]],
  ['510104100', '邻近镇', [107.05, 30.5]],
  ['511111', '远方县', [119, 30.6]],
];

const GAZETTEER = new Gazetteer(
  PLACES.map(([code, name]) => division(full(code), name)),
  PLACES.flatMap(([code, , lngLat]) =>
    lngLat ? [{ code: full(code), lngLat, source: 'test', uncertaintyM: 100 }] : [],
  ),
);

const INPUT: BaseInput = {
  region: full('50'),
  counties: COUNTIES,
  natural: NATURAL,
  gazetteer: GAZETTEER,
  pinyin: new Map([
    [full('500112'), 'Yubei'],
    [full('500112017'), 'Shuangfengqiao'],
  ]),
  attribution: '界线 甲, 乙',
};

function open(bytes: Uint8Array): PMTiles {
  const source: Source = {
    getKey: () => 'archive in memory',
    getBytes: (offset, length) =>
      Promise.resolve({ data: bytes.slice(offset, offset + length).buffer as ArrayBuffer }),
  };
  return new PMTiles(source);
}

interface Found {
  readonly properties: Record<string, unknown>;
  readonly geometry: Geometry;
}

/** Every feature of a layer at one zoom, tile by tile, with positions in degrees. */
async function featuresAt(archive: PMTiles, layer: string, z: number): Promise<Found[]> {
  const found: Found[] = [];
  const world = { minX: 0, minY: 0, maxX: 2 ** z - 1, maxY: 2 ** z - 1 };
  const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
  const range = z < 7 ? world : tileRange([minLon, minLat, maxLon, maxLat], z);
  for (let x = range.minX; x <= range.maxX; x++) {
    for (let y = range.minY; y <= range.maxY; y++) {
      const tile = await archive.getZxy(z, x, y);
      const decoded = tile && new VectorTile(new PbfReader(new Uint8Array(tile.data)));
      const features: VectorTileLayer | undefined = decoded?.layers[layer];
      for (let i = 0; i < (features?.length ?? 0); i++) {
        const feature = features?.feature(i);
        if (feature) found.push(feature.toGeoJSON(x, y, z) as Found);
      }
    }
  }
  return found;
}

function namesOf(features: readonly Found[]): unknown[] {
  return [...new Set(features.map(({ properties }) => properties.name))].sort();
}

function onlyLines(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  throw new Error(`A line was expected, not a ${geometry.type}.`);
}

/** Half a unit of a tile at zoom 10, degrees of longitude; latitudes are finer still. */
const HALF_UNIT = 360 / 2 ** 10 / 4096 / 2;

describe('basePmtiles', () => {
  const { bytes, tiles } = basePmtiles(INPUT);
  const archive = open(bytes);

  it('describes its layers, sources and place', async () => {
    const header = await archive.getHeader();
    expect(header).toMatchObject({ minZoom: 3, maxZoom: 10, numAddressedTiles: tiles });
    expect(header.centerLon).toBeCloseTo(106.5, 6);
    const metadata = (await archive.getMetadata()) as Record<string, unknown>;
    expect(metadata).toMatchObject({ name: '重庆市', attribution: '界线 甲, 乙' });
    expect(metadata.region_bounds).toEqual(REGION_BOUNDS);
    const layers = metadata.vector_layers as { id: string }[];
    expect(layers.map(({ id }) => id).sort()).toEqual(
      ['boundary', 'land', 'place', 'region', 'river', 'water'].sort(),
    );
  });

  it('declares exactly the fields that its features carry', async () => {
    const metadata = (await archive.getMetadata()) as {
      vector_layers: { id: string; fields: Record<string, string> }[];
    };
    for (const { id, fields } of metadata.vector_layers) {
      const features = await featuresAt(archive, id, 9);
      expect(features.length, id).toBeGreaterThan(0);
      const carried = new Set(features.flatMap(({ properties }) => Object.keys(properties)));
      expect([...carried].sort(), id).toEqual(Object.keys(fields).sort());
    }
  });

  it('has no tile outside its bounds, which hold the region grown by three tenths', async () => {
    const { minLon, minLat, maxLon, maxLat } = await archive.getHeader();
    const bounds: Bounds = [minLon, minLat, maxLon, maxLat];
    expect(bounds[0]).toBeLessThanOrEqual(105.7);
    expect(bounds[1]).toBeLessThanOrEqual(29.05);
    expect(bounds[2]).toBeGreaterThanOrEqual(107.3);
    expect(bounds[3]).toBeGreaterThanOrEqual(31.45);
    const range = tileRange(bounds, 6);
    for (let x = 0; x < 64; x++) {
      for (let y = 0; y < 64; y++) {
        const within = x >= range.minX && x <= range.maxX && y >= range.minY && y <= range.maxY;
        if (!within) expect(await archive.getZxy(6, x, y)).toBeUndefined();
      }
    }
  });

  it('holds the counties of the region and no others', async () => {
    const features = await featuresAt(archive, 'region', 8);
    const codes = new Set(features.map(({ properties }) => properties.code));
    expect([...codes].sort()).toEqual(
      ['500105', '500106', '500112', '500113', '500116', '500117'].map(full),
    );
  });

  it('draws the line between provinces where it is, and says what it separates', async () => {
    const lines = await featuresAt(archive, 'boundary', 10);
    const between = lines.filter(
      ({ properties: { level, edge } }) => level === 'province' && edge === false,
    );
    const positions = between.flatMap(({ geometry }) => onlyLines(geometry).flat());
    expect(positions.length).toBeGreaterThan(0);
    for (const [lng = NaN] of positions) expect(Math.abs(lng - 107)).toBeLessThanOrEqual(HALF_UNIT);
    const lats = positions.map(([, lat = NaN]) => lat);
    expect(Math.min(...lats)).toBeCloseTo(29.5, 3);
    expect(Math.max(...lats)).toBeCloseTo(31, 3);
    for (const { properties } of between) expect(properties.inside).toBe(true);
  });

  it('draws neighbours apart from the region', async () => {
    const lines = await featuresAt(archive, 'boundary', 8);
    const outside = lines.filter(({ properties }) => properties.inside === false);
    const lngs = outside.flatMap(({ geometry }) =>
      onlyLines(geometry).flatMap((line) => line.map(([lng = NaN]) => lng)),
    );
    expect(lngs.length).toBeGreaterThan(0);
    expect(Math.min(...lngs)).toBeGreaterThan(106.99);
  });

  it('lets lines and places in from the zoom where they help', async () => {
    const levels = async (layer: string, z: number) =>
      [
        ...new Set(
          (await featuresAt(archive, layer, z)).map((each) => String(each.properties.level)),
        ),
      ].sort();
    expect(await levels('boundary', 3)).toEqual(['province']);
    expect(await levels('boundary', 5)).toEqual(['city', 'county', 'province']);
    expect(await levels('place', 3)).toEqual(['province']);
    expect(await levels('place', 6)).toEqual(['city', 'county', 'province']);
    expect(await levels('place', 8)).toEqual(['city', 'county', 'province']);
    expect(await levels('place', 9)).toEqual(['city', 'county', 'province', 'town']);
  });

  it('names divisions with a point of their own: all inside, from county upward around', async () => {
    const places = await featuresAt(archive, 'place', 10);
    expect(namesOf(places)).toEqual(['双凤桥街道', '成都市', '渝北区', '石船镇', '重庆市'].sort());
    const byName = new Map(places.map(({ properties }) => [properties.name, properties]));
    expect(byName.get('渝北区')).toEqual({
      code: full('500112'),
      name: '渝北区',
      name_en: 'Yubei',
      level: 'county',
      rank: 2,
      inside: true,
    });
    expect(byName.get('双凤桥街道')).not.toHaveProperty('name_en');
    expect(byName.get('成都市')).toMatchObject({ inside: false, level: 'city' });
    const ranks = ['重庆市', '渝北区', '石船镇', '双凤桥街道', '成都市'].map((name) =>
      Number(byName.get(name)?.rank),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('puts a place where the gazetteer has it', async () => {
    const places = await featuresAt(archive, 'place', 10);
    const yubei = places.find(({ properties }) => properties.name === '渝北区');
    const [lng = NaN, lat = NaN] =
      yubei?.geometry.type === 'Point' ? yubei.geometry.coordinates : [];
    expect(Math.abs(lng - 106.63)).toBeLessThanOrEqual(HALF_UNIT);
    expect(Math.abs(lat - 29.72)).toBeLessThanOrEqual(HALF_UNIT);
  });

  it('leaves out nature that is far away', async () => {
    const lngs = (await featuresAt(archive, 'land', 3)).flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates.flat().map(([lng = NaN]) => lng) : [],
    );
    expect(lngs.length).toBeGreaterThan(0);
    expect(Math.min(...lngs)).toBeGreaterThan(80);
  });

  it('gives the same bytes twice', () => {
    expect(Buffer.compare(basePmtiles(INPUT).bytes, bytes)).toBe(0);
  });

  it('goes two zooms deeper for a region of a county’s size', async () => {
    const county = open(basePmtiles({ ...INPUT, region: full('500112') }).bytes);
    expect((await county.getHeader()).maxZoom).toBe(12);
    const features = await featuresAt(county, 'region', 12);
    expect(namesOf(features)).toEqual([`县${full('500112')}`]);
  });

  it('draws the ground around the points of a region without polygons', async () => {
    const gazetteer = new Gazetteer(
      [division(full('620102'), '城关区')],
      [{ code: full('620102'), lngLat: [103.8, 36.1], source: 'test', uncertaintyM: 100 }],
    );
    const bare = open(basePmtiles({ ...INPUT, gazetteer, region: full('620102') }).bytes);
    const metadata = (await bare.getMetadata()) as {
      region_bounds: Bounds;
      vector_layers: { id: string }[];
    };
    expect(metadata.vector_layers.map(({ id }) => id)).toContain('region');
    expect(metadata.region_bounds).toEqual([103.8, 36.1, 103.8, 36.1]);
    expect(await featuresAt(bare, 'land', 9)).not.toEqual([]);
    expect(await featuresAt(bare, 'region', 9)).toEqual([]);
  });

  it('says what to do about a region that nothing is known of', () => {
    expect(() => basePmtiles({ ...INPUT, region: full('99') })).toThrow('check division_code');
  });
});
