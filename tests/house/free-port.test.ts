import { createServer, type AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { freePort } from '../../scripts/setup/free-port.mjs';

const HOST = '127.0.0.1';

test('a taken port is passed over, and refused when no other may be tried', async () => {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, HOST, done));
  const { port } = server.address() as AddressInfo;
  const next = await freePort(port, HOST);
  expect(next).toBeGreaterThan(port);
  expect(await freePort(port, HOST, 1)).toBeNull();
  await new Promise((done) => server.close(done));
  expect(await freePort(port, HOST)).toBe(port);
});

test('there are no ports above 65535', async () => {
  expect(await freePort(65536, HOST)).toBeNull();
});
