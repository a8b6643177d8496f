import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { compressFiles } from './site/compress-files.ts';
import { PROJECT_ROOT } from './setup/project-root.mjs';
import { treeHash } from './site/tree-hash.ts';
import { writeAtomic } from './lib/write-atomic.ts';

const DIST = join(PROJECT_ROOT, 'dist');

/** Hash of what the site was built from; written last, so that a build killed half way has none. */
const STAMP = join(DIST, '.inputs');

/** What the site is made of. The built data lies in `public/data`. */
function inputsHash(): string {
  const pages = readdirSync(PROJECT_ROOT).filter((name) => name.endsWith('.html'));
  return treeHash(PROJECT_ROOT, [
    ...['src', 'public', 'scripts/dist.ts', 'scripts/site/compress-files.ts'],
    ...[
      'vite.config.ts',
      'svelte.config.js',
      'data/site.json',
      'tsconfig.json',
      'package-lock.json',
    ],
    ...pages,
  ]);
}

/**
 * Pages by file name, each built for itself: built together they would share files that hold what either
 * of them uses, and the list of stations would wait for the planner's part.
 */
const PAGES = ['index.html', 'planner.html'];

/** Builds one page into `dist/`; the first one empties the folder and brings `public` along. */
async function buildPage(page: string, first: boolean): Promise<void> {
  await build({
    root: PROJECT_ROOT,
    logLevel: 'warn',
    build: {
      rollupOptions: { input: join(PROJECT_ROOT, page) },
      emptyOutDir: first,
      copyPublicDir: first,
    },
  });
}

/** Writes the static site, with relative paths, to `dist/`; with `--stale` only when inputs changed. */
async function dist(onlyStale: boolean): Promise<void> {
  const hash = inputsHash();
  if (onlyStale && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) {
    process.stderr.write('dist: up to date\n');
    return;
  }
  for (const [at, page] of PAGES.entries()) await buildPage(page, at === 0);
  const compressed = await compressFiles(DIST);
  writeAtomic(STAMP, hash);
  process.stderr.write(`dist: ${compressed} files with compressed companions\n`);
}

await dist(process.argv.includes('--stale'));
