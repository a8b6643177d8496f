import { LoadError } from './load-error.ts';

/** The first request takes this much: header, root directory and, in our small archives, metadata. */
const HEAD_BYTES = 32_768;

/** What the pmtiles package reads an archive through. */
export interface ArchiveSource {
  getKey(): string;
  getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
  ): Promise<{ data: ArrayBuffer; etag?: string }>;
}

/**
 * A PMTiles archive by its address. Asks the server for ranges; from a server that knows none, and
 * answers the whole file, it keeps that file, so that the map works there at the price of one download.
 */
export class PmtilesSource implements ArchiveSource {
  readonly #url: string;
  /** The whole archive, or its first bytes, as soon as one of them was asked for. */
  #head: Promise<ArrayBuffer> | null = null;
  #whole: ArrayBuffer | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  getKey(): string {
    return this.#url;
  }

  async getBytes(
    offset: number,
    length: number,
    signal?: AbortSignal,
  ): Promise<{ data: ArrayBuffer }> {
    // Not with the caller's signal: the first bytes serve every caller.
    this.#head ??= this.#fetch(0, HEAD_BYTES).catch((error: unknown) => {
      this.#head = null;
      throw error;
    });
    const head = await this.#head;
    const known = this.#whole ?? head;
    if (this.#whole !== null || offset + length <= known.byteLength) {
      return { data: known.slice(offset, offset + length) };
    }
    // The root directory is asked for with more bytes than a small archive has.
    if (offset === 0 && known.byteLength < HEAD_BYTES) return { data: known };
    if (offset === 0 && length <= HEAD_BYTES) return { data: known.slice(0, length) };
    return { data: await this.#fetch(offset, length, signal) };
  }

  async #fetch(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    const range = `bytes=${offset}-${offset + length - 1}`;
    const response = await fetch(this.#url, {
      headers: { range },
      ...(signal ? { signal } : {}),
    }).catch((cause: unknown) => {
      if (signal?.aborted) throw cause;
      throw new LoadError(this.#url, 'unreachable', cause);
    });
    if (!response.ok) throw new LoadError(this.#url, 'missing');
    const data = await response.arrayBuffer();
    if (response.status === 206) return data;
    if (!isPmtiles(data)) throw new LoadError(this.#url, 'damaged');
    this.#whole = data;
    return offset === 0 ? data : data.slice(offset, offset + length);
  }
}

function isPmtiles(data: ArrayBuffer): boolean {
  const magic = [...new Uint8Array(data.slice(0, 7))];
  return String.fromCharCode(...magic) === 'PMTiles';
}
