import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/** Compressed bytes (brotli) of the finder's programs. */
export interface LoadBudget {
  /** What runs before the list stands: the scripts that the page itself names. */
  readonly beforeList: number;
  /** That, the parts that follow the list, and the map with its worker. */
  readonly withMap: number;
}

/** What the finder may need at most: 30 KB of 1,024 bytes before the list, 450 in all. */
export const MOST: LoadBudget = { beforeList: 30 * 1024, withMap: 450 * 1024 };

/** Parts that every visit with a map loads after the list, by the names of their sources. */
const AFTER_LIST = /^(later|MapView)-/;

/** Another script that a script cannot run without: imported by it, or the program of its worker. */
const NEEDED = /from\s*["'`]\.\/([\w.-]+\.js)["'`]|URL\(["'`]([\w./-]+\.js)["'`]/g;

/** Adds up the finder's programs in a built site. */
export function loadBudget(dist: string): LoadBudget {
  const assets = join(dist, 'assets');
  const html = readFileSync(join(dist, 'index.html'), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, path]) =>
    relative('assets', path!),
  );
  const after = readdirSync(assets).filter((name) => AFTER_LIST.test(name) && name.endsWith('.js'));
  return {
    beforeList: packed(assets, withNeeded(assets, named)),
    withMap: packed(assets, withNeeded(assets, [...named, ...after])),
  };
}

function withNeeded(assets: string, names: readonly string[]): Set<string> {
  const all = new Set<string>();
  const waiting = [...names];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (all.has(name)) continue;
    all.add(name);
    for (const [, imported, worker] of readFileSync(join(assets, name), 'utf8').matchAll(NEEDED)) {
      waiting.push(basename(imported ?? worker!));
    }
  }
  return all;
}

function packed(assets: string, names: Iterable<string>): number {
  // Small files have no companion: compressing would not save a packet.
  const size = (path: string): number =>
    statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
  return [...names].reduce((sum, name) => sum + size(join(assets, name)), 0);
}
