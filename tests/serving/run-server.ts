import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { freePort } from '../../scripts/setup/free-port.mjs';

/** Where a program lies, or null when this machine has none: Debian keeps nginx out of the users' path. */
export function findProgram(name: string): string | null {
  for (const path of [name, `/usr/sbin/${name}`, `/usr/local/sbin/${name}`]) {
    const { error } = spawnSync(path, ['-v'], { stdio: 'ignore' });
    if (!error) return path;
  }
  return null;
}

const FIRST_PORT = 4344;

/** A port on the loopback that nothing listens on. */
export async function loopbackPort(): Promise<number> {
  const port = await freePort(FIRST_PORT, '127.0.0.1', 50);
  if (port === null) throw new Error(`no port is free from ${FIRST_PORT} on: end other servers`);
  return port;
}

/** Starts a server and waits until it answers at `url`; ends it and tells what it said when it does not. */
export async function runServer(
  program: string,
  args: readonly string[],
  url: string,
): Promise<ChildProcess> {
  let said = '';
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  server.stderr.on('data', (part: Buffer) => (said += part.toString()));
  for (let tries = 0; tries < 100 && server.exitCode === null; tries += 1) {
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill();
  throw new Error(`${program} does not answer at ${url}:\n${said}`);
}
