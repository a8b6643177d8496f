import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Text that a browser fetches whole. Not .pmtiles: it is read in ranges and compressed inside. */
const TEXT = /\.(?:js|mjs|css|html|json|geojson|svg|txt|webmanifest)$/;

/** Below this many bytes compression saves less than its header and a file cost. */
const MIN_BYTES = 1024;

/** Best for code, which every visitor fetches; quicker for data, which every build may change. */
const QUALITY = { code: 11, data: 9 };

/**
 * Writes a `.br` and a `.gz` beside every text file below `root`, unless that would not be smaller.
 * Files below `data/` get the quicker setting. Answers how many files got companions.
 */
export async function compressFiles(root: string): Promise<number> {
  const names = await readdir(root, { recursive: true });
  let count = 0;
  for (const name of names.filter((each) => TEXT.test(each)).sort()) {
    const path = join(root, name);
    const bytes = await readFile(path);
    if (bytes.length < MIN_BYTES) continue;
    const quality = /^data[\\/]/.test(name) ? QUALITY.data : QUALITY.code;
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    };
    const [br, gz] = await Promise.all([brotli(bytes, { params }), gzipped(bytes, { level: 9 })]);
    if (Math.max(br.length, gz.length) >= bytes.length) continue;
    await writeFile(`${path}.br`, br);
    await writeFile(`${path}.gz`, gz);
    count++;
  }
  return count;
}
