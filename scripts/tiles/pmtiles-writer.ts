import { createHash } from 'node:crypto';
import type { Bounds, LngLat } from '../../src/core/geo/lng-lat.ts';
import { gzip } from './gzip.ts';
import { hilbertTileId } from './hilbert-tile-id.ts';
import { packDirectories, type DirectoryEntry } from './pmtiles-directory.ts';

/** What an archive says of itself. Its zooms are those of the tiles that it holds. */
export interface ArchiveInfo {
  /** Everything that has tiles lies inside, degrees WGS 84: a map asks for no tile outside. */
  readonly bounds: Bounds;
  readonly center: LngLat;
  readonly centerZoom: number;
  /** JSON for readers; `vector_layers` is required by the format. */
  readonly metadata: { readonly vector_layers: readonly unknown[] } & Readonly<
    Record<string, unknown>
  >;
}

const HEADER_BYTES = 127;
const GZIP = 2;
const VECTOR_TILES = 1;
/** The header keeps degrees as whole numbers of 1e-7. */
const PER_DEGREE = 1e7;

interface Sections {
  readonly root: Uint8Array;
  readonly metadata: Uint8Array;
  readonly leaves: readonly Uint8Array[];
  readonly contents: readonly Uint8Array[];
}

function byteLength(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

/**
 * Collects vector tiles and packs them into one PMTiles v3 archive: in Hilbert order, equal tiles
 * stored once and runs of them named once, tiles and directories gzipped. The order of `add` does not
 * matter; the same tiles give the same bytes.
 */
export class PmtilesWriter {
  readonly #ids: number[] = [];
  /** Index into `#contents`, for each id. */
  readonly #contentOf: number[] = [];
  readonly #contents: Uint8Array[] = [];
  readonly #byHash = new Map<string, number>();
  readonly #level: number;
  #minZoom = Infinity;
  #maxZoom = -Infinity;

  /** `level` is zlib's for the tiles, 1 (quick) to 9 (small). */
  constructor(level = 9) {
    this.#level = level;
  }

  /** Tiles added so far. */
  get tiles(): number {
    return this.#ids.length;
  }

  /** Adds one encoded tile, not compressed yet. */
  add(z: number, x: number, y: number, data: Uint8Array): void {
    const hash = createHash('sha256').update(data).digest('base64');
    let content = this.#byHash.get(hash);
    if (content === undefined) {
      content = this.#contents.push(gzip(data, this.#level)) - 1;
      this.#byHash.set(hash, content);
    }
    this.#ids.push(hilbertTileId(z, x, y));
    this.#contentOf.push(content);
    this.#minZoom = Math.min(this.#minZoom, z);
    this.#maxZoom = Math.max(this.#maxZoom, z);
  }

  /** The archive of all tiles added. Throws when there are none or one was added twice. */
  finish(info: ArchiveInfo): Uint8Array {
    if (this.tiles === 0) throw new Error('An archive needs at least one tile: add some first.');
    const { entries, contents } = this.#layOut();
    const { root, leaves } = packDirectories(entries);
    const metadata = gzip(new TextEncoder().encode(JSON.stringify(info.metadata)));
    const header = this.#header(info, entries.length, { root, metadata, leaves, contents });
    return new Uint8Array(Buffer.concat([header, root, metadata, ...leaves, ...contents]));
  }

  /** Gives every content its place, in the order in which the curve first meets it. */
  #layOut(): { entries: DirectoryEntry[]; contents: Uint8Array[] } {
    const ids = Float64Array.from(this.#ids);
    const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
    const offsets = new Map<number, number>();
    const contents: Uint8Array[] = [];
    const entries: { tileId: number; offset: number; length: number; runLength: number }[] = [];
    let end = 0;
    let lastContent = -1;
    for (const tile of order) {
      const tileId = ids[tile] ?? 0;
      const content = this.#contentOf[tile] ?? 0;
      const data = this.#contents[content] ?? new Uint8Array();
      const last = entries.at(-1);
      const nextId = last ? last.tileId + last.runLength : 0;
      if (last && tileId < nextId) throw new Error(`Tile ${tileId} was added twice: add it once.`);
      if (last && tileId === nextId && content === lastContent) {
        last.runLength++;
        continue;
      }
      let offset = offsets.get(content);
      if (offset === undefined) {
        offset = end;
        offsets.set(content, offset);
        contents.push(data);
        end += data.length;
      }
      entries.push({ tileId, offset, length: data.length, runLength: 1 });
      lastContent = content;
    }
    return { entries, contents };
  }

  #header(info: ArchiveInfo, entries: number, sections: Sections): Uint8Array {
    const bytes = new Uint8Array(HEADER_BYTES);
    const view = new DataView(bytes.buffer);
    bytes.set(new TextEncoder().encode('PMTiles'));
    bytes[7] = 3;
    const { root, metadata, leaves, contents } = sections;
    const numbers: number[] = [];
    let offset = HEADER_BYTES;
    for (const length of [root.length, metadata.length, byteLength(leaves), byteLength(contents)]) {
      numbers.push(offset, length);
      offset += length;
    }
    numbers.push(this.tiles, entries, contents.length);
    numbers.forEach((value, i) => view.setBigUint64(8 + 8 * i, BigInt(value), true));
    bytes.set([1, GZIP, GZIP, VECTOR_TILES, this.#minZoom, this.#maxZoom], 96);
    info.bounds.forEach((degrees, i) =>
      view.setInt32(102 + 4 * i, Math.round(degrees * PER_DEGREE), true),
    );
    bytes[118] = info.centerZoom;
    info.center.forEach((degrees, i) =>
      view.setInt32(119 + 4 * i, Math.round(degrees * PER_DEGREE), true),
    );
    return bytes;
  }
}
