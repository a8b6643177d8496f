import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { staticServer } from '../../scripts/site/static-server.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');

/** Regions that the copy leaves out: the tests need one. */
const OTHER_REGIONS = /^data[\\/](?!quangang)[^\\/]+[\\/]/;

/** A copy of the built site with a server of its own that a test may spoil, change and stop. */
export class SiteCopy {
  readonly folder: string;
  /** Answers before the server does; false leaves the request to it. */
  intercept: ((...args: Parameters<RequestListener>) => boolean) | null = null;
  #server: Server | null = null;
  #port = 0;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'fuwuquan-site-'));
    cpSync(DIST, this.folder, {
      recursive: true,
      filter: (path) => {
        const name = relative(DIST, path);
        return !/\.(?:br|gz|geojson|wasm)$/.test(name) && !OTHER_REGIONS.test(name) && name !== 't';
      },
    });
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Starts the server, again on the port that it had. */
  async start(): Promise<void> {
    const server = staticServer({ root: this.folder });
    const [answer] = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      if (!this.intercept?.(request, response)) answer?.(request, response);
    });
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** Changes a file and the table in `sw.js`, as a build with other data does. */
  publish(path: string, change: (text: string) => string): void {
    const text = change(readFileSync(join(this.folder, path), 'utf8'));
    writeFileSync(join(this.folder, path), text);
    const worker = join(this.folder, 'sw.js');
    const old = readFileSync(worker, 'utf8');
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    const named = new RegExp(`("${path.replaceAll('.', '\\.')}":")[0-9a-f]{16}`);
    if (!named.test(old)) throw new Error(`sw.js does not name ${path}`);
    const table = old.replace(named, `$1${hash}`);
    writeFileSync(worker, table.replace(/("version":")[0-9a-f]{16}/, `$1${hash}`));
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
