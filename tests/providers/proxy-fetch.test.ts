import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { CliError } from '../../scripts/lib/cli-error.ts';
import { proxyFetch } from '../../scripts/providers/proxy-fetch.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that says who asked, and a proxy that notes what went through it. */
async function setUp(): Promise<{ target: string; proxy: string; through: string[] }> {
  const target = await listen(createServer((_, response) => response.end('here')));
  const through: string[] = [];
  const proxy = createServer((request, response) => {
    through.push(request.url ?? '');
    response.end('by the proxy');
  });
  proxy.on('connect', ({ url = '' }, socket) => {
    through.push(url);
    const [host, port] = url.split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on('error', () => upstream.destroy());
  });
  return { target, proxy: await listen(proxy), through };
}

async function ask(
  target: string,
  proxy: string | null,
  env: Readonly<Record<string, string>>,
): Promise<string> {
  const { fetch, close } = proxyFetch(proxy, env);
  try {
    return await (await fetch(`http://${target}/`)).text();
  } finally {
    await close();
  }
}

test('goes straight without a proxy', async () => {
  const { target, through } = await setUp();
  expect(await ask(target, null, {})).toBe('here');
  expect(through).toEqual([]);
});

test('goes through the proxy that was named', async () => {
  const { target, proxy, through } = await setUp();
  expect(await ask(target, `http://${proxy}`, {})).toMatch(/here|by the proxy/);
  expect(through).toHaveLength(1);
  expect(through[0]).toContain(target);
});

test('goes through the proxy of the environment, except to hosts that it excludes', async () => {
  const { target, proxy, through } = await setUp();
  await ask(target, null, { HTTP_PROXY: `http://${proxy}` });
  expect(through).toHaveLength(1);
  await ask(target, null, { HTTP_PROXY: `http://${proxy}`, NO_PROXY: '127.0.0.1' });
  expect(through).toHaveLength(1);
});

test('a proxy that is no URL is a mistake of the user', () => {
  expect(() => proxyFetch('proxy:3128', {})).toThrow(CliError);
});
