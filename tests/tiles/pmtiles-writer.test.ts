import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import {
  Compression,
  PMTiles,
  TileType,
  zxyToTileId,
  type DecompressFunc,
  type Source,
} from 'pmtiles';
import { describe, expect, it } from 'vitest';
import { hilbertTileId } from '../../scripts/tiles/hilbert-tile-id.ts';
import { PmtilesWriter, type ArchiveInfo } from '../../scripts/tiles/pmtiles-writer.ts';

interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
  readonly data: Uint8Array;
}

const INFO: ArchiveInfo = {
  bounds: [105.2899, 28.1646, 110.1954, 32.2052],
  center: [107.7426, 30.1849],
  centerZoom: 6,
  metadata: { name: '重庆', vector_layers: [{ id: 'land', fields: {} }] },
};

/** What the first request of a reader brings: header and root directory must lie within. */
const FIRST_REQUEST_BYTES = 16384;

function text(value: string): Uint8Array {
  return new TextEncoder().encode(value);
}

function write(tiles: readonly Tile[]): Uint8Array {
  const writer = new PmtilesWriter();
  for (const { z, x, y, data } of tiles) writer.add(z, x, y, data);
  return writer.finish(INFO);
}

/** Four times as fast as the reader's own stream, for archives of many tiles. */
const gunzip: DecompressFunc = (data) => Promise.resolve(new Uint8Array(gunzipSync(data)).buffer);

function open(bytes: Uint8Array, decompress?: DecompressFunc): PMTiles {
  const source: Source = {
    getKey: () => 'archive in memory',
    getBytes: (offset, length) =>
      Promise.resolve({ data: bytes.slice(offset, offset + length).buffer as ArrayBuffer }),
  };
  return new PMTiles(source, undefined, decompress);
}

async function read(archive: PMTiles, { z, x, y }: Omit<Tile, 'data'>) {
  const tile = await archive.getZxy(z, x, y);
  return tile === undefined ? undefined : new Uint8Array(tile.data);
}

/** The tiles that the archive does not give back as they were added. */
async function lostTiles(archive: PMTiles, tiles: readonly Tile[]): Promise<Tile[]> {
  const lost: Tile[] = [];
  for (const tile of tiles) {
    const data = await read(archive, tile);
    if (!data || Buffer.compare(data, tile.data) !== 0) lost.push(tile);
  }
  return lost;
}

/** A full square of a zoom, every tile with a content of its own. */
function square(z: number, side: number): Tile[] {
  return Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [i % side, Math.floor(i / side)];
    return { z, x, y, data: text(`tile ${z}/${x}/${y}`) };
  });
}

/** Bytes that do not compress, 1 to 256 of them: real tiles differ in length, which swells directories. */
function noise(seed: string): Uint8Array {
  const hashes = Array.from({ length: 8 }, (_, i) =>
    createHash('sha256').update(`${seed} ${i}`).digest(),
  );
  const bytes = Buffer.concat(hashes);
  return new Uint8Array(bytes.subarray(0, 1 + (bytes[0] ?? 0)));
}

describe('hilbertTileId', () => {
  it('numbers every tile of the first seven zooms like the reader', () => {
    const ids = new Set<number>();
    for (let z = 0; z <= 6; z++) {
      for (let x = 0; x < 2 ** z; x++) {
        for (let y = 0; y < 2 ** z; y++) {
          expect(hilbertTileId(z, x, y)).toBe(zxyToTileId(z, x, y));
          ids.add(hilbertTileId(z, x, y));
        }
      }
    }
    expect(ids.size).toBe((4 ** 7 - 1) / 3);
  });

  it('agrees with the reader down to the deepest zoom', () => {
    const tile = fc
      .integer({ min: 0, max: 26 })
      .chain((z) =>
        fc.tuple(fc.constant(z), fc.nat({ max: 2 ** z - 1 }), fc.nat({ max: 2 ** z - 1 })),
      );
    fc.assert(
      fc.property(tile, ([z, x, y]) => {
        expect(hilbertTileId(z, x, y)).toBe(zxyToTileId(z, x, y));
      }),
    );
  });

  it.each([
    [1, 2, 0],
    [1, 0, -1],
    [2, 0.5, 0],
    [27, 0, 0],
    [-1, 0, 0],
  ])('refuses %d/%d/%d', (z, x, y) => {
    expect(() => hilbertTileId(z, x, y)).toThrow(RangeError);
  });
});

describe('PmtilesWriter', () => {
  it('gives back every tile, and none that was not added', async () => {
    const tiles = [...square(3, 8), ...square(5, 9)];
    const archive = open(write(tiles));
    expect(await lostTiles(archive, tiles)).toEqual([]);
    expect(await read(archive, { z: 5, x: 9, y: 0 })).toBeUndefined();
    expect(await read(archive, { z: 4, x: 0, y: 0 })).toBeUndefined();
  });

  it('describes itself in header and metadata', async () => {
    const archive = open(write([...square(3, 2), ...square(7, 3)]));
    const header = await archive.getHeader();
    expect(header).toMatchObject({
      specVersion: 3,
      clustered: true,
      internalCompression: Compression.Gzip,
      tileCompression: Compression.Gzip,
      tileType: TileType.Mvt,
      minZoom: 3,
      maxZoom: 7,
      centerZoom: 6,
      numAddressedTiles: 13,
      numTileEntries: 13,
      numTileContents: 13,
    });
    const { minLon, minLat, maxLon, maxLat, centerLon, centerLat } = header;
    expect([minLon, minLat, maxLon, maxLat]).toEqual(INFO.bounds);
    expect([centerLon, centerLat]).toEqual(INFO.center);
    expect(await archive.getMetadata()).toEqual(INFO.metadata);
  });

  it('stores equal tiles once and names a run of them once', async () => {
    const sea = text('sea');
    const island = { z: 4, x: 5, y: 6 };
    const tiles = square(4, 16).map((tile) =>
      tile.x === island.x && tile.y === island.y ? tile : { ...tile, data: sea },
    );
    const archive = open(write(tiles));
    // The island cuts the zoom's single run of 256 tiles in two.
    expect(await archive.getHeader()).toMatchObject({
      numAddressedTiles: 256,
      numTileEntries: 3,
      numTileContents: 2,
    });
    expect(await lostTiles(archive, tiles)).toEqual([]);
  });

  it('lays contents out in the order of the curve', async () => {
    const tiles = square(6, 40);
    const bytes = write([...tiles].reverse());
    const header = await open(bytes).getHeader();
    const offsets: number[] = [];
    const source: Source = {
      getKey: () => 'watched',
      getBytes: (offset, length) => {
        if (offset >= header.tileDataOffset) offsets.push(offset);
        return Promise.resolve({
          data: bytes.slice(offset, offset + length).buffer as ArrayBuffer,
        });
      },
    };
    const archive = new PMTiles(source);
    const alongCurve = [...tiles].sort(
      (a, b) => zxyToTileId(a.z, a.x, a.y) - zxyToTileId(b.z, b.x, b.y),
    );
    for (const tile of alongCurve) await read(archive, tile);
    expect(offsets).toHaveLength(tiles.length);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
  });

  it('moves the directory into leaves when the root would not fit the first request', async () => {
    // 174 x 174: some 30,000 tiles.
    const tiles = square(9, 174).map(({ z, x, y }) => ({ z, x, y, data: noise(`${x} ${y}`) }));
    const archive = open(write(tiles), gunzip);
    const header = await archive.getHeader();
    expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(
      FIRST_REQUEST_BYTES,
    );
    expect(header.leafDirectoryLength).toBeGreaterThan(0);
    expect(header.numTileEntries).toBe(30276);
    expect(await lostTiles(archive, tiles)).toEqual([]);
    expect(await read(archive, { z: 9, x: 300, y: 300 })).toBeUndefined();
  });

  it('keeps a small directory in the root', async () => {
    const header = await open(write(square(5, 20))).getHeader();
    expect(header.leafDirectoryLength).toBe(0);
  });

  it('gives the same bytes for the same tiles in any order', () => {
    const tiles = fc.uniqueArray(
      fc.record({
        z: fc.constant(5),
        x: fc.nat({ max: 31 }),
        y: fc.nat({ max: 31 }),
        data: fc.constantFrom(text('sea'), text('land'), text('coast')),
      }),
      { selector: ({ x, y }) => x * 32 + y, minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(tiles, (given) => {
        expect(write([...given].reverse())).toEqual(write(given));
      }),
    );
  });

  it('writes no time and no system into its gzip headers', async () => {
    const bytes = write([{ z: 0, x: 0, y: 0, data: text('world') }]);
    const { rootDirectoryOffset, jsonMetadataOffset, tileDataOffset } =
      await open(bytes).getHeader();
    for (const offset of [rootDirectoryOffset, jsonMetadataOffset, tileDataOffset]) {
      const [id1, id2, , , ...time] = bytes.slice(offset, offset + 8);
      expect([id1, id2, ...time]).toEqual([0x1f, 0x8b, 0, 0, 0, 0]);
      expect(bytes[offset + 9]).toBe(255);
    }
  });

  it('refuses an empty archive and a tile added twice', () => {
    expect(() => write([])).toThrow('at least one tile');
    const tile = { z: 2, x: 1, y: 1, data: text('a') };
    expect(() => write([tile, { ...tile, data: text('b') }])).toThrow('added twice');
    expect(() => write([tile, tile])).toThrow('added twice');
  });
});
