import { createServer } from 'node:net';

/**
 * The first free port from `first` on, or null when none of the next `tries` is free.
 *
 * @param {number} first
 * @param {string} host the address that will be listened on
 * @param {number} [tries]
 * @returns {Promise<number | null>}
 */
export async function freePort(first, host, tries = 20) {
  for (let port = first; port < first + tries && port < 65536; port++) {
    if (await isFree(port, host)) return port;
  }
  return null;
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 */
function isFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    });
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}
