import type { OfflinePlan } from './offline-plan.ts';
import { rangeOf } from './range-of.ts';

/** Where a cache keeps the plan by which it was filled, below the site's address. */
const PLAN = '.offline-plan';

/** How many files are fetched at once: the page needs the line too. */
const AT_ONCE = 3;

/** How the caches of all editions of all our sites on a host begin. */
const PREFIX = 'fuwuquan ';

/**
 * One edition of the site on the reader's device. Every file is kept whole and only when its bytes are
 * those of the plan: never an error, a portal's page, another host's answer or half an update.
 */
export class OfflineStore {
  readonly #plan: OfflinePlan;
  readonly #scope: string;
  readonly #name: string;

  constructor(plan: OfflinePlan, scope: string) {
    this.#plan = plan;
    this.#scope = scope;
    this.#name = `${PREFIX}${scope} ${plan.version}`;
  }

  /** Keeps what every reader needs, and of the regions those that the edition before has kept. */
  async install(): Promise<void> {
    const before = await this.#before();
    const regions = before.flatMap(({ paths }) => paths.filter((path) => path.startsWith('data/')));
    const named = regions.filter((path) => this.#plan.files[path] !== undefined);
    await this.#keep([...new Set([...this.#plan.shell, ...named])], before);
    const cache = await caches.open(this.#name);
    await cache.put(this.#scope + PLAN, new Response(JSON.stringify(this.#plan)));
  }

  /** Keeps the data of a region. */
  async keepRegion(slug: string): Promise<void> {
    const folder = `data/${slug}/`;
    const files = Object.keys(this.#plan.files).filter((path) => path.startsWith(folder));
    if (files.length === 0) throw new Error(`no region ${slug}`);
    await this.#keep(files, []);
  }

  /** Removes the caches of other editions of this site; other sites of the host keep theirs. */
  async removeOthers(): Promise<void> {
    const others = await this.#others();
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  /** A file of the plan: from the device, else from the server. */
  async answer(path: string, request: Request): Promise<Response> {
    const cache = await caches.open(this.#name);
    const kept = await cache.match(this.#scope + path);
    if (kept) return rangeOf(kept, request.headers.get('range'));
    const response = await fetch(request);
    if (path.startsWith('assets/') && response.status === 200) {
      // A program that is needed seldom: kept from its first use on. That it cannot be is no fault.
      void this.#put(cache, path, response.clone()).catch(() => undefined);
    }
    return response;
  }

  async #others(): Promise<string[]> {
    const own = `${PREFIX}${this.#scope} `;
    const names = await caches.keys();
    return names.filter((name) => name.startsWith(own) && name !== this.#name);
  }

  /** What other editions have kept, with the plan of each. */
  async #before(): Promise<{ cache: Cache; plan: OfflinePlan; paths: string[] }[]> {
    const found = [];
    for (const name of await this.#others()) {
      const cache = await caches.open(name);
      const plan = await cache.match(this.#scope + PLAN);
      if (!plan) continue;
      const paths = (await cache.keys()).map(({ url }) => decodeURI(url.slice(this.#scope.length)));
      found.push({ cache, plan: (await plan.json()) as OfflinePlan, paths });
    }
    return found;
  }

  async #keep(
    paths: readonly string[],
    before: readonly { cache: Cache; plan: OfflinePlan }[],
  ): Promise<void> {
    const cache = await caches.open(this.#name);
    const left = [...paths];
    const one = async (): Promise<void> => {
      for (let path = left.shift(); path !== undefined; path = left.shift()) {
        const address = this.#scope + path;
        if (await cache.match(address)) continue;
        const same = before.find(({ plan }) => plan.files[path] === this.#plan.files[path]);
        const copy = await same?.cache.match(address);
        if (copy) await cache.put(address, copy);
        // Past the browser's own cache, which may hold another edition; programs never change.
        else {
          const mode = path.startsWith('assets/') ? 'default' : 'no-cache';
          await this.#put(cache, path, await fetch(address, { cache: mode }));
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, one));
  }

  /** Puts the bytes of an answer, if they are those of the plan. */
  async #put(cache: Cache, path: string, response: Response): Promise<void> {
    const type = response.headers.get('content-type') ?? 'application/octet-stream';
    const bytes = await response.arrayBuffer();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const hex = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (!response.ok || hex.slice(0, 16) !== this.#plan.files[path]) {
      throw new Error(`${path} is not that of this edition`);
    }
    await cache.put(this.#scope + path, new Response(bytes, { headers: { 'content-type': type } }));
  }
}
