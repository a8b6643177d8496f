import type { AddressMatch } from '../core/geocode/address-match.ts';
import type { MatchIndex } from '../core/geocode/match-index.ts';
import type { AddressAnswer, AddressRequest } from '../workers/address-protocol.ts';

/**
 * Understands addresses in a worker, so that the page never waits. Where there is no worker (a page
 * opened from a file) the page does it itself.
 */
export class AddressClient {
  readonly #slug: string;
  readonly #waiting = new Map<number, (match: AddressMatch | null) => void>();
  #worker: Worker | null = null;
  #alone: Promise<MatchIndex> | null = null;
  #withoutWorker = false;
  #lastId = 0;

  constructor(slug: string) {
    this.#slug = slug;
  }

  /** Null when the region's files could not be read. */
  async match(text: string): Promise<AddressMatch | null> {
    const worker = this.#open();
    if (!worker) return this.#matchHere(text);
    this.#lastId += 1;
    // A worker has another base than the page.
    const folder = new URL(`data/${this.#slug}/`, document.baseURI).href;
    const request: AddressRequest = { id: this.#lastId, folder, text };
    const answer = new Promise<AddressMatch | null>((resolve) => {
      this.#waiting.set(request.id, resolve);
    });
    worker.postMessage(request);
    const match = await answer;
    return match === null && this.#withoutWorker ? this.#matchHere(text) : match;
  }

  close(): void {
    this.#worker?.terminate();
  }

  #open(): Worker | null {
    if (this.#worker || this.#withoutWorker) return this.#worker;
    try {
      this.#worker = new Worker(new URL('../workers/address.worker.ts', import.meta.url), {
        type: 'module',
      });
    } catch {
      this.#withoutWorker = true;
      return null;
    }
    this.#worker.onmessage = ({ data }: MessageEvent<AddressAnswer>) => {
      this.#waiting.get(data.id)?.(data.match);
      this.#waiting.delete(data.id);
    };
    this.#worker.onerror = () => {
      this.#withoutWorker = true;
      this.#worker = null;
      for (const resolve of this.#waiting.values()) resolve(null);
      this.#waiting.clear();
    };
    return this.#worker;
  }

  async #matchHere(text: string): Promise<AddressMatch | null> {
    const [{ matchAddress }, { loadAddresses }] = await Promise.all([
      import('../core/geocode/match-address.ts'),
      import('../load/load-addresses.ts'),
    ]);
    this.#alone ??= loadAddresses(`data/${this.#slug}/`);
    try {
      return matchAddress(await this.#alone, text);
    } catch {
      this.#alone = null;
      return null;
    }
  }
}
