import { fetchFile } from './fetch-file.ts';
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
 * A PMTiles archive by its address. Asks the server for ranges; from a server that knows none, or answers
 * others than were asked for, it takes the whole file once and keeps it, so that the map works there too.
 */
export class PmtilesSource implements ArchiveSource {
  readonly #url: string;
  /** The archive's first bytes, as soon as one of them was asked for. */
  #head: Promise<ArrayBuffer> | null = null;
  /** The whole archive, where ranges are of no use. */
  #whole: Promise<ArrayBuffer> | null = null;

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
    this.#head ??= this.#range(0, HEAD_BYTES).catch((error: unknown) => {
      this.#head = null;
      throw error;
    });
    const head = await this.#head;
    // The root directory is asked for with more bytes than a small archive has.
    const isSmall = offset === 0 && head.byteLength < HEAD_BYTES;
    if (isSmall || offset + length <= head.byteLength) {
      return { data: head.slice(offset, offset + length) };
    }
    return { data: await this.#range(offset, length, signal) };
  }

  async #range(offset: number, length: number, signal?: AbortSignal): Promise<ArrayBuffer> {
    if (!this.#whole) {
      const range = `bytes=${offset}-${offset + length - 1}`;
      const response = await this.#ask({ headers: { range }, ...(signal ? { signal } : {}) });
      if (isRange(response, offset)) {
        const data = await this.#read(response, signal);
        if (data.byteLength <= length && (offset > 0 || isPmtiles(data))) return data;
        this.#whole ??= this.#fetchWhole(null);
      } else {
        this.#whole ??= this.#fetchWhole(response.status === 200 && !signal ? response : null);
      }
    }
    const whole = await this.#whole;
    if (offset >= whole.byteLength) throw new LoadError(this.#url, 'damaged');
    return whole.slice(offset, offset + length);
  }

  /** Without the caller's signal: the file serves every caller. */
  async #fetchWhole(answered: Response | null): Promise<ArrayBuffer> {
    try {
      const response = answered ?? (await this.#ask({}));
      if (!response.ok) throw new LoadError(this.#url, 'missing');
      const data = await this.#read(response);
      if (!isPmtiles(data)) throw new LoadError(this.#url, 'damaged');
      return data;
    } catch (error) {
      this.#whole = null;
      throw error;
    }
  }

  #ask(init: RequestInit): Promise<Response> {
    return fetchFile(this.#url, init).catch((cause: unknown) => {
      throw init.signal?.aborted ? cause : new LoadError(this.#url, 'unreachable', cause);
    });
  }

  #read(response: Response, signal?: AbortSignal): Promise<ArrayBuffer> {
    return response.arrayBuffer().catch((cause: unknown) => {
      throw signal?.aborted ? cause : new LoadError(this.#url, 'unreachable', cause);
    });
  }
}

/** Whether an answer is the part that was asked for, by its own words; many servers leave them out. */
function isRange(response: Response, offset: number): boolean {
  if (response.status !== 206) return false;
  const stated = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '')?.[1];
  return stated === undefined || Number(stated) === offset;
}

function isPmtiles(data: ArrayBuffer): boolean {
  const magic = [...new Uint8Array(data.slice(0, 7))];
  return String.fromCharCode(...magic) === 'PMTiles';
}
