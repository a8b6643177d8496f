import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, mergeConfig, type UserConfig } from 'vite';
import { compressFiles } from './site/compress-files.ts';
import { loadBudget, MOST } from './site/load-budget.ts';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { Notices } from './site/notices.ts';
import { refuseUnpublishable } from './site/refuse-unpublishable.ts';
import { shareMapLibrary } from './site/share-map-library.ts';
import { treeHash } from './site/tree-hash.ts';
import { MOST_EMBED_BYTES, writeEmbedScript } from './site/write-embed-script.ts';
import { writeOfflineWorker } from './site/write-offline-worker.ts';
import { writePages } from './site/write-pages.ts';
import { CliError } from './lib/cli-error.ts';
import { readSiteConfig } from './lib/region-files.ts';
import { writeAtomic } from './lib/write-atomic.ts';

const DIST = join(PROJECT_ROOT, 'dist');

/** Hash of what the site was built from; written last, so that a build killed half way has none. */
const STAMP = join(DIST, '.inputs');

/** What the site is made of. The built data lies in `public/data`. */
function inputsHash(): string {
  const pages = readdirSync(PROJECT_ROOT).filter((name) => name.endsWith('.html'));
  return treeHash(PROJECT_ROOT, [
    ...['src', 'public', 'scripts/dist.ts', 'scripts/site'],
    ...[
      'vite.config.ts',
      'svelte.config.js',
      'data/site.json',
      'tsconfig.json',
      'package-lock.json',
      'LICENSE',
      'NOTICE',
    ],
    ...pages,
  ]);
}

/**
 * Pages by file name, each built for itself: built together they would share files that hold what either
 * of them uses, and the list of stations would wait for the planner's part.
 */
const PAGES = ['index.html', 'planner.html'];

/**
 * Programs of the embed lie by themselves: they belong neither to what the finder loads nor to what it keeps
 * for use offline. The map library is the same file for all pages.
 */
const EMBED_OUTPUT = {
  entryFileNames: 'assets/embed/[name]-[hash].js',
  chunkFileNames: ({ name }: { name: string }): string =>
    name === 'maplibre' ? 'assets/[name]-[hash].js' : 'assets/embed/[name]-[hash].js',
  assetFileNames: 'assets/embed/[name]-[hash][extname]',
};

/** Builds one page into `dist/`; the first one empties the folder and brings `public` along. */
async function buildPage(page: string, first: boolean, notices: Notices): Promise<void> {
  const config: UserConfig = {
    root: PROJECT_ROOT,
    logLevel: 'warn',
    build: {
      rollupOptions: {
        input: join(PROJECT_ROOT, page),
        ...(page === 'embed.html' ? { output: EMBED_OUTPUT } : {}),
      },
      emptyOutDir: first,
      copyPublicDir: first,
    },
  };
  await build(mergeConfig(config, notices.watch()));
}

/** Writes the static site, with relative paths, to `dist/`; with `--stale` only when inputs changed. */
async function dist(onlyStale: boolean): Promise<void> {
  const hash = inputsHash();
  if (onlyStale && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) {
    process.stderr.write('dist: up to date\n');
    return;
  }
  refuseUnpublishable(join(PROJECT_ROOT, 'public', 'data'), readSiteConfig());
  const notices = new Notices();
  for (const [at, page] of PAGES.entries()) await buildPage(page, at === 0, notices);
  const assets = join(DIST, 'assets');
  const before = readdirSync(assets);
  await buildPage('embed.html', false, notices);
  shareMapLibrary(assets, before, 'embed');
  const embedBytes = await writeEmbedScript(DIST);
  // Knows all other files, so it comes last; compressed companions are the server's affair.
  const kept = await writeOfflineWorker(DIST, notices);
  for (const [name, text] of Object.entries(notices.files())) {
    writeFileSync(join(DIST, name), text);
  }
  const compressed = await compressFiles(DIST);
  // After the compression: thousands of small pages are better off with the server's own.
  const { pages, bytes, sitemap } = writePages(DIST, readSiteConfig());
  writeAtomic(STAMP, hash);
  process.stderr.write(
    `dist: ${pages} pages without script, ${(bytes / 1e6).toFixed(1)} MB${sitemap ? '' : ', no sitemap: data/site.json has no base_url'}\n`,
  );
  process.stderr.write(
    `dist: ${compressed} files with compressed companions, ${(kept / 1e6).toFixed(1)} MB for use offline\n`,
  );
  process.stderr.write(`dist: notices of ${notices.packages.length} packages\n`);
  process.stderr.write(`dist: embed.js ${embedBytes} of ${MOST_EMBED_BYTES} bytes\n`);
  const { beforeList, withMap } = loadBudget(DIST);
  const kb = (bytes: number): string => (bytes / 1024).toFixed(1);
  process.stderr.write(
    `dist: compressed script before the list ${kb(beforeList)} of ${kb(MOST.beforeList)} KB, with the map ${kb(withMap)} of ${kb(MOST.withMap)} KB\n`,
  );
}

try {
  await dist(process.argv.includes('--stale'));
} catch (error) {
  if (!(error instanceof CliError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
