import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../setup/project-root.mjs';
import { buildClassicScript } from './build-classic-script.ts';
import type { Notices } from './notices.ts';

const ENTRY = join(PROJECT_ROOT, 'src/load/offline/service-worker.ts');

/** Data of a region that the pages read; the download of all stations is not among them. */
const REGION_DATA = /^data\/[^/]+\/[^/]+\.(?:json|pmtiles)$/;

/** What every reader needs: files beside the pages, the programs, the list of regions; nothing of the embed. */
const SHELL =
  /^(?!embed\.|assets\/embed(?:\/|$))(?:[^/]+\.(?:html|svg|js|webmanifest)|assets\/.+|data\/regions\.json)$/;

/** Programs for the best sites, workbooks and rasters: kept when they are first used. */
const SELDOM =
  /^assets\/(?:highs|suggest\.worker|export-workbook|read-demand-workbook|open-raster|basedecoder|deflate|jpeg|lerc|lzw|packbits|pako|raw|webimage|zstd|__vite)/;

/**
 * Writes `sw.js` into a built site: the worker's program, and before it the table of the files that it may
 * keep on a reader's device. Another file of the site, or one with other bytes, makes another `sw.js`, by
 * which browsers notice. Call it when all other files are written. The packages in
 * the program come to the notices. Answers the bytes of the shell.
 */
export async function writeOfflineWorker(dist: string, notices: Notices): Promise<number> {
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => (SHELL.test(name) || REGION_DATA.test(name)) && !/\.(?:br|gz)$/.test(name))
    .filter((name) => name !== 'sw.js')
    .sort();
  const files: Record<string, string> = {};
  let shellBytes = 0;
  const shell = names.filter((name) => SHELL.test(name) && !SELDOM.test(name));
  for (const name of names) {
    const bytes = readFileSync(join(dist, name));
    files[name] = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    if (shell.includes(name)) shellBytes += bytes.length;
  }
  // Classic: module workers came with Chromium 91.
  const program = await buildClassicScript(ENTRY, notices);
  const version = createHash('sha256')
    .update(JSON.stringify(files) + program)
    .digest('hex')
    .slice(0, 16);
  const plan = JSON.stringify({ version, files, shell });
  writeFileSync(join(dist, 'sw.js'), `self.offlinePlan=${plan};\n${program}`);
  return shellBytes;
}
