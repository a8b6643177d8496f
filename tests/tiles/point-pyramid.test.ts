import { VectorTile } from '@mapbox/vector-tile';
import fc from 'fast-check';
import { PbfReader } from 'pbf';
import { describe, expect, test } from 'vitest';
import type { PointLayer } from '../../scripts/tiles/point-encoder.ts';
import { toMercator } from '../../scripts/tiles/mercator.ts';
import { pointPyramid, type PyramidOptions } from '../../scripts/tiles/point-pyramid.ts';
import { POINT_SETS, seededPoints } from '../bench/seeded-points.ts';

const WORDS = ['村', 'town', 'county', 'city', 'province'];

function layerOf(count: number): PointLayer {
  const word = Uint8Array.from({ length: count }, (_, i) => (i * 7) % WORDS.length);
  const points = seededPoints(count, POINT_SETS.chongqing.box, 5);
  return { layer: 'stations', field: 'level', words: WORDS, word, ...points };
}

interface Found {
  readonly x: number;
  readonly y: number;
  readonly level: unknown;
}

/** What a reader of vector tiles finds: by zoom, by the point's number, its place in units of the world. */
function readAll(layer: PointLayer, options: PyramidOptions): Map<number, Map<number, Found>> {
  const zooms = new Map<number, Map<number, Found>>();
  for (const tile of pointPyramid(layer, options)) {
    const read = new VectorTile(new PbfReader(tile.data)).layers['stations']!;
    expect([read.version, read.extent, read.name]).toEqual([2, 4096, 'stations']);
    const zoom = zooms.get(tile.z) ?? new Map<number, Found>();
    zooms.set(tile.z, zoom);
    for (let at = 0; at < read.length; at += 1) {
      const feature = read.feature(at);
      const [[point] = []] = feature.loadGeometry();
      expect(feature.type).toBe(1);
      expect(zoom.has(feature.id!)).toBe(false);
      expect(point!.x >= 0 && point!.x < 4096 && point!.y >= 0 && point!.y < 4096).toBe(true);
      zoom.set(feature.id!, {
        x: tile.x * 4096 + point!.x,
        y: tile.y * 4096 + point!.y,
        level: feature.properties['level'],
      });
    }
  }
  return zooms;
}

/** Largest distance in units between where points are and where the tiles of a zoom have them. */
function worstUnits(layer: PointLayer, zoom: number, found: ReadonlyMap<number, Found>): number {
  let worst = 0;
  for (const [i, { x, y }] of found) {
    const [mx, my] = toMercator([layer.lng[i]!, layer.lat[i]!]);
    const units = 2 ** zoom * 4096;
    worst = Math.max(worst, Math.abs(mx * units - x), Math.abs(my * units - y));
  }
  return worst;
}

describe('pointPyramid', () => {
  const layer = layerOf(5_000);

  test('every point is found once in every zoom, within a unit, with its word', () => {
    const zooms = readAll(layer, { minZoom: 0, maxZoom: 12, cellUnits: 0 });
    expect([...zooms.keys()]).toEqual(Array.from({ length: 13 }, (_, z) => z));
    for (const [zoom, found] of zooms) {
      expect(found.size).toBe(5_000);
      expect(worstUnits(layer, zoom, found)).toBeLessThanOrEqual(1);
      for (const [i, { level }] of found) expect(level).toBe(WORDS[layer.word[i]!]);
    }
  });

  test('thinned zooms keep the lowest number of every cell, the deepest keeps all', () => {
    const zooms = readAll(layer, { minZoom: 4, maxZoom: 9, cellUnits: 16 });
    expect(zooms.get(9)?.size).toBe(5_000);
    for (const zoom of [4, 6, 8]) {
      const units = 2 ** zoom * 4096;
      const lowest = new Map<string, number>();
      for (let i = 0; i < 5_000; i += 1) {
        const at = toMercator([layer.lng[i]!, layer.lat[i]!]);
        // Cells begin at the tile's edge, and 16 divides its side.
        const cell = at.map((unit) => Math.floor(Math.floor(unit * units) / 16)).join();
        if (!lowest.has(cell)) lowest.set(cell, i);
      }
      const found = [...zooms.get(zoom)!.keys()].sort((a, b) => a - b);
      expect(found).toEqual([...lowest.values()].sort((a, b) => a - b));
      expect(found.length).toBeLessThan(5_000);
    }
  });

  test('positions at the ends of the world stay in it', () => {
    const ends = fc.array(
      fc.tuple(
        fc.constantFrom(-180, -90.5, 0, 113.25, 180),
        fc.constantFrom(-90, -85.06, 0, 40.1, 85.06, 90),
      ),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(ends, fc.integer({ min: 0, max: 14 }), (positions, maxZoom) => {
        const few: PointLayer = {
          ...layer,
          lng: Float64Array.from(positions, ([lng]) => lng),
          lat: Float64Array.from(positions, ([, lat]) => lat),
          word: new Uint8Array(positions.length),
        };
        const zooms = readAll(few, { minZoom: 0, maxZoom, cellUnits: 0 });
        expect(zooms.get(maxZoom)?.size).toBe(positions.length);
      }),
    );
  });

  test('no points make no tiles, and too deep a zoom is refused', () => {
    const options = { minZoom: 0, maxZoom: 12, cellUnits: 0 };
    expect([...pointPyramid(layerOf(0), options)]).toEqual([]);
    expect(() => [...pointPyramid(layer, { ...options, maxZoom: 15 })]).toThrow('at most 14');
  });
});
