import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page of someone else's site, by its path: type and text. */
export type HostPages = Readonly<Record<string, { readonly type: string; readonly text: string }>>;

/** Serves some pages on a port of their own, which makes it another origin, with one policy for all. */
export async function serveHost(
  pages: (origin: string) => HostPages,
  policy: string | null,
): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  let served: HostPages = {};
  const server: Server = createServer(({ url }, response) => {
    const page = served[url?.replace(/\?.*/, '') ?? '/'];
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': page.type,
      ...(policy === null ? {} : { 'content-security-policy': policy }),
    });
    response.end(page.text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  served = pages(origin);
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
