import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CliError } from './lib/cli-error.ts';
import { freePort } from './setup/free-port.mjs';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { staticServer } from './site/static-server.ts';

/** Where the search for a free port begins when none is named. */
const FIRST_PORT = 4173;

/** This machine alone; another address (HOST=0.0.0.0) shows the site to the network. */
const LOOPBACK = '127.0.0.1';

const OPTIONS = {
  root: { type: 'string', default: join(PROJECT_ROOT, 'dist') },
  base: { type: 'string', default: '/' },
  host: { type: 'string', default: process.env['HOST'] || LOOPBACK },
  port: { type: 'string' },
} as const;

interface ServeOptions {
  readonly root: string;
  readonly base: string;
  readonly host: string;
  readonly port: string | undefined;
}

function parseOptions(): { root: string; base: string; host: string; port?: string } {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    const known = Object.keys(OPTIONS).map((name) => `--${name}`);
    throw new CliError(`${(error as Error).message}; known are ${known.join(', ')}`);
  }
}

function readOptions(): ServeOptions {
  const { root, base, host, port = process.env['PORT'] } = parseOptions();
  if (!/^\/(?:[^/]+\/)*$/.test(base)) throw new CliError('--base must begin and end with "/"');
  if (!existsSync(join(root, 'index.html'))) {
    throw new CliError(`no site in ${root}: run "npm run build" first`);
  }
  return { root, base, host, port: port || undefined };
}

/** The port that the user names, which must be free, or the first free one. */
async function choosePort(named: string | undefined, host: string): Promise<number> {
  const first = named === undefined ? FIRST_PORT : Number(named);
  if (!Number.isInteger(first) || first < 1 || first > 65535) {
    throw new CliError(`port ${named} is no port: name a number from 1 to 65535`);
  }
  const port = await freePort(first, host, named === undefined ? 20 : 1);
  if (port !== null) return port;
  throw new CliError(`port ${first} is taken: set PORT to another`);
}

/** Serves the built site until a signal ends it. The address is the only line on stdout. */
async function serve(): Promise<void> {
  const { root, base, host, port: named } = readOptions();
  const port = await choosePort(named, host);
  const server = staticServer({ root, base });
  const stop = (): void => {
    server.close();
    server.closeAllConnections();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(port, host, listening);
  });
  const { address, port: actual } = server.address() as AddressInfo;
  const shown = address.includes(':') ? `[${address}]` : address;
  process.stdout.write(`http://${shown}:${actual}${base}\n`);
}

try {
  await serve();
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
