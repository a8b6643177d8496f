import { createReadStream, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { parseByteRange } from './byte-range.ts';

/** Types that sirv does not know, or names without their encoding. */
const TYPES: Readonly<Record<string, string>> = {
  '.pmtiles': 'application/octet-stream',
  '.geojson': 'application/geo+json;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.csv': 'text/csv;charset=utf-8',
  '.topojson': 'application/json;charset=utf-8',
};
const UNKNOWN_TYPE = 'application/octet-stream';

/** Names in `assets/` carry a hash of their content, so they never change. */
const FOREVER = 'public,max-age=31536000,immutable';

export interface StaticServerOptions {
  /** Folder that is served. */
  readonly root: string;
  /** Path of the site on the host, beginning and ending with `/`. */
  readonly base?: string;
}

/**
 * A server for a built site: whole files with their `.br` or `.gz` companion where the browser takes
 * it, byte ranges of the plain file (a range of compressed bytes would be of no use to a reader of
 * tiles). The page's own policy is in its `<meta>`; here stand the headers that only a server can give.
 */
export function staticServer({ root, base = '/' }: StaticServerOptions): Server {
  const folder = resolve(root);
  const whole = sirv(folder, {
    // Looks at the disk for each request, so that a rebuilt site needs no restart.
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, pathname) {
      const type = TYPES[extname(pathname)];
      if (type) response.setHeader('Content-Type', type);
      if (pathname.startsWith('/assets/')) response.setHeader('Cache-Control', FOREVER);
    },
  });
  return createServer((request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return plain(response, 405, 'Method not allowed');
    }
    const path = pathBelow(base, request.url ?? '/');
    if (path === null && `${request.url ?? ''}/` === base) return redirect(response, base);
    if (path === null || isHidden(path)) return plain(response, 404, 'Not found');
    request.url = path;
    if (sendRange(folder, request, response)) return undefined;
    // What sirv would make of the header: it reads `bytes=0-0` and `bytes=-9` wrongly.
    delete request.headers.range;
    return whole(request, response, () => plain(response, 404, 'Not found'));
  });
}

/** The part of a URL path after `base`, with a leading slash; null when it is not below `base`. */
function pathBelow(base: string, url: string): string | null {
  return url.startsWith(base) ? `/${url.slice(base.length)}` : null;
}

/** Whether a path names a dot file or climbs by `..`, plainly or percent-encoded. */
function isHidden(path: string): boolean {
  const decoded = decodePath(path);
  return decoded === null || /(?:^|[\\/])\./.test(decoded) || decoded.includes('\0');
}

/** The path without its query, decoded; null when it is not valid percent-encoding. */
function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return null;
  }
}

/** Answers a request for a byte range and says whether it did; false leaves it to the whole file. */
function sendRange(folder: string, request: IncomingMessage, response: ServerResponse): boolean {
  const header = request.headers.range;
  const path = resolve(join(folder, decodePath(request.url ?? '/') ?? ''));
  // If-Range guards against a file that changed; sending it whole is always right.
  if (header === undefined || request.headers['if-range'] !== undefined) return false;
  if (!path.startsWith(folder + sep)) return false;
  const stats = statSync(path, { throwIfNoEntry: false });
  const range = stats?.isFile() ? parseByteRange(header, stats.size) : null;
  if (!stats || range === null) return false;
  response.setHeader('Accept-Ranges', 'bytes');
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${stats.size}`);
    plain(response, 416, 'Range not satisfiable');
    return true;
  }
  response.writeHead(206, {
    'Content-Type': TYPES[extname(path)] ?? UNKNOWN_TYPE,
    'Content-Range': `bytes ${range.start}-${range.end}/${stats.size}`,
    'Content-Length': range.end - range.start + 1,
    'Cache-Control': 'no-cache',
    ETag: `W/"${stats.size}-${stats.mtime.getTime()}"`,
  });
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(path, range)
      .on('error', () => response.destroy())
      .pipe(response);
  return true;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(308, { Location: location }).end();
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain;charset=utf-8' }).end(`${text}\n`);
}
