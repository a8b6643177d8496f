import { VectorTile } from '@mapbox/vector-tile';
import type { FeatureCollection, Polygon } from 'geojson';
import { PbfReader } from 'pbf';
import { afterEach, describe, expect, it } from 'vitest';
import { BLOB_LAYER, blobTemplate, parseBlobTile } from '../../src/map/blob-tiles.ts';
import { cutTile } from '../../src/map/cut-tile.ts';

const gap: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { rank: 3, code: '620102000000', share: 0.25, approximate: true },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [103.6, 36],
            [103.9, 36],
            [103.9, 36.2],
            [103.6, 36.2],
            [103.6, 36],
          ],
        ],
      },
    },
  ],
};

const made: string[] = [];
const blob = (data: unknown): string => {
  const url = URL.createObjectURL(new Blob([JSON.stringify(data)]));
  made.push(url);
  return url;
};
afterEach(() => {
  for (const url of made.splice(0)) URL.revokeObjectURL(url);
});

const address = (url: string | null, z: number, x: number, y: number): string =>
  blobTemplate('gaps', url).replace('{z}', `${z}`).replace('{x}', `${x}`).replace('{y}', `${y}`);

describe('cutTile', () => {
  it('gives the features of a tile with their properties, in place', async () => {
    const bytes = await cutTile(address(blob(gap), 8, 201, 100));
    const layer = new VectorTile(new PbfReader(bytes)).layers[BLOB_LAYER];
    expect(layer?.length).toBe(1);
    const feature = layer!.feature(0);
    expect(feature.properties).toEqual(gap.features[0]?.properties);
    const { coordinates } = feature.toGeoJSON(201, 100, 8).geometry as Polygon;
    const lngs = coordinates.flat().map(([lng = NaN]) => lng);
    // One unit of a tile of zoom 8 is 0.00034 degrees.
    expect(Math.min(...lngs)).toBeCloseTo(103.6, 3);
    expect(Math.max(...lngs)).toBeCloseTo(103.9, 3);
  });

  it('answers for nothing, and for a tile beside the features, without bytes', async () => {
    expect((await cutTile(address(null, 8, 201, 100))).byteLength).toBe(0);
    expect((await cutTile(address(blob(gap), 8, 10, 10))).byteLength).toBe(0);
  });

  it('follows a source to its next blob, and back from none', async () => {
    const count = async (url: string | null): Promise<number> => {
      const bytes = await cutTile(address(url, 5, 25, 12));
      return new VectorTile(new PbfReader(bytes)).layers[BLOB_LAYER]?.length ?? 0;
    };
    const [one] = gap.features;
    const [first, second] = [blob(gap), blob({ ...gap, features: [one, one] })];
    expect(await count(first)).toBe(1);
    expect(await count(second)).toBe(2);
    expect(await count(null)).toBe(0);
    expect(await count(second)).toBe(2);
  });

  it('fails when the blob is gone, for the map to say so', async () => {
    const url = blob(gap);
    URL.revokeObjectURL(url);
    await expect(cutTile(address(url, 5, 25, 12))).rejects.toThrow();
  });
});

describe('parseBlobTile', () => {
  it('reads back what the template was made of', () => {
    const url = 'blob:http://127.0.0.1:4300/8d1f-{z}';
    expect(parseBlobTile(address(url, 1, 2, 3))).toEqual({
      name: 'gaps',
      blob: url,
      tile: [1, 2, 3],
    });
  });
});
